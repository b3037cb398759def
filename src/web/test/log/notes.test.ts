import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSigners, cosignedMessage, formatCheckpoint, parseCheckpoint, parseSignedCheckpoint, requireWitnesses } from "../../src/log/checkpoint";
import { base64Of, concatBytes, utf8ToBytes } from "../../src/log/bytes";
import { formatNote, isOf, keyId, parseNote, parseVkey, verifyEd25519, verifyMlDsa44, vkeyOf } from "../../src/log/note";
import { leafHash } from "../../src/log/merkle";
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import { VECTORS } from "../crypto/archive";
import { refusalOf } from "../crypto/support";
import { checkpointBytes, LOG, ORIGIN, signedBytes, signerOf, TRUST, WITNESSES, type Signer } from "./support";

interface Good {
  readonly name: string;
  readonly vkey?: string;
  readonly note: string;
  readonly text: string;
  readonly signers: readonly string[];
  readonly size?: number;
  readonly time?: number;
}
type Bad<K extends string> = { readonly [name in K | "name" | "reason"]: string };

const vectors = JSON.parse(readFileSync(resolve(VECTORS, "log/notes.json"), "utf8")) as {
  readonly good: readonly Good[];
  readonly badNotes: readonly Bad<"note">[];
  readonly badKeys: readonly Bad<"vkey">[];
  readonly badCheckpoints: readonly Bad<"text">[];
};
const codeOf = (act: () => unknown): string => refusalOf(act).split(" ")[0] ?? "";

describe("notes", () => {
  it.each(vectors.good)("$name", ({ note, text, signers, vkey, size, time }) => {
    const read = parseNote(utf8ToBytes(note));
    expect(read.text).toBe(text);
    expect(read.signatures.map((each) => each.name)).toEqual(signers);
    expect(formatNote(read)).toEqual(utf8ToBytes(note));
    const [first, last] = [read.signatures[0], read.signatures[read.signatures.length - 1]];
    if (vkey !== undefined && first !== undefined) {
      const key = parseVkey(vkey);
      expect(vkeyOf(key.name, 1, key.publicKey)).toBe(vkey);
      expect(isOf(first, key)).toBe(true);
      expect(verifyEd25519(first.signature, utf8ToBytes(read.text), key.publicKey)).toBe(true);
      expect(verifyEd25519(first.signature, utf8ToBytes(`${read.text}.`), key.publicKey)).toBe(false);
    }
    if (size !== undefined) {
      const checkpoint = parseCheckpoint(read.text);
      expect([checkpoint.origin, checkpoint.size]).toEqual(["example.com/behind-the-sofa", size]);
      expect(formatCheckpoint(checkpoint)).toBe(read.text);
    }
    if (time !== undefined && last !== undefined) {
      expect(new DataView(last.signature.buffer, last.signature.byteOffset).getBigUint64(0)).toBe(BigInt(time));
      expect(last.signature.length).toBe(72);
    }
  });

  it.each(vectors.badNotes)("refused: $name", ({ note, reason }) => {
    expect(codeOf(() => parseNote(utf8ToBytes(note)))).toBe(reason);
  });

  it("refused: bytes that are no UTF-8, and too many", () => {
    expect(codeOf(() => parseNote(Uint8Array.of(0x41, 0xff, 0x0a)))).toBe("NOT_UTF8");
    expect(codeOf(() => parseNote(new Uint8Array(300_000)))).toBe("TOO_LARGE");
  });

  it.each(vectors.badKeys)("key refused: $name", ({ vkey, reason }) => {
    expect(codeOf(() => parseVkey(vkey))).toBe(reason);
  });

  it.each(vectors.badCheckpoints)("checkpoint refused: $name", ({ text, reason }) => {
    expect(codeOf(() => parseCheckpoint(text))).toBe(reason);
  });

  it("takes a size up to 2^53 - 1 and refuses what JavaScript cannot count", () => {
    const of = (size: string) => `a\n${size}\n${base64Of(leafHash(Uint8Array.of()))}\n`;
    expect(parseCheckpoint(of("9007199254740991")).size).toBe(Number.MAX_SAFE_INTEGER);
    expect(codeOf(() => parseCheckpoint(of("9007199254740992")))).toBe("OUT_OF_RANGE");
  });
});

describe("signatures under a checkpoint", () => {
  const root = leafHash(utf8ToBytes("root"));
  const signed = (signers: readonly Signer[], origin = ORIGIN) => parseSignedCheckpoint(checkpointBytes(7, root, signers, origin));
  const stranger = signerOf("w9.example", 4);

  it("count: the log, the witnesses with their times, and strangers", () => {
    const found = checkSigners(signed([LOG, ...WITNESSES, stranger]), TRUST);
    expect(found.log).toEqual([{ name: ORIGIN, type: "ED25519", at: undefined }]);
    expect(found.witnesses.map(({ name, at }) => [name, at])).toEqual(WITNESSES.map(({ name }) => [name, 1_795_900_000]));
    expect(found.unknown).toBe(1);
    expect(requireWitnesses(found, { ...TRUST, needed: 3 })).toEqual(WITNESSES.map((each) => each.name));
  });

  it("a witness that signed twice counts once; a stranger not at all", () => {
    const [one] = WITNESSES as [Signer];
    const found = checkSigners(signed([LOG, one, one, stranger]), TRUST);
    expect(codeOf(() => requireWitnesses(found, TRUST))).toBe("WITNESSES_MISSING");
    expect(requireWitnesses(found, { ...TRUST, needed: 1 })).toEqual([one.name]);
  });

  it("refused: another origin, no key, no signature of the log, a false one of a known key", () => {
    expect(codeOf(() => checkSigners(signed([LOG], "other.example"), TRUST))).toBe("WRONG_ORIGIN");
    expect(codeOf(() => checkSigners(signed([LOG]), { ...TRUST, logKeys: [] }))).toBe("NO_TRUSTED_KEY");
    expect(codeOf(() => checkSigners(signed([...WITNESSES]), TRUST))).toBe("NOT_SIGNED_BY_LOG");
    expect(codeOf(() => checkSigners(signed([signerOf(ORIGIN, 1, "an impostor")]), TRUST))).toBe("NOT_SIGNED_BY_LOG");
    const { note, checkpoint } = signed([LOG, ...WITNESSES]);
    for (const [i] of note.signatures.entries()) {
      const signatures = note.signatures.map((line, j) => (i === j ? { ...line, signature: line.signature.map((byte, k) => (k === 20 ? byte ^ 1 : byte)) } : line));
      expect(refusalOf(() => checkSigners({ checkpoint, note: { ...note, signatures } }, TRUST))).toBe(`SIGNATURE_INVALID at checkpoint.signatures[${i}]`);
    }
  });

  it("refused: extension lines, which nobody can audit", () => {
    const text = `${formatCheckpoint({ origin: ORIGIN, size: 7, root, extensions: [] })}more\n`;
    expect(codeOf(() => checkSigners(parseSignedCheckpoint(signedBytes(text, [LOG])), TRUST))).toBe("CHECKPOINT_MALFORMED");
  });

  it("a cosignature of another time or of another text is false", () => {
    const [witness] = WITNESSES as [Signer];
    const { note, checkpoint } = signed([LOG]);
    const line = witness.sign(note.text, 5);
    const later = { ...line, signature: concatBytes(witness.sign(note.text, 6).signature.subarray(0, 8), line.signature.subarray(8)) };
    expect(codeOf(() => checkSigners({ checkpoint, note: { ...note, signatures: [...note.signatures, later] } }, TRUST))).toBe("SIGNATURE_INVALID");
    const plain = { ...line, signature: LOG.sign(note.text).signature };
    expect(codeOf(() => checkSigners({ checkpoint, note: { ...note, signatures: [...note.signatures, plain] } }, TRUST))).toBe("SIGNATURE_INVALID");
  });

  it("ML-DSA-44, of the log and of a witness: right ones are named, false ones refused, and they replace no Ed25519", () => {
    const { publicKey, secretKey } = ml_dsa44.keygen(leafHash(utf8ToBytes("ML-DSA")));
    for (const name of [ORIGIN, "w1.example"]) {
      const key = parseVkey(vkeyOf(name, 6, publicKey));
      const { note, checkpoint } = signed([LOG]);
      const head = Uint8Array.of(0, 0, 0, 0, 0x6b, 0, 0, 1);
      const message = cosignedMessage(name, 0x6b000001n, checkpoint);
      const line = { name, id: keyId(name, concatBytes(Uint8Array.of(6), publicKey)), signature: concatBytes(head, ml_dsa44.sign(message, secretKey)) };
      const trust = name === ORIGIN ? { ...TRUST, logKeys: [...TRUST.logKeys, key] } : { ...TRUST, witnesses: [key] };
      const both = { checkpoint, note: { ...note, signatures: [...note.signatures, line] } };
      const found = checkSigners(both, trust);
      expect([...found.log, ...found.witnesses]).toContainEqual({ name, type: "COSIGNATURE_MLDSA44", at: 0x6b000001 });
      expect(codeOf(() => requireWitnesses(found, { ...TRUST, needed: 1 }))).toBe("WITNESSES_MISSING");
      const other = { ...both, checkpoint: { ...checkpoint, size: 8 } };
      expect(codeOf(() => checkSigners(other, trust))).toBe("SIGNATURE_INVALID");
      if (name === ORIGIN) {
        const alone = { checkpoint, note: { ...note, signatures: [line] } };
        expect(codeOf(() => checkSigners(alone, trust))).toBe("NOT_SIGNED_BY_LOG");
      }
    }
  });
});

/** Wycheproof's lists (github.com/C2SP/wycheproof): the folder is named by the environment. */
const WYCHEPROOF = process.env["KONVENSI_WYCHEPROOF"];

describe.skipIf(WYCHEPROOF === undefined || !existsSync(WYCHEPROOF))("Wycheproof (KONVENSI_WYCHEPROOF)", () => {
  interface Group {
    readonly publicKey: string | { readonly pk: string };
    readonly tests: readonly { readonly tcId: number; readonly comment: string; readonly msg: string; readonly sig: string; readonly ctx?: string; readonly result: string }[];
  }
  const groups = (name: string) => (JSON.parse(readFileSync(resolve(WYCHEPROOF ?? "", name), "utf8")) as { testGroups: readonly Group[] }).testGroups;
  const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));

  it.each([
    ["ed25519_test.json", verifyEd25519],
    ["mldsa_44_verify_test.json", verifyMlDsa44],
  ] as const)("%s", (name, verify) => {
    let count = 0;
    for (const { publicKey, tests } of groups(name)) {
      for (const { tcId, comment, msg, sig, ctx, result } of tests) {
        if (ctx !== undefined && ctx !== "") continue;
        const key = hex(typeof publicKey === "string" ? publicKey : publicKey.pk);
        expect([tcId, comment, verify(hex(sig), hex(msg), key)]).toEqual([tcId, comment, result === "valid"]);
        count++;
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});
