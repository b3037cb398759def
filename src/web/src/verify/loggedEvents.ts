import type { EventEntry } from "../log";
import { HashList } from "../log/hashes";
import { sha256, utf8ToBytes } from "../log/bytes";

/** What the log says of an event and an archive must say, too. */
export type EventFacts = Pick<EventEntry, "type" | "hash" | "payload">;

/** The events that a log has of one election, in their order: 32 bytes each, whatever they are. */
export class LoggedEvents {
  readonly #digests = new HashList();

  get count(): number {
    return this.#digests.size;
  }

  add(event: EventFacts): void {
    this.#digests.push(digestOf(event));
  }

  /** Whether the event at this height is there, and this one. */
  is(height: number, event: EventFacts): boolean {
    return this.#digests.is(height, digestOf(event));
  }
}

/** Two events have one digest only if all that is compared is equal: none of it has a space. */
const digestOf = ({ type, hash, payload }: EventFacts): Uint8Array => sha256(utf8ToBytes(`${type} ${hash} ${payload ?? "-"}`));
