import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Job } from "../../src/verify/jobs";
import type { WorkerLike } from "../../src/verify/runner";
import { inlined, singleFile } from "../../build/alone";
import { verify as english } from "../../src/i18n/verify.en";
import { recognize, recognizeText } from "../../src/verify/given";
import { keepLog, keepNumbers, keptLog, missingKeys, seenNumbers } from "../../src/verify/keptTrust";
import { ARCHIVE_CHECKS } from "../../src/verify/checkedArchive";
import { LOG_CHECKS } from "../../src/verify/checkedLog";
import { OPENING_CHECKS } from "../../src/verify/checkedOpening";
import { RECEIPT_CHECKS } from "../../src/verify/checkedReceipt";
import { run } from "../../src/verify/runner";
import { heightOnBoard } from "../../src/verify/server";
import { addressSource } from "../../src/verify/sources";
import { NOBODY } from "../../src/verify/trust";
import { alone, conventionOf, rememberAddress } from "../../src/pages/verify-places";
import { DAMAGE } from "../../src/verify/damage";
import { typedTracker, writtenTracker } from "../../src/verify/writtenTracker";

const root = resolve(import.meta.dirname, "../..");
const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("the verifying page as one file", () => {
  it("asks nobody for anything, runs only its own script and style, and is the same each time", async () => {
    const page = await singleFile(root);
    expect(await singleFile(root)).toBe(page);
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    const [, style = ""] = /<style>([^]*)<\/style>/.exec(page) ?? [];
    const [, script = ""] = /<script>([^]*)<\/script>/.exec(page) ?? [];
    expect(policy).toContain(`script-src ${sha256(script)}`);
    expect(policy).toContain(`style-src ${sha256(style)}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(style.match(/url\((?!["']?data:)[^)]*/g)).toBeNull();
    const frame = page.replace(script, "").replace(style, "");
    expect(frame.match(/\b(?:src|href)=/g)).toBeNull();
    expect(script.match(/\bimport\s*\(|\bfrom\s*["']\.?\.?\//g)).toBeNull();
    expect(script).not.toContain("</script");
    expect(script).not.toContain("/assets/");
    // names of XML vocabularies, which nobody fetches
    const addresses = [...page.matchAll(/https?:\/\/([a-z][\w.-]+)/g)].map(([, host]) => host);
    expect([...new Set(addresses)]).toEqual(["www.w3.org"]);
    expect(page.length).toBeLessThan(1_000_000);
  }, 300_000);

  it("closes no script early, and takes dollar signs as they are", () => {
    const page = inlined("<!--policy--><!--style--><!--script-->", 'let a = "</script><!--$&";', "p{content:'$1'}");
    expect(page).toContain('<script>let a = "<\\/script><\\!--$&";</script>');
    expect(page).toContain("<style>p{content:'$1'}</style>");
  });
});

describe("what was given", () => {
  const file = (path: string, content: string, type = "") => ({ path, blob: new Blob([content], { type }) });

  it("is told apart by its content", async () => {
    const kind = async (...files: ReturnType<typeof file>[]) => (await recognize(files)).kind;
    expect(await kind(file("a", "c2sp.org/tlog-proof@v1\nindex 0\n"))).toBe("receipt");
    expect(await kind(file("a.txt", "konvensi-opening/1 x"))).toBe("opening");
    expect(await kind(file("a.bel", `BELENIOS${"\0".repeat(504)}`))).toBe("archive");
    expect(await kind(file("export/log/checkpoint", "x"), file("export/log/tile/0/000", "y"))).toBe("log");
    expect(await kind(file("p.png", "x", "image/png"))).toBe("picture");
    expect(await kind(file("tanda-terima-3102.txt", "Tanda terima\n\nevent: ab\nreceipt: eyJh.eyJp.c2ln\n"))).toBe("acknowledgement");
    expect(recognizeText("receipt: eyJh.eyJp.c2ln").kind).toBe("acknowledgement");
    expect(await kind(file("a", "hello"))).toBe("unknown");
    expect(await kind()).toBe("unknown");
  });

  it("an archive with its bound proofs, an opening with election and ballot", async () => {
    expect(await recognize([file("a.bel", "BELENIOS\0"), file("a.bound", "{}\n")])).toMatchObject({ bound: "{}\n" });
    const opening = await recognize([file("o", " konvensi-opening/1 x".trim() + "\r\n"), file("b.json", '{"signature":1}'), file("e.json", '{"questions":[]}')]);
    expect(opening).toMatchObject({ kind: "opening", election: '{"questions":[]}', ballot: '{"signature":1}' });
    expect(opening.kind === "opening" && new TextDecoder().decode(opening.bytes)).toBe("konvensi-opening/1 x");
  });

  it("pasted text gets the line feed that pasting lost", () => {
    const given = recognizeText("c2sp.org/tlog-proof@v1\nx");
    expect(given.kind === "receipt" && new TextDecoder().decode(given.bytes)).toBe("c2sp.org/tlog-proof@v1\nx\n");
    expect(recognizeText(" konvensi-opening/1 x \n")).toMatchObject({ kind: "opening" });
    expect(recognizeText("x").kind).toBe("unknown");
  });
});

describe("what the browser remembers", () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return { kept, getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
  };
  const LOG = { log: ["k1"], witnesses: ["w1"], needed: 1, head: { size: 7, root: "r" } };

  it("is one log's keys and head, and nothing that is broken", () => {
    const own = memory();
    keepLog(own, "a/log", LOG);
    expect(keptLog(own, "a/log")).toEqual(LOG);
    expect(keptLog(own, "b/log")).toBeUndefined();
    for (const wrong of ["x", "null", "{}", '{"log":[1],"witnesses":[],"needed":0}']) {
      own.kept.set("konvensi.log.a/log", wrong);
      expect(keptLog(own, "a/log")).toBeUndefined();
    }
    expect(() => keepLog({ ...own, setItem: () => { throw new Error("full"); } }, "a/log", LOG)).not.toThrow();
  });

  it("alarms where a remembered key is not offered any more", () => {
    expect(missingKeys(LOG, { log: ["k1", "k2"], witnesses: ["w1"] })).toEqual([]);
    expect(missingKeys(LOG, { log: ["k2"], witnesses: ["w1"] })).toEqual(["k1"]);
    expect(missingKeys(undefined, { log: ["k2"], witnesses: [] })).toEqual([]);
  });

  it("random numbers of openings, the newest ones", () => {
    const own = memory();
    keepNumbers(own, [["r1", "t1"]]);
    keepNumbers(own, [["r2", "t2"]]);
    expect(seenNumbers(own)).toEqual([["r1", "t1"], ["r2", "t2"]]);
    keepNumbers(own, Array.from({ length: 3000 }, (_, i) => [`r${i}`, "t"] as const));
    expect(seenNumbers(own).length).toBe(2000);
    own.kept.set("konvensi.openings", '[["a"],1,null]');
    expect(seenNumbers(own)).toEqual([]);
  });
});

describe("the worker", () => {
  const job: Job = { kind: "receipt", bytes: new Uint8Array(), believed: NOBODY, tracker: "", log: undefined, api: undefined };
  const worker = (answer: (self: WorkerLike) => void): (() => WorkerLike) => () => {
    const self: WorkerLike = { postMessage: () => answer(self), terminate: () => undefined, onmessage: null, onerror: null, onmessageerror: null };
    return self;
  };
  const never = new AbortController().signal;

  it("where none can be started the page does the work", async () => {
    const seen: string[] = [];
    const none = () => {
      throw new Error("no workers in files");
    };
    const finished = await run(job, (checks) => seen.push(checks[0]?.state.kind ?? ""), never, none);
    expect(finished.checks[0]).toMatchObject({ name: "receipt.form", state: { kind: "failed", code: "PROOF_MALFORMED" } });
    expect(seen[0]).toBe("waiting");
    const broken = worker((self) => (self.onerror as (() => void) | null)?.());
    expect((await run(job, () => undefined, never, broken)).checks.length).toBe(RECEIPT_CHECKS.length);
  });

  it("that crashed or was stopped ends in an error", async () => {
    const crashed = worker((self) => (self.onmessage as ((event: { data: unknown }) => void) | null)?.({ data: { type: "crashed" } }));
    await expect(run(job, () => undefined, never, crashed)).rejects.toThrow("crashed");
    const stop = new AbortController();
    const running = run(job, () => undefined, stop.signal, worker(() => undefined));
    stop.abort();
    await expect(running).rejects.toThrow("stopped");
    const stopped = new AbortController();
    const told: string[] = [];
    const inPage = run(job, () => { told.push("told"); stopped.abort(); }, stopped.signal, () => { throw new Error("no workers in files"); });
    await expect(inPage).rejects.toThrow("stopped");
    expect(told).toEqual(["told"]);
  });
});

describe("the board", () => {
  const answering = (answers: Readonly<Record<string, number | string>>) =>
    vi.stubGlobal("fetch", (address: string) => {
      const answer = answers[address] ?? 404;
      return Promise.resolve(typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer));
    });
  afterEach(() => vi.unstubAllGlobals());
  const tracker = "00".repeat(32);
  const ballot = `https://a/api/elections/e/ballots/${"A".repeat(43)}`;

  it("that lacks a ballot of an election that it has is accused; a place without any board accuses nobody", async () => {
    answering({ [ballot]: '{"height":3}' });
    expect(await heightOnBoard("https://a/api", "e", tracker)).toBe(3);
    answering({ "https://a/api/elections/e": "{}" });
    expect(await heightOnBoard("https://a/api", "e", tracker)).toBeUndefined();
    answering({});
    await expect(heightOnBoard("https://a/api", "e", tracker)).rejects.toThrow("NOT_GIVEN");
    answering({ [ballot]: 503 });
    await expect(heightOnBoard("https://a/api", "e", tracker)).rejects.toThrow("NO_NETWORK");
  });
});

describe("addresses", () => {
  it("of a log: a missing file is none, a silent server leaves checks open", async () => {
    const answering = (status: number, body = ""): typeof fetch => () => Promise.resolve(new Response(body, { status }));
    expect(await addressSource("https://a/log/", answering(404)).read("checkpoint")).toBeUndefined();
    expect(await addressSource("https://a/log", answering(200, "x")).read("checkpoint")).toEqual(Uint8Array.of(120));
    await expect(addressSource("https://a/log", answering(500)).read("checkpoint")).rejects.toThrow("NO_NETWORK");
    await expect(addressSource("https://a/log", () => Promise.reject(new Error())).read("checkpoint")).rejects.toThrow("NO_NETWORK");
    await expect(addressSource("https://a/log", answering(200, "x".repeat(1_100_000))).read("tile/0/000")).rejects.toThrow("TOO_LARGE");
  });

  it("the single file asks only what was typed", () => {
    expect([alone().logOf("x"), alone().api()]).toEqual([undefined, undefined]);
    rememberAddress("https://a.example/api/conventions/uji/log");
    expect([alone().logOf("x"), alone().api()]).toEqual([{ kind: "address", prefix: "https://a.example/api/conventions/uji/log" }, "https://a.example/api"]);
    rememberAddress("https://mirror.example/uji");
    expect(alone().api()).toBeUndefined();
    rememberAddress(undefined);
    expect(conventionOf("konvensi.example/api/conventions/uji/log")).toBe("uji");
    expect(conventionOf("konvensi.example/api/conventions/../log")).toBeUndefined();
  });
});

describe("words", () => {
  it("every check has a name and a sentence for what was found", () => {
    const names = [...ARCHIVE_CHECKS, ...LOG_CHECKS, ...OPENING_CHECKS, ...RECEIPT_CHECKS].map((name) => name.replace(".", "_")).sort();
    expect(Object.keys(english.check).sort()).toEqual(names);
    expect(Object.keys(english.done).sort()).toEqual(names);
  });

  it("a tracker that was typed is whole, a beginning of eight characters or more, or none", () => {
    const whole = "A/+".repeat(14) + "A";
    expect(typedTracker(` ${whole.slice(0, 4)} ${whole.slice(4)}\n`)).toBe(whole);
    expect(typedTracker(`${whole.replaceAll("/", "_").replaceAll("+", "-")}=`)).toBe(whole);
    expect(typedTracker("AB".repeat(32))).toBe("ab".repeat(32));
    expect(typedTracker("9pis 7V01")).toBe("9pis7V01");
    expect(typedTracker("  ")).toBe("");
    for (const wrong of ["9pis 7V0", `${whole}A`, "9pis.7V01", "abcdefg"]) expect(typedTracker(wrong)).toBeUndefined();
  });

  it("every code that a check can fail with leads to a sentence, and those of a damaged file to that of damage", () => {
    expect(Object.keys(english.reason)).toEqual(expect.arrayContaining(["damaged", "TOO_LARGE"]));
    for (const code of ["NOTE_MALFORMED", "NOT_BASE64", "SIGNATURE_LINE_MALFORMED", "NOTE_UNSIGNED", "TAR_PADDING_INVALID"]) expect(DAMAGE.test(code)).toBe(true);
    for (const code of ["LOG_FORKED", "NOT_IN_RECORD", "SIGNATURE_INVALID", "RESULT_WRONG", "KEY_MISMATCH"]) expect(DAMAGE.test(code)).toBe(false);
  });

  it("a tracker is written as the booth writes it", () => {
    expect(writtenTracker("00".repeat(32))).toBe(`AAAA AAAA (${"A".repeat(43)})`);
  });
});
