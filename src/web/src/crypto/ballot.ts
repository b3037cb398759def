import type { Answer } from "./answer";
import type { Opening } from "./disjunction";
import type { Election } from "./election";
import type { Element } from "./group";
import type { Proof } from "./proof";
import type { RandomSource } from "./random";
import type { Selection } from "./selection";
import type { Verdict } from "./verdict";
import { answerOf, checkAnswer, commitmentsOf, jsonOfAnswer, makeAnswer, stepsOf } from "./answer";
import { deriveCredential, parseCredential } from "./credential";
import { jsonOfProof, keyOf, proofOf } from "./decoding";
import { RecordError } from "./errors";
import { arrayOf, objectOf, parseJson, requireCanonical, stringOf } from "./json";
import { checkKnowledge, proveKnowledge, signatureChallenge } from "./proof";
import { checkSelection } from "./selection";
import { trackerOf } from "./tracker";
import { ACCEPTED, rejected, verdictOf } from "./verdict";

/** The server takes no more (API: at most 1 MB). */
const MOST_CHARACTERS = 1 << 20;

/** A ballot (specification, "Ballots"), its shape checked against one election; whether it is valid, `verifyBallot` says. */
export interface Ballot {
  readonly electionUuid: string;
  readonly electionHash: string;
  readonly credential: Element;
  readonly answers: readonly Answer[];
  readonly signature: { readonly hash: string; readonly proof: Proof };
}

/** The exact bytes to send (ASCII text) and their tracker. */
export interface PreparedBallot {
  readonly text: string;
  readonly tracker: string;
  /** The hints that spare a verifier work; no part of the ballot, and undefined in a group without hints. */
  readonly hints: Uint8Array | undefined;
}

/** A ballot with what opens it, a plaintext and a random number a choice: whoever has these knows what was chosen. */
export interface OpenableBallot {
  readonly ballot: PreparedBallot;
  /** In the order of the ballot's choices, question after question. */
  readonly openings: readonly Opening[];
}

/** How many steps the making of a ballot reports. */
export function ballotSteps(election: Election): number {
  return election.questions.reduce((sum, question) => sum + stepsOf(question), 0) + 1;
}

/**
 * Encrypts, proves and signs a ballot.
 *
 * @param selections one for each question, in their order
 * @param progress is called after each of the `ballotSteps` with the number done
 * @throws RecordError `CREDENTIAL_FORM`, `SELECTION_INVALID`
 */
export function makeBallot(
  election: Election,
  credential: string,
  selections: readonly Selection[],
  random: RandomSource,
  progress: (done: number) => void = () => undefined,
): PreparedBallot {
  return makeOpenableBallot(election, credential, selections, random, progress).ballot;
}

/** `makeBallot` for a voter who may want to test the ballot (crypto-spec/log.md, "Tested ballots"). */
export function makeOpenableBallot(
  election: Election,
  credential: string,
  selections: readonly Selection[],
  random: RandomSource,
  progress: (done: number) => void = () => undefined,
): OpenableBallot {
  const { group, questions, key, fingerprint } = election;
  const pairs = questions.map((question, i) => ({ question, selection: selectionFor(election, selections, i) }));
  const secret = deriveCredential(group, election.uuid, parseCredential(credential));
  const [publicCredential] = group.make(({ exponent }) => [group.generator.power(exponent(secret))] as const);
  const s0 = `${fingerprint}|${publicCredential.text}`;
  let done = 0;
  const step = (): void => progress(++done);
  const made = pairs.map(({ question, selection }) => makeAnswer(key, s0, question, selection, random, step));
  const answers = made.map(({ answer }) => answer);
  const unsigned = jsonUnsigned(election.uuid, fingerprint, publicCredential, answers);
  const hash = trackerOf(JSON.stringify(unsigned));
  const proof = proveKnowledge(group, secret, random, signatureChallenge(group, hash));
  const text = JSON.stringify({ ...unsigned, signature: { hash, proof: jsonOfProof(proof) } });
  const hints = group.hintsOf([
    publicCredential,
    ...answers.flatMap(({ choices }) => choices.flatMap(({ alpha, beta }) => [alpha, beta])),
    ...proof.commitments,
    ...answers.flatMap(commitmentsOf),
  ]);
  step();
  return { ballot: { text, tracker: trackerOf(text), hints }, openings: made.flatMap(({ openings }) => openings) };
}

function selectionFor(election: Election, selections: readonly Selection[], i: number): Selection {
  const question = election.questions[i];
  const selection = selections[i];
  const fits = selections.length === election.questions.length && question !== undefined && selection !== undefined;
  if (!fits || !checkSelection(question, selection).ok) {
    throw new RecordError("SELECTION_INVALID", `selections[${i}]`);
  }
  return selection;
}

/** The ballot without its signature, its fields in the order in which they are hashed. */
function jsonUnsigned(uuid: string, hash: string, credential: Element, answers: readonly Answer[]): object {
  return { election_uuid: uuid, election_hash: hash, credential: credential.text, answers: answers.map(jsonOfAnswer) };
}

/**
 * Reads a ballot and checks its shape, every group element and that it was written in the one compact form.
 *
 * @throws RecordError with the reason and the place
 */
export function parseBallot(election: Election, text: string): Ballot {
  const { group, questions } = election;
  const fields = objectOf(parseJson(text, "", MOST_CHARACTERS), "", [
    "election_uuid",
    "election_hash",
    "credential",
    "answers",
    "signature",
  ]);
  const signature = objectOf(fields["signature"], "signature", ["hash", "proof"]);
  arrayOf(fields["answers"], "answers", () => undefined, questions.length);
  const ballot: Ballot = {
    electionUuid: stringOf(fields["election_uuid"], "election_uuid"),
    electionHash: stringOf(fields["election_hash"], "election_hash"),
    credential: keyOf(group, fields["credential"], "credential"),
    answers: questions.map((question, i) => answerOf(group, question, (fields["answers"] as unknown[])[i], `answers[${i}]`)),
    signature: {
      hash: stringOf(signature["hash"], "signature.hash"),
      proof: proofOf(group, signature["proof"], "signature.proof"),
    },
  };
  requireCanonical(text, jsonOfBallot(ballot), "");
  return ballot;
}

function jsonOfBallot({ electionUuid, electionHash, credential, answers, signature }: Ballot): object {
  return {
    ...jsonUnsigned(electionUuid, electionHash, credential, answers),
    signature: { hash: signature.hash, proof: jsonOfProof(signature.proof) },
  };
}

/** Checks a ballot whole: its form, its election, its signature and every proof. Whether its credential is on the roll is not known here. */
export function verifyBallot(election: Election, text: string): Verdict {
  return verdictOf(() => checkBallot(election, parseBallot(election, text)));
}

/** `verifyBallot` for a ballot that has been read already. */
export function checkBallot(election: Election, ballot: Ballot): Verdict {
  const { group, key, questions } = election;
  if (ballot.electionUuid !== election.uuid) {
    return rejected("WRONG_ELECTION", "election_uuid");
  }
  if (ballot.electionHash !== election.fingerprint) {
    return rejected("WRONG_ELECTION", "election_hash");
  }
  const unsigned = jsonUnsigned(ballot.electionUuid, ballot.electionHash, ballot.credential, ballot.answers);
  const { hash, proof } = ballot.signature;
  if (hash !== trackerOf(JSON.stringify(unsigned))) {
    return rejected("BALLOT_HASH_WRONG", "signature.hash");
  }
  if (!checkKnowledge(group, ballot.credential, proof, signatureChallenge(group, hash))) {
    return rejected("SIGNATURE_INVALID", "signature.proof");
  }
  const s0 = `${election.fingerprint}|${ballot.credential.text}`;
  for (const [i, question] of questions.entries()) {
    const verdict = checkAnswer(key, s0, question, ballot.answers[i] as Answer, `answers[${i}]`);
    if (!verdict.ok) {
      return verdict;
    }
  }
  return ACCEPTED;
}
