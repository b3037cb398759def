import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The module that a page starts. */
export function entryOf(root: string, page: string): string {
  const entry = /<script type="module" src="\/([^"]+)">/.exec(readFileSync(resolve(root, page), "utf8"))?.[1];
  if (entry === undefined) throw new Error(`${page} starts no module`);
  return resolve(root, entry);
}

/** The areas of texts that a page says it shows: `mount(Page, ["seats"])`. */
export function areasOf(root: string, page: string): readonly string[] {
  const call = /\bmount\((\w+)(?:, \[([^\]]*)\])?\)/.exec(readFileSync(entryOf(root, page), "utf8"));
  if (!call) throw new Error(`${page} mounts nothing`);
  return namesIn(call[2] ?? "");
}

/** The names in a written list: `"seats", "verify"`. */
export const namesIn = (list: string): readonly string[] => [...list.matchAll(/"(\w+)"/g)].flatMap((name) => name[1] ?? []);
