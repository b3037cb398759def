import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { RandomSource } from "../../src/crypto";
import type { Opening } from "../../src/crypto/disjunction";
import type { Element, Group } from "../../src/crypto/group";
import type { Proof } from "../../src/crypto/proof";
import { RecordError } from "../../src/crypto";
import { bytesToHex, hexToBytes, sha256OfText } from "../../src/crypto/bytes";
import { deriveCredential, publicCredential } from "../../src/crypto/credential";
import { checkBlank, checkBlankOrRange, checkIprove, iprove, proveBlank, proveBlankOrRange } from "../../src/crypto/disjunction";
import { encrypt } from "../../src/crypto/elgamal";
import { decodeScalar, hashToScalar, mod, product } from "../../src/crypto/group";
import { groupByName } from "../../src/crypto/groups";
import { decryptMessage, deriveKeys, encryptMessage } from "../../src/crypto/pki";
import { checkKnowledge, messageChallenge, pokChallenge, proveKnowledge, signatureChallenge } from "../../src/crypto/proof";
import { lagrangeCoefficient } from "../../src/crypto/tally";
import { evaluateInExponent } from "../../src/crypto/polynomial";
import { VECTORS } from "./archive";
import { refusalOf, seededRandom } from "./support";

/** The vectors that Java and TypeScript share: each intermediate value of each algorithm, most from belenios-tool's elections. */
function casesOf<T>(name: string): readonly (T & { readonly group: string; readonly origin: string })[] {
  const text = readFileSync(resolve(VECTORS, "crypto", `${name}.json`), "utf8");
  const { cases } = JSON.parse(text) as { cases: readonly (T & { group: string; origin: string })[] };
  expect(cases.length).toBeGreaterThan(0);
  return cases;
}

/** A source that makes `randomBelow(q)` give these scalars in turn, and other bytes afterwards. */
function giving(group: Group, scalars: readonly string[]): RandomSource {
  const bits = (group.order - 1n).toString(2).length;
  const length = Math.ceil(bits / 8);
  const queue = scalars.map((each) =>
    hexToBytes((BigInt(each) << BigInt(8 * length - bits)).toString(16).padStart(2 * length, "0")),
  );
  const rest = seededRandom("what no vector fixes");
  return { bytes: (count) => queue.shift() ?? rest.bytes(count) };
}

interface TextProof {
  readonly challenge: string;
  readonly response: string;
}
const proofOf = ({ challenge, response }: TextProof): Proof => ({ challenge: BigInt(challenge), response: BigInt(response) });
const textOf = ({ challenge, response }: Proof): TextProof => ({
  challenge: challenge.toString(),
  response: response.toString(),
});
const challengeMoved = (group: Group, proof: Proof): Proof => ({ ...proof, challenge: mod(proof.challenge + 1n, group.order) });

describe("vectors of groups and scalars", () => {
  it("decode elements", () => {
    for (const { group, text, reason } of casesOf<{ text: string; reason: string | null }>("group-decode")) {
      const outcome = refusalOf(() => expect(groupByName(group).decode(text, "x").text).toBe(text));
      expect(outcome, text).toBe(reason === null ? "accepted" : `${reason} at x`);
    }
  });

  it("decode scalars", () => {
    for (const { group, text, reason } of casesOf<{ text: string; reason: string | null }>("scalar-decode")) {
      const outcome = refusalOf(() => decodeScalar(groupByName(group), text, "x"));
      expect(outcome, text).toBe(reason === null ? "accepted" : `${reason} at x`);
    }
  });

  it("raise to powers", () => {
    interface Case {
      readonly base: string;
      readonly exponent: string;
      readonly generatorPower: string;
      readonly power: string;
    }
    for (const { group: name, base, exponent, generatorPower, power } of casesOf<Case>("group-power")) {
      const group = groupByName(name);
      expect(group.generator.power(BigInt(exponent)).text).toBe(generatorPower);
      const element = group.decode(base, "base");
      expect(element.power(BigInt(exponent)).text).toBe(power);
      expect(element.secretPower(BigInt(exponent), seededRandom("blinding")).text).toBe(power);
      expect(group.fixedBase(element).power(BigInt(exponent)).text).toBe(power);
    }
  });

  it("hash to scalars", () => {
    for (const { group, text, sha256: hash, scalar } of casesOf<{ text: string; sha256: string; scalar: string }>(
      "hash-to-scalar",
    )) {
      expect(bytesToHex(sha256OfText(text))).toBe(hash);
      expect(hashToScalar(groupByName(group), text).toString()).toBe(scalar);
    }
  });
});

describe("vectors of encryption and credentials", () => {
  it("encrypt with given randomness", () => {
    interface Case {
      readonly publicKey: string;
      readonly r: string;
      readonly m: number;
      readonly alpha: string;
      readonly beta: string;
    }
    for (const { group: name, publicKey, r, m, alpha, beta } of casesOf<Case>("elgamal").filter((each) => each.m <= 1)) {
      const group = groupByName(name);
      const ciphertext = encrypt(group, group.fixedBase(group.decode(publicKey, "y")), BigInt(r), m === 0 ? 0 : 1);
      expect([ciphertext.alpha.text, ciphertext.beta.text]).toEqual([alpha, beta]);
    }
  });

  it("derive credentials", () => {
    interface Case {
      readonly uuid: string;
      readonly credential: string;
      readonly exponent: string;
      readonly publicCredential: string;
    }
    for (const each of casesOf<Case>("derive-credential")) {
      const group = groupByName(each.group);
      expect(deriveCredential(group, each.uuid, each.credential).toString()).toBe(each.exponent);
      expect(publicCredential(group, each.uuid, each.credential)).toBe(each.publicCredential);
    }
  });
});

describe("vectors of signatures and proofs of knowledge", () => {
  interface Schnorr {
    readonly w: string;
    readonly commitment: string;
    readonly proof: TextProof;
  }
  function check(
    group: Group,
    secret: string,
    publicText: string,
    { w, commitment, proof }: Schnorr,
    challengeOf: (a: Element) => bigint,
  ): void {
    let committed = "";
    const made = proveKnowledge(group, BigInt(secret), giving(group, [w]), (a) => {
      committed = a.text;
      return challengeOf(a);
    });
    expect(committed).toBe(commitment);
    expect(textOf(made)).toEqual(proof);
    const publicKey = group.decode(publicText, "x");
    expect(checkKnowledge(group, publicKey, made, challengeOf)).toBe(true);
    expect(checkKnowledge(group, publicKey, challengeMoved(group, made), challengeOf)).toBe(false);
    expect(checkKnowledge(group, publicKey.times(group.generator.element), made, challengeOf)).toBe(false);
  }

  it("prove a trustee's key", () => {
    for (const each of casesOf<Schnorr & { privateKey: string; publicKey: string }>("pok")) {
      const group = groupByName(each.group);
      check(group, each.privateKey, each.publicKey, each, pokChallenge(group, group.decode(each.publicKey, "x")));
    }
  });

  it("sign ballots", () => {
    for (const each of casesOf<Schnorr & { secret: string; credential: string; hash: string }>("ballot-signature")) {
      const group = groupByName(each.group);
      check(group, each.secret, each.credential, each, signatureChallenge(group, each.hash));
    }
  });

  it("sign messages", () => {
    for (const each of casesOf<Schnorr & { signing: string; verification: string; message: string }>("message-signature")) {
      const group = groupByName(each.group);
      check(group, each.signing, each.verification, each, messageChallenge(group, each.message));
    }
  });
});

describe("vectors of proofs about plaintexts", () => {
  interface TextOpening {
    readonly alpha: string;
    readonly beta: string;
    readonly r?: string;
    readonly m?: number;
  }
  interface Case {
    readonly publicKey: string;
    readonly S: string;
    readonly min: number;
    readonly max: number;
    readonly r?: string;
    readonly m?: number;
    readonly ciphertext: TextOpening;
    readonly blank: TextOpening;
    readonly sum: TextOpening;
    readonly nonces?: readonly { readonly w: string; readonly challenge: string }[];
    readonly proofs: readonly TextProof[];
  }
  const openingOf = (group: Group, { alpha, beta, r = "0", m = 0 }: TextOpening): Opening => ({
    ciphertext: { alpha: group.decode(alpha, "alpha"), beta: group.decode(beta, "beta") },
    r: BigInt(r),
    m,
  });
  const drawn = (group: Group, nonces: Case["nonces"]): RandomSource =>
    giving(
      group,
      (nonces ?? []).flatMap(({ w, challenge }) => [w, challenge]),
    );

  function eachCase(
    name: string,
    prove: (each: Case, group: Group, random: RandomSource) => readonly Proof[],
    verify: (each: Case, group: Group, proofs: readonly Proof[]) => boolean,
  ): void {
    let made = 0;
    for (const each of casesOf<Case>(name)) {
      const group = groupByName(each.group);
      const proofs = each.proofs.map(proofOf);
      expect(verify(each, group, proofs)).toBe(true);
      if (each.nonces !== undefined) {
        made++;
        expect(verify({ ...each, S: `${each.S}x` }, group, proofs)).toBe(false);
        expect(
          verify(
            each,
            group,
            proofs.map((proof, i) => (i === 0 ? challengeMoved(group, proof) : proof)),
          ),
        ).toBe(false);
        expect(verify(each, group, proofs.slice(1))).toBe(false);
        expect(prove(each, group, drawn(group, each.nonces)).map(textOf)).toEqual(each.proofs);
      }
    }
    expect(made).toBeGreaterThan(0);
  }
  const keyOf = (group: Group, { publicKey }: Case) => ({ group, y: group.fixedBase(group.decode(publicKey, "y")) });

  it("iprove", () => {
    eachCase(
      "iprove",
      (each, group, random) => {
        const { r = "0", m = 0 } = each;
        return iprove(
          keyOf(group, each),
          each.S,
          { ...openingOf(group, each.ciphertext), r: BigInt(r), m },
          each.min,
          each.max,
          random,
        );
      },
      (each, group, proofs) =>
        checkIprove(keyOf(group, each), each.S, openingOf(group, each.ciphertext).ciphertext, each.min, each.max, proofs),
    );
  }, 60_000);

  it("blank proof", () => {
    eachCase(
      "bproof",
      (each, group, random) =>
        proveBlank(keyOf(group, each), each.S, openingOf(group, each.blank), openingOf(group, each.sum), random),
      (each, group, proofs) =>
        checkBlank(
          keyOf(group, each),
          each.S,
          openingOf(group, each.blank).ciphertext,
          openingOf(group, each.sum).ciphertext,
          proofs,
        ),
    );
  }, 60_000);

  it("overall proof where a blank vote is allowed", () => {
    eachCase(
      "oproof",
      (each, group, random) =>
        proveBlankOrRange(keyOf(group, each), each.S, openingOf(group, each.blank), openingOf(group, each.sum), each, random),
      (each, group, proofs) =>
        checkBlankOrRange(
          keyOf(group, each),
          each.S,
          openingOf(group, each.blank).ciphertext,
          openingOf(group, each.sum).ciphertext,
          each,
          proofs,
        ),
    );
  }, 60_000);
});

describe("vectors of the key ceremony", () => {
  it("derive keys from seeds", () => {
    for (const each of casesOf<{ seed: string; signing: string; decryption: string; verification: string; encryption: string }>(
      "pki",
    )) {
      const keys = deriveKeys(groupByName(each.group), each.seed);
      expect([keys.signing.toString(), keys.decryption.toString()]).toEqual([each.signing, each.decryption]);
      expect([keys.verification.text, keys.encryption.text]).toEqual([each.verification, each.encryption]);
    }
  });

  it("encrypt and decrypt messages", () => {
    interface Case {
      readonly decryptionKey: string;
      readonly encryptionKey: string;
      readonly alpha: string;
      readonly beta: string;
      readonly r?: string;
      readonly s?: string;
      readonly message?: string;
      readonly messageRepeated?: number;
      readonly data?: string;
      readonly dataSha256?: string;
    }
    for (const each of casesOf<Case>("encrypted-message")) {
      const group = groupByName(each.group);
      const message = each.message ?? "x".repeat(each.messageRepeated ?? 0);
      const encryption = group.decode(each.encryptionKey, "ek");
      const keys = { signing: 0n, verification: group.identity, decryption: BigInt(each.decryptionKey), encryption };
      const trustee = { group, keys, random: seededRandom("blinding") };
      if (each.data !== undefined) {
        expect(decryptMessage(trustee, JSON.stringify({ alpha: each.alpha, beta: each.beta, data: each.data }), "x")).toBe(
          message,
        );
      }
      if (each.r !== undefined && each.s !== undefined) {
        const sent = JSON.parse(encryptMessage(group, encryption, message, giving(group, [each.r, each.s]))) as Record<
          string,
          string
        >;
        expect([sent["alpha"], sent["beta"]]).toEqual([each.alpha, each.beta]);
        if (each.data !== undefined) {
          expect(sent["data"]).toBe(each.data);
        } else {
          expect(bytesToHex(sha256OfText(sent["data"] ?? ""))).toBe(each.dataSha256);
        }
      }
    }
  });

  it("evaluate polynomials in the exponent", () => {
    for (const each of casesOf<{ coefficients: string[]; commitments: string[]; shares: string[]; shareKeys: string[] }>(
      "feldman",
    )) {
      const group = groupByName(each.group);
      expect(each.coefficients.map((a) => group.generator.power(BigInt(a)).text)).toEqual(each.commitments);
      const commitments = each.commitments.map((text) => group.decode(text, "A"));
      expect(each.shares.map((share) => group.generator.power(BigInt(share)).text)).toEqual(each.shareKeys);
      expect(each.shares.map((_, j) => evaluateInExponent(group, commitments, BigInt(j + 1)).text)).toEqual(each.shareKeys);
    }
  });

  it("combine decryptions", () => {
    interface Case {
      readonly indexes: readonly number[];
      readonly coefficients: Readonly<Record<string, string>>;
      readonly factors: Readonly<Record<string, string>>;
      readonly combined: string;
    }
    for (const each of casesOf<Case>("lagrange")) {
      const group = groupByName(each.group);
      const powers = each.indexes.map((j) => {
        const coefficient = lagrangeCoefficient(group, j, each.indexes);
        expect(coefficient.toString()).toBe(each.coefficients[String(j)]);
        return group.decode(each.factors[String(j)] ?? "", "factor").power(coefficient);
      });
      expect(product(group, powers).text).toBe(each.combined);
    }
  });
});

describe("refusals", () => {
  it("never repeat what was read", () => {
    const secret = "rahasia".padEnd(64, "x");
    try {
      groupByName("Ed25519").decode(secret, "alpha");
      expect.fail();
    } catch (error) {
      expect(error instanceof RecordError && !`${error.message}${error.path}`.includes("rahasia")).toBe(true);
    }
  });
});
