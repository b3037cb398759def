import type { Trust } from "../log";
import type { VerifierKey } from "../log/note";
import { RecordError } from "../crypto/errors";
import { decimalOf } from "../log/bytes";
import { parseVkey } from "../log/note";

/** Whom the reader believes, as text that can be kept and sent to a worker. */
export interface Believed {
  /** Verifier keys of the log; none if the reader has none. */
  readonly log: readonly string[];
  readonly witnesses: readonly string[];
  readonly needed: number;
}

export const NOBODY: Believed = { log: [], witnesses: [], needed: 0 };

/** Keys of the log and of witnesses, parsed; `origin` is the name of the log's keys, or of the log at hand where there are none. */
export function trustOf(believed: Believed, origin: string): Trust {
  const logKeys = believed.log.map((each, i) => parseVkey(each, `log[${i}]`));
  const witnesses = believed.witnesses.map((each, i) => parseVkey(each, `witnesses[${i}]`));
  return { origin: logKeys[0]?.name ?? origin, logKeys, witnesses, needed: believed.needed };
}

/**
 * Witnesses from the text of frozen rules (`log.witnesses-needed=`, `log.witness=`; other lines are passed over), or one verifier key a line (then all of
 * them are needed), or the platform's JSON of a log.
 *
 * @throws RecordError `NOT_JSON`, `WRONG_SHAPE`, `NOT_DECIMAL`, `TOO_FEW` where more are needed than there are, and as `parseVkey` says
 */
export function witnessesIn(text: string): Pick<Believed, "witnesses" | "needed"> {
  const read = text.trimStart().startsWith("{") ? fromJson(text) : text.includes("log.witness") ? fromRules(text) : fromLines(text);
  read.witnesses.forEach((each, i) => parseVkey(each, `witnesses[${i}]`));
  if (read.needed > read.witnesses.length) {
    throw new RecordError("TOO_FEW", "witnesses");
  }
  return read;
}

function fromRules(text: string): Pick<Believed, "witnesses" | "needed"> {
  const values = (key: string): string[] => text.split(/\r?\n/).filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1));
  return { witnesses: values("log.witness"), needed: decimalOf(values("log.witnesses-needed")[0] ?? "", "log.witnesses-needed") };
}

function fromLines(text: string): Pick<Believed, "witnesses" | "needed"> {
  const witnesses = linesOf(text);
  return { witnesses, needed: witnesses.length };
}

/** What the platform says of its log (`GET /api/conventions/{id}/log`). Only these fields are read. */
function fromJson(text: string): Pick<Believed, "witnesses" | "needed"> {
  let value: { readonly witnesses?: unknown; readonly needed?: unknown };
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    throw new RecordError("NOT_JSON", "witnesses");
  }
  const { witnesses, needed } = value;
  if (!Array.isArray(witnesses) || typeof needed !== "number" || !Number.isSafeInteger(needed) || needed < 0) {
    throw new RecordError("WRONG_SHAPE", "witnesses");
  }
  const vkeys = witnesses.map((each: unknown) => (typeof each === "object" && each !== null && "vkey" in each ? each.vkey : each));
  if (!vkeys.every((each) => typeof each === "string")) {
    throw new RecordError("WRONG_SHAPE", "witnesses");
  }
  return { witnesses: vkeys, needed };
}

/** The lines of a field, without spaces around and empty ones. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Keys of the log that the reader typed, one a line. @throws RecordError as `parseVkey` says; `WRONG_ORIGIN` where their names differ */
export function logKeysIn(text: string): readonly VerifierKey[] {
  const keys = linesOf(text).map((each, i) => parseVkey(each, `log[${i}]`));
  if (keys.some((key) => key.name !== keys[0]?.name)) {
    throw new RecordError("WRONG_ORIGIN", "log");
  }
  return keys;
}
