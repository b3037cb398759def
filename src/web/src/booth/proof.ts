import type { Log } from "../api/log";
import { RecordError } from "../crypto/errors";
import * as checker from "../log";

/** What a receipt from the public log was found to be. */
export type ProofState =
  /** In the log, with so many cosignatures of the witnesses that the rules name. */
  | { readonly kind: "right"; readonly signed: number; readonly needed: number }
  /** Not a proof that this ballot is in this log. */
  | { readonly kind: "wrong" };

/**
 * Checks a receipt against the ballot's tracker (Base64), by the keys that the server names for its log. Whether these are the keys,
 * a second device has to say (crypto-spec/log.md 3).
 */
export function checkProof(proof: string, tracker: string, log: Log): ProofState {
  try {
    const receipt = checker.parseBallotReceipt(new TextEncoder().encode(proof));
    const keys = log.keys.map((key) => checker.parseVkey(key));
    const witnesses = log.witnesses.map((one) => checker.parseVkey(one.vkey));
    const trust = { origin: log.origin, logKeys: keys, witnesses, needed: log.needed };
    const signers = checker.checkSigners(receipt.proof.signed, trust);
    if (!sameTracker(receipt.tracker, tracker) || !checker.checkReceiptIncluded(receipt).ok) {
      return { kind: "wrong" };
    }
    return { kind: "right", signed: checker.witnessNames(signers).length, needed: log.needed };
  } catch (error) {
    if (error instanceof RecordError) return { kind: "wrong" };
    throw error;
  }
}

/** The tracker as the log writes it (hexadecimal) and as people see it (Base64 without padding). */
function sameTracker(hex: string, base64: string): boolean {
  const bytes = atob(base64);
  const written = [...bytes].map((character) => character.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return written === hex;
}
