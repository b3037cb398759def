import type { TreeHead } from "./merkle";
import type { SignatureLine, SignedNote, VerifierKey } from "./note";
import { RecordError } from "../crypto/errors";
import { base64Of, bytesOfBase64, concatBytes, decimalOf, equalBytes, utf8ToBytes } from "./bytes";
import { EMPTY_ROOT, HASH_BYTES } from "./merkle";
import { isOf, parseNote, verifyEd25519, verifyMlDsa44 } from "./note";

/** Checkpoints (c2sp.org/tlog-checkpoint) and the cosignatures under them (c2sp.org/tlog-cosignature). */

export interface Checkpoint extends TreeHead {
  readonly origin: string;
  /** Lines that ours never have (log.md 1.3). */
  readonly extensions: readonly string[];
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: SignedNote;
}

/** @throws RecordError `CHECKPOINT_MALFORMED`, `NOT_DECIMAL`, `OUT_OF_RANGE`, `NOT_BASE64`, `WRONG_LENGTH`, `ROOT_DIFFERS` of an empty tree */
export function parseCheckpoint(text: string, path = "checkpoint"): Checkpoint {
  const [origin = "", size = "", root = "", ...extensions] = text.split("\n");
  const end = extensions.pop();
  if (origin === "" || end !== "" || extensions.includes("")) {
    throw new RecordError("CHECKPOINT_MALFORMED", path);
  }
  const checkpoint = { origin, size: decimalOf(size, `${path}.size`), root: hashOf(root, `${path}.root`), extensions };
  if (checkpoint.size === 0 && !equalBytes(checkpoint.root, EMPTY_ROOT)) {
    throw new RecordError("ROOT_DIFFERS", `${path}.root`);
  }
  return checkpoint;
}

/** A hash in Base64. @throws RecordError `NOT_BASE64`, `WRONG_LENGTH` */
export function hashOf(base64: string, path: string): Uint8Array {
  const hash = bytesOfBase64(base64, path);
  if (hash.length !== HASH_BYTES) {
    throw new RecordError("WRONG_LENGTH", path);
  }
  return hash;
}

export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, String(size), base64Of(root), ...extensions, ""].join("\n");
}

/** @throws RecordError as `parseNote` and `parseCheckpoint` say */
export function parseSignedCheckpoint(bytes: Uint8Array, path = "checkpoint"): SignedCheckpoint {
  const note = parseNote(bytes, path);
  return { note, checkpoint: parseCheckpoint(note.text, path) };
}

/** Whom the reader believes: taken from somewhere else than the server. */
export interface Trust {
  readonly origin: string;
  /** Keys of the log; at least one of type Ed25519. */
  readonly logKeys: readonly VerifierKey[];
  /** Of types 0x04 and 0x06. */
  readonly witnesses: readonly VerifierKey[];
  /** How many witnesses, by name, must have signed in Ed25519. */
  readonly needed: number;
}

/** A signature that was found to be right. */
export interface Signed {
  readonly name: string;
  readonly type: VerifierKey["type"];
  /** When a cosignature was made, in seconds since 1970; undefined in the log's own. */
  readonly at: number | undefined;
}

/** Who signed a checkpoint, as far as the keys are known. */
export interface Signers {
  readonly log: readonly Signed[];
  readonly witnesses: readonly Signed[];
  /** How many lines are of keys that nobody here knows. */
  readonly unknown: number;
}

/**
 * Checks that the checkpoint is one of the log's: its origin, without extension lines, and an Ed25519 signature by one of its keys. Every
 * signature of a known key must be right. Whether enough witnesses signed, `requireWitnesses` says.
 *
 * @throws RecordError `WRONG_ORIGIN`, `CHECKPOINT_MALFORMED`, `NO_TRUSTED_KEY`, `SIGNATURE_INVALID`, `NOT_SIGNED_BY_LOG`
 */
export function checkSigners({ checkpoint, note }: SignedCheckpoint, trust: Trust): Signers {
  if (checkpoint.origin !== trust.origin) {
    throw new RecordError("WRONG_ORIGIN", "checkpoint.origin");
  }
  if (checkpoint.extensions.length > 0) {
    throw new RecordError("CHECKPOINT_MALFORMED", "checkpoint.extensions");
  }
  if (!trust.logKeys.some((key) => key.type === "ED25519" && key.name === trust.origin)) {
    throw new RecordError("NO_TRUSTED_KEY", "keys");
  }
  const found = { log: new Map<string, Signed>(), witnesses: new Map<string, Signed>() };
  let unknown = 0;
  for (const [i, line] of note.signatures.entries()) {
    const logKey = trust.logKeys.find((key) => isOf(line, key));
    const key = logKey ?? trust.witnesses.find((each) => isOf(line, each));
    if (key === undefined) {
      unknown++;
      continue;
    }
    const signed = verified(line, key, checkpoint, note, `checkpoint.signatures[${i}]`);
    (logKey === undefined ? found.witnesses : found.log).set(key.vkey, signed);
  }
  const log = [...found.log.values()];
  if (!log.some((each) => each.type === "ED25519")) {
    throw new RecordError("NOT_SIGNED_BY_LOG", "checkpoint.signatures");
  }
  return { log, witnesses: [...found.witnesses.values()], unknown };
}

/** The names of witnesses whose Ed25519 cosignature is right, each once. */
export function witnessNames({ witnesses }: Signers): readonly string[] {
  return [...new Set(witnesses.filter((each) => each.type === "COSIGNATURE_ED25519").map((each) => each.name))];
}

/**
 * The same.
 *
 * @throws RecordError `WITNESSES_MISSING` where they are fewer than needed
 */
export function requireWitnesses(signers: Signers, { needed }: Trust): readonly string[] {
  const names = witnessNames(signers);
  if (names.length < needed) {
    throw new RecordError("WITNESSES_MISSING", "checkpoint.signatures");
  }
  return names;
}

const TIME_BYTES = 8;

/** @throws RecordError `SIGNATURE_INVALID` */
function verified(line: SignatureLine, key: VerifierKey, checkpoint: Checkpoint, note: SignedNote, path: string): Signed {
  const { name, type, publicKey } = key;
  if (type === "ED25519") {
    requireValid(verifyEd25519(line.signature, utf8ToBytes(note.text), publicKey), path);
    return { name, type, at: undefined };
  }
  const time = timeOf(line.signature, path);
  const signature = line.signature.subarray(TIME_BYTES);
  const valid =
    type === "COSIGNATURE_ED25519"
      ? verifyEd25519(signature, utf8ToBytes(cosignedText(time, note.text)), publicKey)
      : verifyMlDsa44(signature, cosignedMessage(name, time, checkpoint), publicKey);
  requireValid(valid, path);
  return { name, type, at: Number(time) };
}

function requireValid(valid: boolean, path: string): void {
  if (!valid) {
    throw new RecordError("SIGNATURE_INVALID", path);
  }
}

function timeOf(signature: Uint8Array, path: string): bigint {
  requireValid(signature.length > TIME_BYTES, path);
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
  requireValid(time < 1n << 63n, path);
  return time;
}

/** What an Ed25519 cosignature signs. */
export function cosignedText(time: bigint, noteText: string): string {
  return `cosignature/v1\ntime ${time}\n${noteText}`;
}

/** What an ML-DSA-44 cosignature of a whole tree signs: `cosigned_message` with start 0. */
export function cosignedMessage(name: string, time: bigint, { origin, size, root }: Checkpoint): Uint8Array {
  const number = (value: bigint): Uint8Array => {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, value);
    return bytes;
  };
  const counted = (text: string): Uint8Array => {
    const bytes = utf8ToBytes(text);
    return concatBytes(Uint8Array.of(bytes.length), bytes);
  };
  return concatBytes(utf8ToBytes("subtree/v1\n\0"), counted(name), number(time), counted(origin), number(0n), number(BigInt(size)), root);
}
