import type { Ciphertext } from "./elgamal";
import type { Element, FixedBase, Group } from "./group";
import type { MadeProof, Proof } from "./proof";
import type { RandomSource } from "./random";
import { hashToScalar, mod } from "./group";
import { commitmentOf } from "./proof";
import { randomBelow } from "./random";

/** What every proof about a ciphertext needs: the group and the election's public key y with its tables. */
export interface ElectionKey {
  readonly group: Group;
  readonly y: FixedBase;
}

/** A plaintext with its encryption and the randomness it was encrypted with: what a prover knows. */
export interface Opening {
  readonly ciphertext: Ciphertext;
  readonly r: bigint;
  readonly m: number;
}

/** One case of "a ciphertext holds this plaintext, or that one holds that": the prover's side and the verifier's. */
interface Claim<C> {
  readonly about: C;
  readonly plaintext: number;
}

type Hash = (commitments: readonly Element[]) => bigint;

/**
 * Proves that at least one claim is true, without saying which (Cramer, Damgard, Schoenmakers). The specification draws challenge
 * and response of a false claim and takes A = g^response alpha^challenge, B = y^response (beta/g^M)^challenge. The prover knows r
 * and m of alpha = g^r, beta = y^r g^m, so drawing w = response + r x challenge instead comes to the same, makes every power one of
 * the fixed bases g and y, and does the same steps for a false claim as for the true one, whose challenge follows from the hash.
 */
function proveOneOf(key: ElectionKey, claims: readonly Claim<Opening>[], hash: Hash, random: RandomSource): readonly MadeProof[] {
  const { group, y } = key;
  const truth = claims.findIndex((claim) => claim.about.m === claim.plaintext);
  if (truth < 0) {
    throw new RangeError("there is no proof of a false statement");
  }
  const nonces = claims.map(() => ({ w: randomBelow(group.order, random), challenge: randomBelow(group.order, random) }));
  const commitments = group.make(({ exponent }) =>
    nonces.flatMap(({ w, challenge }, j) => {
      const { about, plaintext } = claims[j] as Claim<Opening>;
      const shift = group.generator.power(exponent(BigInt(about.m - plaintext) * challenge));
      return [group.generator.power(exponent(w)), y.power(exponent(w)).times(shift)];
    }),
  );
  const others = nonces.reduce((sum, nonce, j) => (j === truth ? sum : sum + nonce.challenge), 0n);
  const implied = mod(hash(commitments) - others, group.order);
  return nonces.map(({ w, challenge: drawn }, j) => {
    const challenge = j === truth ? implied : drawn;
    const response = mod(w - (claims[j] as Claim<Opening>).about.r * challenge, group.order);
    return { challenge, response, commitments: commitments.slice(2 * j, 2 * j + 2) };
  });
}

/** Recomputes both commitments of each claim and checks that the challenges add up to the hash. */
function checkOneOf(key: ElectionKey, claims: readonly Claim<Ciphertext>[], proofs: readonly Proof[], hash: Hash): boolean {
  const { group, y } = key;
  if (claims.length !== proofs.length) {
    return false;
  }
  const commitments = claims.flatMap(({ about, plaintext }, j) => {
    const proof = proofs[j] as Proof;
    const shifted = about.beta.over(group.generator.element.power(BigInt(plaintext)));
    return [commitmentOf(group.generator.element, about.alpha, proof), commitmentOf(y.element, shifted, proof)];
  });
  const sum = proofs.reduce((total, proof) => total + proof.challenge, 0n);
  return hash(commitments) === mod(sum, group.order);
}

function textsOf(elements: readonly Element[]): string {
  return elements.map((element) => element.text).join(",");
}

function iproveHash(group: Group, s: string, { alpha, beta }: Ciphertext): Hash {
  return (commitments) => hashToScalar(group, `prove|${s}|${alpha.text},${beta.text}|${textsOf(commitments)}`);
}

function bproofHash(group: Group, which: "bproof0" | "bproof1", s: string): Hash {
  return (commitments) => hashToScalar(group, `${which}|${s}|${textsOf(commitments)}`);
}

function range(min: number, max: number): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, i) => min + i);
}

/** iprove: the plaintext lies in [min, max] (specification, "Proofs of interval membership"). One proof a value, in their order. */
export function iprove(
  key: ElectionKey,
  s: string,
  opening: Opening,
  min: number,
  max: number,
  random: RandomSource,
): readonly MadeProof[] {
  const claims = range(min, max).map((plaintext) => ({ about: opening, plaintext }));
  return proveOneOf(key, claims, iproveHash(key.group, s, opening.ciphertext), random);
}

export function checkIprove(
  key: ElectionKey,
  s: string,
  ciphertext: Ciphertext,
  min: number,
  max: number,
  proofs: readonly Proof[],
): boolean {
  const claims = range(min, max).map((plaintext) => ({ about: ciphertext, plaintext }));
  return checkOneOf(key, claims, proofs, iproveHash(key.group, s, ciphertext));
}

function blankClaims<C>(blank: C, sum: C): readonly Claim<C>[] {
  return [
    { about: blank, plaintext: 0 },
    { about: sum, plaintext: 0 },
  ];
}

function overallClaims<C>(blank: C, sum: C, min: number, max: number): readonly Claim<C>[] {
  return [{ about: blank, plaintext: 1 }, ...range(min, max).map((plaintext) => ({ about: sum, plaintext }))];
}

/** blank_proof: the vote is not blank, or no answer is chosen: m0 = 0 or mSigma = 0 (specification, "Proofs of possibly-blank votes"). */
export function proveBlank(key: ElectionKey, s: string, blank: Opening, sum: Opening, random: RandomSource): readonly MadeProof[] {
  return proveOneOf(key, blankClaims(blank, sum), bproofHash(key.group, "bproof0", s), random);
}

export function checkBlank(key: ElectionKey, s: string, blank: Ciphertext, sum: Ciphertext, proofs: readonly Proof[]): boolean {
  return checkOneOf(key, blankClaims(blank, sum), proofs, bproofHash(key.group, "bproof0", s));
}

/** overall_proof where a blank vote is allowed: m0 = 1 or mSigma in [min, max] (the same section). */
export function proveBlankOrRange(
  key: ElectionKey,
  s: string,
  blank: Opening,
  sum: Opening,
  bounds: { readonly min: number; readonly max: number },
  random: RandomSource,
): readonly MadeProof[] {
  return proveOneOf(key, overallClaims(blank, sum, bounds.min, bounds.max), bproofHash(key.group, "bproof1", s), random);
}

export function checkBlankOrRange(
  key: ElectionKey,
  s: string,
  blank: Ciphertext,
  sum: Ciphertext,
  bounds: { readonly min: number; readonly max: number },
  proofs: readonly Proof[],
): boolean {
  return checkOneOf(key, overallClaims(blank, sum, bounds.min, bounds.max), proofs, bproofHash(key.group, "bproof1", s));
}
