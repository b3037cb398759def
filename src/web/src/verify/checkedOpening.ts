import type { Ballot } from "../crypto/ballot";
import type { Election } from "../crypto/election";
import type { Opening } from "../log/opening";
import type { Checklist } from "./checklist";
import { parseElection } from "../crypto";
import { checkBallot, parseBallot } from "../crypto/ballot";
import { RecordError } from "../crypto/errors";
import { checkOpening, chosenIn, parseOpening, requireFresh, trackerOfBallot } from "../log";
import { Open, requireAccepted } from "./checklist";
import { requireShown } from "./shownTracker";

export const OPENING_CHECKS = ["opening.form", "opening.tracker", "opening.election", "opening.ballot", "opening.numbers", "opening.fresh"] as const;
export type OpeningCheck = (typeof OPENING_CHECKS)[number];

/** Where the public parts come from: a server, or files that the voter gave. Undefined where there is none. */
export interface TestedRecord {
  election(uuid: string): Promise<string | undefined>;
  /** The exact text of the tested ballot. */
  ballot(uuid: string, tracker: string): Promise<string | undefined>;
}

export interface OpeningRequest {
  readonly bytes: Uint8Array;
  /** The tracker that the booth showed before it opened the ballot, as `typedTracker` gives it; empty where it was not written down. */
  readonly tracker: string;
  readonly record: TestedRecord;
  /** Random numbers of openings before, with their trackers. */
  readonly seen: ReadonlyMap<string, string>;
}

/** What a tested ballot was found to be. */
export interface OpenedBallot {
  readonly opening: Opening;
  readonly electionName: string;
  /** Those chosen, in the words of the ballot; blank is undefined. */
  readonly chosen: readonly (string | undefined)[];
}

/** Checks an opened test ballot (log.md 4.3). @throws Stopped where a check failed */
export async function checkTested(list: Checklist<OpeningCheck>, request: OpeningRequest): Promise<OpenedBallot | undefined> {
  const { bytes, tracker, record, seen } = request;
  const opening = await list.run("opening.form", () => parseOpening(bytes), (read) => ({ tracker: read.tracker, uuid: read.uuid, choices: read.answers.length }));
  if (opening === undefined) {
    throw new Error("no opening");
  }
  await list.run("opening.tracker", () => requireShown(opening.tracker, tracker, "opening.tracker"));
  const election = await list.run("opening.election", () => electionOf(opening, record), ({ name, fingerprint }) => ({ name, fingerprint }));
  const ballot = await list.run("opening.ballot", () => ballotOf(opening, election, record));
  if (election === undefined || ballot === undefined) {
    await list.run("opening.numbers", () => Promise.reject(new Open("NOT_GIVEN")));
  } else {
    await list.run("opening.numbers", () => checkOpening(opening, election, ballot.text, ballot.ballot), () => ({ choices: opening.answers.length }));
  }
  await list.run("opening.fresh", () => requireFresh(opening, seen), () => ({ before: new Set(seen.values()).size }));
  return election === undefined || ballot === undefined
    ? undefined
    : { opening, electionName: election.name, chosen: chosenIn(opening, election.questions) };
}

async function electionOf({ uuid }: Opening, record: TestedRecord): Promise<Election> {
  const text = await record.election(uuid);
  if (text === undefined) {
    throw new Open("NOT_GIVEN");
  }
  const election = parseElection(text);
  if (election.uuid !== uuid) {
    throw new RecordError("WRONG_ELECTION", "opening.uuid");
  }
  return election;
}

/** The tested ballot, which is the tracker's, signed, and proved like one that is cast. */
async function ballotOf(opening: Opening, election: Election | undefined, record: TestedRecord): Promise<{ readonly text: string; readonly ballot: Ballot }> {
  const text = await record.ballot(opening.uuid, opening.tracker);
  if (text === undefined || election === undefined) {
    throw new Open("NOT_GIVEN");
  }
  if (trackerOfBallot(text) !== opening.tracker) {
    throw new RecordError("OPENING_TRACKER_WRONG", "opening.tracker");
  }
  const ballot = parseBallot(election, text);
  requireAccepted(checkBallot(election, ballot));
  return { text, ballot };
}
