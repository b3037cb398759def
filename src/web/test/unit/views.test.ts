import { describe, expect, it } from "vitest";
import type { Convention, ConventionSummary, Stage } from "../../src/api/shapes";
import { countsOf } from "../../src/pages/counts";
import { possibleDeeds } from "../../src/pages/deeds";
import { keepFile, receiptTime, secretIn } from "../../src/pages/keep";
import { phaseOf } from "../../src/pages/phase";
import { answerMatches, answerParts, rotated, startOf } from "../../src/pages/rotation";
import { chosenConvention } from "../../src/ui/convention";

describe("the order of candidates", () => {
  it("is a rotation: everybody once, the numbers' order kept", () => {
    for (let size = 1; size <= 12; size++) {
      for (let start = 0; start < size; start++) {
        const order = rotated(size, start);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, index) => index));
        expect(order.every((one, place) => one === (start + place) % size)).toBe(true);
      }
    }
  });

  it("is drawn once and kept, and drawn again when what is kept cannot be a place", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    expect(startOf(5, "k", storage, () => 3)).toBe(3);
    expect(startOf(5, "k", storage, () => 1)).toBe(3);
    for (const wrong of ["7", "-1", "x", "1.5"]) {
      kept.set("k", wrong);
      expect(startOf(5, "k", storage, () => 1)).toBe(1);
    }
  });

  it("begins at every place when drawn by the browser", () => {
    const nothing = { getItem: () => null, setItem: () => undefined };
    const starts = new Set(Array.from({ length: 300 }, () => startOf(4, "k", nothing)));
    expect([...starts].sort()).toEqual([0, 1, 2, 3]);
  });
});

describe("answers of a ballot", () => {
  it("split into number and name", () => {
    expect(answerParts("12. Siti, S.H.")).toEqual({ number: "12", name: "Siti, S.H." });
    expect(answerParts("Siti 3. Rahma")).toEqual({ number: "", name: "Siti 3. Rahma" });
  });

  it("are found by part of the name in any case, or by the whole number", () => {
    expect(answerMatches("12. Siti Rahma", "rahma ")).toBe(true);
    expect(answerMatches("12. Siti Rahma", "12")).toBe(true);
    expect(answerMatches("12. Siti Rahma", "1")).toBe(false);
    expect(answerMatches("12. Siti Rahma", "")).toBe(true);
  });
});

describe("counts", () => {
  const question = { answers: ["1. A", "2. B", "3. C"], blank: true };

  it("take the first count as blank where blank is allowed, most votes first, blank last", () => {
    const counts = countsOf(question, [7, 1, 5, 5]);
    expect(counts.map((one) => [one.name, one.votes])).toEqual([
      ["B", 5],
      ["C", 5],
      ["A", 1],
      ["", 7],
    ]);
    expect(counts[3]?.blank).toBe(true);
  });

  it("have no blank where it is not allowed", () => {
    expect(countsOf({ ...question, blank: false }, [1, 2, 3]).map((one) => one.name)).toEqual(["C", "B", "A"]);
  });

  it("refuse a result of another length", () => {
    expect(() => countsOf(question, [1, 2, 3])).toThrow("bad-answer");
    expect(() => countsOf({ ...question, blank: false }, [1, 2, 3, 4])).toThrow("bad-answer");
  });
});

describe("what can be done now", () => {
  const at = (stage: Stage, rollFrozen = false): Convention => ({
    id: "c1",
    name: "K",
    level: "DPR_RI",
    stage,
    group: "Ed25519",
    rulesHash: undefined,
    rules: undefined,
    rollFrozen,
    candidateListFrozen: false,
    ceremony: { threshold: 2, trustees: 3, step: "DONE", done: true },
    schedule: undefined,
    dapil: [],
    next: [],
    proposals: [],
  });
  const names = (stage: Stage, roles: readonly string[] = [], rollFrozen = false) =>
    possibleDeeds(at(stage, rollFrozen), roles).map((deed) => deed.name);

  it("offers voting while it is open, and only then", () => {
    expect(names("VOTING")[0]).toBe("home.doVote");
    for (const stage of ["CANDIDACY", "PROVISIONAL_LIST", "TALLY", "ARCHIVED"] as const) {
      expect(names(stage)).not.toContain("home.doVote");
    }
  });

  it("offers enrolment from candidacy on until the roll is frozen", () => {
    expect(names("PROVISIONAL_LIST")).toContain("home.doEnrol");
    expect(names("PROVISIONAL_LIST", [], true)).not.toContain("home.doEnrol");
    expect(names("DRAFT")).not.toContain("home.doEnrol");
    expect(names("VOTING")).not.toContain("home.doEnrol");
  });

  it("offers desks to those who have them", () => {
    expect(names("VERIFICATION", ["verifier"])[0]).toBe("home.doVerify");
    expect(names("VERIFICATION")).not.toContain("home.doVerify");
    expect(names("TALLY", ["trustee"])[0]).toBe("home.doTrustee");
    expect(names("ARCHIVED", ["trustee", "committee"])).toEqual(["home.doLists", "home.doObserve"]);
  });
});

describe("phases", () => {
  it("put the tally into voting and objections into finalization", () => {
    expect(phaseOf("PROVISIONAL_LIST")).toBe(0);
    expect(phaseOf("TALLY")).toBe(1);
    expect(phaseOf("RESULT_OBJECTIONS")).toBe(2);
    expect(phaseOf("DECIDED")).toBe(3);
    expect(phaseOf("SUSPENDED")).toBe(-1);
  });
});

describe("the convention shown", () => {
  const one = (id: string, stage: Stage): ConventionSummary => ({ id, name: id, level: "DPR_RI", stage, dapilCount: 1 });
  const all = [one("old", "ARCHIVED"), one("now", "VOTING"), one("next", "DRAFT")];

  it("is the one the address names, else the first that runs", () => {
    expect(chosenConvention(all, "next")?.id).toBe("next");
    expect(chosenConvention(all, undefined)?.id).toBe("now");
    expect(chosenConvention(all, "gone")?.id).toBe("now");
    expect(chosenConvention(all.slice(0, 1), undefined)?.id).toBe("old");
    expect(chosenConvention([], "now")).toBeUndefined();
  });
});

describe("kept files", () => {
  const isSecret = (line: string) => /^[A-Z]{4}$/.test(line);

  it("give back the secret that was put in, whatever the line ends", () => {
    const file = keepFile(["Kartu hak pilih", "DKI Jakarta I"], "ABCD");
    expect(secretIn(file, isSecret)).toBe("ABCD");
    expect(secretIn(file.replaceAll("\n", "\r\n"), isSecret)).toBe("ABCD");
  });

  it("give nothing where there is none", () => {
    expect(secretIn("Kartu\n\nabcd\n", isSecret)).toBeUndefined();
    expect(secretIn("", () => true)).toBeUndefined();
  });
});

describe("the time of a receipt", () => {
  const jws = (payload: unknown) => `h.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.s`;

  it("is its `iat`", () => {
    expect(receiptTime(jws({ iat: 1_700_000_000, iss: "~~~?" }))).toBe("2023-11-14T22:13:20.000Z");
  });

  it.each([["no iat", {}], ["a string", { iat: "1" }], ["beyond all calendars", { iat: 9e15 }], ["a fraction", { iat: 1.5 }]])(
    "is unknown for %s",
    (_, payload) => expect(receiptTime(jws(payload))).toBeUndefined(),
  );

  it("is unknown for what is no JWS", () => expect(receiptTime("nonsense")).toBeUndefined());
});
