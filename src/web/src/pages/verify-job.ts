import { deviceStore } from "../api/stores";
import type { Finished, Job } from "../verify/jobs";
import type { SourceOf } from "../verify/sources";
import type { Believed } from "../verify/trust";
import type { Given } from "../verify/given";
import { keepLog, keepNumbers, keptLog, missingKeys, seenNumbers } from "../verify/keptTrust";
import type { Places } from "./verify-places";
import { NO_TRUST, type TrustProblem, type TypedTrust } from "./verify-trust";

/** What is to be verified. */
export type Subject =
  | Extract<Given, { kind: "receipt" | "opening" | "archive" }>
  | { readonly kind: "log"; readonly source: SourceOf; readonly origin: string | undefined };

/** The origin that a receipt or a folder's checkpoint names, as far as it can be guessed before anything is checked. */
export async function originIn(subject: Subject): Promise<string | undefined> {
  switch (subject.kind) {
    case "receipt":
      return new TextDecoder().decode(subject.bytes).split("\n\n")[1]?.split("\n")[0];
    case "log": {
      const { source, origin } = subject;
      const file = source.kind === "files" ? source.files.find(({ path }) => /(?:^|\/)checkpoint$/.test(path)) : undefined;
      return file === undefined ? origin : (await file.blob.slice(0, 512).text()).split("\n")[0];
    }
    case "opening":
    case "archive":
      return undefined;
  }
}

/** Whether it is signed, so that it matters whom the reader believes. */
export const asksForTrust = ({ kind }: Subject): boolean => kind === "receipt" || kind === "log";

const joined = (keys: readonly string[]): string => keys.join("\n");

/** The keys to begin with: those that this browser remembers, else those that the server offers. */
export async function trustFor(origin: string | undefined, places: Places): Promise<TypedTrust> {
  if (origin === undefined) return NO_TRUST;
  const offered = await places.offered(origin);
  const kept = keptLog(deviceStore, offered?.origin ?? origin);
  const remembered = kept !== undefined && kept.log.length > 0;
  const from = remembered ? kept : offered;
  if (from === undefined) return NO_TRUST;
  return {
    log: joined(from.log),
    witnesses: joined(from.witnesses),
    needed: String(from.needed),
    from: remembered ? "kept" : "server",
    changed: remembered && offered !== undefined && missingKeys(kept, offered).length > 0,
  };
}

/** Reads the fields; the program that knows keys is fetched now. */
export async function trustIn(typed: TypedTrust): Promise<{ readonly believed: Believed; readonly problem: TrustProblem }> {
  const { linesOf, logKeysIn, NOBODY } = await import("../verify/trust");
  const { parseVkey } = await import("../log/note");
  const witnesses = linesOf(typed.witnesses);
  try {
    const log = logKeysIn(typed.log).map((key) => key.vkey);
    witnesses.forEach((each) => parseVkey(each));
    const needed = /^[0-9]{1,3}$/.test(typed.needed.trim()) ? Number(typed.needed) : NaN;
    return needed <= witnesses.length ? { believed: { log, witnesses, needed }, problem: undefined } : { believed: NOBODY, problem: "needed" };
  } catch {
    return { believed: NOBODY, problem: "key" };
  }
}

export function jobOf(subject: Subject, origin: string | undefined, tracker: string, believed: Believed, places: Places): Job {
  switch (subject.kind) {
    case "receipt":
      return { kind: "receipt", bytes: subject.bytes, believed, tracker, log: places.logOf(origin ?? ""), api: places.api() };
    case "opening":
      return { kind: "opening", bytes: subject.bytes, tracker, api: places.api(), election: subject.election, ballot: subject.ballot, seen: seenNumbers(deviceStore) };
    case "archive":
      return { kind: "archive", archive: subject.archive, bound: subject.bound, api: places.api() };
    case "log":
      return { kind: "log", believed, log: subject.source, kept: keptLog(deviceStore, originOf(believed) ?? origin ?? "")?.head };
  }
}

/** Keeps what the next verification compares with, if nothing failed: keys, a log's head, random numbers of an opening. */
export function rememberFound(subject: Subject, { checks, found }: Finished, believed: Believed): void {
  if (checks.some(({ state }) => state.kind === "failed")) return;
  const origin = originOf(believed);
  if (subject.kind === "receipt" && origin !== undefined) {
    keepLog(deviceStore, origin, { ...believed, head: keptLog(deviceStore, origin)?.head });
  }
  if (found?.kind === "log") {
    const log = believed.log.length > 0 ? [...new Set([...believed.log, ...found.keys])] : [];
    keepLog(deviceStore, found.origin, { ...believed, log, head: found.kept });
  }
  if (found?.kind === "opening") keepNumbers(deviceStore, found.seen);
}

/** The origin of the log whose keys are believed: their name. */
const originOf = ({ log }: Believed): string | undefined => log[0]?.split("+")[0];
