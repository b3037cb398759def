import { describe, expect, it } from "vitest";
import type { Ceremony, TrusteeProgress } from "../../src/api/ceremony";
import { reasonOf } from "../../src/pages/ceremony-progress";
import { keepFile } from "../../src/pages/keep";
import { isRehearsed, waitedFor } from "../../src/pages/trustee-ceremony";
import { keyFileOf } from "../../src/pages/trustee-open";
import { answerOf, taskFile } from "../../src/trustee/offline";

const SEED = "ABCDEFGHJKLMNPQRSTUVWX";
const nobody: TrusteeProgress = {
  index: 1,
  name: "a",
  certificate: false,
  commitment: false,
  polynomial: false,
  check: false,
  rehearsal: false,
};
const all: TrusteeProgress = { ...nobody, certificate: true, commitment: true, polynomial: true, check: true };
const ceremony: Ceremony = {
  convention: "abc",
  attempt: 2,
  threshold: 2,
  group: "Ed25519",
  step: "COMMITMENTS",
  me: { index: 1 },
  trustees: [all, { ...nobody, index: 2, certificate: true }, { ...all, index: 3 }],
  certificates: ["x"],
  commitments: undefined,
  faults: [],
};

describe("who is waited for", () => {
  it("is whoever has not given what the step asks", () => {
    expect(waitedFor(ceremony).map((one) => one.index)).toEqual([2]);
    expect(waitedFor({ ...ceremony, step: "CERTIFICATES" })).toEqual([]);
    expect(waitedFor({ ...ceremony, step: "FAULTED" })).toEqual([]);
  });

  it("is nobody more once enough have rehearsed", () => {
    const rehearsed = (index: number): TrusteeProgress => ({ ...all, index, rehearsal: true });
    const done: Ceremony = { ...ceremony, step: "DONE", trustees: [rehearsed(1), all, rehearsed(3)] };
    expect(isRehearsed(done)).toBe(true);
    expect(isRehearsed({ ...done, trustees: [rehearsed(1), all, all] })).toBe(false);
    expect(isRehearsed({ ...done, step: "CHECKS" })).toBe(false);
  });
});

describe("a proven fault", () => {
  const fault = { attempt: 1, complainer: 1, against: 2, named: 2, code: "SHARE_INVALID" };

  it("says whether the share, its message or the complaint was wrong", () => {
    expect(reasonOf(fault)).toBe("share");
    expect(reasonOf({ ...fault, code: "MESSAGE_UNREADABLE" })).toBe("message");
    expect(reasonOf({ ...fault, named: 1, code: "COMPLAINT_UNFOUNDED" })).toBe("complaint");
  });
});

describe("a key file", () => {
  const sealed = JSON.stringify({
    v: 1,
    kdf: "PBKDF2-HMAC-SHA256",
    iterations: 600_000,
    salt: btoa("s".repeat(16)),
    iv: btoa("i".repeat(12)),
    data: btoa("d".repeat(38)),
  });

  it("is found among the words around it, sealed or plain", () => {
    expect(keyFileOf(keepFile(["Kunci", "Rahasia"], sealed))).toEqual({ kind: "sealed", text: sealed });
    expect(keyFileOf(keepFile(["Kunci"], SEED).replaceAll("\n", "\r\n"))).toEqual({ kind: "plain", seed: SEED });
  });

  it("is none without a key", () => {
    expect(keyFileOf("")).toBeUndefined();
    expect(keyFileOf(sealed.replace("600000", "1000"))).toBeUndefined();
    expect(keyFileOf(SEED.slice(1))).toBeUndefined();
  });
});

describe("files for the command line", () => {
  const view = { convention: "abc", attempt: 2, group: "Ed25519", threshold: 2, certificates: ["x"] };

  it("leave out what is not there, and keep the order of the format", () => {
    expect(taskFile("certificate", { ...view, certificates: [] }, {})).toBe(
      '{"konvensi":"trustee-task-v1","step":"certificate","convention":"abc","attempt":2,"group":"Ed25519","threshold":2}',
    );
    expect(taskFile("check", { ...view, commitments: ["00"] }, { vinput: "{}" })).toBe(
      '{"konvensi":"trustee-task-v1","step":"check","convention":"abc","attempt":2,"group":"Ed25519","threshold":2,' +
        '"certificates":["x"],"commitments":["00"],"vinput":"{}"}',
    );
  });

  it("are sent as they stand, and only for the step at hand", () => {
    const answer = '{"konvensi":"trustee-answer-v1","step":"check","body":"{\\"a\\":1}"}';
    expect(answerOf(answer, ["check", "complaint"])).toEqual({ step: "check", body: '{"a":1}' });
    expect(() => answerOf(answer, ["rehearsal"])).toThrow();
    expect(() => answerOf(answer.replace("answer-v1", "task-v1"), ["check"])).toThrow();
    expect(() => answerOf("[]", ["check"])).toThrow();
  });
});
