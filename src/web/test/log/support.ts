import { ed25519 } from "@noble/curves/ed25519.js";
import type { LogSource } from "../../src/log/tiles";
import type { Hash } from "../../src/log/merkle";
import type { SignatureLine } from "../../src/log/note";
import { base64Of, bytesOfBase64, concatBytes, sha256, utf8ToBytes } from "../../src/log/bytes";
import { cosignedText, formatCheckpoint, parseSignedCheckpoint } from "../../src/log/checkpoint";
import { Growth, leafHash, nodeHash, splitOf, EMPTY_ROOT, inclusionProof } from "../../src/log/merkle";
import { formatNote, keyId, parseVkey, vkeyOf } from "../../src/log/note";
import { formatProof } from "../../src/log/proof";
import { nodesIn, tileOf, tilePath, TILE_WIDTH } from "../../src/log/tiles";

/** A whole log of the tests, made here: keys from seeds, tiles from entries, checkpoints and receipts. */

export const ORIGIN = "konvensi.example/api/conventions/uji/log";

/** MTH as RFC 6962 defines it, without a thought for time. */
export function naiveRoot(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return only;
  const k = splitOf(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

/** A key pair of a signer: type 1 is the log, type 4 a witness. */
export interface Signer {
  readonly name: string;
  readonly vkey: string;
  readonly sign: (noteText: string, time?: number) => SignatureLine;
}

export function signerOf(name: string, type: 1 | 4, seed = name): Signer {
  const secret = sha256(utf8ToBytes(`key of ${seed}`));
  const publicKey = ed25519.getPublicKey(secret);
  const id = keyId(name, concatBytes(Uint8Array.of(type), publicKey));
  const sign = (noteText: string, time = 1_795_900_000): SignatureLine => {
    if (type === 1) return { name, id, signature: ed25519.sign(utf8ToBytes(noteText), secret) };
    const head = new Uint8Array(8);
    new DataView(head.buffer).setBigUint64(0, BigInt(time));
    return { name, id, signature: concatBytes(head, ed25519.sign(utf8ToBytes(cosignedText(BigInt(time), noteText)), secret)) };
  };
  return { name, vkey: vkeyOf(name, type, publicKey), sign };
}

export const LOG = signerOf(ORIGIN, 1);
export const WITNESSES = ["w1.example", "w2.example", "w3.example"].map((name) => signerOf(name, 4));
export const TRUST = {
  origin: ORIGIN,
  logKeys: [parseVkey(LOG.vkey)],
  witnesses: WITNESSES.map((each) => parseVkey(each.vkey)),
  needed: 2,
};

export function signedBytes(noteText: string, signers: readonly Signer[]): Uint8Array {
  return formatNote({ text: noteText, signatures: signers.map((each) => each.sign(noteText)) });
}

export function checkpointBytes(size: number, root: Hash, signers: readonly Signer[] = [LOG, ...WITNESSES], origin = ORIGIN): Uint8Array {
  return signedBytes(formatCheckpoint({ origin, size, root, extensions: [] }), signers);
}

/** The files of a log of these entries, by their paths below the prefix. */
export function filesOf(entries: readonly Uint8Array[], signers?: readonly Signer[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const growth = new Growth();
  let hashes: readonly Hash[] = entries.map(leafHash);
  hashes.forEach((each) => growth.append(each));
  files.set("checkpoint", checkpointBytes(entries.length, growth.root(), signers));
  for (let level = 0; hashes.length > 0; level++) {
    const above: Hash[] = [];
    for (let index = 0; index * TILE_WIDTH < hashes.length; index++) {
      const tile = tileOf(entries.length, level, index);
      const part = hashes.slice(index * TILE_WIDTH, index * TILE_WIDTH + tile.width);
      files.set(tilePath(tile), concatBytes(...part));
      if (tile.width === TILE_WIDTH) above.push(naiveRoot(part));
      if (level === 0) {
        const own = entries.slice(index * TILE_WIDTH, index * TILE_WIDTH + tile.width);
        files.set(tilePath({ ...tile, level: "entries" }), concatBytes(...own.map((each) => concatBytes(Uint8Array.of(each.length >> 8, each.length & 255), each))));
      }
    }
    hashes = above;
  }
  return files;
}

export const sourceOf = (files: ReadonlyMap<string, Uint8Array>): LogSource => ({ read: (path) => Promise.resolve(files.get(path)) });

export const line = (text: string): Uint8Array => utf8ToBytes(text);
export const hex = (seed: string): string => Buffer.from(sha256(utf8ToBytes(seed))).toString("hex");

export const ELECTION = "TesTeLection14";

/** Entries of a small convention: key, acts, an election with `ballots` ballots, one of them tested. */
export function entriesOf(ballots: number): readonly Uint8Array[] {
  const hour = "2026-11-28T21Z";
  const event = (height: number, type: string, payload: string): string =>
    `konvensi/1 event ${ELECTION} ${height} ${type} ${hour} ${hex(`event ${height}`)} ${payload}`;
  return [
    `konvensi/1 key ${LOG.vkey}`,
    `konvensi/1 act 0 CREATE 2026-11-28T21:00:00Z ${hex("act 0")}`,
    `konvensi/1 release ${hex("pages")} 2026-11-28T21:00:00.250Z`,
    event(0, "Setup", hex("setup")),
    `konvensi/1 act 1 OPEN_VOTING 2026-11-28T21:05:00Z ${hex("act 1")}`,
    `konvensi/1 tested ${ELECTION} ${hex("tested ballot")} ${hour}`,
    ...Array.from({ length: ballots }, (_, i) => event(1 + i, "Ballot", hex(`ballot ${i}`))),
  ].map(line);
}

/** A receipt for the entry `index` of these entries. */
export async function receiptOf(entries: readonly Uint8Array[], index: number, signers?: readonly Signer[]): Promise<Uint8Array> {
  const files = filesOf(entries, signers);
  const signed = parseSignedCheckpoint(files.get("checkpoint") ?? new Uint8Array());
  const hashes = await inclusionProof(nodesIn(sourceOf(files), entries.length), entries.length, index);
  return formatProof({ extra: entries[index], index, hashes, signed });
}

export { base64Of, bytesOfBase64, utf8ToBytes };
