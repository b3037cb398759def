import type { Plugin, Rollup } from "vite";

/** What a module writes where it wants the files of all that it imports later, and of some areas' texts: `"__later:test__"`. */
const MARK = /__later:([\w ]*)__/;

/**
 * Tells a module which files its later imports need, so that it can fetch them first. A browser may keep in mind that an import
 * failed, and never ask for that module again: after a lost connection only a file that is fetched by hand can be fetched again.
 */
export function laterFiles(): Plugin {
  return {
    name: "later-files",
    apply: "build",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      if (!chunks.some(({ code }) => MARK.test(code))) {
        this.error("no module asks for the files of its later imports");
      }
      for (const chunk of chunks) {
        chunk.code = chunk.code.replace(MARK, (_mark, areas: string) => filesAfter(chunk, areas.split(" "), chunks).join(" "));
      }
    },
  };
}

/** The files of the imports that `host` makes later and of texts in both languages, without those that it cannot start without. */
export function filesAfter(host: Chunk, areas: readonly string[], chunks: readonly Chunk[]): readonly string[] {
  const texts = chunks.filter(({ name }) => /^\w+\.(?:id|en)$/.test(name) && areas.includes(name.slice(0, -3)));
  const before = withImports([host.fileName], chunks);
  const after = withImports([...host.dynamicImports, ...texts.map(({ fileName }) => fileName)], chunks);
  return [...after].filter((file) => !before.has(file)).sort();
}

export type Chunk = Pick<Rollup.OutputChunk, "name" | "fileName" | "imports" | "dynamicImports">;

function withImports(files: readonly string[], chunks: readonly Chunk[]): ReadonlySet<string> {
  const all = new Set<string>();
  const waiting = [...files];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!all.has(next)) {
      all.add(next);
      waiting.push(...(chunks.find(({ fileName }) => fileName === next)?.imports ?? []));
    }
  }
  return all;
}
