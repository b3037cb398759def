import type { ActEntry, EventEntry, EventType, LogEntry, TestedEntry } from "./entry";
import type { RefusalCode } from "../crypto/errors";
import type { VerifierKey } from "./note";
import { RecordError } from "../crypto/errors";
import { hexToBytes } from "../crypto/bytes";
import { HashSet } from "./hashes";

/** How many entries of each sort there are. */
export interface Counts {
  readonly entries: number;
  readonly acts: number;
  readonly events: number;
  readonly ballots: number;
  readonly tested: number;
  readonly releases: number;
}

interface Standing {
  /** The height of the next event. */
  readonly next: number;
  readonly last: EventType | undefined;
}

const BEGINNING: Standing = { next: 0, last: undefined };

/** Follows the entries of a log from the first on and refuses the first that may not stand where it stands (log.md 2, "Order"). */
export class LogFold {
  readonly #origin: string;
  readonly #keys: VerifierKey[] = [];
  readonly #elections = new Map<string, Standing>();
  /** Trackers. */
  readonly #cast = new HashSet();
  readonly #tested = new HashSet();
  #counts = { entries: 0, acts: 0, events: 0, ballots: 0, tested: 0, releases: 0 };
  #voting: "BEFORE" | "OPEN" | "CLOSED" = "BEFORE";
  #suspended = false;
  #earliest = "";

  constructor(origin: string) {
    this.#origin = origin;
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** The keys of the log that the entries so far name. */
  get keys(): readonly VerifierKey[] {
    return this.#keys;
  }

  /** Whether a ballot with this tracker (64 hexadecimal digits) was cast. */
  hasCast(tracker: string): boolean {
    return this.#cast.has(hexToBytes(tracker));
  }

  /**
   * @throws RecordError `FIRST_ENTRY_NO_KEY`, `WRONG_ORIGIN` (of a key), `KEY_REPEATED`, `KEY_TYPE_UNKNOWN`, `TIME_BACKWARDS`, `ACT_OUT_OF_ORDER`,
   *     `EVENT_HEIGHT_WRONG`, `EVENT_OUT_OF_ORDER`, `NOT_WHILE_VOTING`, `TRACKER_REPEATED`
   */
  add(entry: LogEntry): void {
    const path = `entry ${this.#counts.entries}`;
    refuseIf(this.#counts.entries === 0 && (entry.kind !== "key" || entry.key.type !== "ED25519"), "FIRST_ENTRY_NO_KEY", path);
    if (entry.kind !== "key") {
      refuseIf(entry.when.latest < this.#earliest, "TIME_BACKWARDS", path);
      this.#earliest = entry.when.earliest > this.#earliest ? entry.when.earliest : this.#earliest;
    }
    switch (entry.kind) {
      case "key":
        refuseIf(entry.key.name !== this.#origin, "WRONG_ORIGIN", path);
        refuseIf(this.#keys.some((key) => key.vkey === entry.key.vkey), "KEY_REPEATED", path);
        refuseIf(entry.key.type !== "ED25519", "KEY_TYPE_UNKNOWN", path);
        this.#keys.push(entry.key);
        break;
      case "act":
        this.#act(entry, path);
        break;
      case "event":
        this.#event(entry, path);
        break;
      case "tested":
        this.#test(entry, path);
        break;
      case "release":
        this.#counts.releases++;
    }
    this.#counts.entries++;
  }

  #act(entry: ActEntry, path: string): void {
    refuseIf(entry.seq !== this.#counts.acts, "ACT_OUT_OF_ORDER", path);
    this.#counts.acts++;
    switch (entry.act) {
      case "OPEN_VOTING":
        this.#voting = "OPEN";
        break;
      case "CLOSE_VOTING":
      case "CANCEL":
        this.#voting = "CLOSED";
        break;
      case "SUSPEND":
        this.#suspended = true;
        break;
      case "RESUME":
        this.#suspended = false;
        break;
      default:
    }
  }

  #event({ uuid, height, type, payload }: EventEntry, path: string): void {
    const before = this.#elections.get(uuid) ?? BEGINNING;
    refuseIf(height !== before.next, "EVENT_HEIGHT_WRONG", path);
    refuseIf((height === 0) !== (type === "Setup") || before.last === "Result", "EVENT_OUT_OF_ORDER", path);
    if (type === "Ballot") {
      const tracker = hexToBytes(payload ?? "");
      this.#requireOpen(before, path);
      refuseIf(this.#tested.has(tracker) || !this.#cast.add(tracker), "TRACKER_REPEATED", path);
      this.#counts.ballots++;
    }
    this.#counts.events++;
    this.#elections.set(uuid, { next: height + 1, last: type });
  }

  #test({ uuid, tracker }: TestedEntry, path: string): void {
    const election = this.#elections.get(uuid);
    refuseIf(election === undefined, "EVENT_OUT_OF_ORDER", path);
    this.#requireOpen(election ?? BEGINNING, path);
    const own = hexToBytes(tracker);
    refuseIf(this.#cast.has(own) || !this.#tested.add(own), "TRACKER_REPEATED", path);
    this.#counts.tested++;
  }

  #requireOpen({ last }: Standing, path: string): void {
    const taken = last === "Setup" || last === "Ballot";
    refuseIf(this.#voting !== "OPEN" || this.#suspended || !taken, "NOT_WHILE_VOTING", path);
  }
}

function refuseIf(wrong: boolean, reason: RefusalCode, path: string): void {
  if (wrong) {
    throw new RecordError(reason, path);
  }
}
