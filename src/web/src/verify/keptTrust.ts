/** What this browser remembers of logs: the keys that were believed, the newest head that was checked, random numbers of openings. All of it public. */

export type Memory = Pick<Storage, "getItem" | "setItem">;

/** What a person believes of a log, as text in the fields. */
export interface KeptLog {
  readonly log: readonly string[];
  readonly witnesses: readonly string[];
  readonly needed: number;
  readonly head: { readonly size: number; readonly root: string } | undefined;
}

const MOST_SEEN = 2000;
const nameOf = (origin: string): string => `konvensi.log.${origin}`;
const SEEN = "konvensi.openings";

const texts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === "string");

/** What was kept of a log; undefined where nothing was, or nothing that can be read. */
export function keptLog(memory: Memory, origin: string): KeptLog | undefined {
  try {
    const { log, witnesses, needed, head } = JSON.parse(memory.getItem(nameOf(origin)) ?? "null") as Readonly<Record<string, unknown>>;
    if (!texts(log) || !texts(witnesses) || typeof needed !== "number") return undefined;
    const { size, root } = (head ?? {}) as Readonly<Record<string, unknown>>;
    return { log, witnesses, needed, head: typeof size === "number" && typeof root === "string" ? { size, root } : undefined };
  } catch {
    return undefined;
  }
}

export function keepLog(memory: Memory, origin: string, kept: KeptLog): void {
  try {
    memory.setItem(nameOf(origin), JSON.stringify(kept));
  } catch {
    // a browser that keeps nothing: the next visit begins anew
  }
}

/** Keys that were kept and are not among those offered now: a reason to ask before going on. */
export function missingKeys(kept: KeptLog | undefined, offered: Pick<KeptLog, "log" | "witnesses">): readonly string[] {
  return kept === undefined ? [] : [...kept.log, ...kept.witnesses].filter((key) => !offered.log.includes(key) && !offered.witnesses.includes(key));
}

/** Random numbers of openings that were checked in this browser, with their trackers. */
export function seenNumbers(memory: Memory): readonly (readonly [string, string])[] {
  try {
    const seen = JSON.parse(memory.getItem(SEEN) ?? "[]") as unknown;
    const pair = (value: unknown): value is [string, string] => texts(value) && value.length === 2;
    return Array.isArray(seen) ? seen.filter(pair) : [];
  } catch {
    return [];
  }
}

export function keepNumbers(memory: Memory, numbers: readonly (readonly [string, string])[]): void {
  const known = new Map([...seenNumbers(memory), ...numbers]);
  try {
    memory.setItem(SEEN, JSON.stringify([...known].slice(-MOST_SEEN)));
  } catch {
    // as above
  }
}
