import { useState } from "preact/hooks";
import { serverNow } from "../api/http";
import type { Account } from "../api/account";
import { myComments, type Comment } from "../api/comments";
import * as record from "../api/record";
import type { Candidate, Convention } from "../api/shapes";
import { named, t } from "../i18n";
import "../ui/candidates.css";
import { DapilPicker, WithConvention, firstDapil } from "../ui/convention";
import { dateTime } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad, type Load } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { ForRole } from "../ui/session";
import { CommentForm } from "./comment-form";

function CommentPage() {
  return (
    <Layout title="commentPage.title" lead="commentPage.lead" session>
      <WithConvention>
        {(convention) => (
          <ForRole role={["voter", "observer", "candidate"]}>
            {(account) => <InConvention key={convention.id} convention={convention} account={account} />}
          </ForRole>
        )}
      </WithConvention>
    </Layout>
  );
}

function InConvention(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [dapil, setDapil] = useState(firstDapil(convention));
  const [sent, setSent] = useState<Comment>();
  const [candidates, reloadCandidates] = useLoad(() => record.candidates(convention.id, dapil), dapil);
  const [mine, reloadMine] = useLoad(() => myComments(account.token, convention.id), convention.id);
  const open = convention.stage === "PROVISIONAL_LIST" && !convention.candidateListFrozen;
  return (
    <>
      <section class="panel" aria-labelledby="write-title">
        <h2 id="write-title">{t("commentPage.write")}</h2>
        {sent && (
          <Notice kind="success">
            <p data-testid="comment-sent">{t("commentPage.sent", { until: dateTime(sent.answerUntil) })}</p>
          </Notice>
        )}
        {open ? (
          <>
            <DapilPicker convention={convention} value={dapil} onPick={setDapil} />
            <Loaded load={candidates} reload={reloadCandidates}>
              {(all) => (
                <CommentForm
                  key={dapil}
                  convention={convention.id}
                  account={account}
                  all={all.filter((one) => !one.withdrawn)}
                  onSent={(comment) => {
                    setSent(comment);
                    reloadMine();
                  }}
                />
              )}
            </Loaded>
          </>
        ) : (
          <Notice kind="info">{t("commentPage.closed")}</Notice>
        )}
      </section>
      <section aria-labelledby="mine-title">
        <h2 id="mine-title">{t("commentPage.mine")}</h2>
        <Loaded load={mine} reload={reloadMine}>
          {(comments) => <Mine comments={comments} candidates={candidates} />}
        </Loaded>
      </section>
    </>
  );
}

function Mine(props: { comments: readonly Comment[]; candidates: Load<readonly Candidate[]> }) {
  if (props.comments.length === 0) return <p>{t("commentPage.mineNone")}</p>;
  const known = props.candidates.kind === "ready" ? props.candidates.value : [];
  return (
    <ul class="plain-list">
      {props.comments.map((comment) => (
        <li key={comment.id}>
          <Written comment={comment} about={known.find((one) => one.id === comment.candidate)?.name} />
        </li>
      ))}
    </ul>
  );
}

function Written(props: { comment: Comment; about: string | undefined }) {
  const { comment, about } = props;
  const until = dateTime(comment.answerUntil);
  return (
    <article class="panel" data-testid="my-comment">
      {about !== undefined && <h3>{t("commentPage.about", { name: about })}</h3>}
      <p class="hint">
        {t("commentPage.wroteAt", {
          category: named("commentPage.categories", comment.category),
          at: dateTime(comment.at),
        })}
      </p>
      <p class="vision">{comment.text}</p>
      {comment.answer === undefined ? (
        <p class="hint">
          {serverNow() < Date.parse(comment.answerUntil)
            ? t("commentPage.waiting", { until })
            : t("commentPage.unanswered", { until })}
        </p>
      ) : (
        <>
          <p>
            <strong>{t("commentPage.answer", { at: comment.answeredAt ? dateTime(comment.answeredAt) : "" })}</strong>
          </p>
          <p class="vision" data-testid="comment-answer">
            {comment.answer}
          </p>
        </>
      )}
    </article>
  );
}

void mount(CommentPage, ["commentPage"]);
