import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { verdicts, type Convention, type Review, type VerdictCode } from "../api/shapes";
import { named, t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { Field } from "../ui/field";
import { date, number, size } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice, ProblemNotice } from "../ui/notice";
import { ForRole } from "../ui/session";

function VerifierPage() {
  return (
    <Layout title="verifier.title" lead="verifier.lead" session>
      <WithConvention>
        {(convention) => (
          <ForRole role="verifier">
            {(account) => <WorkList key={convention.id} convention={convention} account={account} />}
          </ForRole>
        )}
      </WithConvention>
    </Layout>
  );
}

function WorkList(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => account.reviews(convention.id), convention.id);
  const [said, setSaid] = useState("");
  const done = (review: Review, status: string) => {
    setSaid(t("verifier.sent", { name: review.fullName, status: named(`application.status.${status}`, "name") }));
    reload();
  };
  return (
    <>
      {said !== "" && <Notice kind="success">{said}</Notice>}
      <Loaded load={load} reload={reload}>
        {(reviews) => {
          const waiting = reviews.filter((review) => !review.assessments.some((one) => one.mine));
          const given = reviews.filter((review) => !waiting.includes(review));
          return (
            <>
              <p role="status">
                {waiting.length === 0
                  ? t("verifier.none")
                  : t("verifier.waiting", { count: number(waiting.length) })}
              </p>
              {[...waiting, ...given].map((review) => (
                <ReviewCard
                  key={review.id}
                  convention={convention}
                  account={account}
                  review={review}
                  onDone={(status) => done(review, status)}
                />
              ))}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

interface ReviewProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly review: Review;
  readonly onDone: (status: string) => void;
}

function ReviewCard(props: ReviewProps) {
  const { convention, review } = props;
  const mine = review.assessments.find((one) => one.mine);
  const dapil = convention.dapil.find((one) => one.code === review.dapil)?.name ?? review.dapil;
  return (
    <article class="panel" aria-labelledby={`review-${review.id}`} data-testid="review">
      <h2 id={`review-${review.id}`}>{review.fullName}</h2>
      <dl class="facts">
        <dt>{t("site.dapil")}</dt>
        <dd>{dapil}</dd>
        <dt>{t("application.sex")}</dt>
        <dd>{named("sex", review.sex)}</dd>
        <dt>{t("application.birthDate")}</dt>
        <dd>{date(review.birthDate)}</dd>
        <dt>{t("application.education")}</dt>
        <dd>{named("education", review.education)}</dd>
        <dt>{t("candidates.vision")}</dt>
        <dd>{review.vision}</dd>
      </dl>
      <Documents {...props} />
      <OtherAssessments review={review} />
      {mine?.verdict === undefined ? (
        <Assess {...props} />
      ) : (
        <p>
          <strong>{t("verifier.mineGiven", { verdict: named("verdict", mine.verdict) })}</strong> {mine.reason}
        </p>
      )}
    </article>
  );
}

function OtherAssessments(props: { review: Review }) {
  const others = props.review.assessments.filter((one) => !one.mine);
  if (props.review.assessments.length === 0) return <p class="hint">{t("verifier.noneYet")}</p>;
  return (
    <>
      {others.map((one, index) => (
        <p class="hint" key={index}>
          {one.verdict === undefined
            ? t("verifier.otherHidden")
            : `${t("verifier.other", { verdict: named("verdict", one.verdict) })} ${one.reason ?? ""}`}
        </p>
      ))}
    </>
  );
}

function Documents(props: ReviewProps) {
  const { convention, account, review } = props;
  const deed = useDeed();
  const open = (kind: string) =>
    deed.run(async () => {
      const address = URL.createObjectURL(await account.reviewDocument(convention.id, review.id, kind));
      const link = document.createElement("a");
      link.href = address;
      link.target = "_blank";
      link.rel = "noopener";
      link.click();
      // The new tab has read the document by then; it should not stay in this tab's memory.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
  return (
    <>
      <h3>{t("application.documents")}</h3>
      <div class="buttons">
        {review.documents.map((one) => (
          <button
            type="button"
            class="secondary small"
            key={one.kind}
            disabled={deed.busy}
            onClick={() => open(one.kind)}
          >
            {t("verifier.open", { document: named("application.document", one.kind) })} ({size(one.size)}) {t("site.newTab")}
          </button>
        ))}
      </div>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </>
  );
}

function Assess(props: ReviewProps) {
  const { convention, account, review } = props;
  const [verdict, setVerdict] = useState<VerdictCode | undefined>(undefined);
  const [reason, setReason] = useState("");
  const deed = useDeed();
  const send = () => {
    if (verdict === undefined || reason.trim() === "") return;
    deed.run(async () => {
      const { status } = await account.assess(convention.id, review.id, verdict, reason.trim());
      props.onDone(status);
    });
  };
  return (
    <form
      aria-label={`${t("verifier.mine")}: ${review.fullName}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{t("verifier.mine")}</h3>
      <fieldset class="radios">
        <legend>{t("verifier.verdict")}</legend>
        {verdicts.map((one) => (
          <label class="tick" key={one}>
            <input
              type="radio"
              name={`verdict-${review.id}`}
              value={one}
              required
              checked={verdict === one}
              onChange={() => setVerdict(one)}
            />
            <span>{t(`verdict.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field label={t("verifier.reason")} hint={t("verifier.reasonHint")}>
        {(field) => (
          <textarea
            {...field}
            required
            rows={3}
            maxLength={1000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="send-verdict">
        {t("verifier.send")}
      </button>
    </form>
  );
}

void mount(VerifierPage);
