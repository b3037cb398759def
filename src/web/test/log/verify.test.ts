import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Check } from "../../src/verify/checklist";
import type { ArchiveRequest } from "../../src/verify/checkedArchive";
import { hashOf } from "../../src/trustee/archive";
import { stepsOf } from "../../src/trustee/chain";
import { textOf } from "../../src/trustee/archive";
import { ARCHIVE_CHECKS, checkArchive } from "../../src/verify/checkedArchive";
import { checkLog, LOG_CHECKS } from "../../src/verify/checkedLog";
import { checkReceipt, RECEIPT_CHECKS } from "../../src/verify/checkedReceipt";
import { Checklist, endingOf, untilStopped } from "../../src/verify/checklist";
import { verify } from "../../src/verify/command";
import { filesSource } from "../../src/verify/sources";
import { NOBODY, witnessesIn } from "../../src/verify/trust";
import { base64Of as shownAs } from "../../src/verify/writtenTracker";
import { formatProof, parseProof } from "../../src/log/proof";
import { archiveOf, blobOf, type PlannedStep } from "../crypto/archiveWriter";
import { VECTORS } from "../crypto/archive";
import "../crypto/support";
import { base64Of, entriesOf, filesOf, hex, line, LOG, naiveRoot, receiptOf, signerOf, sourceOf, WITNESSES } from "./support";
import { leafHash } from "../../src/log/merkle";

const BELIEVED = { log: [LOG.vkey], witnesses: WITNESSES.map((each) => each.vkey), needed: 2 };
const entries = entriesOf(300);

/** The outcome of each check in a word: `passed`, `failed CODE`, `open REASON`, `notRun`. */
const words = (checks: readonly Check[]): Record<string, string> =>
  Object.fromEntries(
    checks.map(({ name, state }) => [
      name.slice(name.indexOf(".") + 1),
      state.kind === "failed" ? `failed ${state.code}` : state.kind === "open" ? `open ${state.reason}` : state.kind,
    ]),
  );

describe("a receipt", () => {
  async function outcome(change: Partial<Parameters<typeof checkReceipt>[1]>): Promise<{ words: Record<string, string>; ending: string }> {
    const list = new Checklist(RECEIPT_CHECKS, () => undefined);
    const request = {
      bytes: await receiptOf(entries, 40),
      believed: BELIEVED,
      tracker: hex("ballot 34"),
      now: sourceOf(filesOf(entriesOf(500))),
      board: () => Promise.resolve(35),
      ...change,
    };
    await untilStopped(() => checkReceipt(list, request));
    return { words: words(list.checks), ending: endingOf(list.checks) };
  }
  const PASSED = { form: "passed", tracker: "passed", log: "passed", included: "passed", witnesses: "passed", now: "passed", board: "passed" };

  it("passes every check", async () => {
    expect(await outcome({})).toEqual({ words: PASSED, ending: "good" });
  });

  it("without network, tracker and keys: what is left open is said", async () => {
    const { words: found, ending } = await outcome({ now: undefined, board: undefined, tracker: "", believed: NOBODY });
    expect(found).toEqual({ ...PASSED, tracker: "open COMPARE_YOURSELF", log: "open NO_TRUSTED_KEY", witnesses: "open NO_TRUSTED_KEY", now: "open NO_NETWORK", board: "open NO_NETWORK" });
    expect(ending).toBe("open");
  });

  it("is the evidence where the log forked, shrank, or the ballot is missing", async () => {
    const other = entriesOf(500).map((each, i) => (i === 100 ? line(`konvensi/1 act 2 X 2026-11-28T21:30:00Z ${hex("another")}`) : each));
    expect((await outcome({ now: sourceOf(filesOf(other)) })).words).toEqual({ ...PASSED, now: "failed LOG_FORKED", board: "notRun" });
    expect((await outcome({ now: sourceOf(filesOf(entriesOf(200))) })).words).toEqual({ ...PASSED, now: "failed LOG_SHRANK", board: "notRun" });
    expect((await outcome({ board: () => Promise.resolve(undefined) })).words).toEqual({ ...PASSED, board: "failed NOT_IN_RECORD" });
  });

  it("of another ballot, of too few witnesses, of another log, changed", async () => {
    expect((await outcome({ tracker: hex("ballot 35") })).words["tracker"]).toBe("failed WRONG_TRACKER");
    const shown = shownAs(hex("ballot 34"));
    expect((await outcome({ tracker: shown })).words["tracker"]).toBe("passed");
    expect((await outcome({ tracker: shown.slice(0, 8) })).words["tracker"]).toBe("open BEGINNING_SAME");
    expect((await outcome({ tracker: shownAs(hex("ballot 35")).slice(0, 8) })).words["tracker"]).toBe("failed WRONG_TRACKER");
    const [one] = WITNESSES;
    const few = await receiptOf(entries, 40, one === undefined ? [LOG] : [LOG, one]);
    expect((await outcome({ bytes: few })).words["witnesses"]).toBe("failed WITNESSES_MISSING");
    expect((await outcome({ bytes: few, believed: { ...BELIEVED, witnesses: [], needed: 0 } })).words["witnesses"]).toBe("open NO_WITNESSES_ASKED");
    expect((await outcome({ believed: { ...BELIEVED, log: [signerOf("other.example", 1).vkey] } })).words["log"]).toBe("failed WRONG_ORIGIN");
    const proof = parseProof(await receiptOf(entries, 40));
    expect((await outcome({ bytes: formatProof({ ...proof, index: 41 }) })).words["included"]).toBe("failed ROOT_DIFFERS");
    expect((await outcome({ bytes: new Uint8Array() })).words).toMatchObject({ form: "failed PROOF_MALFORMED", tracker: "notRun", board: "notRun" });
  });
});

describe("a log", () => {
  async function outcome(files: ReadonlyMap<string, Uint8Array>, change: Partial<Parameters<typeof checkLog>[1]> = {}) {
    const list = new Checklist(LOG_CHECKS, () => undefined);
    const checked = await untilStopped(() => checkLog(list, { source: sourceOf(files), believed: BELIEVED, kept: undefined, ...change }));
    return { words: words(list.checks), checked };
  }

  it("passes, goes on from what was kept, and names its keys", async () => {
    const earlier = entriesOf(200);
    const kept = { size: earlier.length, root: base64Of(naiveRoot(earlier.map(leafHash))) };
    const { words: found, checked } = await outcome(filesOf(entries), { kept });
    expect(found).toEqual({ checkpoint: "passed", witnesses: "passed", kept: "passed", entries: "passed", keys: "passed" });
    expect(checked?.counts).toEqual({ entries: 306, acts: 2, events: 301, ballots: 300, tested: 1, releases: 1 });
  });

  it("without keys proves nothing of whose it is, and says so", async () => {
    expect((await outcome(filesOf(entries), { believed: NOBODY })).words).toEqual({
      checkpoint: "passed",
      witnesses: "open NO_WITNESSES_ASKED",
      kept: "open NOTHING_KEPT",
      entries: "passed",
      keys: "open OWN_KEY_ONLY",
    });
  });

  it("that forgot, that breaks the order, that lies in a file", async () => {
    const kept = { size: 10, root: base64Of(leafHash(line("x"))) };
    expect((await outcome(filesOf(entries), { kept })).words).toMatchObject({ kept: "failed LOG_FORKED", entries: "notRun" });
    const doubled = [...entries, entries[entries.length - 1] as Uint8Array];
    expect((await outcome(filesOf(doubled))).words).toMatchObject({ entries: "failed EVENT_HEIGHT_WRONG" });
    const files = filesOf(entries);
    files.set("tile/entries/000", filesOf(entriesOf(301)).get("tile/entries/001.p/51") as Uint8Array);
    expect((await outcome(files)).words).toMatchObject({ entries: "failed TILE_MALFORMED" });
  });

  it("in a folder: the shortest path with a checkpoint", async () => {
    const files = [...filesOf(entries)].map(([path, bytes]) => ({ path: `export/log/${path}`, blob: blobOf(bytes) }));
    const list = new Checklist(LOG_CHECKS, () => undefined);
    const wrong = { path: "export/old/log/checkpoint", blob: blobOf(new Uint8Array()) };
    await checkLog(list, { source: filesSource([wrong, ...files]), believed: BELIEVED, kept: undefined });
    expect(words(list.checks)["entries"]).toBe("passed");
  });
});

describe("witnesses as they are given", () => {
  const [first = "", second = ""] = WITNESSES.map((each) => each.vkey);
  it("rules, lines, and the platform's JSON", () => {
    const rules = `format=4\nlog.witnesses-needed=1\nlog.witness=${first}\nlog.witness=${second}\n`;
    expect(witnessesIn(rules)).toEqual({ witnesses: [first, second], needed: 1 });
    expect(witnessesIn(`${first}\n${second}\n`)).toEqual({ witnesses: [first, second], needed: 2 });
    expect(witnessesIn(JSON.stringify({ needed: 1, witnesses: [{ name: "w", vkey: first }], keys: [] }))).toEqual({ witnesses: [first], needed: 1 });
    for (const wrong of ["x", "{", '{"needed":1,"witnesses":[]}', '{"needed":-1,"witnesses":[]}', '{"needed":0,"witnesses":[1]}', `log.witnesses-needed=2\nlog.witness=${first}`]) {
      expect(() => witnessesIn(wrong)).toThrow();
    }
  });
});

async function planOf(folder: string, name: string): Promise<PlannedStep[]> {
  const plan: PlannedStep[] = [];
  for await (const { type, data } of stepsOf(blobOf(new Uint8Array(readFileSync(resolve(VECTORS, "elections", folder, name)))))) {
    plan.push({ type, files: data.map((each) => textOf(each.content, "file")) });
  }
  return plan;
}

describe("a dapil's whole archive", () => {
  async function outcome(archive: Blob, change: Partial<ArchiveRequest> = {}) {
    const list = new Checklist(ARCHIVE_CHECKS, () => undefined);
    const request = { archive, bound: undefined, announced: undefined, logged: undefined, ...change };
    const checked = await untilStopped(() => checkArchive(list, request));
    return { words: words(list.checks), checked };
  }
  const PASSED = { read: "passed", setup: "passed", ballots: "passed", tally: "passed", decryptions: "passed", bound: "open NOT_GIVEN", result: "passed", log: "open NOT_GIVEN" };

  it.each([
    ["ed25519-threshold", "Pvtx6fwz27wUkn.bel", 10, 7],
    ["ed25519-basic", "", 5, 5],
    ["belenios2048-threshold", "", 9, 7],
  ])("%s of belenios-tool", async (folder, name, ballots, voters) => {
    const file = name === "" ? (readdirSync(resolve(VECTORS, "elections", folder)).find((each) => each.endsWith(".bel")) ?? "") : name;
    const { words: found, checked } = await outcome(blobOf(new Uint8Array(readFileSync(resolve(VECTORS, "elections", folder, file)))));
    expect(found).toEqual(PASSED);
    expect([checked?.ballots, checked?.voters]).toEqual([ballots, voters]);
    const expected = JSON.parse(readFileSync(resolve(VECTORS, "elections", folder, "expected-result.json"), "utf8")) as { readonly result: number[][] };
    expect(checked?.result?.map((row) => row.map((each) => each.votes))).toEqual(expected.result);
  });

  it("while voting goes on, the rest is not yet", async () => {
    const { words: found } = await outcome(blobOf(new Uint8Array(readFileSync(resolve(VECTORS, "elections/ed25519-basic/open.bel.snapshot")))));
    expect(found).toEqual({ ...PASSED, tally: "open NOT_YET", decryptions: "open NOT_YET", bound: "open NOT_YET", result: "open NOT_YET" });
  });

  it("each false part is refused by its own check", async () => {
    const plan = await planOf("ed25519-threshold", "Pvtx6fwz27wUkn.bel");
    const at = (type: string, nth = 0) => plan.flatMap((step, i) => (step.type === type ? [i] : []))[nth] ?? -1;
    const with_ = (i: number, files: readonly string[]) => blobOf(archiveOf(plan.map((step, j) => (i === j ? { ...step, files } : step))).bytes);
    const files = (i: number): readonly string[] => plan[i]?.files ?? [];
    const result = at("Result");
    const wrong = (files(result)[0] ?? "").replace(/\[\[(\d+)/, (_, n: string) => `[[${Number(n) + 1}`);
    expect((await outcome(with_(result, [wrong]))).words).toMatchObject({ decryptions: "passed", result: "failed RESULT_WRONG", log: "notRun" });
    const first = at("PartialDecryption");
    const [other = ""] = files(at("PartialDecryption", 1));
    const owned = (files(first)[1] ?? "").replace(/[0-9a-f]{64}/, hashOf(other));
    expect((await outcome(with_(first, [other, owned]))).words).toMatchObject({ tally: "passed", decryptions: "failed DECRYPTION_PROOF_INVALID" });
    expect((await outcome(with_(first, [other, files(first)[1] ?? ""]))).words).toMatchObject({ read: "passed", decryptions: "failed TALLY_REFERENCE_WRONG" });
    const twice = (files(at("PartialDecryption", 1))[1] ?? "").replace(/"owner":\d+/, (files(first)[1] ?? "").match(/"owner":\d+/)?.[0] ?? "");
    expect((await outcome(with_(at("PartialDecryption", 1), [other, twice]))).words["decryptions"]).toBe("failed OWNER_REPEATED");
  });

  it("its events are those of the log, no fewer, no others, no more", async () => {
    const folder = resolve(VECTORS, "elections/ed25519-basic");
    const archive = blobOf(new Uint8Array(readFileSync(resolve(folder, readdirSync(folder).find((each) => each.endsWith(".bel")) ?? ""))));
    const events: { type: "Ballot"; hash: string; payload: string | undefined }[] = [];
    for await (const { type, hash, data } of stepsOf(archive)) events.push({ type: type as "Ballot", hash, payload: data[data.length - 1]?.hash });
    const logged = (some: readonly unknown[]) => ({ logged: () => Promise.resolve(some as never) });
    expect((await outcome(archive, logged(events))).words["log"]).toBe("passed");
    expect((await outcome(archive, logged(events.slice(0, -1)))).words["log"]).toBe("failed NOT_IN_LOG");
    expect((await outcome(archive, logged([...events, events[0]]))).words["log"]).toBe("failed NOT_IN_RECORD");
    expect((await outcome(archive, logged(events.map((each, i) => (i === 2 ? { ...each, hash: hex("x") } : each))))).words["log"]).toBe("failed NOT_IN_LOG");
  });
});

describe("the program verify.mjs", () => {
  const acts = ["CREATE", "OPEN_VOTING"].map((kind, seq) => JSON.stringify({ seq, at: `2026-11-28T21:0${seq}:00Z`, kind }));
  const event = (height: number, type: string, hash: string, payload: string): string => `konvensi/1 event TesTeLection14 ${height} ${type} 2026-11-28T21Z ${hash} ${payload}`;
  const steps: readonly PlannedStep[] = [{ type: "Setup", files: ["e", "t", "r", "s"] }, { type: "Ballot", files: ["b0"] }, { type: "Ballot", files: ["b1"] }];

  async function folder(): Promise<string> {
    const dir = mkdtempSync(join(tmpdir(), "konvensi-verify-"));
    const archive = archiveOf(steps).bytes;
    const hashes: string[] = [];
    for await (const { hash } of stepsOf(blobOf(archive))) hashes.push(hash);
    const all = [
      `konvensi/1 key ${LOG.vkey}`,
      `konvensi/1 act 0 CREATE 2026-11-28T21:00:00Z ${hashOf(acts[0] ?? "")}`,
      event(0, "Setup", hashes[0] ?? "", hashOf("s")),
      `konvensi/1 act 1 OPEN_VOTING 2026-11-28T21:01:00Z ${hashOf(acts[1] ?? "")}`,
      event(1, "Ballot", hashes[1] ?? "", hashOf("b0")),
      event(2, "Ballot", hashes[2] ?? "", hashOf("b1")),
    ].map(line);
    const put = (path: string, content: Uint8Array | string): void => {
      mkdirSync(dirname(resolve(dir, path)), { recursive: true });
      writeFileSync(resolve(dir, path), content);
    };
    for (const [path, bytes] of filesOf(all)) put(`log/${path}`, bytes);
    put("convention.json", JSON.stringify({ id: "uji" }));
    put("acts.jsonl", `${acts.join("\n")}\n`);
    put("rules.txt", `log.witnesses-needed=2\n${WITNESSES.map((each) => `log.witness=${each.vkey}\n`).join("")}`);
    put("elections/DAPIL-TesTeLection14.bel", archive);
    put("receipts/one.tlog-proof", await receiptOf(all.slice(0, 5), 4));
    return dir;
  }
  const checkOf = (answer: object, name: string): string => {
    const { checks } = answer as { checks: { name: string; state: string; code?: string }[] };
    const found = checks.find((each) => each.name === name);
    return `${found?.state} ${found?.code ?? ""}`.trim();
  };

  it("accepts an export with its log, receipts and witnesses, and a mirror of the log alone", async () => {
    const dir = await folder();
    const { answer, code } = await verify(["--log", LOG.vkey, dir]);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ ok: true, trust: "GIVEN", log: { size: 6, keys: [LOG.vkey] }, entries: { ballots: 2, acts: 2 }, receipts: [{ ok: true, file: "one.tlog-proof", size: 5, witnesses: 3 }] });
    expect([checkOf(answer, "record.acts"), checkOf(answer, "record.events")]).toEqual(["passed", "passed"]);
    const mirror = await verify([resolve(dir, "log")]);
    expect([mirror.code, mirror.answer]).toMatchObject([0, { trust: "ENTRY_0", witnesses: { needed: 0 } }]);
  });

  it.each([
    ["an act is missing", "acts.jsonl", (text: string) => `${text.split("\n")[0]}\n`, "record.acts", "failed NOT_IN_RECORD"],
    ["an act was changed", "acts.jsonl", (text: string) => text.replace("OPEN", "SHUT"), "record.acts", "failed NOT_IN_LOG"],
    ["a tile was changed", "log/tile/0/000.p/6", (text: string) => `x${text.slice(1)}`, "log.entries", "failed ROOT_DIFFERS"],
    ["another convention", "convention.json", () => '{"id":"lain"}', "record.files", "failed WRONG_ORIGIN"],
    ["a witness is missing", "rules.txt", (text: string) => text.replaceAll("w", "v").replaceAll("log.vitness", "log.witness"), "", ""],
  ])("%s", async (_, path, change, check, state) => {
    const dir = await folder();
    const file = resolve(dir, path);
    writeFileSync(file, change(readFileSync(file, "latin1")), "latin1");
    const { answer, code } = await verify(["--log", LOG.vkey, dir]);
    expect(code).toBe(check === "" ? 2 : 1);
    if (check !== "") expect(checkOf(answer, check)).toBe(state);
  });

  it("an archive too few or too many, a receipt of another log, another key", async () => {
    const dir = await folder();
    cpSync(resolve(dir, "elections/DAPIL-TesTeLection14.bel"), resolve(dir, "elections/OTHER-TesTeLection15.bel"));
    expect(checkOf((await verify([dir])).answer, "record.events")).toBe("failed NOT_IN_LOG");
    const other = await folder();
    writeFileSync(resolve(other, "receipts/two.tlog-proof"), await receiptOf(entries, 40));
    const { answer, code } = await verify([other]);
    expect([code, answer]).toMatchObject([1, { receipts: [{ ok: true }, { ok: false, code: "LOG_SHRANK" }] }]);
    expect((await verify(["--log", signerOf(LOG.name, 1, "an impostor").vkey, other])).code).toBe(1);
  });

  it("a file too many in the log of an export, which a mirror may have", async () => {
    const dir = await folder();
    writeFileSync(resolve(dir, "log/witnessed"), "x");
    expect(checkOf((await verify([dir])).answer, "record.files")).toBe("failed FILE_UNKNOWN");
    expect((await verify([resolve(dir, "log")])).code).toBe(0);
  });

  it("an archive alone", async () => {
    const { answer, code } = await verify([resolve(VECTORS, "elections/ed25519-basic", readdirSync(resolve(VECTORS, "elections/ed25519-basic")).find((each) => each.endsWith(".bel")) ?? "")]);
    expect([code, answer]).toMatchObject([0, { ok: true, ballots: 5, voters: 5 }]);
    const broken = resolve(await folder(), "x.bel");
    writeFileSync(broken, "x");
    expect(await verify([broken])).toMatchObject({ code: 1, answer: { ok: false } });
  });

  it("says how it is called", async () => {
    for (const wrong of [[], ["a", "b"], ["--log", "x", "."], ["--what"], ["--witnesses", "/nowhere", "."]]) {
      expect((await verify(wrong)).code).toBe(2);
    }
  });
});
