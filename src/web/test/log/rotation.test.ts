import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Signer } from "./support";
import { RecordError } from "../../src/crypto";
import { parseSignedCheckpoint, type Trust } from "../../src/log/checkpoint";
import { parseVkey } from "../../src/log/note";
import { formatProof, parseProof } from "../../src/log/proof";
import { followKeys, requireRotations, rotationPath } from "../../src/log/rotation";
import { VECTORS } from "../crypto/archive";
import "../crypto/support";
import { base64Of, filesOf, hex, line, LOG, ORIGIN, receiptOf, signerOf, sourceOf } from "./support";

/** Rotations made by this implementation for the other one, too. Run with WRITE_VECTORS=1 to write them anew. */

const SECOND = signerOf(ORIGIN, 1, "the second key");
const THIRD = signerOf(ORIGIN, 1, "the third key");
const IMPOSTOR = signerOf(ORIGIN, 1, "an impostor");
const KEYS = [LOG, SECOND, THIRD];

const key = ({ vkey }: Signer): Uint8Array => line(`konvensi/1 key ${vkey}`);
const act = (seq: number): Uint8Array => line(`konvensi/1 act ${seq} CREATE 2026-11-28T21:00:00Z ${hex(`act ${seq}`)}`);
const ENTRIES = [key(LOG), act(0), act(1), key(SECOND), act(2), act(3), key(THIRD), act(4), act(5)];
const TODAY = filesOf(ENTRIES, [THIRD]);

/** The rotation to the key of the entry `index` in the tree of the first entries, by default the one that the log signed then. */
const rotation = (index: number, signers: readonly Signer[], size = index + 1, entries = ENTRIES): Promise<Uint8Array> => receiptOf(entries.slice(0, size), index, signers);

type Files = Readonly<Record<string, Uint8Array | undefined>>;

interface Case {
  readonly name: string;
  readonly trusted: readonly Signer[];
  /** Of the files of today; those that are not there. */
  readonly files: Files;
  /** The keys that are believed, or why nothing is, by `src/web` and by `src/protocol`. */
  readonly believed?: readonly Signer[];
  readonly reason?: string;
  readonly refusal?: string;
}

async function cases(): Promise<readonly Case[]> {
  const one = await rotation(3, [LOG, SECOND]);
  const two = await rotation(6, [SECOND, THIRD], 8);
  const proof = parseProof(one);
  const files = { "rotation/1": one, "rotation/2": two };
  const forked = [key(LOG), act(9), act(1), key(SECOND), act(2)];
  const lain = signerOf("lain.example/log", 1);
  const ofLain = [key(LOG), act(0), act(1), key(lain)];
  const signature = proof.signed.note.signatures[0];
  const forged = { ...proof.signed.note, signatures: proof.signed.note.signatures.map((each) => (each === signature ? { ...each, signature: each.signature.map((byte, i) => (i === 9 ? byte ^ 1 : byte)) } : each)) };
  const bad = (name: string, change: Files, reason: string, refusal: string): Case => ({ name, trusted: [LOG], files: { ...files, ...change }, reason, refusal });
  return [
    { name: "who knows the first key comes to the third", trusted: [LOG], files, believed: KEYS },
    { name: "who knows the second key comes to the third", trusted: [SECOND], files, believed: [SECOND, THIRD] },
    { name: "who knows the key of today asks for nothing", trusted: [THIRD], files: { "rotation/1": new Uint8Array() }, believed: [THIRD] },
    { name: "a rotation that was taken back: the first key signs the next one", trusted: [LOG], files: { ...files, "rotation/2": await rotation(6, [LOG, THIRD]) }, believed: KEYS },
    { name: "two rotations in one tree", trusted: [LOG], files: { "rotation/1": await rotation(3, [LOG, SECOND], 7), "rotation/2": await rotation(6, [SECOND, THIRD]) }, believed: KEYS },
    bad("of a fork", { "rotation/1": await rotation(3, [LOG, SECOND], 4, forked) }, "LOG_FORKED", "consistency-invalid"),
    bad("of a larger tree than today's", { "rotation/2": await rotation(6, [SECOND, THIRD], 10, [...ENTRIES, act(6)]) }, "LOG_SHRANK", "consistency-invalid"),
    bad("not signed by the old key", { "rotation/1": await rotation(3, [SECOND]) }, "NOT_SIGNED_BY_LOG", "note-unsigned"),
    bad("signed by another in the place of the old key", { "rotation/1": await rotation(3, [IMPOSTOR, SECOND]) }, "NOT_SIGNED_BY_LOG", "note-unsigned"),
    bad("a false signature of the old key", { "rotation/1": formatProof({ ...proof, signed: { ...proof.signed, note: forged } }) }, "SIGNATURE_INVALID", "note-signature-invalid"),
    bad("not signed by the new key", { "rotation/1": await rotation(3, [LOG]) }, "NOT_SIGNED_BY_LOG", "note-unsigned"),
    bad("the first is missing", { "rotation/1": undefined }, "NOT_SIGNED_BY_LOG", "note-unsigned"),
    bad("the last is missing", { "rotation/2": undefined }, "NOT_SIGNED_BY_LOG", "note-unsigned"),
    bad("without its entry", { "rotation/1": formatProof({ ...proof, extra: undefined }) }, "NOT_OF_A_KEY", "entry-invalid"),
    bad("of an act", { "rotation/1": await rotation(4, [LOG, SECOND]) }, "NOT_OF_A_KEY", "entry-invalid"),
    bad("of a key that the tree does not have there", { "rotation/1": formatProof({ ...proof, index: 2 }) }, "ROOT_DIFFERS", "inclusion-invalid"),
    bad("to a key of another log", { "rotation/1": await rotation(3, [LOG, lain], 4, ofLain) }, "NO_TRUSTED_KEY", "origin-wrong"),
    bad("in another order", { "rotation/1": two, "rotation/2": one }, "ROTATION_OUT_OF_ORDER", "entry-out-of-order"),
    bad("the same twice", { "rotation/2": one }, "ROTATION_OUT_OF_ORDER", "entry-out-of-order"),
    bad("one too many, the last again", { "rotation/3": two }, "ROTATION_OUT_OF_ORDER", "entry-out-of-order"),
    bad("one too many, of a fork", { "rotation/3": await rotation(8, [THIRD, IMPOSTOR], 9, [...ENTRIES.slice(0, 8), key(IMPOSTOR)]) }, "LOG_FORKED", "consistency-invalid"),
    bad("one too many, that is none", { "rotation/3": line("x") }, "PROOF_MALFORMED", "note-invalid"),
  ];
}

const source = (files: Files) => sourceOf(new Map([...TODAY, ...Object.entries(files).flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes] as const]))]));
const trustIn = (signers: readonly Signer[]): Trust => ({ origin: ORIGIN, logKeys: signers.map(({ vkey }) => parseVkey(vkey)), witnesses: [], needed: 0 });
const vkeys = (signers: readonly Signer[]): readonly string[] => signers.map(({ vkey }) => vkey);

async function codeOf(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RecordError) return error.code;
    throw error;
  }
}

const signed = parseSignedCheckpoint(TODAY.get("checkpoint") ?? new Uint8Array());

describe("a reader who knows an older key", () => {
  it("comes to the key of today, or is told why not, as vectors/log/rotations.json says", async () => {
    const all = await cases();
    for (const { name, trusted, files, believed, reason } of all) {
      const found = await codeOf(async () => (await followKeys(source(files), signed, trustIn(trusted))).logKeys.map(({ vkey }) => vkey));
      expect([name, found]).toEqual([name, believed === undefined ? reason : vkeys(believed)]);
    }
    const base64 = (files: Iterable<readonly [string, Uint8Array | undefined]>) => Object.fromEntries([...files].flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, base64Of(bytes)]])));
    const made = {
      about:
        "How a reader who trusts some keys of a log comes to others (crypto-spec/log.md 5.4): files of a log of 9 entries with three keys, in Base64, whose checkpoint the third alone has signed; in each case its rotations, and the keys that are believed in the end, or why nothing is: `reason` as src/web says it, `refusal` as src/protocol does.",
      origin: ORIGIN,
      files: base64(TODAY),
      cases: all.map(({ name, trusted, files, believed, reason, refusal }) => ({ name, trusted: vkeys(trusted), files: base64(Object.entries(files)), ...(believed === undefined ? { reason, refusal } : { believed: vkeys(believed) }) })),
    };
    const file = resolve(VECTORS, "log/rotations.json");
    const written = `${JSON.stringify(made, null, 1)}\n`;
    if (process.env["WRITE_VECTORS"] === "1") {
      writeFileSync(file, written);
    }
    expect(existsSync(file) && readFileSync(file, "utf8") === written).toBe(true);
  });

  it("without a key asks for nothing and believes nothing", async () => {
    expect((await followKeys(source({ "rotation/1": new Uint8Array() }), signed, trustIn([]))).logKeys).toEqual([]);
  });
});

describe("the log of an export", () => {
  const keys = KEYS.map(({ vkey }) => parseVkey(vkey));
  const outcome = (files: Files): Promise<unknown> => codeOf(() => requireRotations(source(files), signed.checkpoint, keys).then(() => "right"));

  it("has one right rotation to each later key", async () => {
    const files = { [rotationPath(1)]: await rotation(3, [LOG, SECOND]), [rotationPath(2)]: await rotation(6, [SECOND, THIRD]) };
    expect(await outcome(files)).toBe("right");
    expect(await outcome({ ...files, "rotation/2": undefined })).toBe("FILE_MISSING");
    expect(await outcome({ "rotation/1": files["rotation/2"] })).toBe("ROTATION_OUT_OF_ORDER");
    expect(await outcome({ ...files, "rotation/2": await rotation(6, [IMPOSTOR, THIRD]) })).toBe("NOT_SIGNED_BY_LOG");
    expect(await outcome({ ...files, "rotation/2": await rotation(6, [THIRD]) })).toBe("NOT_SIGNED_BY_LOG");
    expect(await outcome({ ...files, "rotation/3": await rotation(8, [THIRD, IMPOSTOR], 9, [...ENTRIES.slice(0, 8), key(IMPOSTOR)]) })).toBe("ROTATION_OUT_OF_ORDER");
  });
});
