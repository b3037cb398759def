import type { RefusalCode } from "./errors";
import { RecordError } from "./errors";

/** Why an object does not verify: the same names, whether it was not well-formed or its proofs fail. */
export type VerdictReason = RefusalCode;

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
