import { describe, expect, it } from "vitest";
import { causes, levels, parseAssurance, pictureKinds } from "../../src/api/assurance";
import { assurance as en } from "../../src/i18n/assurance.en";
import { assurance as id } from "../../src/i18n/assurance.id";
import { digitsOf, isNik } from "../../src/pages/nik-typed";
import { together } from "../../src/pages/cluster-lines";

const own = {
  level: "C",
  needed: "B",
  held: false,
  keptHeld: false,
  open: true,
  mayVote: false,
  request: null,
  meeting: null,
};

describe("a voter's own level", () => {
  it("is read, with nothing in place of what is not there", () => {
    const read = parseAssurance(own);
    expect(read.request).toBeUndefined();
    expect(read.meeting).toBeUndefined();
  });

  it("is refused where a level or a time is none", () => {
    expect(() => parseAssurance({ ...own, level: "D" })).toThrow();
    expect(() => parseAssurance({ ...own, meeting: { code: "ACDEFGHJ", until: "soon" } })).toThrow();
    expect(() => parseAssurance({ ...own, held: "no" })).toThrow();
  });

  it("has words for every level, picture and cause in both languages", () => {
    for (const texts of [id, en]) {
      expect(Object.keys(texts.levels)).toEqual([...levels]);
      expect(Object.keys(texts.cause)).toEqual([...causes]);
      for (const kind of pictureKinds) expect(texts.pictures[kind]).not.toBe("");
    }
  });
});

describe("a NIK as an officer types it", () => {
  it.each(["3171 0117 0890 1234", "3171011708901234", "317101.170890.1234"])("%s is sixteen digits", (typed) => {
    expect(isNik(typed)).toBe(true);
    expect(digitsOf(typed)).toBe("3171011708901234");
  });
  it.each(["", "317101170890123", "31710117089012345", "317101170890123O", "３１７１０１１７０８９０１２３４"])("%s is none", (typed) => {
    expect(isNik(typed)).toBe(false);
  });
});

describe("registrations made alike", () => {
  it("are shown in one line for each area and level, with all of them counted", () => {
    const person = (area: string, level: "A" | "B" | "C") => ({ area, areaName: undefined, level });
    const lines = together([person("3171", "C"), person("3172", "C"), person("3171", "C"), person("3171", "B")]);
    expect(lines.map((line) => `${line.area} ${line.level} ${line.count}`)).toEqual(["3171 C 2", "3172 C 1", "3171 B 1"]);
  });
});
