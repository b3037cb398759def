import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { RecordError, secureRandom } from "../crypto";
import { t, type Key } from "../i18n";
import { certificate, newSeed, polynomial, voutput } from "../trustee/ceremony";
import { Tick } from "../ui/field";
import { useDeed, Waiting, type Deed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { saveText } from "../ui/parts";
import { keepFile } from "./keep";
import type { TaskProps } from "./trustee";
import { KeyInput } from "./trustee-key";

/** The frame of a task: what it is, why it matters, what can go wrong. */
export function Task(props: { title: Key; why: Key; deed: Deed; children: ComponentChildren; risk?: string }) {
  const { deed } = props;
  return (
    <section class="panel" aria-labelledby="task-title">
      <p class="hint">{t("trustee.task")}</p>
      <h2 id="task-title">{t(props.title)}</h2>
      <p>{t(props.why)}</p>
      {props.risk !== undefined && <Notice kind="warning">{props.risk}</Notice>}
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
  const others = /^(secrets|coefexps|certs)\[/.test(thrown.path);
  const own = thrown.code === "SECOND_TALLY" ? "trustee.t4second" : "trustee.keyWrong";
  return (
    <Notice kind="error">
      <p data-testid="task-refused">
        {t(others ? "trustee.cheat" : own, { code: thrown.code, path: thrown.path })}
      </p>
    </Notice>
  );
}

/** Lets the page show that it works before a long computation holds the thread. */
export const painted = () => new Promise<void>((resolve) => setTimeout(resolve, 60));

export function MakeKeyTask(props: TaskProps) {
  const { convention, account, ceremony, seed } = props;
  const [saved, setSaved] = useState(false);
  const deed = useDeed();
  const make = async () => {
    props.onSeed(newSeed(secureRandom()));
    setSaved(false);
    return Promise.resolve();
  };
  const send = async (own: string) => {
    await painted();
    await account.putCertificate(convention.id, certificate(ceremony.group, own, secureRandom()));
    props.onDone();
  };
  const save = (own: string) =>
    saveText(
      `${t("trustee.fileName")}-${ceremony.me?.index ?? 0}.txt`,
      keepFile([`${t("trustee.keyCard")} ${ceremony.me?.index ?? ""} · ${convention.name}`, t("trustee.keyCardKeep")], own),
    );
  return (
    <Task
      title="trustee.t1"
      why="trustee.t1why"
      risk={t("trustee.t1risk", { threshold: ceremony.threshold })}
      deed={deed}
    >
      {seed === undefined ? (
        <button type="button" data-testid="make-key" onClick={() => deed.run(make)}>
          {t("trustee.t1make")}
        </button>
      ) : (
        <>
          <div class="keep-card">
            <h3>
              {t("trustee.keyCard")} {ceremony.me?.index}
            </h3>
            <p>{convention.name}</p>
            <code class="secret" data-testid="trustee-key">
              {seed}
            </code>
            <p>{t("trustee.keyCardKeep")}</p>
          </div>
          <div class="buttons">
            <button type="button" class="secondary" data-testid="save-key" onClick={() => save(seed)}>
              {t("trustee.t1save")}
            </button>
            <button type="button" class="secondary" onClick={() => print()}>
              {t("trustee.t1print")}
            </button>
          </div>
          <Tick label={t("trustee.t1tick")} checked={saved} onChange={setSaved} />
          <button
            type="button"
            data-testid="send-certificate"
            disabled={!saved || deed.busy}
            onClick={() => deed.run(() => send(seed))}
          >
            {t("trustee.t1send")}
          </button>
        </>
      )}
    </Task>
  );
}

export const viewOf = ({ ceremony }: TaskProps) => ({
  group: ceremony.group,
  threshold: ceremony.threshold,
  certificates: ceremony.certificates ?? [],
});

export function PolynomialTask(props: TaskProps) {
  const { convention, account, seed } = props;
  const deed = useDeed();
  const send = async (own: string) => {
    await painted();
    await account.putPolynomial(convention.id, polynomial(viewOf(props), own, secureRandom()));
    props.onDone();
  };
  return (
    <Task title="trustee.t2" why="trustee.t2why" deed={deed}>
      <KeyInput seed={seed} onSeed={props.onSeed} />
      {seed !== undefined && (
        <button
          type="button"
          data-testid="send-polynomial"
          disabled={deed.busy}
          onClick={() => deed.run(() => send(seed))}
        >
          {t("trustee.t2send")}
        </button>
      )}
    </Task>
  );
}

export function CheckTask(props: TaskProps) {
  const { convention, account, seed } = props;
  const deed = useDeed();
  const send = async (own: string) => {
    const vinput = await account.vinput(convention.id);
    await painted();
    await account.putVoutput(convention.id, voutput(viewOf(props), own, vinput, secureRandom()));
    props.onDone();
  };
  return (
    <Task title="trustee.t3" why="trustee.t3why" deed={deed}>
      <KeyInput seed={seed} onSeed={props.onSeed} />
      {seed !== undefined && (
        <button type="button" data-testid="send-check" disabled={deed.busy} onClick={() => deed.run(() => send(seed))}>
          {t("trustee.t3send")}
        </button>
      )}
    </Task>
  );
}
