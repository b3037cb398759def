import { describe, expect, it } from "vitest";
import { D_HONDT, MODIFIED, MOST_DIVISOR, MOST_SEATS, MOST_VOTES, SAINTE_LAGUE, allocate, areDivisors, divisorAfter, reaching } from "../../src/seats/quotients";
import { computed, draftOf, type Draft } from "../../src/seats/draft";
import { byParty, load2024, national } from "../../src/seats/state2024";
import { divisorsTyped, seatsTyped, thresholdTyped, votesTyped } from "../../src/seats/typed";
import { readState2024 } from "../../state2024";

const state = readState2024();

function differing(change: Partial<Draft>): number {
  return state.dapil.filter((dapil) => !computed(state, dapil, { ...draftOf(state, dapil), ...change })?.official).length;
}

describe("the seats of 2024", () => {
  it("are the official ones in all 84 dapil", () => {
    expect(state.dapil.length).toBe(84);
    expect(state.dapil.reduce((sum, dapil) => sum + dapil.seats, 0)).toBe(580);
    for (const dapil of state.dapil) {
      const result = computed(state, dapil, draftOf(state, dapil));
      expect(result?.official, dapil.name).toBe(true);
      expect(Object.fromEntries(result?.allocation.held ?? [])).toEqual(
        Object.fromEntries([...byParty(state, dapil.official)].filter(([party]) => result?.reached.has(party))),
      );
      expect(result?.allocation.given.map((one) => one.seat)).toEqual(Array.from({ length: dapil.seats }, (_, i) => i + 1));
    }
  });

  it("differ in just 17, 43 and 59 dapil by the wrong variants", () => {
    expect(differing({ threshold: "0" })).toBe(17);
    expect(differing({ method: "modified" })).toBe(43);
    expect(differing({ method: "own", own: ["1,4", "3", "2"] })).toBe(43);
    expect(differing({ method: "dhondt" })).toBe(59);
  });

  it("reach the page as they are in the sheets", async () => {
    expect(await load2024()).toEqual(state);
    expect(JSON.stringify(state).length).toBeLessThan(32_000);
  });

  it("have a threshold of the votes of the whole country, with the figures tried", () => {
    const [first] = state.dapil;
    if (!first) throw new Error("no dapil");
    const as = national(state, first.code, byParty(state, first.votes));
    expect(as.get("PDIP")).toBe(25_384_673);
    const more = national(state, first.code, byParty(state, first.votes.map((n) => n + 1)));
    expect(more.get("PDIP")).toBe(25_384_674);
  });
});

describe("highest quotients", () => {
  it("stop where equals compete for fewer seats", () => {
    const votes = new Map([["A", 300], ["B", 100]]);
    expect(allocate(votes, 2, SAINTE_LAGUE)).toMatchObject({ left: 1, between: ["A", "B"] });
    expect(allocate(votes, 3, SAINTE_LAGUE)).toMatchObject({ left: 0, held: new Map([["A", 2], ["B", 1]]) });
    expect(allocate(new Map([["A", 0]]), 1, SAINTE_LAGUE)).toMatchObject({ left: 1, between: [] });
  });

  it("compare exactly up to the largest figures", () => {
    const last = divisorAfter({ first: 1, second: MOST_DIVISOR, step: MOST_DIVISOR }, MOST_SEATS - 1);
    expect(Number.isSafeInteger(MOST_VOTES * last)).toBe(true);
    // a third of the one is a third less than the other: rounded to a double's quotient they may seem equal
    const votes = new Map([["A", 9_999_999_996], ["B", 3_333_333_331]]);
    expect(allocate(votes, 2, SAINTE_LAGUE).held).toEqual(new Map([["A", 2], ["B", 0]]));
  });

  it("count a threshold as reached exactly at the figure", () => {
    expect([...reaching(new Map([["A", 9_600], ["B", 400]]), 400)]).toEqual(["A", "B"]);
    expect([...reaching(new Map([["A", 9_601], ["B", 399]]), 400)]).toEqual(["A"]);
  });

  it("take rising divisors alone", () => {
    expect([SAINTE_LAGUE, MODIFIED, D_HONDT].every(areDivisors)).toBe(true);
    expect(areDivisors({ first: 10, second: 10, step: 20 })).toBe(false);
    expect(areDivisors({ first: 10, second: 20, step: 0 })).toBe(false);
    expect(areDivisors({ first: 1.5, second: 20, step: 1 })).toBe(false);
  });
});

describe("what is typed", () => {
  it("is read strictly", () => {
    expect(["320033", " 320.033 ", "1,234,567", "1 234", "0"].map(votesTyped)).toEqual([320033, 320033, 1234567, 1234, 0]);
    expect(["", "-1", "1.5", "12a", "99999999999"].map(votesTyped)).toEqual(Array(5).fill(undefined));
    expect(["1", "100", "0", "101"].map(seatsTyped)).toEqual([1, 100, undefined, undefined]);
    expect(["4", "2,5", "2.50", "0.05", "100"].map(thresholdTyped)).toEqual([400, 250, 250, 5, 10_000]);
    expect(["100.01", "1.234", "x", ""].map(thresholdTyped)).toEqual(Array(4).fill(undefined));
    expect(divisorsTyped("1,4", "3", "2")).toEqual(MODIFIED);
    expect(divisorsTyped("1", "1", "2")).toBeUndefined();
    expect(divisorsTyped("1.45", "3", "2")).toBeUndefined();
  });
});
