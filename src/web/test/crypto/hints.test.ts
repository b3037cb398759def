import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ed25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import type { Selection } from "../../src/crypto";
import type { Election } from "../../src/crypto/election";
import type { Ciphertext } from "../../src/crypto/elgamal";
import type { Element, Group } from "../../src/crypto/group";
import type { Proof } from "../../src/crypto/proof";
import type { QuestionPlan } from "./support";
import { makeBallot, parseElection } from "../../src/crypto";
import { parseBallot } from "../../src/crypto/ballot";
import { bytesToHex, hexToBytes, integerOf, sha256 } from "../../src/crypto/bytes";
import { generateCredential } from "../../src/crypto/credential";
import { productOf } from "../../src/crypto/elgamal";
import { groupByName } from "../../src/crypto/groups";
import { commitmentOf } from "../../src/crypto/proof";
import { readArchive, VECTORS } from "./archive";
import { electionOf, seededRandom } from "./support";

const { Point } = ed25519;
const choices = (...chosen: number[]): Selection => ({ kind: "choices", chosen });

/** What the verifier recomputes from the ballot alone, by the equations of the specification and in the order of its checks. */
function pointsOf(election: Election, text: string): readonly string[] {
  const { group, key, questions } = election;
  const ballot = parseBallot(election, text);
  const g = group.generator.element;
  const pair = ({ alpha, beta }: Ciphertext, plaintext: number, proof: Proof): readonly Element[] => [
    commitmentOf(g, alpha, proof),
    commitmentOf(key.y.element, beta.over(g.power(BigInt(plaintext))), proof),
  ];
  const proofAt = (proofs: readonly Proof[] | undefined, i: number): Proof => proofs?.[i] ?? expect.fail();
  const elements = [ballot.credential, ...ballot.answers.flatMap(({ choices: all }) => all.flatMap((c) => [c.alpha, c.beta]))];
  const commitments = [commitmentOf(g, ballot.credential, ballot.signature.proof)];
  ballot.answers.forEach(({ choices: all, individualProofs, blankProof, overallProof }, i) => {
    const { min, max, blank } = questions[i] ?? expect.fail();
    all.forEach((each, j) => [0, 1].forEach((m) => commitments.push(...pair(each, m, proofAt(individualProofs[j], m)))));
    const zero = all[0] ?? expect.fail();
    const sum = productOf(group, blank ? all.slice(1) : all);
    if (blank) {
      commitments.push(...pair(zero, 0, proofAt(blankProof, 0)), ...pair(sum, 0, proofAt(blankProof, 1)));
      commitments.push(...pair(zero, 1, proofAt(overallProof, 0)));
    }
    for (let m = min; m <= max; m++) {
      commitments.push(...pair(sum, m, proofAt(overallProof, m - min + (blank ? 1 : 0))));
    }
  });
  return [...elements, ...commitments].map((element) => element.text);
}

/** The texts of the points that these hints are the eighths of; each hint must be in the subgroup itself. */
function eightTimes(hints: Uint8Array): readonly string[] {
  return Array.from({ length: hints.length / 64 }, (_, i) => {
    const [x, y] = [0, 32].map((from) => integerOf(hints.subarray(64 * i + from, 64 * i + from + 32)));
    const point = Point.fromAffine({ x: x ?? expect.fail(), y: y ?? expect.fail() });
    point.assertValidity();
    expect(point.isTorsionFree()).toBe(true);
    return bytesToHex(point.multiplyUnsafe(8n).toBytes().reverse());
  });
}

function compare(plan: readonly QuestionPlan[], selections: readonly Selection[], seed: string): void {
  const random = seededRandom(seed);
  const election = electionOf("Ed25519", plan);
  const { text, hints } = makeBallot(election, generateCredential(random), selections, random);
  expect(eightTimes(hints ?? expect.fail())).toEqual(pointsOf(election, text));
}

interface Case {
  readonly election: string;
  readonly ballot: string;
  readonly holds: boolean;
  readonly hintsSha256: string;
  readonly points: readonly { readonly text: string; readonly eighth: string }[];
}

describe("the hints of a ballot", () => {
  it("are those of the vectors, which a third program made of belenios-tool's ballots", () => {
    const { cases } = JSON.parse(readFileSync(resolve(VECTORS, "crypto", "hints.json"), "utf8")) as { cases: readonly Case[] };
    const right = cases.filter((each) => each.holds);
    expect(right.length).toBeGreaterThan(1);
    for (const { election, ballot, hintsSha256, points } of right) {
      const [file] = readdirSync(resolve(VECTORS, "elections", election)).filter((name) => name.endsWith(".bel"));
      const texts = points.map((point) => point.text);
      expect(pointsOf(parseElection(readArchive(election, file ?? expect.fail()).election), ballot)).toEqual(texts);
      const hints = hexToBytes(points.map((point) => point.eighth).join(""));
      expect(bytesToHex(sha256(hints))).toBe(hintsSha256);
      expect(eightTimes(hints)).toEqual(texts);
    }
  });

  it("are the eighths of its elements, then of its commitments in the order of the checks", () => {
    const plan: readonly QuestionPlan[] = [
      { answers: 3, min: 1, max: 2 },
      { answers: 2, min: 0, max: 1, blank: true },
      { answers: 1, min: 0, max: 0 },
    ];
    compare(plan, [choices(2, 0), choices(1), choices()], "hints of choices");
    compare(plan, [choices(1), { kind: "blank" }, choices()], "hints of a blank vote");
  });

  it.each(["BELENIOS-2048", "RFC-3526-2048"] as const)("do not exist in %s", (name) => {
    const random = seededRandom("no hints");
    const election = electionOf(name, [{ answers: 1, min: 0, max: 1 }]);
    expect(makeBallot(election, generateCredential(random), [choices(0)], random).hints).toBeUndefined();
  });

  it("are had of no element that came from elsewhere", () => {
    const { hintsOf, generator, identity }: Group = groupByName("Ed25519");
    expect(() => hintsOf([generator.element])).toThrow(TypeError);
    expect(() => hintsOf([identity])).toThrow(TypeError);
  });
});
