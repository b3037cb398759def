import type { ElectionKey, Opening } from "./disjunction";
import type { Ciphertext } from "./elgamal";
import type { Question } from "./paper";
import type { Element, Group } from "./group";
import type { MadeProof, Proof } from "./proof";
import type { RandomSource } from "./random";
import type { Selection } from "./selection";
import type { Verdict } from "./verdict";
import { ciphertextOf, jsonOfCiphertext, jsonOfProof, proofOf } from "./decoding";
import { checkBlank, checkBlankOrRange, checkIprove, iprove, proveBlank, proveBlankOrRange } from "./disjunction";
import { encrypt, productOf } from "./elgamal";
import { mod } from "./group";
import { arrayOf, at, objectOf } from "./json";
import { randomBelow } from "./random";
import { plaintextsOf } from "./selection";
import { ACCEPTED, rejected } from "./verdict";

/** The encrypted answer to one homomorphic question (specification, "Encrypted answers"). */
export interface Answer<P extends Proof = Proof> {
  /** One ciphertext an answer, after a leading one for "blank" where that is allowed. */
  readonly choices: readonly Ciphertext[];
  /** For each choice, the proof that it holds 0 or 1. */
  readonly individualProofs: readonly (readonly P[])[];
  readonly overallProof: readonly P[];
  /** Exactly where a blank vote is allowed. */
  readonly blankProof: readonly P[] | undefined;
}

/** How many steps `makeAnswer` reports: one a choice and one for the proofs over all of them. */
export function stepsOf(question: Question): number {
  return question.answers.length + (question.blank ? 1 : 0) + 1;
}

/**
 * Encrypts and proves a selection that `checkSelection` accepts.
 *
 * @param s0 the fingerprint and the public credential, joined by a vertical bar: what the proofs bind
 * @param step is called after each step of `stepsOf`
 * @returns the answer, and what opens each of its choices: secret
 */
export function makeAnswer(
  key: ElectionKey,
  s0: string,
  question: Question,
  selection: Selection,
  random: RandomSource,
  step: () => void,
): { readonly answer: Answer<MadeProof>; readonly openings: readonly Opening[] } {
  const openings: Opening[] = [];
  const individualProofs = plaintextsOf(question, selection).map((m) => {
    const r = randomBelow(key.group.order, random);
    const opening = { ciphertext: encrypt(key.group, key.y, r, m), r, m };
    openings.push(opening);
    const proofs = iprove(key, s0, opening, 0, 1, random);
    step();
    return proofs;
  });
  const choices = openings.map((opening) => opening.ciphertext);
  const proofs = proveAll(key, boundTo(s0, choices), question, openings, random);
  step();
  return { answer: { choices, individualProofs, ...proofs }, openings };
}

/** The commitments of an answer in the order in which they are hashed when it is verified: those of the blank proof before the overall proof's. */
export function commitmentsOf({ individualProofs, blankProof = [], overallProof }: Answer<MadeProof>): readonly Element[] {
  return [...individualProofs.flat(), ...blankProof, ...overallProof].flatMap((proof) => proof.commitments);
}

/** S: s0 and all ciphertexts, which the proofs over the whole answer bind. */
function boundTo(s0: string, choices: readonly Ciphertext[]): string {
  return `${s0}|${choices.map(({ alpha, beta }) => `${alpha.text},${beta.text}`).join(",")}`;
}

function proveAll(
  key: ElectionKey,
  s: string,
  question: Question,
  openings: readonly Opening[],
  random: RandomSource,
): Pick<Answer<MadeProof>, "overallProof" | "blankProof"> {
  const { min, max } = question;
  const [blank, ...answers] = openings;
  if (!question.blank || blank === undefined) {
    return { overallProof: iprove(key, s, sumOf(key.group, openings), min, max, random), blankProof: undefined };
  }
  const sum = sumOf(key.group, answers);
  return {
    overallProof: proveBlankOrRange(key, s, blank, sum, { min, max }, random),
    blankProof: proveBlank(key, s, blank, sum, random),
  };
}

function sumOf(group: Group, openings: readonly Opening[]): Opening {
  return {
    ciphertext: productOf(
      group,
      openings.map((opening) => opening.ciphertext),
    ),
    r: mod(
      openings.reduce((sum, opening) => sum + opening.r, 0n),
      group.order,
    ),
    m: openings.reduce((sum, opening) => sum + opening.m, 0),
  };
}

/** Checks every proof of an answer whose shape `answerOf` has checked. */
export function checkAnswer(key: ElectionKey, s0: string, question: Question, answer: Answer, path: string): Verdict {
  for (const [i, ciphertext] of answer.choices.entries()) {
    if (!checkIprove(key, s0, ciphertext, 0, 1, answer.individualProofs[i] ?? [])) {
      return rejected("INDIVIDUAL_PROOF_INVALID", `${path}.individual_proofs[${i}]`);
    }
  }
  const { min, max } = question;
  const s = boundTo(s0, answer.choices);
  const [blank, ...answers] = answer.choices;
  if (!question.blank || blank === undefined) {
    const sum = productOf(key.group, answer.choices);
    return checkIprove(key, s, sum, min, max, answer.overallProof)
      ? ACCEPTED
      : rejected("OVERALL_PROOF_INVALID", at(path, "overall_proof"));
  }
  const sum = productOf(key.group, answers);
  if (!checkBlankOrRange(key, s, blank, sum, { min, max }, answer.overallProof)) {
    return rejected("OVERALL_PROOF_INVALID", at(path, "overall_proof"));
  }
  return checkBlank(key, s, blank, sum, answer.blankProof ?? [])
    ? ACCEPTED
    : rejected("BLANK_PROOF_INVALID", at(path, "blank_proof"));
}

/** Reads an answer of exactly the shape that the question asks for. */
export function answerOf(group: Group, question: Question, value: unknown, path: string): Answer {
  const required = ["choices", "individual_proofs", "overall_proof", ...(question.blank ? ["blank_proof"] : [])];
  const fields = objectOf(value, path, required);
  const count = question.answers.length + (question.blank ? 1 : 0);
  const proofs = (length: number) => (each: unknown, where: string) =>
    arrayOf(each, where, (proof, place) => proofOf(group, proof, place), length);
  const cases = question.max - question.min + 1 + (question.blank ? 1 : 0);
  return {
    choices: arrayOf(fields["choices"], at(path, "choices"), (each, where) => ciphertextOf(group, each, where), count),
    individualProofs: arrayOf(fields["individual_proofs"], at(path, "individual_proofs"), proofs(2), count),
    overallProof: proofs(cases)(fields["overall_proof"], at(path, "overall_proof")),
    blankProof: question.blank ? proofs(2)(fields["blank_proof"], at(path, "blank_proof")) : undefined,
  };
}

export function jsonOfAnswer(answer: Answer): object {
  return {
    choices: answer.choices.map(jsonOfCiphertext),
    individual_proofs: answer.individualProofs.map((proofs) => proofs.map(jsonOfProof)),
    overall_proof: answer.overallProof.map(jsonOfProof),
    ...(answer.blankProof === undefined ? {} : { blank_proof: answer.blankProof.map(jsonOfProof) }),
  };
}
