import { RecordError } from "../crypto";
import { hashOf } from "./archive";

/** What the public acts of a convention say of an election (crypto-spec/export.md), in hexadecimal SHA-256. */
export interface Announcement {
  readonly uuid: string;
  /** Of election.json: ELECTION_OPENED. */
  readonly election: string;
  /** Of public_credentials.json: ROLL_FROZEN. */
  readonly roll: string;
  /** Of the event that ended the ballots, and with it of every event before: ELECTION_CLOSED. */
  readonly endBallots: string;
}

/** An act as the API lists it. */
export interface ActLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly kind: string;
  readonly subject: string;
  readonly reason: string;
  readonly payload: string;
  readonly previous: string;
  readonly hash: string;
}

const NO_PREVIOUS = "0".repeat(64);

/**
 * Checks that the acts are one whole chain from the first: each hash is that of its line, and stands in the next.
 *
 * @throws RecordError `ACTS_BROKEN` with the number of the act
 */
export function requireChain(acts: readonly ActLine[]): void {
  let previous = NO_PREVIOUS;
  for (const [seq, act] of acts.entries()) {
    const { at, actor, role, kind, subject, reason, payload } = act;
    const line = JSON.stringify({ seq, at, actor, role, kind, subject, reason, payload, previous });
    if (act.seq !== seq || act.previous !== previous || act.hash !== hashOf(line)) {
      throw new RecordError("ACTS_BROKEN", `acts[${seq}]`);
    }
    previous = act.hash;
  }
}

/**
 * What the acts fixed for the election of a dapil. Each of the three stands once: a second one would let a server show every
 * trustee another election.
 *
 * @param acts all acts of the convention, checked by `requireChain`
 * @throws RecordError `NOT_ANNOUNCED` with the kind of the act that is missing or repeated
 */
export function announcementOf(acts: readonly ActLine[], dapil: string, uuid: string): Announcement {
  const only = (kind: string): string => {
    const fixed = fixedBy(acts, kind, dapil);
    if (fixed === undefined) {
      throw new RecordError("NOT_ANNOUNCED", kind);
    }
    return fixed;
  };
  return { uuid, election: only("ELECTION_OPENED"), roll: only("ROLL_FROZEN"), endBallots: only("ELECTION_CLOSED") };
}

/**
 * What the one act of a kind fixed for a dapil; undefined where there is none.
 *
 * @throws RecordError `NOT_ANNOUNCED` with the kind where it is repeated
 */
export function fixedBy(acts: readonly ActLine[], kind: string, dapil: string): string | undefined {
  const [act, ...others] = acts.filter((each) => each.kind === kind && each.subject === dapil);
  if (others.length > 0) {
    throw new RecordError("NOT_ANNOUNCED", kind);
  }
  return act?.payload;
}
