import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Check } from "../verify/checklist";
import type { Finished } from "../verify/jobs";
import type { SourceOf } from "../verify/sources";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import "../ui/verify.css";
import { run } from "../verify/runner";
import { VerifyChecks, Verdict } from "./verify-checks";
import { VerifyInput, type Input } from "./verify-input";
import { jobOf, originIn, rememberFound, trustFor, trustIn, type Subject } from "./verify-job";
import type { Places } from "./verify-places";
import { NO_TRUST, VerifyTrust, type TrustProblem, type TypedTrust } from "./verify-trust";

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly checks: readonly Check[] }
  | { readonly kind: "finished"; readonly finished: Finished }
  | { readonly kind: "crashed" };

/** Take something, say whom to believe, watch it being checked, read the verdict. */
export function VerifyDesk(props: { places: Places; log: (use: (source: SourceOf, origin: string) => void) => ComponentChildren }) {
  const { places } = props;
  const [subject, setSubject] = useState<Subject>();
  const [said, setSaid] = useState<Input["kind"]>();
  const [trust, setTrust] = useState<TypedTrust>(NO_TRUST);
  const take = (input: Input) => {
    setSaid(input.kind);
    const next = input.kind === "log" ? { kind: "log" as const, source: { kind: "files" as const, files: input.files }, origin: undefined } : input;
    setSubject(next.kind === "noQr" || next.kind === "unknown" || next.kind === "picture" ? undefined : next);
  };
  const takeLog = (source: SourceOf, origin: string) => {
    setSaid("log");
    setSubject({ kind: "log", source, origin });
  };
  useEffect(() => {
    let wanted = true;
    if (subject !== undefined && subject.kind !== "opening") {
      // What somebody typed meanwhile, or for another file, is not taken away.
      void originIn(subject)
        .then((origin) => trustFor(origin, places))
        .then((found) => wanted && setTrust((now) => (now.from === "typed" ? now : found)));
    }
    return () => {
      wanted = false;
    };
  }, [subject]);
  return (
    <>
      <section class="panel" aria-labelledby="what-title">
        <h2 id="what-title">{t("verify.what")}</h2>
        <p>{t("verify.whatLead")}</p>
        <VerifyInput onGiven={take} />
        <h3>{t("verify.logTitle")}</h3>
        <p>{t("verify.logLead")}</p>
        {props.log(takeLog)}
      </section>
      <div aria-live="polite" data-testid="verify-kind" data-kind={said}>
        {said !== undefined && <Notice kind={subject === undefined ? "error" : "info"}>{t(`verify.kind.${said}`)}</Notice>}
      </div>
      {subject !== undefined && <Desk key={said} subject={subject} places={places} trust={trust} onTrust={setTrust} />}
    </>
  );
}

function Desk(props: { subject: Subject; places: Places; trust: TypedTrust; onTrust: (trust: TypedTrust) => void }) {
  const { subject, places, trust } = props;
  const [tracker, setTracker] = useState("");
  const [problem, setProblem] = useState<TrustProblem>();
  const [state, setState] = useState<State>({ kind: "idle" });
  const end = useRef<AbortController>();
  useEffect(() => {
    setState({ kind: "idle" });
    setTracker("");
    return () => end.current?.abort();
  }, [subject]);
  const start = async () => {
    const read = await trustIn(trust);
    setProblem(read.problem);
    if (read.problem !== undefined) return;
    end.current?.abort();
    const own = new AbortController();
    end.current = own;
    setState({ kind: "running", checks: [] });
    const origin = await originIn(subject);
    try {
      const finished = await run(jobOf(subject, origin, tracker.trim(), read.believed, places), (checks) => setState({ kind: "running", checks }), own.signal);
      rememberFound(subject, finished, read.believed);
      setState({ kind: "finished", finished });
    } catch {
      if (!own.signal.aborted) setState({ kind: "crashed" });
    }
  };
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {(subject.kind === "receipt" || subject.kind === "opening") && (
          <Field label={t("verify.tracker")} hint={t("verify.trackerHint")}>
            {(field) => (
              <input {...field} type="text" autocomplete="off" autocapitalize="off" spellcheck={false} maxLength={80} data-testid="verify-tracker" value={tracker} onInput={(event) => setTracker(event.currentTarget.value)} />
            )}
          </Field>
        )}
        {(subject.kind === "receipt" || subject.kind === "log") && <VerifyTrust trust={trust} problem={problem} onChange={props.onTrust} />}
        <div class="buttons">
          <button type="submit" disabled={state.kind === "running"} aria-busy={state.kind === "running"} data-testid="verify-start">
            {t(state.kind === "finished" ? "verify.again" : "verify.start")}
          </button>
          {state.kind === "running" && (
            <button
              type="button"
              class="secondary"
              onClick={() => {
                end.current?.abort();
                setState({ kind: "idle" });
              }}
            >
              {t("verify.stop")}
            </button>
          )}
        </div>
      </form>
      {state.kind === "running" && state.checks.length > 0 && <VerifyChecks checks={state.checks} />}
      {state.kind === "finished" && (
        <>
          <VerifyChecks checks={state.finished.checks} />
          <Verdict kind={subject.kind} checks={state.finished.checks} found={state.finished.found} />
        </>
      )}
      {state.kind === "crashed" && <Notice kind="error">{t("verify.verdict.crashed")}</Notice>}
    </>
  );
}
