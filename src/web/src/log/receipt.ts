import type { EventEntry } from "./entry";
import type { TlogProof } from "./proof";
import type { Verdict } from "../crypto/verdict";
import { RecordError } from "../crypto/errors";
import { parseEntry } from "./entry";
import { checkInclusion, leafHash } from "./merkle";
import { parseProof } from "./proof";

/** A voter's receipt (crypto-spec/log.md 3): a proof that the entry of the ballot is in the log. */
export interface BallotReceipt {
  readonly proof: TlogProof;
  readonly entry: EventEntry;
  /** SHA-256 of the ballot, in hexadecimal. */
  readonly tracker: string;
  /** The exact entry, whose hash is the leaf. */
  readonly line: Uint8Array;
}

/**
 * Reads a receipt. What it says of a ballot is as true as `checkReceiptIncluded` and the checkpoint's signatures.
 *
 * @throws RecordError as `parseProof` and `parseEntry` say; `NOT_OF_A_BALLOT`
 */
export function parseBallotReceipt(bytes: Uint8Array): BallotReceipt {
  const proof = parseProof(bytes);
  if (proof.extra === undefined) {
    throw new RecordError("NOT_OF_A_BALLOT", "proof.extra");
  }
  const entry = parseEntry(proof.extra, "proof.extra");
  if (entry.kind !== "event" || entry.type !== "Ballot" || entry.payload === undefined) {
    throw new RecordError("NOT_OF_A_BALLOT", "proof.extra");
  }
  return { proof, entry, tracker: entry.payload, line: proof.extra };
}

/** Whether the entry is in the tree of the receipt's checkpoint. Reasons: those of `checkInclusion` */
export function checkReceiptIncluded({ proof, line }: BallotReceipt): Verdict {
  return checkInclusion(proof.hashes, proof.signed.checkpoint, proof.index, leafHash(line));
}
