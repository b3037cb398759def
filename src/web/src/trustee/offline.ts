import { RecordError } from "../crypto";
import { objectOf, parseJson, stringOf } from "../crypto/json";
import type { CeremonyView, CommittedView } from "./ceremony";

/** Task and answer files for a trustee who works on a device without a network (crypto-spec/threshold.md). */

const MOST_CHARACTERS = 1 << 21;

/** What a step needs beside the ceremony's view. */
export interface Extra {
  readonly vinput?: string;
  readonly privateKey?: string;
  readonly trustees?: string;
}

/** The text of a task file; what is not there is left out. */
export function taskFile(step: string, view: CeremonyView & Partial<CommittedView>, extra: Extra): string {
  const { convention, attempt, group, threshold, certificates, commitments } = view;
  return JSON.stringify({
    konvensi: "trustee-task-v1",
    step,
    convention,
    attempt,
    group,
    threshold,
    ...(certificates.length === 0 ? {} : { certificates }),
    ...(commitments === undefined || commitments.length === 0 ? {} : { commitments }),
    ...extra,
  });
}

/**
 * The answer in a file: the step and the exact body to send.
 *
 * @throws RecordError `WRONG_SHAPE` where it is no answer, or one to another step
 */
export function answerOf(text: string, allowed: readonly string[]): { readonly step: string; readonly body: string } {
  const fields = objectOf(parseJson(text, "answer", MOST_CHARACTERS), "answer", ["konvensi", "step", "body"]);
  const step = stringOf(fields["step"], "answer.step");
  if (fields["konvensi"] !== "trustee-answer-v1" || !allowed.includes(step)) {
    throw new RecordError("WRONG_SHAPE", "answer.step");
  }
  return { step, body: stringOf(fields["body"], "answer.body") };
}
