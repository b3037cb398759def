import type { Ballot } from "../crypto/ballot";
import type { Ciphertext } from "../crypto/elgamal";
import type { Election } from "../crypto/election";
import type { Group } from "../crypto/group";
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

/**
 * What a trustee verifies before decrypting (Belenios 2.5, "Tally", step 5b: the trustee checks the consistency of the public
 * data). A ballot's choices have the shape of a tally: a trustee who decrypts what a server hands over opens single votes.
 */

declare const checked: unique symbol;

/** A tally that `checkTally` has recomputed from its ballots; nothing else makes one, and only these are decrypted. */
export interface CheckedTally {
  readonly [checked]: true;
  readonly electionText: string;
  readonly trusteesText: string;
  readonly tallyText: string;
  /** SHA-256 of the tally's text in hexadecimal: the name of its file in the archive. */
  readonly tallyHash: string;
  /** All ballots that were verified, superseded ones included. */
  readonly ballots: number;
  /** The ballots that count: one for each credential that voted. */
  readonly voters: number;
}

/** Far above any file of ours (the roll of a million voters); parsing is bounded before it begins. */
const MOST_CHARACTERS = 1 << 27;
const MOST_REFERENCE_CHARACTERS = 1024;

/** Called after each ballot. */
export type Progress = (done: number, total: number) => void;

/**
 * Reads the archive, verifies every ballot in it (form, roll, signature, all proofs), multiplies the last ballot of each
 * credential, and compares the product with the encrypted tally, character for character.
 *
 * @param archive the election's archive, its tally included
 * @param announced what the convention's acts say of this election
 * @throws RecordError with one reason: as `stepsOf` says; `NOT_ANNOUNCED` where election, roll or last event are not those of the
 *     acts; a ballot's own reason at `ballot <n>`; `TALLY_COUNT_WRONG`, `TALLY_REFERENCE_WRONG` or `TALLY_WRONG`
 */
export async function checkTally(archive: Blob, announced: Announcement, progress: Progress): Promise<CheckedTally> {
  const outline = await outlineOf(archive);
  const { election, trusteesText, roll } = setupOf(outline.setup, announced);
  if (outline.endBallots !== announced.endBallots) {
    throw new RecordError("NOT_ANNOUNCED", "end_ballots");
  }
  const product = new TallyProduct(election);
  let done = 0;
  progress(0, outline.ballots);
  for await (const step of stepsOf(archive)) {
    if (step.type !== "Ballot") {
      continue;
    }
    const ballot = verifiedBallot(election, roll, contentOf(step, 0, `ballot ${done}`), `ballot ${done}`);
    if (outline.last.get(ballot.credential.text) === done) {
      product.add(ballot);
    }
    progress(++done, outline.ballots);
  }
  const tallyText = contentOf(outline.tally, 0, "encrypted_tally");
  checkSizedTally(outline.tally, outline.last.size);
  if (product.text() !== tallyText) {
    throw new RecordError("TALLY_WRONG", "encrypted_tally");
  }
  return {
    electionText: election.text,
    trusteesText,
    tallyText,
    tallyHash: (outline.tally.data[0] as ArchiveEntry).hash,
    ballots: done,
    voters: outline.last.size,
  } as CheckedTally;
}

/** The first reading: chain and hashes, and which ballot is the last of its credential. */
interface Outline {
  readonly setup: Step;
  readonly endBallots: string;
  readonly tally: Step;
  readonly ballots: number;
  /** The place of the last ballot by the text of its credential. */
  readonly last: ReadonlyMap<string, number>;
}

async function outlineOf(archive: Blob): Promise<Outline> {
  const once: Partial<Record<"Setup" | "EndBallots" | "EncryptedTally", Step>> = {};
  const last = new Map<string, number>();
  const seen = new Set<string>();
  let ballots = 0;
  for await (const step of stepsOf(archive)) {
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
        once[step.type] = step;
        break;
      case "PartialDecryption":
      case "Result":
    }
  }
  if (once.Setup === undefined || once.EndBallots === undefined || once.EncryptedTally === undefined) {
    throw new RecordError("TALLY_MISSING");
  }
  return { setup: once.Setup, endBallots: once.EndBallots.hash, tally: once.EncryptedTally, ballots, last };
}

/** The credential that a ballot names; whether it stands there in canonical form, the second reading finds. */
function credentialIn(text: string, path: string): string {
  const ballot = parseJson(text, path, MOST_CHARACTERS);
  const fields = objectOf(ballot, path, ["election_uuid", "election_hash", "credential", "answers", "signature"]);
  return stringOf(fields["credential"], path);
}

interface SetupParts {
  readonly election: Election;
  readonly trusteesText: string;
  readonly roll: ReadonlySet<string>;
}

function setupOf(step: Step, announced: Announcement): SetupParts {
  const [electionFile, trusteesFile, rollFile] = step.data.map((entry) => entry.hash);
  const names = objectOf(parseJson(contentOf(step, 3, "setup"), "setup", MOST_REFERENCE_CHARACTERS), "setup", [
    "election",
    "trustees",
    "credentials",
  ]);
  if (names["election"] !== electionFile || names["trustees"] !== trusteesFile || names["credentials"] !== rollFile) {
    throw new RecordError("SETUP_MISMATCH", "setup");
  }
  if (electionFile !== announced.election) {
    throw new RecordError("NOT_ANNOUNCED", "election");
  }
  if (rollFile !== announced.roll) {
    throw new RecordError("NOT_ANNOUNCED", "public_credentials");
  }
  const election = parseElection(contentOf(step, 0, "election"));
  if (election.uuid !== announced.uuid) {
    throw new RecordError("NOT_ANNOUNCED", "uuid");
  }
  const trusteesText = contentOf(step, 1, "trustees");
  requireElectionKey(election, parseTrustees(election.group, trusteesText));
  return { election, trusteesText, roll: rollOf(election.group, contentOf(step, 2, "public_credentials")) };
}

/**
 * The public credentials. A weight is refused: the conventions have none, and one vote that counts a thousandfold is read off a
 * total.
 */
function rollOf(group: Group, text: string): ReadonlySet<string> {
  const name = "public_credentials";
  const lines = arrayOf(parseJson(text, name, MOST_CHARACTERS), name, stringOf);
  requireCanonical(text, lines, name);
  const roll = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const path = `${name}[${i}]`;
    if (line.includes(",")) {
      throw new RecordError("WEIGHT_INVALID", path);
    }
    if (roll.has(line)) {
      throw new RecordError("CREDENTIAL_DUPLICATE", path);
    }
    keyOf(group, line, path);
    roll.add(line);
  }
  return roll;
}

/** A ballot in its one canonical form, by a credential of the roll, with its signature and all its proofs valid. */
function verifiedBallot(election: Election, roll: ReadonlySet<string>, text: string, path: string): Ballot {
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
class TallyProduct {
  readonly #rows: Ciphertext[][];

  constructor({ group, questions }: Election) {
    const neutral = { alpha: group.identity, beta: group.identity };
    this.#rows = questions.map(({ answers, blank }) => new Array<Ciphertext>(answers.length + (blank ? 1 : 0)).fill(neutral));
  }

  add(ballot: Ballot): void {
    for (const [i, row] of this.#rows.entries()) {
      const choices = ballot.answers[i]?.choices ?? [];
      this.#rows[i] = row.map(({ alpha, beta }, j) => {
        const choice = choices[j] as Ciphertext;
        return { alpha: alpha.times(choice.alpha), beta: beta.times(choice.beta) };
      });
    }
  }

  text(): string {
    return JSON.stringify(this.#rows.map((row) => row.map(jsonOfCiphertext)));
  }
}

/** The sized tally must name the tally beside it, and count as many ballots as there are credentials that voted. */
function checkSizedTally(step: Step, voters: number): void {
  const path = "sized_encrypted_tally";
  const fields = objectOf(parseJson(contentOf(step, 1, path), path, MOST_REFERENCE_CHARACTERS), path, [
    "num_tallied",
    "total_weight",
    "encrypted_tally",
  ]);
  if (hashIn(fields["encrypted_tally"], path) !== step.data[0]?.hash) {
    throw new RecordError("TALLY_REFERENCE_WRONG", path);
  }
  for (const name of ["num_tallied", "total_weight"]) {
    if (integerIn(fields[name], path, 0, 2 ** 31 - 1) !== voters) {
      throw new RecordError("TALLY_COUNT_WRONG", `${path}.${name}`);
    }
  }
}

function contentOf(step: Step, i: number, path: string): string {
  return textOf((step.data[i] as ArchiveEntry).content, path);
}
