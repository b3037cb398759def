import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { ActLine } from "../../src/trustee/announcement";
import type { Outline } from "../../src/trustee/recount";
import type { LogSource } from "../../src/log";
import type { Check } from "../../src/verify/checklist";
import type { ArchiveRequest } from "../../src/verify/checkedArchive";
import { hashOf } from "../../src/trustee/archive";
import { stepsOf } from "../../src/trustee/chain";
import { textOf } from "../../src/trustee/archive";
import { outlineOf } from "../../src/trustee/recount";
import { checkActs } from "../../src/verify/checkedActs";
import { ARCHIVE_CHECKS, checkArchive } from "../../src/verify/checkedArchive";
import { checkLog, LOG_CHECKS } from "../../src/verify/checkedLog";
import { checkReceipt, RECEIPT_CHECKS } from "../../src/verify/checkedReceipt";
import { Checklist, endingOf, Open, untilStopped } from "../../src/verify/checklist";
import { LoggedEvents } from "../../src/verify/loggedEvents";
import { verify } from "../../src/verify/command";
import { folderSource } from "../../src/verify/commandFiles";
import { actsAt } from "../../src/verify/server";
import { filesSource } from "../../src/verify/sources";
import { NOBODY, witnessesIn } from "../../src/verify/trust";
import { base64Of as shownAs } from "../../src/verify/writtenTracker";
import { formatProof, parseProof } from "../../src/log/proof";
import { archiveOf, blobOf, type PlannedStep } from "../crypto/archiveWriter";
import { VECTORS } from "../crypto/archive";
import "../crypto/support";
import { base64Of, entriesOf, filesOf, hex, line, LOG, naiveRoot, receiptOf, signerOf, sourceOf, WITNESSES } from "./support";
import { leafHash } from "../../src/log/merkle";
import { readBundle } from "../../src/log/tiles";

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

/** A log that names another key, proves it, and is signed by that one and the witnesses. */
async function rotated(before: readonly Uint8Array[]) {
  const next = signerOf(LOG.name, 1, "the next key");
  const all = [...before, line(`konvensi/1 key ${next.vkey}`)];
  const files = filesOf(all, [next, ...WITNESSES]);
  files.set("rotation/1", await receiptOf(all, before.length, [LOG, next]));
  return { files, next, all };
}

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

  it("signed by the key that the log went over to: the log of now leads there", async () => {
    const { files, next, all } = await rotated(entries);
    const bytes = await receiptOf(all, 40, [next, ...WITNESSES]);
    expect((await outcome({ bytes, now: sourceOf(files) })).words).toEqual(PASSED);
    expect((await outcome({ bytes, now: undefined })).words).toMatchObject({ log: "failed NOT_SIGNED_BY_LOG" });
    files.delete("rotation/1");
    expect((await outcome({ bytes, now: sourceOf(files) })).words).toMatchObject({ log: "failed NOT_SIGNED_BY_LOG" });
  });

  it("is the evidence where the log forked, shrank, or the ballot is missing", async () => {
    const other = entriesOf(500).map((each, i) => (i === 100 ? line(`konvensi/1 act 2 X 2026-11-28T21:30:00Z ${hex("another")}`) : each));
    expect((await outcome({ now: sourceOf(filesOf(other)) })).words).toEqual({ ...PASSED, now: "failed LOG_FORKED", board: "notRun" });
    expect((await outcome({ now: sourceOf(filesOf(entriesOf(200))) })).words).toEqual({ ...PASSED, now: "failed LOG_SHRANK", board: "notRun" });
    expect((await outcome({ board: () => Promise.resolve(undefined) })).words).toEqual({ ...PASSED, board: "failed NOT_IN_RECORD" });
  });

  it("that no witness signed is the evidence all the same: the server acknowledged the ballot in a tree that it showed to nobody else (F-LOG-25)", async () => {
    const told = entriesOf(301);
    const change = { bytes: await receiptOf(told, 306, [LOG]), tracker: hex("ballot 300"), board: () => Promise.resolve(301) };
    const dropped = [...entries, entriesOf(302)[307] as Uint8Array, ...entriesOf(320).slice(308)];
    const few = { ...PASSED, witnesses: "failed WITNESSES_MISSING" };
    expect((await outcome({ ...change, now: sourceOf(filesOf(dropped)) })).words).toEqual({ ...few, now: "failed LOG_FORKED", board: "notRun" });
    expect((await outcome({ ...change, now: sourceOf(filesOf(entries)) })).words).toEqual({ ...few, now: "failed LOG_SHRANK", board: "notRun" });
    expect((await outcome({ ...change, now: sourceOf(filesOf(told)), board: () => Promise.resolve(undefined) })).words).toEqual({ ...few, board: "failed NOT_IN_RECORD" });
    expect(await outcome({ ...change, now: sourceOf(filesOf(told)) })).toEqual({ words: few, ending: "bad" });
    expect((await outcome({ ...change, now: undefined })).words).toEqual({ ...few, now: "open NO_NETWORK" });
  });

  it("says how many witnesses vouch for the log of now", async () => {
    for (const [signers, count] of [[[LOG, ...WITNESSES], 3], [[LOG], 0]] as const) {
      const list = new Checklist(RECEIPT_CHECKS, () => undefined);
      const now = sourceOf(filesOf(entriesOf(500), signers));
      await checkReceipt(list, { bytes: await receiptOf(entries, 40), believed: BELIEVED, tracker: "", now, board: undefined });
      expect(list.checks.find(({ name }) => name === "receipt.now")?.state).toEqual({ kind: "passed", facts: { size: 506, count, needed: 2 } });
    }
  });

  it("of another ballot, of too few witnesses, of another log, changed", async () => {
    expect((await outcome({ tracker: hex("ballot 35") })).words["tracker"]).toBe("failed WRONG_TRACKER");
    const shown = shownAs(hex("ballot 34"));
    expect((await outcome({ tracker: shown })).words["tracker"]).toBe("passed");
    expect((await outcome({ tracker: shown.slice(0, 8) })).words["tracker"]).toBe("open BEGINNING_SAME");
    expect((await outcome({ tracker: shownAs(hex("ballot 35")).slice(0, 8) })).words["tracker"]).toBe("failed WRONG_TRACKER");
    const [one] = WITNESSES;
    const few = await receiptOf(entries, 40, one === undefined ? [LOG] : [LOG, one]);
    expect(await outcome({ bytes: few })).toEqual({ words: { ...PASSED, witnesses: "failed WITNESSES_MISSING" }, ending: "bad" });
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

  it("of too few witnesses is compared with what was kept all the same", async () => {
    const kept = { size: 10, root: base64Of(leafHash(line("x"))) };
    const alone = filesOf(entries, [LOG]);
    expect((await outcome(alone, { kept })).words).toMatchObject({ witnesses: "failed WITNESSES_MISSING", kept: "failed LOG_FORKED", entries: "notRun" });
    expect((await outcome(alone)).words).toMatchObject({ witnesses: "failed WITNESSES_MISSING", entries: "passed", keys: "passed" });
  });

  it("that cannot be reached, at its beginning or on the way, is no broken page", async () => {
    const away = (path: RegExp): LogSource => ({
      read: (asked) => (path.test(asked) ? Promise.reject(new Open("NO_NETWORK")) : sourceOf(filesOf(entries)).read(asked)),
    });
    expect((await outcome(new Map(), { source: away(/^checkpoint/) })).words).toEqual({
      checkpoint: "open NO_NETWORK",
      witnesses: "notRun",
      kept: "notRun",
      entries: "notRun",
      keys: "notRun",
    });
    expect((await outcome(new Map(), { source: away(/^tile\/entries/) })).words).toMatchObject({ checkpoint: "passed", entries: "open NO_NETWORK", keys: "notRun" });
  });

  it("that went over to another key, for a reader who knows the old one", async () => {
    const { files, next } = await rotated(entries);
    const { words: found, checked } = await outcome(files);
    expect(found).toMatchObject({ checkpoint: "passed", witnesses: "passed", entries: "passed", keys: "passed" });
    expect(checked?.trust.logKeys.map(({ vkey }) => vkey)).toEqual([LOG.vkey, next.vkey]);
    expect((await outcome(files, { believed: NOBODY })).words).toMatchObject({ checkpoint: "passed", keys: "open OWN_KEY_ONLY" });
    files.delete("rotation/1");
    expect((await outcome(files)).words).toMatchObject({ checkpoint: "failed NOT_SIGNED_BY_LOG" });
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
    const request = { archive, bound: undefined, logged: undefined, acts: undefined, ...change };
    const checked = await untilStopped(() => checkArchive(list, request));
    return { words: words(list.checks), checked };
  }
  const PASSED = { read: "passed", setup: "passed", ballots: "passed", tally: "passed", decryptions: "passed", bound: "open NOT_GIVEN", result: "passed", log: "open NOT_GIVEN", acts: "open NOT_GIVEN" };

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
    const logged = (some: typeof events) => {
      const all = new LoggedEvents();
      some.forEach((each) => all.add(each));
      return { logged: () => Promise.resolve({ events: all, acts: [] }) };
    };
    expect((await outcome(archive, logged(events))).words["log"]).toBe("passed");
    expect((await outcome(archive, logged(events.slice(0, -1)))).words["log"]).toBe("failed NOT_IN_LOG");
    expect((await outcome(archive, logged([...events, ...events.slice(0, 1)]))).words["log"]).toBe("failed NOT_IN_RECORD");
    expect((await outcome(archive, logged(events.map((each, i) => (i === 2 ? { ...each, hash: hex("x") } : each))))).words["log"]).toBe("failed NOT_IN_LOG");
    expect((await outcome(archive, logged(events.map((each, i) => (i === 2 ? { ...each, payload: hex("x") } : each))))).words["log"]).toBe("failed NOT_IN_LOG");
  });
});

describe("the acts of an archive's convention", () => {
  const folder = resolve(VECTORS, "elections/ed25519-basic");
  const archive = blobOf(new Uint8Array(readFileSync(resolve(folder, readdirSync(folder).find((each) => each.endsWith(".bel")) ?? ""))));
  type Said = readonly [kind: string, payload: string, subject?: string];

  /** Acts as a server lists them, chained. */
  function chained(all: readonly Said[]): readonly ActLine[] {
    let previous = "0".repeat(64);
    return all.map(([kind, payload, subject = "DAPIL"], seq) => {
      const line = { seq, at: "2026-11-28T21:00:00Z", actor: "ketua", role: "committee", kind, subject, reason: "uji", payload, previous };
      previous = hashOf(JSON.stringify(line));
      return { ...line, hash: previous };
    });
  }

  async function found(of: Outline, acts: readonly ActLine[], logged: readonly string[] = acts.map(({ hash }) => hash)) {
    const list = new Checklist(["acts"] as const, () => undefined);
    await untilStopped(() => list.run("acts", () => checkActs(acts, logged, of), (facts) => facts));
    const [state] = list.checks.map((each) => each.state);
    switch (state?.kind) {
      case "passed":
        return state.facts;
      case "failed":
        return `${state.code} ${state.path}`;
      case "open":
        return [state.reason, state.facts["missing"]];
      default:
        return state?.kind;
    }
  }

  it("announce this election, roll, end and result, in one chain that is the log's", async () => {
    const outline = await outlineOf(archive);
    const [election, , roll] = outline.setup.data.map(({ hash }) => hash) as [string, string, string];
    const [end, result] = [outline.endBallots ?? "", outline.result?.hash ?? ""];
    const all: readonly Said[] = [["CREATE", ""], ["ROLL_FROZEN", roll], ["ELECTION_OPENED", "ab".repeat(32), "ANOTHER"], ["ELECTION_OPENED", election], ["ELECTION_CLOSED", end], ["RESULT_PUBLISHED", result]];
    const without = (kind: string): readonly Said[] => all.filter(([each, , subject]) => each !== kind || subject === "ANOTHER");
    const other = (kind: string): readonly Said[] => all.map((each) => (each[0] === kind && each[2] === undefined ? [kind, "cd".repeat(32)] : each));
    expect(await found(outline, chained(all))).toEqual({ acts: 6, dapil: "DAPIL" });
    for (const kind of ["ROLL_FROZEN", "ELECTION_OPENED", "ELECTION_CLOSED", "RESULT_PUBLISHED"]) {
      expect([kind, await found(outline, chained(other(kind)))]).toEqual([kind, `NOT_ANNOUNCED ${kind}`]);
      const twice = all.find(([each, , subject]) => each === kind && subject === undefined) as Said;
      expect([kind, await found(outline, chained([...all, twice]))]).toEqual([kind, `NOT_ANNOUNCED ${kind}`]);
    }
    for (const kind of ["ROLL_FROZEN", "ELECTION_OPENED"]) expect(await found(outline, chained(without(kind)))).toBe(`NOT_ANNOUNCED ${kind}`);
    for (const kind of ["ELECTION_CLOSED", "RESULT_PUBLISHED"]) expect(await found(outline, chained(without(kind)))).toEqual(["ACTS_SO_FAR", kind]);
    // An older archive: it says nothing of the end that the acts have.
    expect(await found({ ...outline, endBallots: undefined, result: undefined }, chained(all))).toEqual(["ACTS_SO_FAR", "ELECTION_CLOSED RESULT_PUBLISHED"]);

    const acts = chained(all);
    const hashes = acts.map(({ hash }) => hash);
    expect(await found(outline, acts.slice(1), hashes.slice(1))).toBe("ACTS_BROKEN acts[0]");
    expect(await found(outline, acts.map((act, i) => (i === 1 ? { ...act, reason: "lain" } : act)), hashes)).toBe("ACTS_BROKEN acts[1]");
    expect(await found(outline, acts, hashes.map((hash, i) => (i === 4 ? "ef".repeat(32) : hash)))).toBe("NOT_IN_LOG acts[4]");
    expect(await found(outline, acts.slice(0, -1), hashes)).toBe("NOT_IN_RECORD acts[5]");
    // What came after the log was read announces nothing yet.
    expect(await found(outline, acts, hashes.slice(0, 5))).toEqual(["ACTS_SO_FAR", "RESULT_PUBLISHED"]);
    expect(await found(outline, acts, [])).toBe("NOT_ANNOUNCED ELECTION_OPENED");
  });

  it("are listed by the server page after page, and read strictly", async () => {
    const acts = chained([["CREATE", ""], ["ROLL_FROZEN", "ab"], ["ELECTION_OPENED", "cd"]]);
    const asked: string[] = [];
    const serve = (pages: Readonly<Record<string, unknown>>) =>
      vi.stubGlobal("fetch", (address: string) => {
        asked.push(address);
        const page = pages[new URL(address).search];
        return Promise.resolve(page === undefined ? new Response("", { status: 404 }) : new Response(JSON.stringify(page)));
      });
    const at = "https://uji.example/api/conventions/c";
    const plain = acts.map((act) => ({ ...act, payload: act.payload === "" ? null : act.payload }));
    serve({ "": plain.slice(0, 2), "?after=1": plain.slice(2), "?after=2": [] });
    expect(await actsAt(at)).toEqual(acts);
    expect(asked).toEqual(["", "?after=1", "?after=2"].map((query) => `${at}/acts${query}`));
    serve({ "": [{ ...acts[0], more: 1 }] });
    await expect(actsAt(at)).rejects.toThrow("UNKNOWN_FIELD");
    serve({ "": [{ ...acts[0], seq: "0" }] });
    await expect(actsAt(at)).rejects.toThrow("WRONG_TYPE at acts[0].seq");
    serve({});
    await expect(actsAt(at)).rejects.toThrow("NOT_GIVEN");
    vi.unstubAllGlobals();
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

  it("a receipt of too few witnesses is refused for it, or for the graver reason", async () => {
    const dir = await folder();
    const log = folderSource(resolve(dir, "log"));
    const all = await readBundle(log, { level: "entries", index: 0, width: 6 });
    writeFileSync(resolve(dir, "receipts/one.tlog-proof"), await receiptOf(all.slice(0, 5), 4, [LOG]));
    const dropped = [...all.slice(0, 5), line(event(2, "Ballot", hex("event of d"), hex("d")))];
    writeFileSync(resolve(dir, "receipts/two.tlog-proof"), await receiptOf(dropped, 5, [LOG]));
    const { answer, code } = await verify(["--log", LOG.vkey, dir]);
    expect([code, answer]).toMatchObject([1, { ok: false, receipts: [{ ok: false, code: "WITNESSES_MISSING" }, { ok: false, code: "LOG_FORKED" }] }]);
    writeFileSync(resolve(dir, "log/checkpoint"), filesOf(all, [LOG]).get("checkpoint") as Uint8Array);
    const unwitnessed = await verify(["--log", LOG.vkey, dir]);
    expect([unwitnessed.code, checkOf(unwitnessed.answer, "log.witnesses")]).toEqual([1, "failed WITNESSES_MISSING"]);
    expect(unwitnessed.answer).toMatchObject({ ok: false, receipts: [{ code: "WITNESSES_MISSING" }, { code: "LOG_FORKED" }] });
  });

  it("a file too many in the log of an export, which a mirror may have", async () => {
    const dir = await folder();
    writeFileSync(resolve(dir, "log/witnessed"), "x");
    expect(checkOf((await verify([dir])).answer, "record.files")).toBe("failed FILE_UNKNOWN");
    expect((await verify([resolve(dir, "log")])).code).toBe(0);
  });

  it("a rotation too many in the log of an export, or too few", async () => {
    const dir = await folder();
    mkdirSync(resolve(dir, "log/rotation"));
    writeFileSync(resolve(dir, "log/rotation/1"), await receiptOf(entries, 0));
    expect(checkOf((await verify([dir])).answer, "record.files")).toBe("failed ROTATION_OUT_OF_ORDER");
    const two = await folder();
    const { files, next } = await rotated([...(await readBundle(folderSource(resolve(two, "log")), { level: "entries", index: 0, width: 6 }))]);
    for (const path of readdirSync(resolve(two, "log"), { recursive: true }).map(String)) rmSync(resolve(two, "log", path), { recursive: true, force: true });
    for (const [path, bytes] of files) {
      mkdirSync(dirname(resolve(two, "log", path)), { recursive: true });
      writeFileSync(resolve(two, "log", path), bytes);
    }
    expect(checkOf((await verify(["--log", LOG.vkey, two])).answer, "record.files")).toBe("passed");
    rmSync(resolve(two, "log/rotation/1"));
    expect(checkOf((await verify(["--log", next.vkey, two])).answer, "record.files")).toBe("failed FILE_MISSING");
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
