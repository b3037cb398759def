import { describe, expect, it } from "vitest";
import type { Case } from "../../src/api/objections";
import { stages } from "../../src/api/shapes";
import { groundsAt, isAgainstCandidate, objectorsOf, waitsForMe } from "../../src/pages/objection-view";

const someCase = (may: readonly string[], proposals: readonly boolean[]): Case => ({
  objection: {
    id: "a",
    number: 1,
    dapil: "3102",
    ground: "DOCUMENT",
    by: "VOTER",
    candidate: "b",
    state: "ANSWERED",
    waitsFor: "BOARD_RULES",
    until: undefined,
    refusal: undefined,
    ruling: undefined,
    appeal: undefined,
    steps: [],
  },
  mine: false,
  against: false,
  statement: "x",
  evidence: [],
  answer: undefined,
  appealGrounds: undefined,
  proposals: proposals.map((mine) => ({ act: "UPHOLD", remedy: "STRIKE", reason: "r", by: "p", mine, at: "t" })),
  may,
  remedies: ["CORRECT", "STRIKE"],
});

describe("objections", () => {
  it("are open at three stages, each with its own grounds", () => {
    expect(stages.filter((stage) => groundsAt(stage).length > 0)).toEqual([
      "PROVISIONAL_LIST",
      "RESULT_OBJECTIONS",
      "FINALIZATION",
    ]);
    expect(groundsAt("PROVISIONAL_LIST").every(isAgainstCandidate)).toBe(true);
    expect(groundsAt("RESULT_OBJECTIONS")).toContain("COUNT");
    expect(groundsAt("FINALIZATION")).toEqual(["LIST_ORDER"]);
  });

  it("are filed in a role that somebody holds, a voter's first", () => {
    expect(objectorsOf(["candidate", "voter", "committee"])).toEqual(["VOTER", "CANDIDATE"]);
    expect(objectorsOf(["committee"])).toEqual([]);
  });

  it("wait for who may act, but not for who alone proposed", () => {
    expect(waitsForMe(someCase([], []))).toBe(false);
    expect(waitsForMe(someCase(["UPHOLD", "DISMISS"], []))).toBe(true);
    expect(waitsForMe(someCase(["UPHOLD", "DISMISS"], [true]))).toBe(false);
    expect(waitsForMe(someCase(["UPHOLD", "DISMISS"], [true, false]))).toBe(true);
  });
});
