import type { Checkpoint, Counts, LogEntry, LogSource, SignedCheckpoint, Signers, Trust } from "../log";
import type { TreeHead } from "../log/merkle";
import type { Checklist, Progress } from "./checklist";
import type { Believed } from "./trust";
import { RecordError } from "../crypto/errors";
import { checkContinues, checkSigners, followKeys, followLog, LogFold, parseEntry, parseSignedCheckpoint, requireWitnesses } from "../log";
import { base64Of } from "../log/bytes";
import { hashOf } from "../log/checkpoint";
import { readBundle, tileOf } from "../log/tiles";
import { breath, Open, requireAccepted } from "./checklist";
import { trustOf } from "./trust";

/** A tree's head that a reader kept from earlier. */
export interface KeptHead {
  readonly size: number;
  /** In Base64. */
  readonly root: string;
}

export const LOG_CHECKS = ["log.checkpoint", "log.witnesses", "log.kept", "log.entries", "log.keys"] as const;
export type LogCheck = (typeof LOG_CHECKS)[number];

export interface LogRequest {
  readonly source: LogSource;
  readonly believed: Believed;
  /** What this reader saw earlier: the log must go on from there. */
  readonly kept: KeptHead | undefined;
  /** Called with each entry after it was checked. */
  readonly each?: (entry: LogEntry, index: number) => void;
}

/** What a log was found to be. Whether enough witnesses vouch for it, the check `log.witnesses` says. */
export interface CheckedLog {
  readonly head: Checkpoint;
  readonly kept: KeptHead;
  /** The keys that the reader believes, with those that the entries name. */
  readonly trust: Trust;
  readonly signers: Signers;
  readonly counts: Counts;
  readonly fold: LogFold;
}

/**
 * Reads the checkpoint of a log, and who may have signed it: keys that the reader believes, and those that the log went over to since. Where
 * the reader believes no key, that of entry 0 is taken, and nothing is proved by it.
 */
export async function readCheckpoint(
  source: LogSource,
  believed: Believed,
): Promise<{ readonly signed: SignedCheckpoint; readonly trust: Trust; readonly own: boolean }> {
  const bytes = await source.read("checkpoint");
  if (bytes === undefined) {
    throw new RecordError("FILE_MISSING", "checkpoint");
  }
  const signed = parseSignedCheckpoint(bytes);
  const trust = trustOf(believed, signed.checkpoint.origin);
  if (trust.logKeys.length > 0) {
    return { signed, trust: await followKeys(source, signed, trust), own: false };
  }
  const [first] = signed.checkpoint.size === 0 ? [] : await readBundle(source, tileOf(signed.checkpoint.size, "entries", 0));
  const entry = first === undefined ? undefined : parseEntry(first, "entry 0");
  const own = { ...trust, logKeys: entry?.kind === "key" ? [entry.key] : [] };
  return { signed, trust: await followKeys(source, signed, own), own: true };
}

/**
 * Checks a whole log: the checkpoint's signatures, that it goes on from what was kept, every tile, every entry and their order.
 *
 * @throws Stopped where a check failed that others rest on, or where the log cannot be reached
 */
export async function checkLog(list: Checklist<LogCheck>, { source, believed, kept, each }: LogRequest): Promise<CheckedLog> {
  const read = await list.run("log.checkpoint", () => readCheckpoint(source, believed).then(signersOf), factsOfSigned);
  if (read === undefined) {
    return list.stop();
  }
  const { signed, trust, signers, own } = read;
  const head = signed.checkpoint;
  // Whether it goes on from what was kept is to be known even more where nobody but the log has signed.
  await list.runApart("log.witnesses", () => witnessesOf(signers, trust), (names) => ({ count: names.length, needed: trust.needed, names: names.join(", "), oldest: oldestOf(signers) }));
  await list.run("log.kept", () => continues(source, kept, head), (size) => ({ size }));
  const fold = await list.run("log.entries", (progress) => folded(source, head, progress, each), ({ counts }) => ({ ...counts }));
  if (fold === undefined) {
    return list.stop();
  }
  await list.run("log.keys", () => requireKnownKey(fold, trust, own), () => ({ vkey: fold.keys[0]?.vkey ?? "", keys: fold.keys.length }));
  const logKeys = [...trust.logKeys, ...fold.keys.filter((key) => !trust.logKeys.some((known) => known.vkey === key.vkey))];
  return { head, kept: { size: head.size, root: base64Of(head.root) }, trust: { ...trust, logKeys }, signers, counts: fold.counts, fold };
}

function signersOf(read: Awaited<ReturnType<typeof readCheckpoint>>) {
  return { ...read, signers: checkSigners(read.signed, read.trust) };
}

function factsOfSigned({ signed: { checkpoint }, signers, own }: ReturnType<typeof signersOf>) {
  return {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: base64Of(checkpoint.root),
    unknown: signers.unknown,
    pq: signers.log.some((each) => each.type === "COSIGNATURE_MLDSA44") ? 1 : 0,
    own: own ? 1 : 0,
  };
}

/** Names of the witnesses that signed. Where none is asked for, that is no proof of anything. */
export function witnessesOf(signers: Signers, trust: Trust): readonly string[] {
  const names = requireWitnesses(signers, trust);
  if (trust.needed === 0) {
    throw new Open("NO_WITNESSES_ASKED", { count: names.length, names: names.join(", ") });
  }
  return names;
}

/** The time of the oldest of the newest cosignatures, in seconds since 1970; 0 where there is none. */
export function oldestOf(signers: Signers): number {
  const times = signers.witnesses.flatMap(({ type, at }) => (type === "COSIGNATURE_ED25519" && at !== undefined ? [at] : []));
  return times.length === 0 ? 0 : Math.min(...times);
}

/** @returns the size from which it goes on */
async function continues(source: LogSource, kept: KeptHead | undefined, head: TreeHead): Promise<number> {
  if (kept === undefined) {
    throw new Open("NOTHING_KEPT");
  }
  requireAccepted(await checkContinues(source, { size: kept.size, root: hashOf(kept.root, "kept") }, head));
  return kept.size;
}

async function folded(source: LogSource, head: SignedCheckpoint["checkpoint"], progress: Progress, each: LogRequest["each"]): Promise<LogFold> {
  const fold = new LogFold(head.origin);
  for await (const { index, bytes } of followLog(source, head)) {
    const entry = parseEntry(bytes, `entry ${index}`);
    fold.add(entry);
    each?.(entry, index);
    if ((index + 1) % 64 === 0) {
      progress(index + 1, head.size);
      await breath();
    }
  }
  return fold;
}

/** One of the believed keys must be among those that the entries name: else it is the log of somebody else. */
function requireKnownKey({ keys }: LogFold, { logKeys }: Trust, own: boolean): void {
  if (own) {
    throw new Open("OWN_KEY_ONLY", { vkey: keys[0]?.vkey ?? "" });
  }
  if (!keys.some((key) => logKeys.some((known) => known.vkey === key.vkey))) {
    throw new RecordError("NO_TRUSTED_KEY", "entry 0");
  }
}
