import type { ActEntry, EventEntry } from "../log/entry";
import { RecordError } from "../crypto/errors";
import { bytesToHex, sha256, utf8ToBytes } from "../log/bytes";
import { requireLogged } from "./checkedArchive";
import { LoggedEvents } from "./loggedEvents";

/** What the entries of a log say of an export's record, gathered while the log is followed. */
export class LoggedRecord {
  readonly #acts: ActEntry[] = [];
  readonly #events = new Map<string, LoggedEvents>();

  add(entry: ActEntry | EventEntry | { readonly kind: "key" | "tested" | "release" }): void {
    if (entry.kind === "act") {
      this.#acts.push(entry);
    } else if (entry.kind === "event") {
      const events = this.#events.get(entry.uuid) ?? new LoggedEvents();
      events.add(entry);
      this.#events.set(entry.uuid, events);
    }
  }

  /**
   * The lines of `acts.jsonl` are exactly the log's acts (log.md 2).
   *
   * @returns how many
   * @throws RecordError `NOT_IN_LOG`, `NOT_IN_RECORD` with the act
   */
  requireActs(text: string): number {
    const lines = text.split("\n");
    if (lines.pop() !== "") {
      throw new RecordError("ACTS_BROKEN", "acts.jsonl");
    }
    for (const [i, line] of lines.entries()) {
      const entry = this.#acts[i];
      const { at, kind } = factsOf(line, i);
      const same = entry?.hash === bytesToHex(sha256(utf8ToBytes(line))) && entry.act === kind && entry.when.earliest === padded(at);
      if (!same) {
        throw new RecordError("NOT_IN_LOG", `acts[${i}]`);
      }
    }
    if (lines.length < this.#acts.length) {
      throw new RecordError("NOT_IN_RECORD", `acts[${lines.length}]`);
    }
    return lines.length;
  }

  /**
   * The events of the archives are exactly the log's.
   *
   * @param archives by the uuids of their elections
   * @returns how many
   * @throws RecordError `NOT_IN_LOG`, `NOT_IN_RECORD` with the event
   */
  async requireEvents(archives: ReadonlyMap<string, Blob>): Promise<number> {
    let events = 0;
    for (const [uuid, archive] of archives) {
      events += await requireLogged(archive, this.#events.get(uuid) ?? new LoggedEvents(), true);
    }
    for (const uuid of this.#events.keys()) {
      if (!archives.has(uuid)) {
        throw new RecordError("NOT_IN_RECORD", "elections");
      }
    }
    return events;
  }
}

function factsOf(line: string, i: number): { readonly at: string; readonly kind: string } {
  try {
    const { at, kind } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (typeof at === "string" && typeof kind === "string") {
      return { at, kind };
    }
  } catch {
    // refused below
  }
  throw new RecordError("ACTS_BROKEN", `acts[${i}]`);
}

/** A time as `When` has it. */
function padded(at: string): string {
  const [seconds = "", fraction = ""] = at.replace(/Z$/, "").split(".");
  return `${seconds}.${fraction.padEnd(9, "0")}`;
}
