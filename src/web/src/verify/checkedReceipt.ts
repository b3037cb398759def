import type { LogSource, SignedCheckpoint, Trust } from "../log";
import type { BallotReceipt } from "../log/receipt";
import type { Checklist, Facts } from "./checklist";
import type { Believed } from "./trust";
import { RecordError } from "../crypto/errors";
import { checkContinues, checkReceiptIncluded, checkSigners, parseBallotReceipt, witnessNames } from "../log";
import { isSignedBy } from "../log/rotation";
import { requireAccepted, Open } from "./checklist";
import { oldestOf, readCheckpoint, witnessesOf } from "./checkedLog";
import { requireShown } from "./shownTracker";
import { trustOf } from "./trust";

export const RECEIPT_CHECKS = ["receipt.form", "receipt.tracker", "receipt.log", "receipt.included", "receipt.witnesses", "receipt.now", "receipt.board"] as const;
export type ReceiptCheck = (typeof RECEIPT_CHECKS)[number];

export interface ReceiptRequest {
  readonly bytes: Uint8Array;
  readonly believed: Believed;
  /** As the voter wrote it down (`typedTracker`); empty where the voter did not. */
  readonly tracker: string;
  /** The log as it is now; undefined without a network. */
  readonly now: LogSource | undefined;
  /** Whether the election's record holds a ballot: the height of its event, or undefined. */
  readonly board: ((uuid: string, tracker: string) => Promise<number | undefined>) | undefined;
}

/**
 * Checks a receipt (log.md 3.3). One of too few witnesses is compared all the same: beside another history of the log, the log's signature
 * alone is evidence.
 *
 * @throws Stopped where a check failed that others rest on
 */
export async function checkReceipt(list: Checklist<ReceiptCheck>, request: ReceiptRequest): Promise<BallotReceipt> {
  const { bytes, believed, tracker, now, board } = request;
  const receipt = await list.run("receipt.form", () => parseBallotReceipt(bytes), factsOf);
  if (receipt === undefined) {
    throw new Error("no receipt");
  }
  const { signed } = receipt.proof;
  await list.run("receipt.tracker", () => requireShown(receipt.tracker, tracker, "tracker"));
  const trust = trustOf(believed, signed.checkpoint.origin);
  const signers = await list.run("receipt.log", async () => checkSigners(signed, await trustToday(requireKeys(trust), signed, believed, now)), ({ log, unknown }) => ({ origin: trust.origin, signatures: log.length, unknown }));
  await list.run("receipt.included", () => requireAccepted(checkReceiptIncluded(receipt)), () => ({ index: receipt.proof.index, size: signed.checkpoint.size }));
  await list.runApart(
    "receipt.witnesses",
    () => {
      if (signers === undefined) throw new Open("NO_TRUSTED_KEY");
      return witnessesOf(signers, trust);
    },
    (names) => ({ count: names.length, needed: trust.needed, names: names.join(", "), oldest: signers === undefined ? 0 : oldestOf(signers) }),
  );
  await list.run("receipt.now", () => stillThere(receipt, believed, now), (facts) => facts);
  await list.run("receipt.board", () => onBoard(receipt, board), (height) => ({ height }));
  return receipt;
}

function factsOf({ tracker, entry, proof }: BallotReceipt) {
  return { tracker, uuid: entry.uuid, height: entry.height, hour: entry.when.earliest, index: proof.index, size: proof.signed.checkpoint.size };
}

/** With the keys that the log has gone over to, where it can be asked. What is wrong with the log of now, `receipt.now` says. */
async function trustToday(trust: Trust, signed: SignedCheckpoint, believed: Believed, now: LogSource | undefined): Promise<Trust> {
  if (now === undefined || isSignedBy(signed, trust.origin, trust.logKeys)) {
    return trust;
  }
  return readCheckpoint(now, believed).then(
    (today) => (today.trust.origin === trust.origin ? today.trust : trust),
    () => trust,
  );
}

function requireKeys(trust: Trust): Trust {
  if (trust.logKeys.length === 0) {
    throw new Open("NO_TRUSTED_KEY");
  }
  return trust;
}

/** Whether the log of now begins with the tree of the receipt: then the entry is in it. @returns its size, and how many witnesses vouch for it */
async function stillThere({ proof: { signed } }: BallotReceipt, believed: Believed, now: LogSource | undefined): Promise<Facts> {
  if (now === undefined) {
    throw new Open("NO_NETWORK");
  }
  const later = await readCheckpoint(now, believed);
  const signers = checkSigners(later.signed, later.trust);
  if (later.signed.checkpoint.origin !== signed.checkpoint.origin) {
    throw new RecordError("WRONG_ORIGIN", "checkpoint.origin");
  }
  requireAccepted(await checkContinues(now, signed.checkpoint, later.signed.checkpoint));
  return { size: later.signed.checkpoint.size, count: witnessNames(signers).length, needed: later.trust.needed };
}

/** Whether the ballot is in the election's record, at the place that the entry says. */
async function onBoard({ entry, tracker }: BallotReceipt, board: ReceiptRequest["board"]): Promise<number> {
  if (board === undefined) {
    throw new Open("NO_NETWORK");
  }
  const height = await board(entry.uuid, tracker);
  if (height !== entry.height) {
    throw new RecordError("NOT_IN_RECORD", `event ${entry.height}`);
  }
  return height;
}
