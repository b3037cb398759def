import { describe, expect, it } from "vitest";
import type { FinalList, ListPosition } from "../../src/api/shapes";
import { placeOf } from "../../src/pages/candidate-place";
import { addressOf, screenOf, viewOf } from "../../src/pages/candidate-view";

describe("the address of the candidates' page", () => {
  const dapil = ["3101", "3102"];

  it("says what is looked at, and is read back as it was written", () => {
    for (const view of [
      { dapil: "3102", compare: [] },
      { dapil: "3101", candidate: "c1", compare: [] },
      { dapil: "3102", compare: ["c1"] },
      { dapil: "3102", compare: ["c1", "c&2"] },
    ]) {
      const address = addressOf("k 1", view);
      expect(viewOf(new URL(address, "https://contoh.invalid").search, dapil)).toEqual(view);
    }
  });

  it("falls back to the first dapil, to two different candidates and to nobody", () => {
    expect(viewOf("", dapil)).toEqual({ dapil: "3101", compare: [] });
    expect(viewOf("?dapil=9999&calon=", dapil)).toEqual({ dapil: "3101", compare: [] });
    expect(viewOf("?dapil=3102&banding=a,a,,b,c", dapil).compare).toEqual(["a", "b"]);
    expect(viewOf("?dapil=3102", [])).toEqual({ dapil: "", compare: [] });
  });

  it("leads to one of three screens", () => {
    expect(screenOf({ dapil: "3101", compare: ["a"] })).toBe("gallery");
    expect(screenOf({ dapil: "3101", compare: ["a", "b"] })).toBe("compare");
    expect(screenOf({ dapil: "3101", candidate: "a", compare: ["a", "b"] })).toBe("one");
  });
});

describe("the place of a candidate", () => {
  const place = (candidateId: string, position: number): ListPosition => ({
    position,
    candidateId,
    number: position,
    name: candidateId,
    sex: "P",
    votes: 1,
    label: "FRONTRUNNER",
    reason: "",
    reasonCode: undefined,
    rank: position,
    passedOver: [],
  });
  const lists: readonly Pick<FinalList, "positions" | "reserves" | "override">[] = [
    { positions: [place("a", 1)], reserves: [], override: undefined },
    { positions: [place("b", 1), place("c", 2)], reserves: [place("d", 1)], override: undefined },
  ];

  it("is on the list, among the reserves, or nowhere", () => {
    const of = (id: string) => placeOf(lists, id);
    expect(of("c")).toMatchObject({ reserve: false, place: { position: 2 } });
    expect(of("d")).toMatchObject({ reserve: true, place: { position: 1 } });
    expect(of("e")).toBeUndefined();
    expect(placeOf([], "a")).toBeUndefined();
  });
});
