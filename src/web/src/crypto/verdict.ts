import type { RefusalCode } from "./errors";
import { RecordError } from "./errors";

/** Why a well-formed object does not verify. */
export type VerdictReason =
  | RefusalCode
  | "WRONG_ELECTION"
  | "CREDENTIAL_NOT_ON_ROLL"
  | "BALLOT_HASH_WRONG"
  | "INDIVIDUAL_PROOF_INVALID"
  | "OVERALL_PROOF_INVALID"
  | "BLANK_PROOF_INVALID"
  | "DECRYPTION_PROOF_INVALID"
  | "TOO_FEW"
  | "TOO_MANY"
  | "NO_BLANK"
  | "UNKNOWN_ANSWER"
  | "REPEATED_ANSWER"
  | "RECEIPT_INVALID";

/** The outcome of a check: it carries its reason and the place, so that upper layers can say why. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: VerdictReason; readonly path: string };

export const ACCEPTED: Verdict = { ok: true };

export function rejected(reason: VerdictReason, path = ""): Verdict {
  return { ok: false, reason, path };
}

/** Runs a check whose decoding may refuse, and turns the refusal into a verdict. Anything else thrown is a bug and passes on. */
export function verdictOf(check: () => Verdict): Verdict {
  try {
    return check();
  } catch (error) {
    if (error instanceof RecordError) {
      return rejected(error.code, error.path);
    }
    throw error;
  }
}
