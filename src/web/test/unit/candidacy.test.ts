import { describe, expect, it } from "vitest";
import type { Application, PublicComment, Review } from "../../src/api/shapes";
import { waits } from "../../src/pages/candidacy-comments";
import { editable, parts } from "../../src/pages/candidacy-parts";
import { shown } from "../../src/pages/verifier-filter";

const application = (part: Partial<Application>): Application => ({
  id: "a",
  status: "DRAFT",
  history: [],
  area: "3171",
  dapil: "3102",
  fullName: "Siti",
  sex: "P",
  birthDate: "1985-08-17",
  citizen: true,
  education: "S1",
  vision: "Air bersih",
  nik: { given: true, ending: "0001", warnings: [] },
  documents: [],
  support: { code: "x", count: 0, needed: 0, open: true },
  missing: [],
  decisions: [],
  correction: undefined,
  comments: [],
  withdrawable: true,
  ...part,
});

describe("what an applicant may change", () => {
  it("is everything of a draft, while candidacy is open", () => {
    expect(parts.every(editable(undefined, "CANDIDACY"))).toBe(true);
    expect(parts.every(editable(application({}), "CANDIDACY"))).toBe(true);
    expect(parts.some(editable(application({}), "VERIFICATION"))).toBe(false);
  });

  it("is nothing once handed in", () => {
    expect(parts.some(editable(application({ status: "SUBMITTED" }), "CANDIDACY"))).toBe(false);
  });

  it("is what verifiers asked for, while there is time", () => {
    const correction = { parts: ["fullName", "documents.KTP_EL"], until: "2028-01-08T00:00:00Z", over: false };
    const sentBack = application({ status: "NOT_YET_QUALIFIED", correction });
    expect(parts.filter(editable(sentBack, "VERIFICATION"))).toEqual(["fullName", "documents.KTP_EL"]);
    expect(parts.some(editable(sentBack, "SUSPENDED"))).toBe(false);
    const late = application({ status: "CORRECTION", correction: { ...correction, over: true } });
    expect(parts.some(editable(late, "VERIFICATION"))).toBe(false);
  });
});

describe("the verifiers' list", () => {
  const review = (id: string, mine: boolean, conflict: boolean): Review => ({
    id,
    area: "",
    dapil: "",
    fullName: "",
    sex: "P",
    birthDate: "",
    citizen: true,
    education: "S1",
    vision: "",
    nikGiven: true,
    nikWarnings: [],
    supporters: 0,
    supportersNeeded: 0,
    documents: [],
    assessments: [{ mine, verdict: undefined, reason: undefined, corrections: [] }],
    conflict,
    round: 1,
    correctable: true,
    decisions: [],
    status: "IN_REVIEW",
  });
  const all = [review("a", true, false), review("b", false, true), review("c", false, false)];
  const ids = (reviews: readonly Review[]) => reviews.map((one) => one.id).join("");

  it("shows first what waits for one's own word", () => {
    expect(ids(shown(all, "mine"))).toBe("bc");
    expect(ids(shown(all, "conflict"))).toBe("b");
    expect(ids(shown(all, "given"))).toBe("a");
    expect(ids(shown(all, "all"))).toBe("bca");
    expect(ids(shown(all, "late"))).toBe("");
  });
});

describe("a comment", () => {
  const comment: PublicComment = {
    id: "c",
    candidate: "a",
    category: "OTHER",
    text: "?",
    at: "2028-01-01T00:00:00Z",
    answerUntil: "2028-01-04T00:00:00Z",
    answer: undefined,
    answeredAt: undefined,
  };

  it("waits until it is answered or its time is over", () => {
    const end = Date.parse(comment.answerUntil);
    expect(waits(comment, end - 1)).toBe(true);
    expect(waits(comment, end)).toBe(false);
    expect(waits({ ...comment, answer: "!" }, end - 1)).toBe(false);
  });
});
