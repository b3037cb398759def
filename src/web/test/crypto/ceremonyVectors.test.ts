import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { CommittedView } from "../../src/trustee/ceremony";
import type { CommittedAttempt } from "../../src/crypto/dealing";
import { bytesToHex, hexToBytes } from "../../src/crypto/bytes";
import { judge } from "../../src/crypto/complaint";
import { certificatesDigest, contextOf } from "../../src/crypto/dealing";
import { groupByName } from "../../src/crypto/groups";
import { proquintsOf } from "../../src/crypto/proquints";
import { checkBoundDecryption, proveBoundDecryption } from "../../src/crypto/proof";
import { randomBelow } from "../../src/crypto/random";
import { checkRehearsal, rehearsalFor } from "../../src/crypto/rehearsal";
import { seedStream } from "../../src/crypto/seedStream";
import { parseCertificates } from "../../src/crypto/threshold";
import { certificatesWords, commitment, polynomial } from "../../src/trustee/ceremony";
import { VECTORS } from "./archive";
import { vinputFor } from "./ceremonies";
import "./support";

/** What the third implementation, generate.py, made of the ceremony. */
function casesOf<T>(name: string): readonly T[] {
  const { cases } = JSON.parse(readFileSync(resolve(VECTORS, "crypto", `${name}.json`), "utf8")) as { cases: readonly T[] };
  expect(cases.length).toBeGreaterThan(0);
  return cases;
}

interface Ceremony extends CommittedView {
  readonly seeds: readonly string[];
  readonly digest: string;
  readonly words: readonly string[];
  readonly context: string;
  readonly dealings: readonly string[];
  readonly complaints: readonly { readonly evidence: string; readonly named: number; readonly reason: string }[];
}

function attemptOf(of: Ceremony): CommittedAttempt {
  const { convention, attempt: number, threshold, commitments } = of;
  const group = groupByName(of.group);
  return { group, convention, number, threshold, commitments, certificates: parseCertificates(group, of.certificates) };
}

describe("vectors of the ceremony", () => {
  it("follow from the seeds, byte for byte", () => {
    for (const of of casesOf<Ceremony>("ceremony")) {
      const attempt = attemptOf(of);
      expect(bytesToHex(certificatesDigest(attempt))).toBe(of.digest);
      expect(certificatesWords(of)).toEqual(of.words);
      expect(contextOf(attempt)).toBe(of.context);
      for (const [i, seed] of of.seeds.entries()) {
        expect(commitment(of, seed)).toBe(JSON.stringify({ commitment: of.commitments[i] }));
        expect(polynomial(of, seed)).toBe(of.dealings[i]);
      }
    }
  });

  it("judge complaints alike", () => {
    for (const of of casesOf<Ceremony>("ceremony")) {
      const { vinput } = JSON.parse(vinputFor(of, 0)) as { vinput: { coefexps: readonly unknown[] } };
      for (const { evidence, named, reason } of of.complaints) {
        const parsed = JSON.parse(evidence) as { complaint: { against: number } };
        expect(judge(attemptOf(of), parsed, vinput.coefexps[parsed.complaint.against - 1])).toEqual({ named, reason });
      }
    }
  });

  it("rehearse alike", () => {
    interface Rehearsed extends Ceremony {
      readonly privateKeys: readonly string[];
      readonly rehearsal: {
        readonly publicKey: string;
        readonly number: number;
        readonly fingerprint: string;
        readonly alpha: string;
        readonly beta: string;
        readonly answers: readonly string[];
      };
    }
    for (const of of casesOf<Rehearsed>("ceremony")) {
      const attempt = attemptOf(of);
      const { group, threshold, certificates } = attempt;
      const publicKey = group.decode(of.rehearsal.publicKey, "y");
      const verificationKeys = of.privateKeys.map((x) => group.generator.power(BigInt(x)));
      const held = rehearsalFor(of.convention, group, [
        { kind: "pedersen", threshold, certificates, verificationKeys, publicKey },
      ]);
      expect(held.number).toBe(of.rehearsal.number);
      expect(held.fingerprint).toBe(of.rehearsal.fingerprint);
      expect(held.ciphertext.alpha.text).toBe(of.rehearsal.alpha);
      expect(held.ciphertext.beta.text).toBe(of.rehearsal.beta);
      expect(checkRehearsal(held, new Map(of.rehearsal.answers.map((each, i) => [i + 1, each])))).toEqual({ ok: true });
    }
  });
});

describe("vectors of what it is made of", () => {
  it("are the streams of seeds", () => {
    interface Case {
      readonly group: string;
      readonly seed: string;
      readonly purpose: string;
      readonly scalars: readonly string[];
    }
    for (const { group: name, seed, purpose, scalars } of casesOf<Case>("seed-stream")) {
      const stream = seedStream(seed, purpose);
      const { order } = groupByName(name);
      // Bytes for blinding are asked for in between, as a power in a finite field does: the numbers stay the same.
      expect(scalars.map(() => (stream.bytes(8), randomBelow(order, stream).toString()))).toEqual(scalars);
    }
  });

  it("are words", () => {
    for (const { bytes, words } of casesOf<{ readonly bytes: string; readonly words: readonly string[] }>("proquints")) {
      expect(proquintsOf(hexToBytes(bytes))).toEqual(words);
    }
  });

  it("are bound proofs of decryptions", () => {
    interface Case {
      readonly group: string;
      readonly phi: string;
      readonly owner: number;
      readonly privateKey: string;
      readonly publicKey: string;
      readonly alpha: string;
      readonly factor: string;
      readonly w: string;
      readonly proof: { readonly challenge: string; readonly response: string };
    }
    for (const c of casesOf<Case>("bound-decryption")) {
      const group = groupByName(c.group);
      const element = (text: string) => group.decode(text, "x");
      const [publicKey, alpha, factor] = [element(c.publicKey), element(c.alpha), element(c.factor)];
      const statement = { fingerprint: c.phi, owner: c.owner, publicKey, alpha, factor };
      const proof = { challenge: BigInt(c.proof.challenge), response: BigInt(c.proof.response) };
      const random = { bytes: (length: number) => new Uint8Array(length), below: () => BigInt(c.w) };
      expect(proveBoundDecryption(group, statement, BigInt(c.privateKey), random)).toEqual(proof);
      expect(checkBoundDecryption(group, statement, proof)).toBe(true);
      expect(checkBoundDecryption(group, { ...statement, owner: c.owner + 1 }, proof)).toBe(false);
      expect(checkBoundDecryption(group, { ...statement, fingerprint: `${c.phi}A` }, proof)).toBe(false);
      expect(checkBoundDecryption(group, { ...statement, factor: alpha }, proof)).toBe(false);
    }
  });
});
