import type { VerifierKey } from "./note";
import { BASE58 } from "../crypto/random";
import { RecordError } from "../crypto/errors";
import { decimalOf } from "./bytes";
import { parseVkey } from "./note";

/** The entries of the log (crypto-spec/log.md 2): one line of ASCII each, and no others. */

export const MOST_ENTRY_BYTES = 4000;

/** The types of an election's events, as in its archive. */
export const EVENT_TYPES = ["Setup", "Ballot", "EndBallots", "EncryptedTally", "PartialDecryption", "Result"] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** First and last instant at which what an entry says may have happened: texts that sort as the times do, to the nanosecond. */
export interface When {
  readonly earliest: string;
  readonly latest: string;
}

export interface KeyEntry {
  readonly kind: "key";
  readonly key: VerifierKey;
}
export interface ActEntry {
  readonly kind: "act";
  readonly seq: number;
  readonly act: string;
  /** SHA-256 of the line of `acts.jsonl`, in hexadecimal like all hashes of entries. */
  readonly hash: string;
  readonly when: When;
}
export interface EventEntry {
  readonly kind: "event";
  readonly uuid: string;
  readonly height: number;
  readonly type: EventType;
  /** SHA-256 of the event's bytes. */
  readonly hash: string;
  /** Undefined of `EndBallots`; of a `Ballot` the tracker. */
  readonly payload: string | undefined;
  readonly when: When;
}
export interface TestedEntry {
  readonly kind: "tested";
  readonly uuid: string;
  readonly tracker: string;
  readonly when: When;
}
export interface ReleaseEntry {
  readonly kind: "release";
  readonly hash: string;
  readonly when: When;
}
export type LogEntry = KeyEntry | ActEntry | EventEntry | TestedEntry | ReleaseEntry;

/** @throws RecordError `TOO_LARGE`, `ENTRY_MALFORMED`; for a key as `parseVkey` says */
export function parseEntry(bytes: Uint8Array, path: string): LogEntry {
  if (bytes.length > MOST_ENTRY_BYTES) {
    throw new RecordError("TOO_LARGE", path);
  }
  if (bytes.some((byte) => byte < 0x20 || byte > 0x7e)) {
    throw new RecordError("ENTRY_MALFORMED", path);
  }
  const [format, kind, ...parts] = String.fromCharCode(...bytes).split(" ");
  const lengths: Readonly<Record<string, number>> = { key: 1, act: 4, event: 6, tested: 3, release: 2 };
  if (format !== "konvensi/1" || kind === undefined || !Object.hasOwn(lengths, kind) || parts.length !== lengths[kind]) {
    throw new RecordError("ENTRY_MALFORMED", path);
  }
  const [a = "", b = "", c = "", d = "", e = "", f = ""] = parts;
  switch (kind) {
    case "key":
      return { kind, key: parseVkey(a, path) };
    case "act":
      return { kind, seq: numberIn(a, path), act: matching(/^[A-Z][A-Z_]{0,39}$/, b, path), when: instantOf(c, path), hash: hashIn(d, path) };
    case "event":
      return eventOf([a, b, c, d, e, f], path);
    case "tested":
      return { kind, uuid: uuidIn(a, path), tracker: hashIn(b, path), when: hourOf(c, path) };
    default:
      return { kind: "release", hash: hashIn(a, path), when: instantOf(b, path) };
  }
}

function eventOf([uuid, height, type, hour, hash, payload]: readonly [string, string, string, string, string, string], path: string): EventEntry {
  const known = EVENT_TYPES.find((each) => each === type);
  if (known === undefined || (payload === "-") !== (known === "EndBallots")) {
    throw new RecordError("ENTRY_MALFORMED", path);
  }
  return {
    kind: "event",
    uuid: uuidIn(uuid, path),
    height: numberIn(height, path),
    type: known,
    when: hourOf(hour, path),
    hash: hashIn(hash, path),
    payload: payload === "-" ? undefined : hashIn(payload, path),
  };
}

function matching(form: RegExp, text: string, path: string): string {
  if (!form.test(text)) {
    throw new RecordError("ENTRY_MALFORMED", path);
  }
  return text;
}

const UUID = new RegExp(`^[${BASE58}]{14,64}$`);
const uuidIn = (text: string, path: string): string => matching(UUID, text, path);
const hashIn = (text: string, path: string): string => matching(/^[0-9a-f]{64}$/, text, path);

function numberIn(text: string, path: string): number {
  return decimalOf(matching(/^(?:0|[1-9][0-9]{0,14})$/, text, path), path);
}

/** A time as in the acts (export.md): seconds, and 3, 6 or 9 digits of a fraction where there is one, as few as say it. */
function instantOf(text: string, path: string): When {
  const [, seconds = "", fraction = ""] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{3}|\d{6}|\d{9}))?Z$/.exec(text) ?? [];
  requireDate(seconds, path);
  if (fraction.endsWith("000")) {
    throw new RecordError("ENTRY_MALFORMED", path);
  }
  const instant = `${seconds}.${fraction.padEnd(9, "0")}`;
  return { earliest: instant, latest: instant };
}

/** An hour as in `2026-11-28T21Z`. */
function hourOf(text: string, path: string): When {
  const [, hour = ""] = /^(\d{4}-\d\d-\d\dT\d\d)Z$/.exec(text) ?? [];
  requireDate(`${hour}:00:00`, path);
  return { earliest: `${hour}:00:00.000000000`, latest: `${hour}:59:59.999999999` };
}

function requireDate(seconds: string, path: string): void {
  const time = Date.parse(`${seconds}Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== seconds) {
    throw new RecordError("ENTRY_MALFORMED", path);
  }
}
