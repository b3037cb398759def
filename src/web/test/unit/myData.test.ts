import { describe, expect, it } from "vitest";
import { parseMyData } from "../../src/api/my-data";
import { en } from "../../src/i18n/en";
import { privacyEn } from "../../src/i18n/privacy.en";
import { privacyId } from "../../src/i18n/privacy.id";
import { anybody } from "../../src/ui/session";

const consent = {
  convention: "c",
  purpose: "CANDIDACY",
  version: "2026-1",
  text: "Yes",
  text_id: "Ya",
  givenAt: "2026-12-01T08:00:00.123456Z",
  withdrawnAt: null,
  stopsBy: null,
};
const data = (one: object) => ({
  consents: [one],
  offers: [],
  looks: [],
  holdings: [{ convention: "c", category: "PAPERS", keptBecause: null }],
});

describe("my data", () => {
  it("are shown to every role that has a name", () => {
    const { system, ...roles } = en.role; // what a program did is nobody's
    expect(system).toBeDefined();
    expect([...anybody].sort()).toEqual(Object.keys(roles).sort());
  });

  it("are read, with nothing in place of what is not there", () => {
    const read = parseMyData(data(consent));
    expect(read.consents[0]?.withdrawnAt).toBeUndefined();
    expect(read.holdings[0]?.keptBecause).toBeUndefined();
  });

  it("are refused where a time is none", () => {
    expect(() => parseMyData(data({ ...consent, givenAt: "yesterday" }))).toThrow();
    expect(() => parseMyData(data({ ...consent, withdrawnAt: "" }))).toThrow();
  });

  it("say for every purpose what happens when its consent is withdrawn", () => {
    for (const texts of [privacyId, privacyEn]) {
      expect(Object.keys(texts.effect)).toEqual(Object.keys(texts.purpose));
    }
  });
});
