import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { LONGEST_COMMENT, categories, sendComment, type Category, type Comment } from "../api/comments";
import type { Candidate } from "../api/shapes";
import { t } from "../i18n";
import { query } from "../ui/address";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";

/** One comment on one candidate; what was written stays in the form until the server has it. */
export function CommentForm(props: {
  convention: string;
  account: Account;
  all: readonly Candidate[];
  onSent: (comment: Comment) => void;
}) {
  const wanted = query("calon");
  const [candidate, setCandidate] = useState(props.all.find((one) => one.id === wanted)?.id ?? "");
  const [category, setCategory] = useState<Category>();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const deed = useDeed();
  const length = [...text.trim()].length;
  const send = () => {
    setAsked(true);
    if (candidate === "" || category === undefined || length === 0 || length > LONGEST_COMMENT) return;
    deed.run(async () => {
      props.onSent(await sendComment(props.account.token, props.convention, { candidate, category, text: text.trim() }));
      setText("");
      setAsked(false);
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={t("commentPage.candidate")}
        error={asked && candidate === "" ? t("commentPage.candidateNeeded") : undefined}
      >
        {(field) => (
          <select
            {...field}
            data-testid="comment-candidate"
            value={candidate}
            onChange={(event) => setCandidate(event.currentTarget.value)}
          >
            <option value="">{t("commentPage.choose")}</option>
            {props.all.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t("commentPage.category")}
        error={asked && category === undefined ? t("commentPage.categoryNeeded") : undefined}
      >
        {(field) => (
          <select
            {...field}
            data-testid="comment-category"
            value={category ?? ""}
            onChange={(event) => setCategory(categories.find((one) => one === event.currentTarget.value))}
          >
            <option value="">{t("application.choose")}</option>
            {categories.map((one) => (
              <option key={one} value={one}>
                {t(`commentPage.categories.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t("commentPage.text")}
        hint={t("commentPage.textHint", { most: number(LONGEST_COMMENT) })}
        error={textError(asked, length)}
      >
        {(field) => (
          <textarea
            {...field}
            rows={6}
            data-testid="comment-text"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="hint">{t("commentPage.who")}</p>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="send-comment">
        {t("commentPage.send")}
      </button>
    </form>
  );
}

function textError(asked: boolean, length: number): string | undefined {
  if (length > LONGEST_COMMENT) {
    return t("commentPage.textLong", { length: number(length), most: number(LONGEST_COMMENT) });
  }
  return asked && length === 0 ? t("commentPage.textNeeded") : undefined;
}
