import type { ArchiveEntry } from "./archive";
import { RecordError } from "../crypto";
import { integerIn, objectOf, parseJson, requireCanonical, stringOf } from "../crypto/json";
import { entriesOf, textOf } from "./archive";

/** The events of an archive as one chain, each with exactly its data files (crypto-spec/archive.md 5 and 6). */

const MOST_CHARACTERS = 1024;

interface EventKind {
  readonly from: Phase;
  readonly to: Phase;
  /** How many data files stand before the event; the last one is its payload. */
  readonly files: number;
}

type Phase = "EMPTY" | "VOTING" | "CLOSED" | "TALLIED" | "FINISHED";

const KINDS = {
  Setup: { from: "EMPTY", to: "VOTING", files: 4 },
  Ballot: { from: "VOTING", to: "VOTING", files: 1 },
  EndBallots: { from: "VOTING", to: "CLOSED", files: 0 },
  EncryptedTally: { from: "CLOSED", to: "TALLIED", files: 2 },
  PartialDecryption: { from: "TALLIED", to: "TALLIED", files: 2 },
  Result: { from: "TALLIED", to: "FINISHED", files: 1 },
} as const satisfies Record<string, EventKind>;

export type EventType = keyof typeof KINDS;

/** An event with its data files, in the archive's order. */
export interface Step {
  readonly type: EventType;
  /** SHA-256 of the event as it stands in the archive, in hexadecimal. */
  readonly hash: string;
  readonly data: readonly ArchiveEntry[];
}

/**
 * The steps of an archive in their order, from a Setup on; the chain is checked as far as it has been read.
 *
 * @throws RecordError with the reasons of archive.md, or as `entriesOf` says
 */
export async function* stepsOf(archive: Blob): AsyncGenerator<Step, void, undefined> {
  let phase: Phase = "EMPTY";
  let height = -1;
  let head: string | undefined;
  let data: ArchiveEntry[] = [];
  for await (const entry of entriesOf(archive)) {
    const path = `event ${height + 1}`;
    if (entry.kind === "data") {
      data.push(entry);
      if (data.length > KINDS.Setup.files) {
        throw new RecordError("DATA_UNREFERENCED", path);
      }
      continue;
    }
    const event = eventOf(textOf(entry.content, path), path);
    const kind: EventKind = KINDS[event.type];
    refuseIf(event.height !== height + 1, "EVENT_HEIGHT_WRONG", path);
    refuseIf(event.parent !== head, "EVENT_PARENT_WRONG", path);
    refuseIf((event.payload === undefined) !== (kind.files === 0), "EVENT_PAYLOAD_WRONG", path);
    refuseIf(kind.from !== phase, "EVENT_OUT_OF_ORDER", path);
    refuseIf(data.length > kind.files, "DATA_UNREFERENCED", path);
    refuseIf(data.length < kind.files || data[kind.files - 1]?.hash !== event.payload, "EVENT_PAYLOAD_WRONG", path);
    yield { type: event.type, hash: entry.hash, data };
    phase = kind.to;
    height = event.height;
    head = entry.hash;
    data = [];
  }
  refuseIf(data.length > 0, "DATA_UNREFERENCED", `event ${height + 1}`);
}

function refuseIf(wrong: boolean, reason: ConstructorParameters<typeof RecordError>[0], path: string): void {
  if (wrong) {
    throw new RecordError(reason, path);
  }
}

interface Event {
  readonly parent: string | undefined;
  readonly height: number;
  readonly type: EventType;
  readonly payload: string | undefined;
}

function eventOf(text: string, path: string): Event {
  let event: Event;
  try {
    const fields = objectOf(parseJson(text, path, MOST_CHARACTERS), path, ["height", "type"], ["parent", "payload"]);
    const hash = (name: string): string | undefined => (fields[name] === undefined ? undefined : hashIn(fields[name], path));
    event = {
      parent: hash("parent"),
      height: integerIn(fields["height"], path, 0, 2 ** 31 - 1),
      type: stringOf(fields["type"], path) as EventType,
      payload: hash("payload"),
    };
    requireCanonical(text, event, path);
  } catch (error) {
    throw error instanceof RecordError ? new RecordError("EVENT_MALFORMED", path) : error;
  }
  if (!Object.hasOwn(KINDS, event.type)) {
    throw new RecordError("EVENT_UNSUPPORTED", path);
  }
  return event;
}

/** The hexadecimal SHA-256 of a file. @throws RecordError `WRONG_SHAPE` */
export function hashIn(value: unknown, path: string): string {
  const hash = stringOf(value, path);
  if (!/^[0-9a-f]{64}$/.test(hash)) {
    throw new RecordError("WRONG_SHAPE", path);
  }
  return hash;
}
