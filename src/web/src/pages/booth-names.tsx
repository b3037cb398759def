import type { Paper, Question, Selection } from "../crypto";
import { t } from "../i18n";
import { answerParts } from "./rotation";

/** What was chosen, question after question, as numbers and names. */
export function ChosenNames(props: { election: Paper; selections: readonly Selection[] }) {
  return (
    <>
      {props.election.questions.map((question, index) => (
        <div key={question.question}>
          <h3>{question.question}</h3>
          <ul class="plain-list" data-testid="reviewed">
            {chosenAnswers(question, props.selections[index]).map((answer) => {
              const { number, name } = answerParts(answer);
              return (
                <li key={answer} class="candidate">
                  {number !== "" && <span class="ballot-number">{number}</span>}
                  <span class="candidate-text name">{name}</span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}

function chosenAnswers(question: Question, selection: Selection | undefined): readonly string[] {
  if (selection === undefined || selection.kind === "blank") return [t("booth.blank")];
  return selection.chosen.map((index) => question.answers[index] ?? "");
}
