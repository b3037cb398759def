import { readFileSync, existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBallot, verifyBallot } from "../../src/crypto/ballot";
import { parseElection, RecordError } from "../../src/crypto";
import { parseSignedCheckpoint } from "../../src/log/checkpoint";
import { checkContinues, followLog } from "../../src/log/follow";
import { EMPTY_ROOT, leafHash } from "../../src/log/merkle";
import { checkOpening, chosenIn, parseOpening, requireFresh, trackerOf } from "../../src/log/opening";
import { formatProof, parseProof } from "../../src/log/proof";
import { checkReceiptIncluded, parseBallotReceipt } from "../../src/log/receipt";
import { checkSigners, requireWitnesses } from "../../src/log/checkpoint";
import { bytesToHex, utf8ToBytes } from "../../src/log/bytes";
import { VECTORS } from "../crypto/archive";
import { refusalOf } from "../crypto/support";
import { base64Of, entriesOf, filesOf, hex, LOG, naiveRoot, receiptOf, sourceOf, TRUST, WITNESSES } from "./support";

const codeOf = (act: () => unknown): string => refusalOf(act).split(" ")[0] ?? "";

async function collected(files: ReadonlyMap<string, Uint8Array>, from = 0, size?: number): Promise<{ read: number[]; end: string }> {
  const { checkpoint } = parseSignedCheckpoint(files.get("checkpoint") as Uint8Array);
  const read: number[] = [];
  try {
    for await (const { index } of followLog(sourceOf(files), { ...checkpoint, size: size ?? checkpoint.size }, from)) read.push(index);
    return { read, end: "whole" };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return { read, end: error.message };
  }
}

const numbers = (n: number): readonly Uint8Array[] => Array.from({ length: n }, (_, i) => utf8ToBytes(`entry ${i}`));
const upTo = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe("following a log", () => {
  it.each([0, 1, 2, 255, 256, 257, 511, 512, 700, 66_000])("of %i entries: all of them, in their order", async (n) => {
    expect(await collected(filesOf(numbers(n)))).toEqual({ read: upTo(0, n), end: "whole" });
  });

  it.each([1, 255, 256, 300, 599, 600])("from the entry %i on", async (from) => {
    expect(await collected(filesOf(numbers(600)), from)).toEqual({ read: upTo(from, 600), end: "whole" });
  });

  it("reads a partial tile out of the full one where the log keeps no other", async () => {
    const files = filesOf(numbers(300));
    const later = filesOf(numbers(512));
    for (const path of ["tile/0/001.p/44", "tile/entries/001.p/44"]) files.delete(path);
    for (const path of ["tile/0/001", "tile/entries/001"]) files.set(path, later.get(path) as Uint8Array);
    expect(await collected(files)).toEqual({ read: upTo(0, 300), end: "whole" });
  });

  it("every changed byte of a file of the tree is found before an entry below it comes out", async () => {
    const files = filesOf(numbers(600));
    for (const [path, bytes] of files) {
      if (path === "checkpoint") continue;
      for (const at of [0, 1, 31, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const broken = new Map(files).set(path, bytes.map((byte, i) => (i === at ? byte ^ 4 : byte)));
        const { read, end } = await collected(broken);
        expect([path, at, /^(?:TILE_MISMATCH|TILE_MALFORMED|ROOT_DIFFERS)/.test(end)]).toEqual([path, at, true]);
        const [, bundle] = /^tile\/entries\/00(\d)/.exec(path) ?? [];
        expect(read).toEqual(upTo(0, read.length));
        expect(read.length).toBeLessThan(bundle === undefined ? 257 : (Number(bundle) + 1) * 256);
      }
    }
  });

  it.each([
    ["a file is missing", (files: Map<string, Uint8Array>) => files.delete("tile/entries/001"), "FILE_MISSING at tile/entries/001"],
    ["a tile is too short", (files: Map<string, Uint8Array>) => files.set("tile/0/000", new Uint8Array(32)), "TILE_MALFORMED at tile/0/000"],
    ["an entry too many", (files: Map<string, Uint8Array>) => files.set("tile/entries/002.p/88", new Uint8Array([...(files.get("tile/entries/002.p/88") ?? []), 0, 0])), "TILE_MALFORMED at tile/entries/002.p/88"],
    ["an entry that is longer than its file", (files: Map<string, Uint8Array>) => files.set("tile/entries/002.p/88", Uint8Array.of(255, 255, 1)), "TILE_MALFORMED at tile/entries/002.p/88"],
  ])("stops where %s", async (_, change, refusal) => {
    const files = filesOf(numbers(600));
    change(files);
    expect((await collected(files)).end).toBe(refusal);
  });

  it("an empty log has the one root", async () => {
    const source = sourceOf(new Map());
    await expect(followLog(source, { size: 0, root: leafHash(utf8ToBytes("x")) }).next()).rejects.toThrow("ROOT_DIFFERS");
    expect((await followLog(source, { size: 0, root: EMPTY_ROOT }).next()).done).toBe(true);
  });

  it("goes on from an earlier checkpoint, or is forked, or shrank", async () => {
    const files = filesOf(numbers(700));
    const head = (entries: readonly Uint8Array[]) => ({ size: entries.length, root: naiveRoot(entries.map(leafHash)) });
    const later = head(numbers(700));
    for (const size of [0, 1, 255, 256, 511, 512, 699, 700]) {
      expect(await checkContinues(sourceOf(files), head(numbers(size)), later)).toEqual({ ok: true });
    }
    const fork = [...numbers(500).slice(0, 499), utf8ToBytes("another")];
    expect(await checkContinues(sourceOf(files), head(fork), later)).toMatchObject({ reason: "LOG_FORKED" });
    expect(await checkContinues(sourceOf(files), { ...later, root: EMPTY_ROOT }, later)).toMatchObject({ reason: "LOG_FORKED" });
    expect(await checkContinues(sourceOf(files), head(numbers(701)), later)).toMatchObject({ reason: "LOG_SHRANK" });
  });
});

describe("receipts", () => {
  const entries = entriesOf(300);
  const ballot = 40;

  it("of a ballot: read, written back, included, signed by the log and the witnesses", async () => {
    const bytes = await receiptOf(entries, ballot);
    const receipt = parseBallotReceipt(bytes);
    expect(formatProof(parseProof(bytes))).toEqual(bytes);
    expect([receipt.tracker, receipt.entry.height]).toEqual([hex(`ballot ${ballot - 6}`), ballot - 5]);
    expect(checkReceiptIncluded(receipt)).toEqual({ ok: true });
    const signers = checkSigners(receipt.proof.signed, TRUST);
    expect(requireWitnesses(signers, TRUST)).toEqual(WITNESSES.map((each) => each.name));
    expect(bytes.length).toBeLessThan(4096);
  });

  it("of another entry, or of none, are no receipts", async () => {
    expect(refusalOf(() => parseBallotReceipt(new Uint8Array()))).toBe("PROOF_MALFORMED at proof");
    const act = await receiptOf(entries, 1);
    expect(codeOf(() => parseBallotReceipt(act))).toBe("NOT_OF_A_BALLOT");
    const proof = parseProof(act);
    expect(codeOf(() => parseBallotReceipt(formatProof({ ...proof, extra: undefined })))).toBe("NOT_OF_A_BALLOT");
  });

  it("with another entry than the tree's are refused", async () => {
    const proof = parseProof(await receiptOf(entries, ballot));
    const other = parseBallotReceipt(formatProof({ ...proof, extra: entries[ballot + 1] as Uint8Array }));
    expect(checkReceiptIncluded(other)).toMatchObject({ reason: "ROOT_DIFFERS" });
    const moved = parseBallotReceipt(formatProof({ ...proof, index: ballot + 1 }));
    expect(checkReceiptIncluded(moved).ok).toBe(false);
    const beyond = parseBallotReceipt(formatProof({ ...proof, index: entries.length }));
    expect(checkReceiptIncluded(beyond)).toMatchObject({ reason: "INDEX_BEYOND_SIZE" });
    const more = parseBallotReceipt(formatProof({ ...proof, hashes: [...proof.hashes, EMPTY_ROOT] }));
    expect(checkReceiptIncluded(more)).toMatchObject({ reason: "PROOF_TOO_LONG" });
  });

  it.each([
    ["another header", (text: string) => text.replace("@v1", "@v2"), "PROOF_MALFORMED"],
    ["no index", (text: string) => text.replace(/index \d+\n/, ""), "PROOF_MALFORMED"],
    ["an index with a leading zero", (text: string) => text.replace("index ", "index 0"), "NOT_DECIMAL"],
    ["extra that is no Base64", (text: string) => text.replace("extra ", "extra *"), "NOT_BASE64"],
    ["two extras", (text: string) => text.replace(/(extra .*\n)/, "$1$1"), "PROOF_MALFORMED"],
    ["64 hashes", (text: string) => text.replace("\n\n", `\n${`${base64Of(EMPTY_ROOT)}\n`.repeat(64)}\n`), "PROOF_TOO_LONG"],
    ["a hash too short", (text: string) => text.replace("\n\n", "\nAAAA\n\n"), "WRONG_LENGTH"],
    ["no checkpoint", (text: string) => text.slice(0, text.indexOf("\n\n") + 2), "NOTE_MALFORMED"],
    ["nothing behind the proof", (text: string) => text.slice(0, text.indexOf("\n\n")), "PROOF_MALFORMED"],
  ])("refused: %s", async (_, change, reason) => {
    const text = new TextDecoder().decode(await receiptOf(entries, ballot, [LOG]));
    expect(codeOf(() => parseProof(utf8ToBytes(change(text))))).toBe(reason);
  });
});

interface OpeningCase {
  readonly name: string;
  readonly election: string;
  readonly ballots: readonly string[];
  readonly openings: readonly string[];
  readonly chosen?: readonly (readonly (readonly string[])[])[];
  readonly reason?: string;
}

const OPENINGS = resolve(VECTORS, "log/openings.json");
/** The names of openings.json beside ours. */
const NAMES: Readonly<Record<string, string>> = {
  "opening-malformed": "OPENING_MALFORMED",
  "scalar-invalid": "OUT_OF_RANGE",
  "opening-shape-wrong": "OPENING_SHAPE_WRONG",
  "ballot-wrong-election": "WRONG_ELECTION",
  "opening-tracker-wrong": "OPENING_TRACKER_WRONG",
  "opening-number-wrong": "OPENING_NUMBER_WRONG",
  "opening-answer-wrong": "OPENING_ANSWER_WRONG",
  "signature-invalid": "SIGNATURE_INVALID",
  "randomness-repeated": "RANDOMNESS_REPEATED",
};

describe.skipIf(!existsSync(OPENINGS))("openings of tested ballots (vectors/log/openings.json)", () => {
  const { good, bad } = (existsSync(OPENINGS) ? JSON.parse(readFileSync(OPENINGS, "utf8")) : { good: [], bad: [] }) as { good: OpeningCase[]; bad: OpeningCase[] };

  function outcome({ election: text, ballots, openings }: OpeningCase): string {
    const election = parseElection(text);
    const seen = new Map<string, string>();
    try {
      openings.forEach((written, i) => {
        const opening = parseOpening(utf8ToBytes(written));
        const ballot = ballots[i] ?? "";
        const verdict = verifyBallot(election, ballot);
        if (!verdict.ok) throw new RecordError(verdict.reason, verdict.path);
        requireFresh(opening, seen);
        checkOpening(opening, election, ballot, parseBallot(election, ballot));
        opening.randoms.forEach((random) => seen.set(random, opening.tracker));
      });
      return "accepted";
    } catch (error) {
      if (error instanceof RecordError) return error.code;
      throw error;
    }
  }

  it.each(good)("good: $name", (one) => {
    expect(outcome(one)).toBe("accepted");
    const election = parseElection(one.election);
    one.openings.forEach((written, i) => {
      const names = chosenIn(parseOpening(utf8ToBytes(written)), election.questions);
      expect(names.map((name) => name ?? null)).toEqual((one.chosen?.[i] ?? []).flat());
    });
  });

  it.each(bad)("bad: $name", (one) => {
    expect(outcome(one)).toBe(NAMES[one.reason ?? ""]);
  });
});

describe("a tracker as it is typed", () => {
  it("is read from both written forms, and nothing else", () => {
    const tracker = hex("ballot");
    const base64 = Buffer.from(tracker, "hex").toString("base64").replace("=", "");
    expect(trackerOf(tracker)).toBe(tracker);
    expect(trackerOf(base64)).toBe(tracker);
    expect(trackerOf(base64.replaceAll("+", "-").replaceAll("/", "_"))).toBe(tracker);
    for (const wrong of ["", tracker.slice(1), tracker.toUpperCase(), `${base64}=`, base64.slice(1), `${base64.slice(0, -1)}B`]) {
      expect(codeOf(() => trackerOf(wrong))).toBe("WRONG_TRACKER");
    }
    expect(bytesToHex(Uint8Array.of(1))).toBe("01");
  });
});
