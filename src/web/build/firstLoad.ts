import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What the bundler wrote under one name, as far as the measurement looks at it. */
export interface Written {
  readonly content: string | Uint8Array;
  /** Names of the files that this one cannot start without. */
  readonly imports: readonly string[];
}

/** Design, "Pages": a phone on a slow network waits for no more than this. */
export const MOST_BYTES = 100_000;

/** Pages of office holders, who come to work and stay: measured, but nobody on a bus waits for them. */
const DESKS = ["majelis.html", "panitia.html", "pemegang-kunci.html", "verifikator.html"];

/** The texts of one language are fetched before the first word is shown: the longer ones are part of the first load. */
const TEXTS = /^assets\/(?:id|en)-[^/]+\.js$/;

const compressed = (content: string | Uint8Array): number => gzipSync(content, { level: 6 }).length;

/**
 * Bytes on the wire until a page can be used: its HTML, all that the HTML names, and all that this imports, each
 * compressed by itself as servers do. What a page fetches later, when somebody asks for it, does not count.
 */
export function firstLoad(page: string, written: ReadonlyMap<string, Written>): number {
  const html = written.get(page);
  if (!html) throw new Error(`there is no page ${page}`);
  const needed = new Set<string>([page]);
  const waiting = [...named(text(html.content))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (needed.has(next)) continue;
    needed.add(next);
    waiting.push(...(written.get(next)?.imports ?? missing(next)));
  }
  const size = (name: string) => compressed(written.get(name)?.content ?? "");
  const texts = [...written.keys()].filter((name) => TEXTS.test(name) && !needed.has(name));
  return [...needed].reduce((all, name) => all + size(name), 0) + Math.max(0, ...texts.map(size));
}

function missing(name: string): never {
  throw new Error(`a page needs ${name}, which was not written`);
}

const text = (content: string | Uint8Array) =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

/** Own files that a page names to be loaded with it; links to other pages are no load. */
function named(html: string): readonly string[] {
  const tags = html.match(/<(?:script|link|img)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => /\b(?:src|href)="\/([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** Measures every page that was built, says so, and stops the build where one is too large. */
export function firstLoadCheck(publicFolder: string, most = MOST_BYTES): Plugin {
  return {
    name: "first-load",
    apply: "build",
    writeBundle(_, bundle) {
      const written = new Map<string, Written>([["mark.svg", { content: readFileSync(resolve(publicFolder, "mark.svg")), imports: [] }]]);
      for (const [name, file] of Object.entries(bundle)) {
        written.set(
          name,
          file.type === "chunk"
            ? { content: file.code, imports: [...file.imports, ...(file.viteMetadata?.importedCss ?? [])] }
            : { content: file.source, imports: [] },
        );
      }
      const sizes = [...written.keys()]
        .filter((name) => name.endsWith(".html"))
        .map((page) => ({ page, bytes: firstLoad(page, written) }));
      for (const { page, bytes } of sizes) this.info(`${page}: first load ${(bytes / 1000).toFixed(1)} kB compressed`);
      const heavy = sizes.filter(({ page, bytes }) => bytes > most && !DESKS.includes(page));
      if (heavy.length > 0) {
        this.error(`first load above ${most / 1000} kB: ${heavy.map((one) => `${one.page} ${one.bytes}`).join(", ")}`);
      }
    },
  };
}
