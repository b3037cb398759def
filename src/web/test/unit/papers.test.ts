import { describe, expect, it } from "vitest";
import type { Convention, Proposal } from "../../src/api/shapes";
import { strikeTurn, underDapil } from "../../src/pages/committee-papers";

const proposal: Proposal = {
  act: "CANDIDATE_STRUCK",
  subject: "a",
  content: "",
  detail: "",
  by: "panitia1",
  role: "COMMITTEE",
  reason: "r",
  seq: 9,
  at: "2027-01-01T00:00:00Z",
};

const dapil = (code: string, name: string): Convention["dapil"][number] => ({
  code,
  name,
  seats: 7,
  electionUuid: undefined,
  electionState: "NONE",
  candidates: 3,
  enrolled: 0,
  rollHash: undefined,
  voted: 0,
});

const at = (fourEyed: readonly string[], proposals: readonly Proposal[]): Convention => ({
  id: "c1",
  name: "K",
  level: "DPR_RI",
  stage: "FINALIZATION",
  group: "Ed25519",
  rulesHash: undefined,
  rules: { fourEyed },
  rollFrozen: true,
  candidateListFrozen: true,
  ceremony: { threshold: 2, trustees: 3, step: "DONE", done: true },
  schedule: undefined,
  dapil: [dapil("3101", "DKI 1"), dapil("3102", "DKI 2")],
  next: [],
  proposals,
});

describe("striking a candidate without papers", () => {
  it("takes one, or two different ones, as the rules say", () => {
    expect(strikeTurn(at([], []), "a", "panitia1")).toBe("strike");
    expect(strikeTurn({ ...at([], []), rules: undefined }, "a", "panitia1")).toBe("strike");
    const two = at(["DECIDE", "STRIKE"], [proposal]);
    expect(strikeTurn(two, "a", "panitia1")).toBe("wait");
    expect(strikeTurn(two, "a", "panitia2")).toBe("confirm");
    expect(strikeTurn(two, "b", "panitia1")).toBe("propose");
  });

  it("is not confused by other proposals about the same candidate", () => {
    const others = [
      { ...proposal, act: "OBJECTION_UPHELD" },
      { ...proposal, role: "STEERING" },
    ];
    expect(strikeTurn(at(["STRIKE"], others), "a", "panitia2")).toBe("propose");
  });

  it("is shown under the dapil, in the order of the server", () => {
    const one = (candidate: string, code: string) => ({ candidate, name: candidate, dapil: code, missing: ["HEALTH"] });
    const all = [one("x", "3102"), one("y", "3102"), one("z", "9999")];
    expect(underDapil(at([], []), all)).toEqual([
      { code: "3102", name: "DKI 2", candidates: all.slice(0, 2) },
      { code: "9999", name: "9999", candidates: all.slice(2) },
    ]);
    expect(underDapil(at([], []), [])).toEqual([]);
  });
});
