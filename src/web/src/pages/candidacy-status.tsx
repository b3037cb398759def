import { serverNow } from "../api/http";
import { stageUntil } from "../api/candidacy";
import type { Application, Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { date, dateTime, number } from "../ui/format";
import { useLoad } from "../ui/load";
import { FieldProblems, Notice } from "../ui/notice";
import { waits } from "./candidacy-comments";
import { partName, partNames } from "./candidacy-parts";

/** Always at the top: where the application stands, what happens next, by when, and what is missing. */
export function StatusPanel(props: {
  convention: Convention;
  application: Application | undefined;
  canEdit: boolean;
}) {
  const { convention, application, canEdit } = props;
  const status = application?.status ?? "NONE";
  const key = `application.status.${status}`;
  const missing = canEdit ? (application?.missing ?? []) : [];
  const unanswered = application?.comments.filter((one) => waits(one, serverNow())).length ?? 0;
  return (
    <section class="panel" aria-label={t("application.statusLabel")}>
      <p role="status">
        <strong>{t("application.statusLabel")}: </strong>
        <span class="badge" data-testid="application-status" data-status={status}>
          {named(key, "name")}
        </span>{" "}
        {named(key, "next")} <ByWhen convention={convention} application={application} />
      </p>
      {unanswered > 0 && (
        <Notice kind="warning">
          <a href="#comments-title">{t("candidacy.commentsWait", { count: number(unanswered) })}</a>
        </Notice>
      )}
      {missing.length > 0 && (
        <>
          <p>{t("problem.missing")}</p>
          <div data-testid="application-missing">
            <FieldProblems problems={missing} />
          </div>
        </>
      )}
    </section>
  );
}

/** The applicant's own time where there is one, else the last day of the stage where the convention has dates. */
function ByWhen(props: { convention: Convention; application: Application | undefined }) {
  const { convention, application } = props;
  const [load] = useLoad(() => stageUntil(convention.id), convention.id + convention.stage);
  const correction = application?.correction;
  if (correction && !correction.over) return <strong>{t("candidacy.by", { until: dateTime(correction.until) })}</strong>;
  if (load.kind !== "ready" || load.value === undefined) return null;
  return <span>{t("candidacy.stageUntil", { until: date(load.value) })}</span>;
}

/** What two verifiers want corrected. */
export function CorrectionBox(props: { application: Application }) {
  const { correction } = props.application;
  if (correction === undefined) return null;
  if (correction.over) {
    return <Notice kind="warning">{t("candidacy.correction.over", { until: dateTime(correction.until) })}</Notice>;
  }
  return (
    <section class="panel" aria-labelledby="correction-title">
      <h2 id="correction-title">{t("candidacy.correction.title")}</h2>
      <p>{t("candidacy.correction.lead")}</p>
      <ul data-testid="to-correct">
        {correction.parts.map((part) => (
          <li key={part}>{partName(part)}</li>
        ))}
      </ul>
      <p>
        <strong>{t("candidacy.by", { until: dateTime(correction.until) })}</strong>
      </p>
    </section>
  );
}

export function Decisions(props: { application: Application }) {
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t("application.decisions")}</h2>
      <ul>
        {props.application.decisions.map((decision) => (
          <li key={decision.at + decision.verdict}>
            <strong>{named("verdict", decision.verdict)}</strong> ({dateTime(decision.at)}): {decision.reason}{" "}
            {decision.corrections.length > 0 &&
              t("candidacy.correction.fixed", { parts: partNames(decision.corrections) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
