import type { Booth } from "../booth/booth";
import type { BoothState } from "../booth/states";
import type { Question, Selection } from "../crypto";
import { t } from "../i18n";
import { answerParts } from "./rotation";

type Reviewing = Extract<BoothState, { kind: "review" }>;

/** The second screen: what will be encrypted, and the way back. */
export function Review(props: { booth: Booth; state: Reviewing; onSend: () => void }) {
  const { booth, state } = props;
  return (
    <section class="panel" aria-labelledby="review-title">
      <h2 id="review-title" data-screen tabIndex={-1}>
        {t("booth.steps.review")}
      </h2>
      <p>{t("booth.reviewLead")}</p>
      {state.election.questions.map((question, index) => (
        <div key={question.question}>
          <h3>{question.question}</h3>
          <ul class="plain-list" data-testid="reviewed">
            {reviewedAnswers(question, state.selections[index]).map((answer) => {
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
      <div class="buttons">
        <button type="button" data-testid="to-send" onClick={props.onSend}>
          {t("booth.toSend")}
        </button>
        <button type="button" class="secondary" onClick={() => booth.back()}>
          {t("booth.change")}
        </button>
      </div>
    </section>
  );
}

function reviewedAnswers(question: Question, selection: Selection | undefined): readonly string[] {
  if (selection === undefined || selection.kind === "blank") return [t("booth.blank")];
  return selection.chosen.map((index) => question.answers[index] ?? "");
}
