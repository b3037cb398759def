import { ed25519 } from "@noble/curves/ed25519.js";
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import { RecordError } from "../crypto/errors";
import { base64Of, bytesOfBase64, bytesToHex, concatBytes, sha256, utf8Of, utf8ToBytes } from "./bytes";

/** Signed notes and verifier keys (c2sp.org/signed-note). */

/** Sixteen must be taken; those in ML-DSA-44 are 3,250 bytes long. */
const MOST_SIGNATURES = 64;
const MOST_BYTES = 1 << 18;
const MOST_NAME_CHARACTERS = 255;

/** A line of a note that says who signed it; whether it is true is not known here. */
export interface SignatureLine {
  readonly name: string;
  /** 8 hexadecimal digits. */
  readonly id: string;
  /** What stands behind the key's id. */
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** The text with its last line feed: what is signed. */
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

/** The types of signatures that are read here. */
const TYPES = {
  1: { type: "ED25519", keyBytes: 32 },
  4: { type: "COSIGNATURE_ED25519", keyBytes: 32 },
  6: { type: "COSIGNATURE_MLDSA44", keyBytes: 1312 },
} as const;

export type KeyType = (typeof TYPES)[keyof typeof TYPES]["type"];

/** A public key with its name. */
export interface VerifierKey {
  readonly name: string;
  /** 8 hexadecimal digits. */
  readonly id: string;
  readonly type: KeyType;
  readonly publicKey: Uint8Array;
  /** The key as it was written. */
  readonly vkey: string;
}

/**
 * Reads a note: UTF-8 without control characters but line feeds, split at its last empty line, at least one signature behind it.
 *
 * @throws RecordError `TOO_LARGE`, `NOT_UTF8`, `NOTE_MALFORMED`, `NOTE_UNSIGNED`, `SIGNATURE_LINE_MALFORMED`, `KEY_NAME_INVALID`,
 *     `NOT_BASE64`, `TOO_MANY`
 */
export function parseNote(bytes: Uint8Array, path = "note"): SignedNote {
  const whole = utf8Of(bytes, MOST_BYTES, path);
  if (/[\u0000-\u0009\u000b-\u001f]/.test(whole) || !whole.endsWith("\n")) {
    throw new RecordError("NOTE_MALFORMED", path);
  }
  const split = whole.lastIndexOf("\n\n");
  if (split < 0) {
    throw new RecordError("NOTE_UNSIGNED", path);
  }
  const lines = whole.slice(split + 2).split("\n");
  lines.pop();
  if (lines.length === 0) {
    throw new RecordError("NOTE_UNSIGNED", path);
  }
  if (lines.length > MOST_SIGNATURES) {
    throw new RecordError("TOO_MANY", path);
  }
  return { text: whole.slice(0, split + 1), signatures: lines.map((line, i) => signatureLineOf(line, `${path}.signatures[${i}]`)) };
}

function signatureLineOf(line: string, path: string): SignatureLine {
  const [, name, base64] = /^\u2014 ([^ ]*) ([^ ]*)$/.exec(line) ?? [];
  if (name === undefined || base64 === undefined) {
    throw new RecordError("SIGNATURE_LINE_MALFORMED", path);
  }
  requireName(name, path);
  const bytes = bytesOfBase64(base64, path);
  if (bytes.length <= 4) {
    throw new RecordError("SIGNATURE_LINE_MALFORMED", path);
  }
  return { name, id: bytesToHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

function requireName(name: string, path: string): void {
  if (name === "" || name.length > MOST_NAME_CHARACTERS || /[\p{White_Space}+]/u.test(name)) {
    throw new RecordError("KEY_NAME_INVALID", path);
  }
}

/** The line of a signature, with its line feed. */
export function formatSignature({ name, id, signature }: SignatureLine): string {
  const head = Uint8Array.from(id.match(/../g) ?? [], (digits) => parseInt(digits, 16));
  return `\u2014 ${name} ${base64Of(concatBytes(head, signature))}\n`;
}

/** The bytes of a note: for each note that `parseNote` takes, the very ones it took. */
export function formatNote({ text, signatures }: SignedNote): Uint8Array {
  return utf8ToBytes(`${text}\n${signatures.map(formatSignature).join("")}`);
}

/**
 * Reads a verifier key, `<name>+<id>+<base64 of type and key>`. The id must be the recommended one: no other can be told apart.
 *
 * @throws RecordError `KEY_NAME_INVALID`, `NOT_HEX`, `NOT_BASE64`, `KEY_TYPE_UNKNOWN`, `WRONG_LENGTH`, `KEY_ID_WRONG`
 */
export function parseVkey(vkey: string, path = "vkey"): VerifierKey {
  const [name = "", id = "", ...rest] = vkey.split("+");
  requireName(name, path);
  if (!/^[0-9a-f]{8}$/.test(id)) {
    throw new RecordError("NOT_HEX", path);
  }
  const bytes = bytesOfBase64(rest.join("+"), path);
  const known = TYPES[bytes[0] as keyof typeof TYPES] as (typeof TYPES)[keyof typeof TYPES] | undefined;
  if (known === undefined) {
    throw new RecordError("KEY_TYPE_UNKNOWN", path);
  }
  if (bytes.length !== 1 + known.keyBytes) {
    throw new RecordError("WRONG_LENGTH", path);
  }
  if (keyId(name, bytes) !== id) {
    throw new RecordError("KEY_ID_WRONG", path);
  }
  return { name, id, type: known.type, publicKey: bytes.slice(1), vkey };
}

/** The first four bytes of SHA-256(name || line feed || type || key), in hexadecimal. */
export function keyId(name: string, typeAndKey: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), typeAndKey))).slice(0, 8);
}

/** The verifier key of a type's byte and a public key. */
export function vkeyOf(name: string, type: keyof typeof TYPES, publicKey: Uint8Array): string {
  const bytes = concatBytes(Uint8Array.of(type), publicKey);
  return `${name}+${keyId(name, bytes)}+${base64Of(bytes)}`;
}

/** Whether the line names this key. Lines of other keys must be passed over. */
export function isOf(line: SignatureLine, key: VerifierKey): boolean {
  return line.name === key.name && line.id === key.id;
}

/** Ed25519 as RFC 8032 has it: no small-order keys, no second encodings. */
export function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return signature.length === 64 && ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** ML-DSA-44 (FIPS 204), pure, with an empty context. */
export function verifyMlDsa44(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return signature.length === 2420 && ml_dsa44.verify(signature, message, publicKey);
  } catch {
    return false;
  }
}
