import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { deriveCredential, publicCredential } from "../../src/crypto/credential";
import { parseElection } from "../../src/crypto/election";
import { productOf } from "../../src/crypto/elgamal";
import { mod } from "../../src/crypto/group";
import { parseBallot, verifyBallot } from "../../src/crypto/ballot";
import {
  combine,
  jsonOfResult,
  lagrangeCoefficient,
  parseEncryptedTally,
  parsePartialDecryption,
  verifyPartialDecryption,
} from "../../src/crypto/tally";
import { parseTrustees, publicKeys, requireElectionKey } from "../../src/crypto/trustees";
import { readArchive, vectorFile, VECTORS } from "./archive";

/** Elections made by belenios-tool 2.0 and 2.5: an implementation that none of us wrote. */
const ELECTIONS = [
  { folder: "ed25519-basic", file: "fJBC26ZzzDU5gt.bel" },
  { folder: "ed25519-threshold", file: "Pvtx6fwz27wUkn.bel" },
  { folder: "belenios2048-threshold", file: "eKnJm1HK2Y2EVL.bel" },
];

describe.each(ELECTIONS)("election $folder", ({ folder, file }) => {
  const archive = readArchive(folder, file);
  const election = parseElection(archive.election);
  const trustees = parseTrustees(election.group, archive.trustees);
  const tally = parseEncryptedTally(election, archive.encryptedTally);

  it("has ballots that verify", () => {
    expect(archive.ballots.length).toBeGreaterThanOrEqual(5);
    for (const ballot of archive.ballots) {
      expect(verifyBallot(election, ballot)).toEqual({ ok: true });
    }
  }, 60_000);

  it("has a public key made of its trustees' keys", () => {
    expect(() => requireElectionKey(election, trustees)).not.toThrow();
  });

  it("has an encrypted tally that is the product of each credential's last ballot", () => {
    const last = new Map<string, ReturnType<typeof parseBallot>>();
    for (const text of archive.ballots) {
      const ballot = parseBallot(election, text);
      last.set(ballot.credential.text, ballot);
    }
    for (const [i, row] of tally.entries()) {
      for (const [j, ciphertext] of row.entries()) {
        const all = [...last.values()].map((ballot) => ballot.answers[i]?.choices[j] ?? expect.fail());
        const expected = productOf(election.group, all);
        expect(expected.alpha.text).toBe(ciphertext.alpha.text);
        expect(expected.beta.text).toBe(ciphertext.beta.text);
      }
    }
  }, 60_000);

  it("has partial decryptions that verify for their owners and for nobody else", () => {
    const keys = publicKeys(trustees);
    for (const [owner, text] of archive.partialDecryptions) {
      for (const [i, key] of keys.entries()) {
        const verdict = verifyPartialDecryption(election, key, tally, text);
        expect(verdict.ok).toBe(i + 1 === owner);
      }
    }
  }, 60_000);

  it("has the result that its partial decryptions combine to", () => {
    const partials = new Map(
      [...archive.partialDecryptions].map(([owner, text]) => [owner, parsePartialDecryption(election, text)]),
    );
    const result = jsonOfResult(combine(election, trustees, tally, partials, archive.totalWeight));
    expect(result).toBe(archive.result);
    expect(result).toBe(vectorFile(folder, "expected-result.json"));
  }, 60_000);

  it("opens with the private keys of its single trustees", () => {
    const secrets = filesOf(folder, ".privkey").map((name) => BigInt(JSON.parse(vectorFile(folder, name)) as string));
    const singles = trustees.filter((each) => each.kind === "single").map((each) => each.publicKey.text);
    expect(secrets.map((secret) => election.group.generator.power(secret).text).sort()).toEqual([...singles].sort());
  });
});

describe.each(ELECTIONS.filter(({ folder }) => folder.startsWith("ed25519")))("credentials of $folder", ({ folder, file }) => {
  const archive = readArchive(folder, file);
  const election = parseElection(archive.election);

  it("derive to the public credentials of the roll", () => {
    const secret = JSON.parse(vectorFile(folder, "private_creds.txt")) as Record<string, string>;
    const listed = JSON.parse(vectorFile(folder, "public_creds.json")) as string[];
    const derived = Object.entries(secret).map(([name, credential]) => {
      const text = publicCredential(election.group, election.uuid, credential);
      expect(text).toBe(election.group.generator.power(deriveCredential(election.group, election.uuid, credential)).text);
      return `${text},,${name}`;
    });
    expect(derived.sort()).toEqual([...listed].sort());
    expect(derived.length).toBe(archive.credentials.length);
  });
});

describe("Lagrange coefficients", () => {
  it("recover a polynomial's constant from any threshold many values", () => {
    const { group } = parseElection(readArchive("ed25519-basic", "fJBC26ZzzDU5gt.bel").election);
    const f = (x: number): bigint => 7n + 11n * BigInt(x) + 13n * BigInt(x) ** 2n;
    for (const places of [
      [1, 2, 3],
      [3, 1, 5],
      [2, 4, 9],
    ]) {
      const sum = places.reduce((total, j) => total + lagrangeCoefficient(group, j, places) * f(j), 0n);
      expect(mod(sum, group.order)).toBe(7n);
    }
  });
});

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(resolve(VECTORS, "elections", folder)).filter((name) => name.endsWith(ending));
}
