import type { ComponentChildren } from "preact";
import { RecordError } from "../crypto";
import { t, type Key } from "../i18n";
import { Waiting, type Deed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";

/** The frame of a task: what it is, why it matters, what can go wrong. */
export function Task(props: {
  step: number;
  title: Key;
  why: Key;
  risk: string;
  deed: Deed;
  children: ComponentChildren;
}) {
  const { deed } = props;
  return (
    <section class="panel" aria-labelledby="task-title">
      <p class="hint">{t("trustee.task", { step: props.step })}</p>
      <h2 id="task-title">{t(props.title)}</h2>
      <p>{t(props.why)}</p>
      <Notice kind="warning">
        <strong>{t("trustee.wrong")}:</strong> {props.risk}
      </Notice>
      {props.children}
      {deed.busy && <Waiting text={t("trustee.working")} />}
      {deed.thrown !== undefined && <TaskProblem thrown={deed.thrown} />}
    </section>
  );
}

/** A check that failed names what failed: a key of one's own that does not fit, or another trustee's message. */
function TaskProblem(props: { thrown: unknown }) {
  const { thrown } = props;
  if (!(thrown instanceof RecordError)) return <ProblemNotice thrown={thrown} kept="problem.keptNothing" />;
  const others = /^(secrets|coefexps|certs|proofs|commitments)\b/.test(thrown.path);
  const own = thrown.code === "SECOND_TALLY" ? "trustee.t6second" : "trustee.keyWrong";
  return (
    <Notice kind="error">
      <p data-testid="task-refused">
        {t(others ? "trustee.cheat" : own, { code: thrown.code, path: thrown.path })}
      </p>
    </Notice>
  );
}
