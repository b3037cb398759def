import { Problem } from "../api/problem";
import type { Question } from "../crypto";
import { answerParts } from "./rotation";

/** How many votes one line of a ballot got. */
export interface Count {
  readonly number: string;
  readonly name: string;
  readonly votes: number;
  readonly blank: boolean;
}

/**
 * Joins a question's answers with its counts, most votes first and the blank vote last. Where a question allows a blank vote, the
 * first count is of blank votes (Belenios spec 2.5, "Homomorphic questions": answer 0 is the blank). A result of another length
 * belongs to another election and is refused as `bad-answer`.
 */
export function countsOf(question: Pick<Question, "answers" | "blank">, counts: readonly number[]): readonly Count[] {
  const offset = question.blank ? 1 : 0;
  if (counts.length !== question.answers.length + offset) throw new Problem("bad-answer");
  const lines = question.answers.map((answer, index) => ({
    ...answerParts(answer),
    votes: counts[index + offset] ?? 0,
    blank: false,
  }));
  const sorted = lines.sort((a, b) => b.votes - a.votes || Number(a.number) - Number(b.number));
  return question.blank ? [...sorted, { number: "", name: "", votes: counts[0] ?? 0, blank: true }] : sorted;
}
