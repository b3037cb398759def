import { describe, expect, it } from "vitest";
import { brokenRule, changesBetween, moved, quotaOf, womenNeeded, type Standing } from "../../src/lists/lawful";

const standing: readonly Standing[] = [..."PPPPLLLLL"].map((sex, index) => ({
  candidateId: `c${index}`,
  sex: sex === "P" ? "P" : "L",
}));
const computed = ["c0", "c4", "c5", "c1", "c6", "c7"];

describe("the law on women in a list", () => {
  it("rounds 30% up", () => {
    expect([0, 1, 3, 4, 6, 7, 10, 11].map(womenNeeded)).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
  });

  it("finds the triples without a woman, and leaves the last places free", () => {
    expect(quotaOf(["L", "L", "L", "P", "L", "L", "L", "L"]).without).toEqual([1]);
    expect(quotaOf(["L", "P", "L", "L", "L"]).without).toEqual([]);
  });
});

describe("what a board may not do", () => {
  const rule = (places: readonly string[]) => brokenRule(places, computed, standing);

  it("names the first broken rule", () => {
    expect(rule(computed)).toBe("changes-nothing");
    expect(rule(computed.slice(1))).toBe("other-length");
    expect(rule(["c0", "c0", "c5", "c1", "c6", "c7"])).toBe("not-a-candidate");
    expect(rule(["who", "c4", "c5", "c1", "c6", "c7"])).toBe("not-a-candidate");
    expect(rule(["c4", "c5", "c0", "c6", "c7", "c8"])).toBe("too-few-women");
    expect(rule(["c4", "c5", "c6", "c0", "c1", "c7"])).toBe("triple-without-woman");
  });

  it("lets a lawful order pass", () => {
    expect(rule(["c1", "c4", "c5", "c0", "c6", "c7"])).toBeUndefined();
    expect(rule(["c0", "c4", "c8", "c1", "c6", "c7"])).toBeUndefined();
  });
});

describe("orders", () => {
  it("move one entry and keep the others", () => {
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 5, 0)).toEqual(["a", "b"]);
  });

  it("are compared", () => {
    expect(changesBetween(["a", "b", "c"], ["b", "d", "c"])).toEqual({
      came: ["d"],
      left: ["a"],
      moved: [{ id: "b", from: 2, to: 1 }],
    });
  });
});
