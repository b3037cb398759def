import { describe, expect, it } from "vitest";
import type { Proposal } from "../../src/api/shapes";
import { extensionOf } from "../../src/pages/committee-proposals";
import { fileFaults, withoutMark } from "../../src/pages/committee-upload";
import { emptyWish, newConvention, signedActs, type Wish } from "../../src/pages/new-convention";
import { dayAfter, daysBetween, isDate, planned, typedDays, usualDays } from "../../src/pages/schedule-plan";

const wish: Wish = {
  ...emptyWish,
  name: " K ",
  dapil: ["3101"],
  usernames: "kunci1\nkunci2, kunci3\n",
};

describe("a new convention", () => {
  it("is made of what was typed", () => {
    expect(newConvention(wish)).toEqual({
      name: "K",
      level: "DPR_RI",
      dapil: ["3101"],
      group: "Ed25519",
      trustees: { threshold: 2, usernames: ["kunci1", "kunci2", "kunci3"] },
      rules: {
        maxChoices: 3,
        minimumVotes: 2500,
        supporters: 100,
        corrections: 1,
        fourEyed: signedActs,
        lateDocuments: ["HEALTH", "DRUG_TEST", "COURT", "RESIGNATION"],
        scheduleStart: "free",
        days: usualDays,
      },
    });
  });

  it("takes all of a level, or a list of one's own", () => {
    expect(newConvention({ ...wish, source: "all", dapil: [] })).toMatchObject({ dapil: { all: true } });
    const own: Wish = { ...wish, source: "own", dapil: [], list: "a", members: "b", seats: "9" };
    expect(newConvention(own)).toMatchObject({ dapil: { list: "a", members: "b", seats: 9 } });
  });

  it("has dates where they are wanted", () => {
    expect(newConvention({ ...wish, dated: true, start: "2027-01-01" })).toMatchObject({
      rules: { scheduleStart: "2027-01-01" },
    });
  });

  it.each([
    ["no name", { name: "  " }, "name"],
    ["no dapil", { dapil: [] }, "dapil"],
    ["one file of two", { source: "own", list: "a", seats: "9" }, "dapil"],
    ["files without seats", { source: "own", list: "a", members: "b" }, "dapil"],
    ["no trustee", { usernames: "" }, "trustees"],
    ["one trustee", { usernames: "kunci1" }, "trustees"],
    ["a trustee twice", { usernames: "kunci1 kunci1 kunci2" }, "trustees"],
    ["a threshold above the trustees", { threshold: "4" }, "threshold"],
    ["a threshold of one", { threshold: "1" }, "threshold"],
    ["a threshold that is no number", { threshold: "2e0" }, "threshold"],
    ["no choices", { maxChoices: "0" }, "figures"],
    ["half a vote", { minimumVotes: "0.5" }, "figures"],
    ["more votes than voters there can be", { minimumVotes: "10000000" }, "figures"],
    ["supporters below none", { supporters: "-1" }, "figures"],
    ["corrections without number", { corrections: "" }, "figures"],
    ["dates without a first day", { dated: true }, "schedule"],
    ["a day that is none", { dated: true, start: "2027-02-30" }, "schedule"],
    ["a vote of no day", { days: { ...emptyWish.days, VOTE: "0" } }, "schedule"],
  ] as const)("is refused with %s", (_, part, fault) => {
    expect(newConvention({ ...wish, ...part })).toEqual([fault]);
  });

  it("is told everything that is wrong at once", () => {
    expect(newConvention({ ...wish, name: "", dapil: [], maxChoices: "" })).toEqual(["name", "dapil", "figures"]);
  });
});

describe("a schedule", () => {
  it("puts the periods one after the other", () => {
    const spans = planned("2027-01-01", usualDays);
    expect(spans[0]).toEqual({ period: "APPLY", first: "2027-01-01", last: "2027-03-01", days: 60 });
    for (let place = 1; place < spans.length; place++) {
      expect(spans[place]?.first).toBe(dayAfter(spans[place - 1]?.last ?? "", 1));
    }
    const days = Object.values(usualDays).reduce((all, one) => all + one, 0);
    expect(daysBetween("2027-01-01", spans[10]?.last ?? "")).toBe(days - 1);
  });

  it("leaves a period without days no day", () => {
    const spans = planned("2027-01-01", { ...usualDays, ANSWER: 0 });
    expect(spans[4]?.last).toBe(dayAfter(spans[4]?.first ?? "", -1));
    expect(spans[5]?.first).toBe(spans[4]?.first);
  });

  it("knows days over months, leap years and daylight saving", () => {
    expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(dayAfter("2027-12-31", 1)).toBe("2028-01-01");
    expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
  });

  it.each(["", "2027-02-30", "27-01-01", "2027-1-1", "1999-01-01", "besok"])("takes no %s for a day", (day) =>
    expect(isDate(day)).toBe(false),
  );

  it("takes answers and appeals of no day, and nothing else", () => {
    expect(typedDays({ ...emptyWish.days, ANSWER: "0", APPEAL: "0" })?.ANSWER).toBe(0);
    for (const typed of ["0", "", "1001", "1.5", "-1", "x"])
      expect(typedDays({ ...emptyWish.days, VOTE: typed })).toBeUndefined();
  });
});

describe("uploaded files", () => {
  it("lose the mark that spreadsheets put before them", () => {
    expect(withoutMark("\uFEFFcode,name")).toBe("code,name");
    expect(withoutMark("code,name")).toBe("code,name");
  });

  it("have their faults told from the others", () => {
    const fault = (field: string) => ({ field, code: "x", message: "m", message_id: "p", line: 3 });
    expect(fileFaults([fault("name"), fault("dapil.list"), fault("dapil.members"), fault("dapil")])).toEqual([
      fault("dapil.list"),
      fault("dapil.members"),
    ]);
  });
});

describe("a proposal to make a period longer", () => {
  const proposal = (act: string, detail: string): Proposal => ({
    act,
    detail,
    subject: "c1",
    content: "",
    by: "pengarah1",
    role: "STEERING",
    reason: "banjir",
    seq: 7,
    at: "2026-11-28T00:00:00Z",
  });

  it("says which and by how much", () => {
    expect(extensionOf(proposal("EXTEND_PERIOD", "VOTE;3"))).toEqual({ period: "VOTE", days: 3 });
    expect(extensionOf(proposal("CANCEL", "VOTE;3"))).toBeUndefined();
    expect(extensionOf(proposal("EXTEND_PERIOD", "VOTE;0"))).toBeUndefined();
  });
});
