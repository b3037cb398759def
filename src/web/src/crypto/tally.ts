import type { Ciphertext } from "./elgamal";
import type { Election } from "./election";
import type { Element, Group } from "./group";
import type { Proof } from "./proof";
import type { RandomSource } from "./random";
import type { TrusteeKind } from "./trustees";
import type { Verdict } from "./verdict";
import { bytesToHex, sha256OfText } from "./bytes";
import { ciphertextOf, elementOf, jsonOfProof, proofOf } from "./decoding";
import { RecordError } from "./errors";
import { mod, product } from "./group";
import { arrayOf, objectOf, parseJson } from "./json";
import { MOST_CHARACTERS } from "./pki";
import { checkBoundDecryption, checkDecryption, proveBoundDecryption, proveDecryption } from "./proof";
import { ACCEPTED, rejected, verdictOf } from "./verdict";

/** For each question, one ciphertext a choice: the product of all counted ballots (specification, "Encrypted tally"). */
export type EncryptedTally = readonly (readonly Ciphertext[])[];

/** One factor and proof a ciphertext of the tally (specification, "Partial decryptions"). */
export interface PartialDecryption {
  readonly factors: readonly (readonly Element[])[];
  readonly proofs: readonly (readonly Proof[])[];
}

/** Reads an encrypted tally of exactly the shape of the election's questions. */
export function parseEncryptedTally(election: Election, text: string): EncryptedTally {
  const read = (each: unknown, path: string): Ciphertext => ciphertextOf(election.group, each, path);
  return tableOf(election, parseJson(text, "", MOST_CHARACTERS), "encrypted_tally", read);
}

/** An array of one row a question, each of one cell a choice. */
function tableOf<T>(
  election: Election,
  value: unknown,
  path: string,
  cell: (value: unknown, path: string) => T,
): readonly (readonly T[])[] {
  const rows = arrayOf(value, path, (row) => row, election.questions.length);
  return election.questions.map(({ answers, blank }, i) =>
    arrayOf(rows[i], `${path}[${i}]`, cell, answers.length + (blank ? 1 : 0)),
  );
}

/** A trustee's partial decryption of the tally, with the private key x. */
export function makePartialDecryption(election: Election, secret: bigint, tally: EncryptedTally, random: RandomSource): string {
  const { group, fingerprint } = election;
  const key = { secret, publicKey: group.generator.power(secret) };
  const factors = tally.map((row) => row.map(({ alpha }) => alpha.secretPower(secret, random).text));
  const proofs = tally.map((row) => row.map(({ alpha }) => jsonOfProof(proveDecryption(group, fingerprint, key, alpha, random))));
  return JSON.stringify({ decryption_factors: factors, decryption_proofs: proofs });
}

/**
 * The second proofs of a partial decryption (crypto-spec, protocol.md 8), which hash all of what they prove.
 *
 * @param owner the trustee's number, from 1
 * @param text the partial decryption, made with `secret`
 */
export function makeBoundProofs(
  election: Election,
  owner: number,
  secret: bigint,
  tally: EncryptedTally,
  text: string,
  random: RandomSource,
): string {
  const { group, fingerprint } = election;
  const publicKey = group.generator.power(secret);
  const { factors } = parsePartialDecryption(election, text);
  const proofs = tally.map((row, i) =>
    row.map(({ alpha }, j) => {
      const factor = factors[i]?.[j] as Element;
      return jsonOfProof(proveBoundDecryption(group, { fingerprint, owner, publicKey, alpha, factor }, secret, random));
    }),
  );
  return JSON.stringify({ owner, payload: bytesToHex(sha256OfText(text)), bound_proofs: proofs });
}

/** Checks that `bound` holds this owner's proofs of the partial decryption `text`. */
export function verifyBoundProofs(
  election: Election,
  owner: number,
  publicKey: Element,
  tally: EncryptedTally,
  text: string,
  bound: string,
): Verdict {
  return verdictOf(() => {
    const { group, fingerprint } = election;
    const { factors } = parsePartialDecryption(election, text);
    const fields = objectOf(parseJson(bound, "", MOST_CHARACTERS), "", ["owner", "payload", "bound_proofs"]);
    if (fields["owner"] !== owner) {
      return rejected("NOT_A_TRUSTEE", "owner");
    }
    if (fields["payload"] !== bytesToHex(sha256OfText(text))) {
      return rejected("TALLY_REFERENCE_WRONG", "payload");
    }
    const proofs = tableOf(election, fields["bound_proofs"], "bound_proofs", (each, path) => proofOf(group, each, path));
    for (const [i, row] of tally.entries()) {
      for (const [j, { alpha }] of row.entries()) {
        const factor = factors[i]?.[j] as Element;
        const proof = proofs[i]?.[j] as Proof;
        if (!checkBoundDecryption(group, { fingerprint, owner, publicKey, alpha, factor }, proof)) {
          return rejected("BOUND_PROOF_INVALID", `bound_proofs[${i}][${j}]`);
        }
      }
    }
    return ACCEPTED;
  });
}

/** Reads a partial decryption of exactly the shape of the election's questions. */
export function parsePartialDecryption(election: Election, text: string): PartialDecryption {
  const fields = objectOf(parseJson(text, "", MOST_CHARACTERS), "", ["decryption_factors", "decryption_proofs"]);
  const { group } = election;
  return {
    factors: tableOf(election, fields["decryption_factors"], "decryption_factors", (each, path) => elementOf(group, each, path)),
    proofs: tableOf(election, fields["decryption_proofs"], "decryption_proofs", (each, path) => proofOf(group, each, path)),
  };
}

/** Checks each proof of a partial decryption against its maker's public key. */
export function verifyPartialDecryption(election: Election, publicKey: Element, tally: EncryptedTally, text: string): Verdict {
  return verdictOf(() => {
    const { factors, proofs } = parsePartialDecryption(election, text);
    for (const [i, row] of tally.entries()) {
      for (const [j, ciphertext] of row.entries()) {
        const factor = factors[i]?.[j] as Element;
        const proof = proofs[i]?.[j] as Proof;
        if (!checkDecryption(election.group, election.fingerprint, publicKey, ciphertext, factor, proof)) {
          return rejected("DECRYPTION_PROOF_INVALID", `decryption_proofs[${i}][${j}]`);
        }
      }
    }
    return ACCEPTED;
  });
}

/** lambda of the trustee `j` among `all` (places counted from 1), modulo q. */
export function lagrangeCoefficient(group: Group, j: number, all: readonly number[]): bigint {
  const q = group.order;
  let numerator = 1n;
  let denominator = 1n;
  for (const k of all) {
    if (k !== j) {
      numerator = mod(numerator * BigInt(k), q);
      denominator = mod(denominator * BigInt(k - j), q);
    }
  }
  return mod(numerator * inverse(denominator, q), q);
}

/** The inverse modulo a prime, by the extended Euclidean algorithm. */
function inverse(value: bigint, prime: bigint): bigint {
  let [r0, r1] = [prime, mod(value, prime)];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return mod(t0, prime);
}

/**
 * The result: how often each choice was made (specification, "Election result").
 *
 * @param partials verified partial decryptions by owner, numbered from 1 as in `publicKeys`
 * @param most the total weight of the counted ballots, which no number in the result exceeds
 * @throws RecordError `NOT_FOUND` where a needed partial decryption is missing or a number lies beyond `most`
 */
export function combine(
  election: Election,
  trustees: readonly TrusteeKind[],
  tally: EncryptedTally,
  partials: ReadonlyMap<number, PartialDecryption>,
  most: number,
): readonly (readonly number[])[] {
  const { group } = election;
  const used = chooseDecryptions(group, trustees, partials);
  const log = discreteLogarithm(group, most);
  return tally.map((row, i) =>
    row.map(({ beta }, j) => {
      const factors = used.map(({ partial, exponent }) => (partial.factors[i]?.[j] as Element).power(exponent));
      return log(beta.over(product(group, factors)), `result[${i}][${j}]`);
    }),
  );
}

interface UsedDecryption {
  readonly partial: PartialDecryption;
  readonly exponent: bigint;
}

/** Every single trustee's decryption, and of each group of trustees the first threshold many that are there. */
function chooseDecryptions(
  group: Group,
  trustees: readonly TrusteeKind[],
  partials: ReadonlyMap<number, PartialDecryption>,
): readonly UsedDecryption[] {
  let first = 1;
  return trustees.flatMap((kind, tau) => {
    const size = kind.kind === "single" ? 1 : kind.verificationKeys.length;
    const needed = kind.kind === "single" ? 1 : kind.threshold;
    const start = first;
    first += size;
    const present = Array.from({ length: size }, (_, i) => i + 1).filter((place) => partials.has(start + place - 1));
    const places = present.slice(0, needed);
    if (places.length < needed) {
      throw new RecordError("NOT_FOUND", `trustees[${tau}]`);
    }
    return places.map((place) => ({
      partial: partials.get(start + place - 1) as PartialDecryption,
      exponent: kind.kind === "single" ? 1n : lagrangeCoefficient(group, place, places),
    }));
  });
}

/** Finds m in [0, most] from g^m by baby steps and giant steps. */
function discreteLogarithm(group: Group, most: number): (power: Element, path: string) => number {
  const width = Math.ceil(Math.sqrt(most + 1));
  const babySteps = new Map<string, number>();
  const g = group.generator.element;
  let step = group.identity;
  for (let i = 0; i < width; i++) {
    babySteps.set(step.text, i);
    step = step.times(g);
  }
  return (power, path) => {
    let rest = power;
    for (let giant = 0; giant <= width; giant++) {
      const baby = babySteps.get(rest.text);
      if (baby !== undefined && giant * width + baby <= most) {
        return giant * width + baby;
      }
      rest = rest.over(step);
    }
    throw new RecordError("NOT_FOUND", path);
  };
}

/** How a result is written: one array of numbers a question. */
export function jsonOfResult(result: readonly (readonly number[])[]): string {
  return JSON.stringify({ result });
}
