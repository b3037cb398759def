import { readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { areas } from "../../src/i18n/areas";
import { areasOf, entryOf, namesIn } from "../../build/pageAreas";

const root = resolve(import.meta.dirname, "../..");
const pages = readdirSync(root).filter((name) => name.endsWith(".html"));

/** All modules of ours that a module needs, now or after a click. */
function reached(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, "utf8");
  for (const [, path] of source.matchAll(/(?:from|import)\s*\(?"(\.[^"]*)"/g)) {
    if (path === undefined || path.endsWith(".css") || path.includes("?")) continue;
    const base = resolve(dirname(file), path);
    const target = [`${base}.tsx`, `${base}.ts`, `${base}/index.ts`].find((one) => exists(one));
    if (target !== undefined && !target.includes("/i18n/")) reached(target, seen);
  }
  return seen;
}

function exists(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

describe("the texts of a page", () => {
  it.each(pages)("%s: it names the areas whose texts it shows, and no others", (page) => {
    const used = new Set<string>();
    const fetched = [...areasOf(root, page)];
    for (const file of reached(entryOf(root, page))) {
      const source = readFileSync(file, "utf8");
      for (const [, key] of source.matchAll(/["'`]([a-zA-Z]+)\./g)) {
        if (key !== undefined && key in areas) used.add(key);
      }
      for (const [, list = ""] of source.matchAll(/\bmoreTexts\(\[([^\]]*)\]\)/g)) fetched.push(...namesIn(list));
    }
    expect(fetched.sort()).toEqual([...used].sort());
  });
});
