import { useState } from "preact/hooks";
import { serverNow } from "../api/http";
import type { Account } from "../api/account";
import { answerComment } from "../api/candidacy";
import type { Application, Convention, PublicComment } from "../api/shapes";
import { named, t } from "../i18n";
import { Field } from "../ui/field";
import { dateTime } from "../ui/format";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";

interface CommentsProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly application: Application;
  readonly onChange: () => void;
}

/** Whether a comment can still be answered. */
export const waits = (comment: PublicComment, now: number): boolean =>
  comment.answer === undefined && now < Date.parse(comment.answerUntil);

/** What the public said, each with the candidate's answer or the form for it. */
export function Comments(props: CommentsProps) {
  return (
    <section aria-labelledby="comments-title">
      <h2 id="comments-title">{t("candidacy.comments.title")}</h2>
      <p class="hint">{t("candidacy.comments.lead")}</p>
      {props.application.comments.map((comment) => (
        <article class="panel" key={comment.id} data-testid="comment">
          <p class="hint">
            {t("candidacy.comments.at", {
              category: named("commentPage.categories", comment.category),
              at: dateTime(comment.at),
            })}
          </p>
          <p class="vision">{comment.text}</p>
          <Answer {...props} comment={comment} />
        </article>
      ))}
    </section>
  );
}

function Answer(props: CommentsProps & { comment: PublicComment }) {
  const { comment } = props;
  const until = dateTime(comment.answerUntil);
  if (comment.answer !== undefined) {
    return (
      <>
        <p>
          <strong>{t("candidacy.comments.answered", { at: comment.answeredAt ? dateTime(comment.answeredAt) : "" })}</strong>
        </p>
        <p class="vision">{comment.answer}</p>
      </>
    );
  }
  return waits(comment, serverNow()) ? <AnswerForm {...props} until={until} /> : <p>{t("candidacy.comments.over", { until })}</p>;
}

function AnswerForm(props: CommentsProps & { comment: PublicComment; until: string }) {
  const [words, setWords] = useState("");
  const deed = useDeed();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === "") return;
        deed.run(async () => {
          await answerComment(props.account.token, props.convention.id, props.comment.id, words.trim());
          props.onChange();
        });
      }}
    >
      <Field label={t("candidacy.comments.answer")} hint={t("candidacy.comments.until", { until: props.until })}>
        {(field) => (
          <textarea
            {...field}
            required
            rows={3}
            maxLength={2000}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="send-answer">
        {t("candidacy.comments.send")}
      </button>
    </form>
  );
}
