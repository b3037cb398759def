import { useEffect, useRef } from "preact/hooks";
import type { Check, CheckState, Facts } from "../verify/checklist";
import { DAMAGE } from "../verify/damage";
import type { Found } from "../verify/jobs";
import { named, t, type Key } from "../i18n";
import { dateTime, number } from "../ui/format";
import { Notice } from "../ui/notice";
import { Table } from "../ui/parts";
import { writtenTracker } from "../verify/writtenTracker";

const marks: Readonly<Record<CheckState["kind"], string>> = { waiting: "·", running: "…", passed: "✓", failed: "×", open: "?", notRun: "–" };

const title = (name: string): string => named("verify.check", name.replace(".", "_"));

/** Each check as it goes on; a live region says which one is running. */
export function VerifyChecks(props: { checks: readonly Check[] }) {
  const { checks } = props;
  const running = checks.find(({ state }) => state.kind === "running");
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title">{t("verify.checks")}</h2>
      <p class="visually-hidden" role="status">
        {running === undefined ? "" : `${title(running.name)}: ${t("verify.state.running")}`}
      </p>
      <ol class="checks" data-testid="verify-checks">
        {checks.map(({ name, state }) => (
          <li key={name} class={`check check-${state.kind}`} data-name={name} data-state={state.kind}>
            <span class="check-mark" aria-hidden="true">
              {marks[state.kind]}
            </span>
            <div>
              <strong>{title(name)}</strong> <span class="check-state">({t(`verify.state.${state.kind}`)})</span>
              <Said name={name} state={state} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said(props: { name: string; state: CheckState }) {
  const { name, state } = props;
  switch (state.kind) {
    case "running":
      return state.total === 0 ? null : (
        <div>
          <progress max={state.total} value={state.done} aria-label={title(name)} />
          <small>{t("verify.stepDone", { done: number(state.done), total: number(state.total) })}</small>
        </div>
      );
    case "passed":
      return <p>{t(`verify.done.${name.replace(".", "_")}` as Key, shown(state.facts))}</p>;
    case "open":
      return <p>{t(`verify.open.${state.reason}`, shown(state.facts))}</p>;
    case "failed":
      return (
        <p>
          {reasonOf(state.code)} <code>{`${state.code} ${state.path}`.trim()}</code>
        </p>
      );
    case "waiting":
    case "notRun":
      return null;
  }
}

export function reasonOf(code: string): string {
  const sentence = named("verify.reason", code);
  if (sentence !== code) return sentence;
  return DAMAGE.test(code) ? t("verify.reason.damaged") : t("verify.reason.other", { code });
}

/** Where these fail, the file itself is not whole: it proves nothing against anybody. */
const FORMS = ["receipt.form", "opening.form", "archive.read"];

/** Facts as people read them. */
function shown(facts: Facts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (name === "oldest") return [name, value === 0 ? "–" : dateTime(new Date(Number(value) * 1000).toISOString())];
      if (name === "hour") return [name, dateTime(`${String(value).slice(0, 19)}Z`)];
      if (name === "missing") return [name, String(value).split(" ").map((kind) => named("act", kind)).join(", ")];
      if (name === "tracker") return [name, writtenTracker(String(value))];
      return [name, typeof value === "number" ? number(value) : value];
    }),
  );
}

/** One plain verdict: what is proved, and what is not. */
export function Verdict(props: { kind: "receipt" | "log" | "opening" | "archive"; checks: readonly Check[]; found: Found | undefined }) {
  const { kind, checks, found } = props;
  // The gravest is the one that ended the list: a fork weighs more than a missing witness before it.
  const [failed, ...lesser] = checks.flatMap(({ name, state }) => (state.kind === "failed" ? [{ name, code: state.code }] : [])).reverse();
  const good = checks.every(({ state }) => state.kind === "passed");
  const section = useRef<HTMLElement>(null);
  // Below a list of checks, and on a phone below the screen: whoever started it is led to what came of it.
  useEffect(() => section.current?.focus(), [checks]);
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="verdict-title" data-testid="verdict" data-ending={failed ? "bad" : good ? "good" : "open"}>
      {failed ? (
        <Notice kind="error">
          <p id="verdict-title">
            <strong>{t("verify.verdict.bad", { check: title(failed.name), reason: reasonOf(failed.code) })}</strong>
          </p>
          {lesser.map(({ name, code }) => (
            <p key={name}>{t("verify.verdict.bad", { check: title(name), reason: reasonOf(code) })}</p>
          ))}
          <p>{t(FORMS.includes(failed.name) ? "verify.verdict.badForm" : "verify.verdict.badDo")}</p>
          {failed.name === "receipt.witnesses" && <p>{t("verify.verdict.badWitnesses")}</p>}
        </Notice>
      ) : (
        <Notice kind={good ? "success" : "warning"}>
          <p id="verdict-title">
            <strong>{t(good ? `verify.verdict.${kind}_good` : openVerdict(kind, checks))}</strong>
          </p>
        </Notice>
      )}
      {failed === undefined && <Findings found={found} />}
      <h3>{t("verify.not.title")}</h3>
      <p>{t(`verify.not.${kind}`)}</p>
    </section>
  );
}

/** A log that could not be read to its end proves nothing. A receipt without a network proves what it is for: who signed that the vote is in the log. So does an opening, but for the tracker. */
function openVerdict(kind: "receipt" | "log" | "opening" | "archive", checks: readonly Check[]): Key {
  const passed = (name: string): boolean => checks.some((each) => each.name === name && each.state.kind === "passed");
  if (kind === "opening" && checks.every(({ name }) => name === "opening.tracker" || passed(name))) return "verify.verdict.opening_compare";
  if (kind === "log" && !passed("log.entries")) return "verify.verdict.log_unread";
  if (kind !== "receipt" || !passed("receipt.log") || !passed("receipt.included")) return `verify.verdict.${kind}_open`;
  return passed("receipt.witnesses") ? "verify.verdict.receipt_signed" : "verify.verdict.receipt_unwitnessed";
}

function Findings(props: { found: Found | undefined }) {
  const { found } = props;
  switch (found?.kind) {
    case "opening":
      return (
        <div class="panel" data-testid="verify-chosen">
          <h3>{t("verify.chosen")}</h3>
          <p>{found.election}</p>
          <ul>
            {found.chosen.length === 0 && <li>{t("verify.nobody")}</li>}
            {found.chosen.map((name, i) => (
              <li key={i}>
                <strong>{name ?? t("verify.blank")}</strong>
              </li>
            ))}
          </ul>
        </div>
      );
    case "archive":
      return (
        <>
          {(found.result ?? []).map((row, i) => (
            <Table
              key={i}
              caption={`${t("verify.result")}: ${found.name}`}
              head={[t("verify.answer"), t("verify.votes")]}
              numeric={[1]}
              rows={row.map(({ name, votes }, j) => ({ key: String(j), cells: [name ?? t("verify.blank"), number(votes)] }))}
            />
          ))}
        </>
      );
    case "log":
      return <p>{t("verify.keptDone")}</p>;
    default:
      return null;
  }
}
