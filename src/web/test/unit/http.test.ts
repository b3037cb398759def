import { afterEach, describe, expect, it, vi } from "vitest";
import { accountWith } from "../../src/api/account";
import { parse, request, serverNow } from "../../src/api/http";
import { asProblem } from "../../src/api/problem";
import * as record from "../../src/api/record";
import * as shape from "../../src/api/shapes";

/** The code of the problem that reading throws; `read` when it does not. */
function refusalOf(read: () => unknown): string {
  try {
    read();
    return "read";
  } catch (thrown) {
    return asProblem(thrown).code;
  }
}

const convention = {
  id: "c1",
  name: "Konvensi",
  level: "DPR_RI",
  stage: "VOTING",
  group: "Ed25519",
  rulesHash: null,
  rollFrozen: true,
  candidateListFrozen: true,
  ceremony: { threshold: 2, trustees: 3, step: "DONE", done: true },
  dapil: [
    { code: "3101", name: "DKI Jakarta I", seats: 6, electionState: "OPEN", candidates: 4, enrolled: 10, voted: 3 },
  ],
};

describe("answers", () => {
  it("are read with nulls and left-out fields as absent", () => {
    const read = parse(shape.convention, JSON.stringify(convention));
    expect(read.rulesHash).toBeUndefined();
    expect(read.dapil[0]?.electionUuid).toBeUndefined();
    expect(read.next).toEqual([]);
  });

  const dapil = convention.dapil[0];
  it.each([
    ["HTML", "<html></html>"],
    ["cut off", JSON.stringify(convention).slice(0, -3)],
    ["an array", "[]"],
    ["null", "null"],
    ["an unknown stage", JSON.stringify({ ...convention, stage: "OPEN" })],
    ["a name that is a number", JSON.stringify({ ...convention, name: 7 })],
    ["a missing ceremony", JSON.stringify({ ...convention, ceremony: undefined })],
    ["a negative count", JSON.stringify({ ...convention, dapil: [{ ...dapil, voted: -1 }] })],
    ["a count that is no whole number", JSON.stringify({ ...convention, dapil: [{ ...dapil, voted: 1.5 }] })],
    ["a count in quotes", JSON.stringify({ ...convention, dapil: [{ ...dapil, voted: "3" }] })],
    ["an unknown election state", JSON.stringify({ ...convention, dapil: [{ ...dapil, electionState: "HALF" }] })],
  ])("are refused when they are %s", (_, text) => {
    expect(refusalOf(() => parse(shape.convention, text))).toBe("bad-answer");
  });

  it("hold what an application still misses, and are refused when that has another form", () => {
    const missing = [{ field: "documents.PHOTO", code: "missing", message: "Missing.", message_id: "Belum ada." }];
    const nik = { given: false, ending: "", warnings: [] };
    const support = { code: "x", count: 0, needed: 100, open: true };
    const read = parse(shape.application, JSON.stringify({ id: "a", status: "DRAFT", nik, support, missing }));
    expect(read.missing).toEqual(missing);
    expect(read.documents).toEqual([]);
    const odd = JSON.stringify({ id: "a", status: "DRAFT", nik, support, missing: ["photo"] });
    expect(refusalOf(() => parse(shape.application, odd))).toBe("bad-answer");
  });

  it("refuse an act without a time, and a sign-in server that is no address", () => {
    const act = { seq: 0, at: "yesterday", actor: "a", role: "R", kind: "K", previous: "", hash: "" };
    expect(refusalOf(() => parse(shape.acts, JSON.stringify([act])))).toBe("bad-answer");
    const config = { oidcUrl: "nowhere", realm: "r", client: "c" };
    expect(refusalOf(() => parse(shape.config, JSON.stringify(config)))).toBe("bad-answer");
  });
});

describe("requests", () => {
  afterEach(() => vi.unstubAllGlobals());

  function serverThat(answer: () => Response | Promise<Response>) {
    const sent = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(async () => answer());
    vi.stubGlobal("fetch", sent);
    return sent;
  }

  it("send the token only where an account is asked for, and never cookies", async () => {
    const sent = serverThat(() => new Response(JSON.stringify({ username: "u", roles: ["voter"] })));
    await accountWith(async () => "secret-token").me();
    await record.electionText("e1");
    const [me, election] = sent.mock.calls.map(([, init]) => init);
    expect(new Headers(me?.headers).get("Authorization")).toBe("Bearer secret-token");
    expect(new Headers(election?.headers).has("Authorization")).toBe(false);
    expect(me?.credentials).toBe("omit");
    expect(election?.credentials).toBe("omit");
  });

  it("keep the NIK out of the address", async () => {
    const sent = serverThat(() => new Response(JSON.stringify({ dapil: "3101", electionUuid: "e" })));
    await accountWith(async () => "t").enrol("c1", { nik: "3171011501900001", phone: "+6281234567890", area: "3171", device: "" });
    expect(sent.mock.calls[0]?.[0]).toBe("/api/conventions/c1/voter");
    expect(sent.mock.calls[0]?.[1].body).toContain("3171011501900001");
  });

  it("call a lost connection `network`", async () => {
    serverThat(() => Promise.reject(new TypeError("fetch failed")));
    await expect(record.conventions()).rejects.toMatchObject({ code: "network" });
  });

  it("say `none` for an application that is not there, and pass on other problems", async () => {
    serverThat(() => new Response(JSON.stringify({ type: "/problems/not-found" }), { status: 404 }));
    await expect(accountWith(async () => "t").application("c1")).resolves.toBeUndefined();
    serverThat(() => new Response(JSON.stringify({ type: "/problems/try-again" }), { status: 503 }));
    await expect(accountWith(async () => "t").application("c1")).rejects.toMatchObject({ code: "try-again" });
  });

  it("escape what goes into an address", async () => {
    const sent = serverThat(() => new Response("[]"));
    await record.candidates("../x?y", "31&a=b");
    expect(sent.mock.calls[0]?.[0]).toBe("/api/conventions/..%2Fx%3Fy/candidates?dapil=31%26a%3Db");
  });
});

describe("a typed tracker", () => {
  const tracker = "ejjEesT2TuccGkkgJghbyPVZ55jWlIeLt9bY9V+Hf4M";

  it.each([
    ["as written", tracker],
    ["with spaces and a line break", ` ${tracker.slice(0, 20)} \n${tracker.slice(20)} `],
    ["with padding", `${tracker}=`],
    ["in the address alphabet", record.urlTracker(tracker)],
  ])("is understood %s", (_, typed) => expect(record.typedTracker(typed)).toBe(tracker));

  it.each([
    ["nothing", ""],
    ["one sign short", tracker.slice(1)],
    ["one sign long", `${tracker}A`],
    ["foreign signs", `${tracker.slice(1)}!`],
  ])("is refused: %s", (_, typed) => expect(record.typedTracker(typed)).toBeUndefined());
});

describe("the server's time", () => {
  afterEach(() => vi.unstubAllGlobals());
  const HOUR = 3_600_000;
  const answered = async (date: string | undefined, token?: () => Promise<string>) => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", date === undefined ? {} : { headers: { Date: date } })));
    await request("/x", token === undefined ? {} : { token });
    return Math.round((serverNow() - Date.now()) / 60_000);
  };
  const token = () => Promise.resolve("t");
  const at = (shift: number) => new Date(Date.now() + shift).toUTCString();

  it("is taken from answers that no cache keeps, and a clock that is right stays as it is", async () => {
    expect(await answered(at(-2 * HOUR))).toBe(0);
    expect(await answered(at(-2 * HOUR), token)).toBe(-120);
    expect(await answered(undefined, token)).toBe(-120);
    expect(await answered("yesterday", token)).toBe(-120);
    expect(await answered(at(HOUR), token)).toBe(60);
    expect(await answered(at(-5000), token)).toBe(0);
  });
});
