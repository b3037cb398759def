import type { Ciphertext } from "./elgamal";
import type { Element, Group } from "./group";
import type { DecryptionStatement } from "./proof";
import type { Proof } from "./proof";
import type { RandomSource } from "./random";
import type { TrusteeKind } from "./trustees";
import type { Verdict } from "./verdict";
import { compactBase64, integerOf, sha256OfText } from "./bytes";
import { elementOf, jsonOfProof, proofOf } from "./decoding";
import { RecordError } from "./errors";
import { hashToScalar, product } from "./group";
import { objectOf, parseJson } from "./json";
import { MOST_CHARACTERS } from "./pki";
import { checkBoundDecryption, checkDecryption, proveBoundDecryption, proveDecryption } from "./proof";
import { lagrangeCoefficient } from "./tally";
import { ACCEPTED, rejected, verdictOf } from "./verdict";

/**
 * The trustees decrypt a number that everybody knows, to see that enough of them still have their keys (crypto-spec, threshold.md 13).
 * Number and encryption follow from the public key, so whoever decrypts it opens nothing.
 */
export interface Rehearsal {
  readonly group: Group;
  readonly trustees: Extract<TrusteeKind, { kind: "pedersen" }>;
  /** The encrypted number, from 1 to 1000. */
  readonly number: number;
  readonly ciphertext: Ciphertext;
  /** What stands in the proofs in the place of an election's fingerprint. */
  readonly fingerprint: string;
}

/** @throws RecordError `WRONG_SHAPE` unless the trustees are one item with a threshold */
export function rehearsalFor(convention: string, group: Group, trustees: readonly TrusteeKind[]): Rehearsal {
  const [only, ...others] = trustees;
  if (only?.kind !== "pedersen" || others.length > 0) {
    throw new RecordError("WRONG_SHAPE", "trustees");
  }
  const statement = `${convention}|${only.publicKey.text}`;
  const number = 1 + Number(integerOf(sha256OfText(`rehearsal|${statement}`)) % 1000n);
  const r = hashToScalar(group, `rehearsal-r|${statement}`);
  const g = group.generator.element;
  return {
    group,
    trustees: only,
    number,
    ciphertext: { alpha: g.power(r), beta: only.publicKey.power(r).times(g.power(BigInt(number))) },
    fingerprint: compactBase64(sha256OfText(`rehearsal-phi|${statement}`)),
  };
}

/**
 * A trustee's answer: the body of `PUT ceremony/rehearsal`.
 *
 * @param trustee its number, from 1
 * @param secret its private key, restored from where the trustee keeps it
 * @throws RecordError `KEY_MISMATCH` if it is another's key
 */
export function makeRehearsal(rehearsal: Rehearsal, trustee: number, secret: bigint, random: RandomSource): string {
  const { group, ciphertext, fingerprint } = rehearsal;
  const publicKey = group.generator.power(secret);
  if (!keyOf(rehearsal, trustee).equals(publicKey)) {
    throw new RecordError("KEY_MISMATCH", "private_key");
  }
  const factor = ciphertext.alpha.secretPower(secret, random);
  const proof = proveDecryption(group, fingerprint, { secret, publicKey }, ciphertext.alpha, random);
  const bound = proveBoundDecryption(group, statementOf(rehearsal, trustee, factor), secret, random);
  return JSON.stringify({ factor: factor.text, proof: jsonOfProof(proof), bound: jsonOfProof(bound) });
}

interface Answer {
  readonly factor: Element;
  readonly proof: Proof;
  readonly bound: Proof;
}

/** @throws RecordError `DECRYPTION_PROOF_INVALID`, `BOUND_PROOF_INVALID`, `NOT_A_TRUSTEE` or a reason of the form */
function readAnswer(rehearsal: Rehearsal, trustee: number, text: string): Answer {
  const { group, fingerprint, ciphertext } = rehearsal;
  const fields = objectOf(parseJson(text, "", MOST_CHARACTERS), "", ["factor", "proof", "bound"]);
  const factor = elementOf(group, fields["factor"], "factor");
  const proof = proofOf(group, fields["proof"], "proof");
  const bound = proofOf(group, fields["bound"], "bound");
  if (!checkDecryption(group, fingerprint, keyOf(rehearsal, trustee), ciphertext, factor, proof)) {
    throw new RecordError("DECRYPTION_PROOF_INVALID", "proof");
  }
  if (!checkBoundDecryption(group, statementOf(rehearsal, trustee, factor), bound)) {
    throw new RecordError("BOUND_PROOF_INVALID", "bound");
  }
  return { factor, proof, bound };
}

/**
 * Whether enough trustees answered, every answer is right, and the first that many of them decrypt the number.
 *
 * @param answers by the trustees' numbers
 */
export function checkRehearsal(rehearsal: Rehearsal, answers: ReadonlyMap<number, string>): Verdict {
  return verdictOf(() => {
    const { group, trustees, ciphertext, number } = rehearsal;
    const read = [...answers].map(([trustee, text]) => [trustee, readAnswer(rehearsal, trustee, text)] as const);
    const used = read.sort(([left], [right]) => left - right).slice(0, trustees.threshold);
    if (used.length < trustees.threshold) {
      return rejected("TOO_FEW", "rehearsal");
    }
    const places = used.map(([trustee]) => trustee);
    const factors = used.map(([trustee, { factor }]) => factor.power(lagrangeCoefficient(group, trustee, places)));
    const power = ciphertext.beta.over(product(group, factors));
    return power.equals(group.generator.element.power(BigInt(number))) ? ACCEPTED : rejected("TALLY_WRONG", "rehearsal");
  });
}

function keyOf({ trustees }: Rehearsal, trustee: number): Element {
  const key = trustees.verificationKeys[trustee - 1];
  if (key === undefined) {
    throw new RecordError("NOT_A_TRUSTEE", "trustee");
  }
  return key;
}

function statementOf(rehearsal: Rehearsal, owner: number, factor: Element): DecryptionStatement {
  const { fingerprint, ciphertext } = rehearsal;
  return { fingerprint, owner, publicKey: keyOf(rehearsal, owner), alpha: ciphertext.alpha, factor };
}
