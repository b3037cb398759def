import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Check } from "../verify/checklist";
import type { Finished } from "../verify/jobs";
import type { SourceOf } from "../verify/sources";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { Waiting } from "../ui/load";
import { Notice } from "../ui/notice";
import "../ui/verify.css";
import { run } from "../verify/runner";
import { typedTracker } from "../verify/writtenTracker";
import { VerifyChecks, Verdict } from "./verify-checks";
import { VerifyInput, type Input } from "./verify-input";
import { asksForTrust, jobOf, originIn, rememberFound, trustFor, trustIn, type Subject } from "./verify-job";
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
    setSubject(subjectIn(input));
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
        .then((found) => wanted && setTrust((now) => (now.from === "typed" ? now : found)))
        // Without keys to begin with the page says so, and people can type them.
        .catch(() => undefined);
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
        {said !== undefined && <Notice kind={subject === undefined && said !== "picture" ? "error" : "info"}>{t(`verify.kind.${said}`)}</Notice>}
      </div>
      {subject !== undefined && <Desk key={said} subject={subject} places={places} trust={trust} onTrust={setTrust} />}
    </>
  );
}

/** What came in as something to verify; undefined where it is nothing, or not yet. */
function subjectIn(input: Input): Subject | undefined {
  switch (input.kind) {
    case "log":
      return { kind: "log", source: { kind: "files", files: input.files }, origin: undefined };
    case "receipt":
    case "opening":
    case "archive":
      return input;
    default:
      return undefined;
  }
}

function Desk(props: { subject: Subject; places: Places; trust: TypedTrust; onTrust: (trust: TypedTrust) => void }) {
  const { subject, places, trust } = props;
  const [tracker, setTracker] = useState("");
  const [problem, setProblem] = useState<TrustProblem>();
  const [badTracker, setBadTracker] = useState(false);
  const [state, setState] = useState<State>({ kind: "idle" });
  const end = useRef<AbortController>();
  useEffect(() => {
    setState({ kind: "idle" });
    setTracker("");
    return () => end.current?.abort();
  }, [subject]);
  const start = async () => {
    const written = typedTracker(tracker);
    setBadTracker(written === undefined);
    if (written === undefined) return;
    end.current?.abort();
    const own = new AbortController();
    end.current = own;
    setState({ kind: "running", checks: [] });
    const tell = (next: State) => {
      if (!own.signal.aborted) setState(next);
    };
    try {
      // What stands in fields that are not shown now stops nobody.
      const read = await trustIn(asksForTrust(subject) ? trust : NO_TRUST);
      if (!own.signal.aborted) setProblem(read.problem);
      if (read.problem !== undefined) return tell({ kind: "idle" });
      const origin = await originIn(subject);
      const finished = await run(jobOf(subject, origin, written, read.believed, places), (checks) => tell({ kind: "running", checks }), own.signal);
      rememberFound(subject, finished, read.believed);
      tell({ kind: "finished", finished });
    } catch {
      tell({ kind: "crashed" });
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
          <Field label={t("verify.tracker")} hint={t("verify.trackerHint")} error={badTracker ? t("verify.trackerBad") : undefined}>
            {(field) => (
              <input {...field} type="text" autocomplete="off" autocapitalize="off" spellcheck={false} maxLength={80} data-testid="verify-tracker" value={tracker} onInput={(event) => setTracker(event.currentTarget.value)} />
            )}
          </Field>
        )}
        {asksForTrust(subject) && <VerifyTrust trust={trust} problem={problem} onChange={props.onTrust} />}
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
      {state.kind === "running" && (state.checks.length > 0 ? <VerifyChecks checks={state.checks} /> : <Waiting />)}
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
