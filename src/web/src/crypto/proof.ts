import type { Element, Group } from "./group";
import type { RandomSource } from "./random";
import type { Ciphertext } from "./elgamal";
import { hashToScalar, mod } from "./group";
import { randomBelow } from "./random";

/** A Fiat-Shamir proof in the (challenge, response) form of Belenios; both are scalars in [0, q). */
export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

/** A proof that was made here, with the commitments that were hashed for it, in that order; they are public, since a proof implies them. */
export interface MadeProof extends Proof {
  readonly commitments: readonly Element[];
}

/**
 * Proves knowledge of `secret` in X = g^secret: w random, A = g^w, challenge = H(A), response = w - secret x challenge.
 * `challengeOf` closes over everything else that is hashed.
 */
export function proveKnowledge(group: Group, secret: bigint, random: RandomSource, challengeOf: (a: Element) => bigint): MadeProof {
  const w = randomBelow(group.order, random);
  const [a] = group.make(({ exponent }) => [group.generator.power(exponent(w))] as const);
  const challenge = challengeOf(a);
  return { challenge, response: mod(w - secret * challenge, group.order), commitments: [a] };
}

/** Recomputes A = g^response X^challenge and compares the challenge. */
export function checkKnowledge(group: Group, x: Element, proof: Proof, challengeOf: (a: Element) => bigint): boolean {
  return challengeOf(commitmentOf(group.generator.element, x, proof)) === proof.challenge;
}

/** base^response x value^challenge: the commitment that a proof in (challenge, response) form implies. */
export function commitmentOf(base: Element, value: Element, proof: Proof): Element {
  return base.power(proof.response).times(value.power(proof.challenge));
}

/** H_pok: knowledge of a trustee's private key (specification, "Verification keys"). */
export function pokChallenge(group: Group, x: Element): (a: Element) => bigint {
  return (a) => hashToScalar(group, `pok|${group.name}|${x.text}|${a.text}`);
}

/** H_signature: a ballot's signature over its hash (specification, "Signatures"). */
export function signatureChallenge(group: Group, hash: string): (a: Element) => bigint {
  return (a) => hashToScalar(group, `sig|${hash}|${a.text}`);
}

/** The challenge of a `signed_msg` between trustees; the vectors show that it, too, is taken modulo q. */
export function messageChallenge(group: Group, message: string): (a: Element) => bigint {
  return (a) => hashToScalar(group, `sigmsg|${message}|${a.text}`);
}

function decryptChallenge(group: Group, fingerprint: string, x: Element, a: Element, b: Element): bigint {
  return hashToScalar(group, `decrypt|${fingerprint}|${x.text}|${a.text},${b.text}`);
}

/** Proves that alpha^x was computed with the x of the public key X = g^x (specification, "Partial decryptions"). */
export function proveDecryption(
  group: Group,
  fingerprint: string,
  key: { readonly secret: bigint; readonly publicKey: Element },
  alpha: Element,
  random: RandomSource,
): Proof {
  const w = randomBelow(group.order, random);
  const a = group.generator.power(w);
  const b = alpha.secretPower(w, random);
  const challenge = decryptChallenge(group, fingerprint, key.publicKey, a, b);
  return { challenge, response: mod(w - key.secret * challenge, group.order) };
}

/** Checks that `factor` is the alpha of the ciphertext to the private exponent of `publicKey`. */
export function checkDecryption(
  group: Group,
  fingerprint: string,
  publicKey: Element,
  ciphertext: Ciphertext,
  factor: Element,
  proof: Proof,
): boolean {
  const a = commitmentOf(group.generator.element, publicKey, proof);
  const b = commitmentOf(ciphertext.alpha, factor, proof);
  return decryptChallenge(group, fingerprint, publicKey, a, b) === proof.challenge;
}
