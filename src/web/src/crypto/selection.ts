import type { Question } from "./paper";
import type { Verdict } from "./verdict";
import { ACCEPTED, rejected } from "./verdict";

/** What a voter chose for one question: a blank vote, or the indexes of answers. */
export type Selection = { readonly kind: "blank" } | { readonly kind: "choices"; readonly chosen: readonly number[] };

/** Whether the question allows the selection. */
export function checkSelection(question: Question, selection: Selection): Verdict {
  if (selection.kind === "blank") {
    return question.blank ? ACCEPTED : rejected("NO_BLANK");
  }
  const { chosen } = selection;
  if (chosen.some((i) => !Number.isInteger(i) || i < 0 || i >= question.answers.length)) {
    return rejected("UNKNOWN_ANSWER");
  }
  if (new Set(chosen).size !== chosen.length) {
    return rejected("REPEATED_ANSWER");
  }
  if (chosen.length < question.min) {
    return rejected("TOO_FEW");
  }
  return chosen.length > question.max ? rejected("TOO_MANY") : ACCEPTED;
}

/** The plaintexts m of a selection: one 0 or 1 an answer, after a leading "is blank" where a blank vote is allowed. */
export function plaintextsOf(question: Question, selection: Selection): readonly (0 | 1)[] {
  const chosen = new Set(selection.kind === "blank" ? [] : selection.chosen);
  const answers = question.answers.map((_, i): 0 | 1 => (chosen.has(i) ? 1 : 0));
  return question.blank ? [selection.kind === "blank" ? 1 : 0, ...answers] : answers;
}
