import type { SignedCheckpoint } from "./checkpoint";
import type { Hash } from "./merkle";
import { RecordError } from "../crypto/errors";
import { base64Of, bytesOfBase64, concatBytes, decimalOf, utf8Of, utf8ToBytes } from "./bytes";
import { hashOf, parseSignedCheckpoint } from "./checkpoint";
import { MOST_PROOF_HASHES } from "./merkle";
import { formatNote } from "./note";

/** Proofs that an entry is in a log, to be kept and verified anywhere (c2sp.org/tlog-proof). */

const HEADER = "c2sp.org/tlog-proof@v1";
/** As the Java programs read it (`TlogProof`). */
const MOST_BYTES = 1 << 16;

export interface TlogProof {
  /** What the maker adds; nobody need believe it. */
  readonly extra: Uint8Array | undefined;
  readonly index: number;
  /** From the leaf's sibling up. */
  readonly hashes: readonly Hash[];
  readonly signed: SignedCheckpoint;
}

/** @throws RecordError `PROOF_MALFORMED`, `PROOF_TOO_LONG` and as `parseSignedCheckpoint` says */
export function parseProof(bytes: Uint8Array): TlogProof {
  const text = utf8Of(bytes, MOST_BYTES, "proof");
  const split = text.indexOf("\n\n");
  const [header, ...lines] = text.slice(0, Math.max(0, split)).split("\n");
  if (split < 0 || header !== HEADER) {
    throw new RecordError("PROOF_MALFORMED", "proof");
  }
  const extra = lines[0]?.startsWith("extra ") === true ? bytesOfBase64(lines[0].slice(6), "proof.extra") : undefined;
  const [index, ...hashes] = extra === undefined ? lines : lines.slice(1);
  if (index?.startsWith("index ") !== true) {
    throw new RecordError("PROOF_MALFORMED", "proof.index");
  }
  if (hashes.length > MOST_PROOF_HASHES) {
    throw new RecordError("PROOF_TOO_LONG", "proof");
  }
  return {
    extra,
    index: decimalOf(index.slice(6), "proof.index"),
    hashes: hashes.map((line, i) => hashOf(line, `proof.hashes[${i}]`)),
    signed: parseSignedCheckpoint(utf8ToBytes(text.slice(split + 2))),
  };
}

/** The bytes of a proof: for each that `parseProof` takes, the very ones it took. */
export function formatProof({ extra, index, hashes, signed }: TlogProof): Uint8Array {
  const head = [HEADER, ...(extra === undefined ? [] : [`extra ${base64Of(extra)}`]), `index ${index}`, ...hashes.map(base64Of)];
  return concatBytes(utf8ToBytes(`${head.join("\n")}\n\n`), formatNote(signed.note));
}
