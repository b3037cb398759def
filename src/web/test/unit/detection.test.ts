import { describe, expect, it } from "vitest";
import { CHEATED_ONE_IN, chanceFound } from "../../src/pages/detection";

describe("the chance that tests find a booth that cheats", () => {
  it("is that of at least one success", () => {
    expect(chanceFound(0, 100)).toBe(0);
    expect(chanceFound(1, 100)).toBeCloseTo(0.01, 12);
    expect(chanceFound(300, 100)).toBeCloseTo(0.951, 3);
    expect(chanceFound(69, 100)).toBeGreaterThan(0.5);
    expect(chanceFound(68, 100)).toBeLessThan(0.5);
  });

  it("falls with the rate of cheating", () => {
    const chances = CHEATED_ONE_IN.map((per) => chanceFound(40, per));
    expect([...chances].sort((a, b) => b - a)).toEqual(chances);
  });
});
