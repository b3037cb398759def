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

/** H of a proof that two elements have one logarithm: the text before the commitments, then both. */
type EqualityChallenge = (a: Element, b: Element) => bigint;

/** Proves that g and alpha have been raised to the same secret (Chaum and Pedersen 1992). */
export function proveEquality(
  group: Group,
  secret: bigint,
  alpha: Element,
  random: RandomSource,
  challengeOf: EqualityChallenge,
): Proof {
  const w = randomBelow(group.order, random);
  const challenge = challengeOf(group.generator.power(w), alpha.secretPower(w, random));
  return { challenge, response: mod(w - secret * challenge, group.order) };
}

/** Checks that `value` is alpha to the private exponent of `publicKey`. */
export function checkEquality(
  group: Group,
  publicKey: Element,
  alpha: Element,
  value: Element,
  proof: Proof,
  challengeOf: EqualityChallenge,
): boolean {
  const a = commitmentOf(group.generator.element, publicKey, proof);
  return challengeOf(a, commitmentOf(alpha, value, proof)) === proof.challenge;
}

function decryptChallenge(group: Group, fingerprint: string, x: Element): EqualityChallenge {
  return (a, b) => hashToScalar(group, `decrypt|${fingerprint}|${x.text}|${a.text},${b.text}`);
}

/** Proves that alpha^x was computed with the x of the public key X = g^x (specification, "Partial decryptions"). */
export function proveDecryption(
  group: Group,
  fingerprint: string,
  key: { readonly secret: bigint; readonly publicKey: Element },
  alpha: Element,
  random: RandomSource,
): Proof {
  return proveEquality(group, key.secret, alpha, random, decryptChallenge(group, fingerprint, key.publicKey));
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
  const challengeOf = decryptChallenge(group, fingerprint, publicKey);
  return checkEquality(group, publicKey, ciphertext.alpha, factor, proof, challengeOf);
}

/** What the second proof of a decryption hashes (crypto-spec, proofs.md 8): all of the statement, which version 1 does not. */
export interface DecryptionStatement {
  /** The election's fingerprint. */
  readonly fingerprint: string;
  /** The trustee's number, from 1. */
  readonly owner: number;
  readonly publicKey: Element;
  readonly alpha: Element;
  /** alpha to the private exponent. */
  readonly factor: Element;
}

function boundChallenge(group: Group, { fingerprint, owner, publicKey, alpha, factor }: DecryptionStatement): EqualityChallenge {
  const prefix = `bound-decrypt|${fingerprint}|${owner}|${publicKey.text}|${alpha.text},${factor.text}|`;
  return (a, b) => hashToScalar(group, `${prefix}${a.text},${b.text}`);
}

/** Makes the second proof of a decryption. */
export function proveBoundDecryption(
  group: Group,
  statement: DecryptionStatement,
  secret: bigint,
  random: RandomSource,
): Proof {
  return proveEquality(group, secret, statement.alpha, random, boundChallenge(group, statement));
}

/** Checks the second proof of a decryption. */
export function checkBoundDecryption(group: Group, statement: DecryptionStatement, proof: Proof): boolean {
  const { publicKey, alpha, factor } = statement;
  return checkEquality(group, publicKey, alpha, factor, proof, boundChallenge(group, statement));
}
