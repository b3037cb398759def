import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { reviewNik } from "../api/candidacy";
import { homeOf } from "../api/candidates";
import type { Convention, Review } from "../api/shapes";
import { named, t } from "../i18n";
import { date, dateTime, number, size } from "../ui/format";
import { useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { NikWarnings } from "./candidacy-nik";
import { partNames } from "./candidacy-parts";
import { Assess } from "./verifier-assess";
import { showInTab } from "./verifier-open";

export interface ReviewProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly review: Review;
  readonly onDone: (status: string) => void;
}

/** One application before a verifier. */
export function ReviewCard(props: ReviewProps) {
  const { review } = props;
  const mine = review.assessments.find((one) => one.mine);
  return (
    <article class="panel" aria-labelledby={`review-${review.id}`} data-testid="review">
      <h2 id={`review-${review.id}`}>{review.fullName}</h2>
      <p class="hint">{t("candidacy.review.round", { round: number(review.round) })}</p>
      {review.conflict && <Notice kind="warning">{t("candidacy.review.conflict")}</Notice>}
      <Facts {...props} />
      <NikWarnings codes={review.nikWarnings} lead={t("candidacy.nik.warnings")} />
      <Number {...props} />
      <Documents {...props} />
      <Earlier review={review} />
      <OtherAssessments review={review} />
      {mine?.verdict === undefined ? (
        <Assess {...props} />
      ) : (
        <p>
          <strong>{t("verifier.mineGiven", { verdict: named("verdict", mine.verdict) })}</strong> {mine.reason}{" "}
          {asked(mine.corrections)}
        </p>
      )}
    </article>
  );
}

const asked = (corrections: readonly string[]) =>
  corrections.length === 0 ? "" : t("candidacy.review.asked", { parts: partNames(corrections) });

function Facts(props: ReviewProps) {
  const { convention, review } = props;
  const dapil = convention.dapil.find((one) => one.code === review.dapil)?.name ?? review.dapil;
  return (
    <dl class="facts">
      <dt>{t("candidacy.review.area")}</dt>
      <dd>
        <AreaName convention={convention.id} area={review.area} />
      </dd>
      <dt>{t("site.dapil")}</dt>
      <dd>{dapil}</dd>
      <dt>{t("application.sex")}</dt>
      <dd>{named("sex", review.sex)}</dd>
      <dt>{t("application.birthDate")}</dt>
      <dd>{date(review.birthDate)}</dd>
      <dt>{t("application.education")}</dt>
      <dd>{named("education", review.education)}</dd>
      {review.supportersNeeded > 0 && (
        <>
          <dt>{t("candidacy.review.supporters")}</dt>
          <dd>
            {t("candidacy.review.supportersOf", {
              count: number(review.supporters),
              needed: number(review.supportersNeeded),
            })}
            {review.supporters < review.supportersNeeded && ` (${t("candidacy.review.tooFew")})`}
          </dd>
        </>
      )}
      <dt>{t("candidates.vision")}</dt>
      <dd>{review.vision}</dd>
    </dl>
  );
}

/** The name of an area; its code until the name is there, or where there is none. */
function AreaName(props: { convention: string; area: string }) {
  const [load] = useLoad(() => homeOf(props.convention, props.area), props.area);
  return <>{load.kind === "ready" ? load.value.place.name : props.area}</>;
}

/** The NIK, asked for when it is compared and not before: each look is recorded. */
function Number(props: ReviewProps) {
  const { convention, account, review } = props;
  const [nik, setNik] = useState<string>();
  const deed = useDeed();
  if (!review.nikGiven) return <p>{t("candidacy.review.nikMissing")}</p>;
  if (nik !== undefined) {
    return (
      <p>
        <strong data-testid="review-nik">NIK {nik}</strong>{" "}
        <button type="button" class="secondary small" onClick={() => setNik(undefined)}>
          {t("candidacy.review.nikHide")}
        </button>
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        class="secondary small"
        disabled={deed.busy}
        onClick={() => deed.run(async () => setNik((await reviewNik(account.token, convention.id, review.id)).nik))}
      >
        {t("candidacy.review.nikShow")}
      </button>
      <p class="hint">{t("candidacy.review.nikLogged")}</p>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </>
  );
}

function Documents(props: ReviewProps) {
  const { convention, account, review } = props;
  const deed = useDeed();
  const unscanned = review.documents.filter((one) => !one.scanned);
  const open = (kind: string) =>
    deed.run(async () => showInTab(await account.reviewDocument(convention.id, review.id, kind)));
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
      {unscanned.length > 0 && (
        <p class="hint" data-testid="not-scanned">
          {t("candidacy.review.notScanned", {
            documents: unscanned.map((one) => named("application.document", one.kind)).join(", "),
          })}
        </p>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </>
  );
}

function Earlier(props: { review: Review }) {
  const { decisions } = props.review;
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>{t("candidacy.review.earlier")}</h3>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.at}>
            {named("verdict", decision.verdict)} ({dateTime(decision.at)}): {decision.reason} {asked(decision.corrections)}
          </li>
        ))}
      </ul>
    </>
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
            : `${t("verifier.other", { verdict: named("verdict", one.verdict) })} ${one.reason ?? ""} ${asked(one.corrections)}`}
        </p>
      ))}
    </>
  );
}
