import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { areasOf } from "./pageAreas";

/** What the bundler wrote under one name, as far as the measurement looks at it. */
export interface Written {
  readonly content: string | Uint8Array;
  /** Names of the files that this one cannot start without. */
  readonly imports: readonly string[];
}

/** Design, "Pages": a phone on a slow network waits for no more than this. */
export const MOST_BYTES = 100_000;

/** Pages of office holders, who come to work and stay: measured, but nobody on a bus waits for them. */
const DESKS = ["majelis.html", "panitia.html", "pemegang-kunci.html", "petugas.html", "verifikator.html"];

/** Servers send what is shorter as it is. */
const LEAST_COMPRESSED = 2048;

const onTheWire = (content: string | Uint8Array): number =>
  content.length < LEAST_COMPRESSED ? content.length : gzipSync(content, { level: 6 }).length;

/**
 * Bytes on the wire until a page can be used: its HTML, all that the HTML names, all that this imports, and its texts in
 * one language (the longer ones), each compressed by itself as servers do. What a page fetches later, when somebody asks
 * for it, does not count.
 *
 * @param texts the modules of the texts by language, without folder and hash: `["id", "seats.id"]`
 */
export function firstLoad(
  page: string,
  written: ReadonlyMap<string, Written>,
  texts: readonly (readonly string[])[],
): number {
  const html = written.get(page);
  if (!html) throw new Error(`there is no page ${page}`);
  const needed = new Set<string>([page]);
  const waiting = [...named(text(html.content))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (needed.has(next)) continue;
    needed.add(next);
    waiting.push(...(written.get(next)?.imports ?? missing(next)));
  }
  const size = (name: string) => onTheWire(written.get(name)?.content ?? "");
  const sum = (names: readonly string[]) => names.reduce((all, name) => all + size(name), 0);
  const inOneLanguage = (modules: readonly string[]) => sum(modules.map((module) => chunkOf(module, written)));
  return sum([...needed]) + Math.max(0, ...texts.map(inOneLanguage));
}

/** The file that a module became: its name, a hash and nothing else. */
function chunkOf(module: string, written: ReadonlyMap<string, Written>): string {
  const start = `assets/${module}-`;
  return [...written.keys()].find((name) => name.startsWith(start) && /^[\w-]{8}\.js$/.test(name.slice(start.length))) ?? missing(module);
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
export function firstLoadCheck(root: string, most = MOST_BYTES): Plugin {
  return {
    name: "first-load",
    apply: "build",
    writeBundle(_, bundle) {
      const written = new Map<string, Written>([["mark.svg", { content: readFileSync(resolve(root, "public/mark.svg")), imports: [] }]]);
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
        .map((page) => ({ page, bytes: firstLoad(page, written, textsOf(root, page)) }));
      for (const { page, bytes } of sizes) this.info(`${page}: first load ${(bytes / 1000).toFixed(1)} kB compressed`);
      const heavy = sizes.filter(({ page, bytes }) => bytes > most && !DESKS.includes(page));
      if (heavy.length > 0) {
        this.error(`first load above ${most / 1000} kB: ${heavy.map((one) => `${one.page} ${one.bytes}`).join(", ")}`);
      }
    },
  };
}

/** The modules of a page's texts, by language. */
const textsOf = (root: string, page: string) =>
  ["id", "en"].map((language) => [language, ...areasOf(root, page).map((area) => `${FILES[area] ?? area}.${language}`)]);

/** Areas whose file has another name than their key. */
const FILES: Readonly<Record<string, string>> = { candidatePages: "candidates", commentPage: "comments" };
