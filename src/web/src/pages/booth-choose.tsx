import { useMemo, useState } from "preact/hooks";
import { photoAddress } from "../api/record";
import type { Candidate, ElectionInfo } from "../api/shapes";
import { tabStore } from "../api/stores";
import type { Booth } from "../booth/booth";
import type { BoothState } from "../booth/states";
import type { Question, Selection } from "../crypto";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { Notice } from "../ui/notice";
import { answerMatches, answerParts, rotated, startOf } from "./rotation";

type Choosing = Extract<BoothState, { kind: "choosing" }>;

/** The first screen: each question with its candidates as cards. */
export function Choose(props: { booth: Booth; state: Choosing; info: ElectionInfo; candidates: readonly Candidate[] }) {
  const { booth, state } = props;
  const [asked, setAsked] = useState(false);
  const [first] = state.election.questions;
  const problem = state.problems.find((one) => one !== undefined);
  const review = () => {
    setAsked(true);
    void booth.review();
  };
  return (
    <form
      class="choosing"
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      {state.election.questions.map((question, index) => (
        <QuestionCards
          key={question.question}
          question={question}
          selection={state.selections[index] ?? { kind: "choices", chosen: [] }}
          onSelect={(selection) => booth.choose(index, selection)}
          info={props.info}
          candidates={props.candidates}
          place={index}
        />
      ))}
      {asked && problem !== undefined && first && (
        <div ref={toSight}>
          <Notice kind="error">{problemText(problem, first)}</Notice>
        </div>
      )}
      {state.delay === "UNREACHABLE" && (
        <div ref={toSight}>
          <Notice kind="error">
            <p data-testid="not-fetched">{t("booth.notFetched")}</p>
          </Notice>
        </div>
      )}
      <div class="choice-bar">
        <p role="status" data-testid="chosen-count">
          {state.election.questions.map((question, index) => counterText(question, state.selections[index])).join(" · ")}
        </p>
        <button type="submit" data-testid="to-review" aria-busy={state.delay === "FETCHING"}>
          {t(state.delay === "FETCHING" ? "site.loading" : "booth.toReview")}
        </button>
      </div>
    </form>
  );
}

// The notice stands behind the last name, and the button at the edge of the screen.
const toSight = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: "center" });

function problemText(problem: string, question: Question): string {
  if (problem === "TOO_FEW") return t("booth.problem.TOO_FEW", { min: number(question.min) });
  return problem === "TOO_MANY" ? t("booth.problem.TOO_MANY") : t("booth.problem.other");
}

function counterText(question: Question, selection: Selection | undefined): string {
  if (selection?.kind === "blank") return t("booth.counterBlank");
  return t("booth.counter", { chosen: number(selection?.chosen.length ?? 0), max: number(question.max) });
}

function QuestionCards(props: {
  question: Question;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  info: ElectionInfo;
  candidates: readonly Candidate[];
  place: number;
}) {
  const { question, selection, onSelect, info } = props;
  const [searched, setSearched] = useState("");
  const size = question.answers.length;
  const order = useMemo(
    () => rotated(size, startOf(size, `konvensi.order.${info.uuid}.${props.place}`, tabStore)),
    [info.uuid, size],
  );
  const chosen = selection.kind === "blank" ? [] : selection.chosen;
  const full = chosen.length >= question.max;
  const shown = order.filter((index) => chosen.includes(index) || answerMatches(question.answers[index] ?? "", searched));
  const toggle = (index: number) =>
    onSelect({
      kind: "choices",
      chosen: chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index].sort((a, b) => a - b),
    });
  return (
    <fieldset>
      <legend>
        <h2 data-screen tabIndex={-1}>
          {question.question}
        </h2>
      </legend>
      <p>
        {question.min > 1
          ? t("booth.chooseRange", { min: number(question.min), max: number(question.max) })
          : t("booth.chooseLead", { max: number(question.max) })}
      </p>
      {size > 6 && (
        <Field label={t("booth.searchLabel")}>
          {(field) => (
            <input {...field} type="search" value={searched} onInput={(event) => setSearched(event.currentTarget.value)} />
          )}
        </Field>
      )}
      <p class="visually-hidden" role="status">
        {searched === "" ? "" : t("booth.searchFound", { count: number(shown.length) })}
      </p>
      {full && <p role="status">{t("booth.full", { max: number(question.max) })}</p>}
      <ul class="cards">
        {shown.map((index) => (
          <li key={index}>
            <ChoiceCard
              answer={question.answers[index] ?? ""}
              candidate={candidateOf(props.candidates, question.answers[index] ?? "")}
              convention={info.convention}
              checked={chosen.includes(index)}
              disabled={full && !chosen.includes(index)}
              onToggle={() => toggle(index)}
            />
          </li>
        ))}
        {question.blank && (
          <li key="blank">
            <label class="candidate" data-testid="blank">
              <input
                type="checkbox"
                checked={selection.kind === "blank"}
                onChange={(event) =>
                  onSelect(event.currentTarget.checked ? { kind: "blank" } : { kind: "choices", chosen: [] })
                }
              />
              <span class="candidate-text">
                <span class="name">{t("booth.blank")}</span>
                <br />
                <small class="hint">{t("booth.blankHint")}</small>
              </span>
            </label>
          </li>
        )}
      </ul>
    </fieldset>
  );
}

const candidateOf = (candidates: readonly Candidate[], answer: string) =>
  candidates.find((one) => one.number !== undefined && String(one.number) === answerParts(answer).number);

function ChoiceCard(props: {
  answer: string;
  candidate: Candidate | undefined;
  convention: string;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}) {
  const { number: place, name } = answerParts(props.answer);
  return (
    <label class="candidate" data-testid="choice">
      <input type="checkbox" checked={props.checked} disabled={props.disabled} onChange={props.onToggle} />
      <span class="ballot-number">{place}</span>
      {props.candidate?.hasPhoto && (
        <img
          class="portrait"
          src={photoAddress(props.convention, props.candidate.id)}
          alt=""
          loading="lazy"
          width="64"
          height="80"
        />
      )}
      <span class="candidate-text">
        <span class="name">{name}</span>
        {props.candidate?.withdrawn && (
          <>
            <br />
            <span class="badge">{t("candidates.withdrawn")}</span>
          </>
        )}
      </span>
    </label>
  );
}
