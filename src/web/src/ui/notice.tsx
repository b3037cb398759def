import type { ComponentChildren } from "preact";
import { asProblem, type Problem } from "../api/problem";
import type { FieldProblem } from "../api/shapes";
import { language, named, t, type Key } from "../i18n";
import { SignInAgain } from "./renewal";

const marks = { info: "i", success: "✓", warning: "!", error: "×" } as const;
export type NoticeKind = keyof typeof marks;

/** A boxed message with a word and a sign for its kind, never colour alone; errors are read out at once. */
export function Notice(props: { kind: NoticeKind; children: ComponentChildren; id?: string }) {
  const urgent = props.kind === "error";
  return (
    <div class={`notice notice-${props.kind}`} role={urgent ? "alert" : "status"} id={props.id}>
      <span class="notice-mark" aria-hidden="true">
        {marks[props.kind]}
      </span>
      <div>
        <span class="visually-hidden">{t(`notice.${props.kind}`)}: </span>
        {props.children}
      </div>
    </div>
  );
}

const ownSentences: Readonly<Record<string, Key>> = {
  network: "problem.network",
  "bad-answer": "problem.bad_answer",
  "page-fault": "problem.page_fault",
  "server-fault": "problem.server_fault",
  "internal-error": "problem.server_fault",
  "try-again": "problem.try_again",
  "sign-in-needed": "problem.sign_in_needed",
  "sign-in-failed": "problem.sign_in_failed",
  "role-needed": "problem.role_needed",
  "not-found": "problem.not_found",
};

const fallbacks: Readonly<Record<string, Key>> = {
  "not-now": "problem.not_now",
  "changed-meanwhile": "problem.changed_meanwhile",
  "too-large": "problem.too_large",
};

/** One sentence for a problem: ours where what to do is always the same, else the server's, in the current language. */
export function sentenceOf(problem: Problem): string {
  const own = ownSentences[problem.code];
  if (own) return t(own);
  const [title, detail] = [problem.title[language()], problem.detail[language()]];
  if (title !== "") return detail === "" || detail === title ? title : `${endStop(title)} ${detail}`;
  const fallback = fallbacks[problem.code];
  return fallback ? t(fallback) : t("problem.unknown", { code: problem.code });
}

const endStop = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/** Refusals that another sign-in lifts. */
const renewable = new Set(["step-up-needed", "second-factor-needed"]);

/** What happened, what is kept, what to do: for anything thrown. */
export function ProblemNotice(props: { thrown: unknown; kept?: Key; retry?: () => void }) {
  const problem = asProblem(props.thrown);
  return (
    <Notice kind="error">
      <p>
        {sentenceOf(problem)} {props.kept && t(props.kept)}
      </p>
      {problem.errors.length > 0 && (
        <>
          <p>{t("problem.fields")}</p>
          <FieldProblems problems={problem.errors} />
        </>
      )}
      {problem.missing.length > 0 && (
        <>
          <p>{t("problem.missing")}</p>
          <MissingList codes={problem.missing} />
        </>
      )}
      {renewable.has(problem.code) && <SignInAgain />}
      {props.retry && (
        <button type="button" class="secondary small" onClick={props.retry}>
          {t("site.retry")}
        </button>
      )}
    </Notice>
  );
}

/** Each field by its name on the page, with what is wrong in the current language. */
export function FieldProblems(props: { problems: readonly FieldProblem[] }) {
  return (
    <ul>
      {props.problems.map((one) => (
        <li key={`${one.field} ${one.code} ${one.line ?? ""}`}>
          {named("field", one.field.slice(one.field.lastIndexOf(".") + 1))}:{" "}
          {(language() === "en" ? one.message : one.message_id) || named("fieldProblem", one.code)}
        </li>
      ))}
    </ul>
  );
}

export function MissingList(props: { codes: readonly string[] }) {
  return (
    <ul>
      {props.codes.map((code) => (
        <li key={code}>{named("missing", code)}</li>
      ))}
    </ul>
  );
}
