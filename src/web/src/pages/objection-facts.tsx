import type { Objection, Ruling } from "../api/objections";
import type { Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { number, shortTime } from "../ui/format";
import { dapilName, nextSentence, rulingSentence } from "./objection-view";

/** What everybody sees of an objection: its state, what happens next, and each ruling with its reasons. */
export function ObjectionFacts(props: { convention: Convention; objection: Objection; name: string | undefined }) {
  const { convention, objection } = props;
  return (
    <>
      <p>
        <span class="badge">{named("objection.state", objection.state)}</span> {nextSentence(objection)}
      </p>
      <dl class="facts">
        <dt>{t("objection.facts.ground")}</dt>
        <dd>{t(`objection.ground.${objection.ground}`)}</dd>
        {objection.candidate !== undefined && (
          <>
            <dt>{t("objection.facts.candidate")}</dt>
            <dd>{props.name ?? objection.candidate}</dd>
          </>
        )}
        <dt>{t("objection.facts.dapil")}</dt>
        <dd>{dapilName(convention, objection.dapil)}</dd>
        <dt>{t("objection.facts.by")}</dt>
        <dd>{t(`objection.by.${objection.by}`)}</dd>
        {objection.refusal !== undefined && (
          <>
            <dt>{t("objection.facts.refusal")}</dt>
            <dd>{objection.refusal}</dd>
          </>
        )}
        {objection.ruling && <RulingFacts name={t("objection.facts.ruling")} ruling={objection.ruling} />}
        {objection.appeal && <RulingFacts name={t("objection.facts.appeal")} ruling={objection.appeal} />}
      </dl>
      {objection.steps.length > 0 && (
        <details>
          <summary>{t("objection.facts.steps")}</summary>
          <ol>
            {objection.steps.map((step) => (
              <li key={step.seq}>
                {step.proposed && `${t("objection.proposedStep")}: `}
                {named("objection.kind", step.kind)} (
                {t("objection.step", { seq: number(step.seq), at: shortTime(step.at) })})
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function RulingFacts(props: { name: string; ruling: Ruling }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>
        <strong>{rulingSentence(props.ruling)}</strong>
        {props.ruling.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </dd>
    </>
  );
}

/** The heading of an objection. */
export const titleOf = (objection: Objection): string =>
  objection.number === undefined
    ? t("objection.draft")
    : t("objection.number", { number: number(objection.number) });
