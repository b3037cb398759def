import type { Ballot } from "../crypto/ballot";
import type { Ciphertext } from "../crypto/elgamal";
import type { Election } from "../crypto/election";
import type { Element, Group } from "../crypto/group";
import type { TrusteeKind } from "../crypto/trustees";
import type { Announcement } from "./announcement";
import type { ArchiveEntry } from "./archive";
import type { Step } from "./chain";
import { parseElection, RecordError } from "../crypto";
import { checkBallot, parseBallot } from "../crypto/ballot";
import { jsonOfCiphertext, keyOf } from "../crypto/decoding";
import { arrayOf, integerIn, objectOf, parseJson, requireCanonical, stringOf } from "../crypto/json";
import { parseTrustees, requireElectionKey } from "../crypto/trustees";
import { textOf } from "./archive";
import { hashIn, stepsOf } from "./chain";

/** The parts of an archive's check: what a trustee needs before decrypting (`checkedTally.ts`), and what a whole verification adds to (`verify/archive.ts`). */

/** Far above any file of ours (the roll of a million voters); parsing is bounded before it begins. */
const MOST_CHARACTERS = 1 << 27;
/** Of a text that only names other files. */
export const MOST_REFERENCE_CHARACTERS = 1024;

/** Called after each ballot. */
export type Progress = (done: number, total: number) => void;

/** The first reading: chain and hashes, and which ballot is the last of its credential. */
export interface Outline {
  readonly setup: Step;
  /** The hash of the event, undefined while voting goes on. */
  readonly endBallots: string | undefined;
  readonly tally: Step | undefined;
  readonly decryptions: readonly Step[];
  readonly result: Step | undefined;
  /** How many events there are. */
  readonly events: number;
  readonly ballots: number;
  /** The place of the last ballot by the text of its credential. */
  readonly last: ReadonlyMap<string, number>;
}

/**
 * @throws RecordError as `stepsOf` says; `BALLOT_REPLAYED`; `SETUP_MISMATCH` where there is no setup
 */
export async function outlineOf(archive: Blob): Promise<Outline> {
  const once: Partial<Record<"Setup" | "EndBallots" | "EncryptedTally" | "Result", Step>> = {};
  const decryptions: Step[] = [];
  let events = 0;
  const last = new Map<string, number>();
  const seen = new Set<string>();
  let ballots = 0;
  for await (const step of stepsOf(archive)) {
    events++;
    switch (step.type) {
      case "Ballot": {
        const path = `ballot ${ballots}`;
        const { hash } = step.data[0] as ArchiveEntry;
        if (seen.has(hash)) {
          throw new RecordError("BALLOT_REPLAYED", path);
        }
        seen.add(hash);
        last.set(credentialIn(contentOf(step, 0, path), path), ballots++);
        break;
      }
      case "Setup":
      case "EndBallots":
      case "EncryptedTally":
      case "Result":
        once[step.type] = step;
        break;
      case "PartialDecryption":
        decryptions.push(step);
    }
  }
  const { Setup: setup, EndBallots: end, EncryptedTally: tally, Result: result } = once;
  if (setup === undefined) {
    throw new RecordError("SETUP_MISMATCH", "setup");
  }
  return { setup, endBallots: end?.hash, tally, decryptions, result, events, ballots, last };
}

/** The credential that a ballot names; whether it stands there in canonical form, the second reading finds. */
function credentialIn(text: string, path: string): string {
  const ballot = parseJson(text, path, MOST_CHARACTERS);
  const fields = objectOf(ballot, path, ["election_uuid", "election_hash", "credential", "answers", "signature"]);
  return stringOf(fields["credential"], path);
}

/** The weight of each credential, by its text. */
export type Roll = ReadonlyMap<string, number>;

/** Whether a roll may give a credential another weight than 1. The conventions give none. */
export type Weights = "REFUSED" | "READ";

export interface SetupParts {
  readonly election: Election;
  readonly trusteesText: string;
  readonly trustees: readonly TrusteeKind[];
  readonly roll: Roll;
}

/**
 * @param announced what the acts say of the election; undefined where there are none at hand
 * @throws RecordError `SETUP_MISMATCH`, `NOT_ANNOUNCED` and as the parts say
 */
export function setupOf(step: Step, announced: Announcement | undefined, weights: Weights = "REFUSED"): SetupParts {
  const [electionFile, trusteesFile, rollFile] = step.data.map((entry) => entry.hash);
  const setupText = contentOf(step, 3, "setup");
  const names = objectOf(parseJson(setupText, "setup", MOST_REFERENCE_CHARACTERS), "setup", ["election", "trustees", "credentials"]);
  requireCanonical(setupText, { election: names["election"], trustees: names["trustees"], credentials: names["credentials"] }, "setup");
  if (names["election"] !== electionFile || names["trustees"] !== trusteesFile || names["credentials"] !== rollFile) {
    throw new RecordError("SETUP_MISMATCH", "setup");
  }
  if (announced !== undefined && electionFile !== announced.election) {
    throw new RecordError("NOT_ANNOUNCED", "election");
  }
  if (announced !== undefined && rollFile !== announced.roll) {
    throw new RecordError("NOT_ANNOUNCED", "public_credentials");
  }
  const election = parseElection(contentOf(step, 0, "election"));
  if (announced !== undefined && election.uuid !== announced.uuid) {
    throw new RecordError("NOT_ANNOUNCED", "uuid");
  }
  const trusteesText = contentOf(step, 1, "trustees");
  const trustees = parseTrustees(election.group, trusteesText);
  requireElectionKey(election, trustees);
  return { election, trusteesText, trustees, roll: rollOf(election.group, contentOf(step, 2, "public_credentials"), weights) };
}

const MOST_WEIGHT = 1_000_000;
const MOST_TOTAL = 2 ** 31 - 1;

/**
 * The public credentials. A trustee and the pages refuse a weight: the conventions have none, and one vote that counts a thousandfold
 * is read off a total.
 */
function rollOf(group: Group, text: string, weights: Weights): Roll {
  const name = "public_credentials";
  const lines = arrayOf(parseJson(text, name, MOST_CHARACTERS), name, stringOf);
  requireCanonical(text, lines, name);
  const roll = new Map<string, number>();
  let total = 0;
  for (const [i, line] of lines.entries()) {
    const path = `${name}[${i}]`;
    const [, credential = line, written] = /^([^,]*),([1-9][0-9]{0,6})$/.exec(line) ?? [];
    const weight = written === undefined ? 1 : Number(written);
    total += weight;
    if (credential.includes(",") || (written !== undefined && weights === "REFUSED") || weight > MOST_WEIGHT || total > MOST_TOTAL) {
      throw new RecordError("WEIGHT_INVALID", path);
    }
    if (roll.has(credential)) {
      throw new RecordError("CREDENTIAL_DUPLICATE", path);
    }
    keyOf(group, credential, path);
    roll.set(credential, weight);
  }
  return roll;
}

/** A ballot in its one canonical form, by a credential of the roll, with its signature and all its proofs valid. */
export function verifiedBallot(election: Election, roll: Roll, text: string, path: string): Ballot {
  try {
    const ballot = parseBallot(election, text);
    if (!roll.has(ballot.credential.text)) {
      throw new RecordError("CREDENTIAL_UNKNOWN", "credential");
    }
    const verdict = checkBallot(election, ballot);
    if (!verdict.ok) {
      throw new RecordError(verdict.reason, verdict.path);
    }
    return ballot;
  } catch (error) {
    throw error instanceof RecordError ? new RecordError(error.code, `${path} ${error.path}`.trim()) : error;
  }
}

/** The product of ballots, one ciphertext a choice. */
export class TallyProduct {
  readonly #rows: Ciphertext[][];

  constructor({ group, questions }: Election) {
    const neutral = { alpha: group.identity, beta: group.identity };
    this.#rows = questions.map(({ answers, blank }) => new Array<Ciphertext>(answers.length + (blank ? 1 : 0)).fill(neutral));
  }

  add(ballot: Ballot, weight = 1): void {
    for (const [i, row] of this.#rows.entries()) {
      const choices = ballot.answers[i]?.choices ?? [];
      this.#rows[i] = row.map(({ alpha, beta }, j) => {
        const choice = choices[j] as Ciphertext;
        const weighted = (element: Element): Element => (weight === 1 ? element : element.power(BigInt(weight)));
        return { alpha: alpha.times(weighted(choice.alpha)), beta: beta.times(weighted(choice.beta)) };
      });
    }
  }

  text(): string {
    return JSON.stringify(this.#rows.map((row) => row.map(jsonOfCiphertext)));
  }
}

/** The sized tally must name the tally beside it, and count as many ballots as there are credentials that voted. */
export function checkSizedTally(step: Step, voters: number, weight = voters): void {
  const path = "sized_encrypted_tally";
  const text = contentOf(step, 1, path);
  const fields = objectOf(parseJson(text, path, MOST_REFERENCE_CHARACTERS), path, ["num_tallied", "total_weight", "encrypted_tally"]);
  const { num_tallied, total_weight, encrypted_tally } = fields;
  requireCanonical(text, { num_tallied, total_weight, encrypted_tally }, path);
  if (hashIn(fields["encrypted_tally"], path) !== step.data[0]?.hash) {
    throw new RecordError("TALLY_REFERENCE_WRONG", path);
  }
  for (const [name, expected] of [
    ["num_tallied", voters],
    ["total_weight", weight],
  ] as const) {
    if (integerIn(fields[name], path, 0, MOST_TOTAL) !== expected) {
      throw new RecordError("TALLY_COUNT_WRONG", `${path}.${name}`);
    }
  }
}

/** The text of a step's data file. */
export function contentOf(step: Step, i: number, path: string): string {
  return textOf((step.data[i] as ArchiveEntry).content, path);
}
