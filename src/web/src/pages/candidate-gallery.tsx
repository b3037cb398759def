import type { Candidate, Convention, Stage } from "../api/shapes";
import { t } from "../i18n";
import { number } from "../ui/format";
import { Notice } from "../ui/notice";
import { ViewHeading, ViewLink, type Go } from "./candidate-link";
import { Portrait } from "./candidate-portrait";
import { statusName } from "./candidate-status";
import type { View } from "./candidate-view";
import type { ScreenProps } from "./candidates";

/** All candidates of a dapil; one can be picked to be compared with a second one. */
export function Gallery(props: ScreenProps) {
  const { all, dapil, convention, view } = props;
  const picked = all.find((one) => one.id === view.compare[0]);
  return (
    <section aria-labelledby="gallery-title">
      <ViewHeading id="gallery-title" focus={props.byLink}>
        {dapil.name} <span class="badge">{t("candidates.seatsOf", { seats: number(dapil.seats) })}</span>
      </ViewHeading>
      {all.length === 0 ? (
        <Notice kind="info">{t("candidates.none")}</Notice>
      ) : (
        <>
          <p role="status">
            {t("candidatePages.gallery.count", { count: number(all.length) })}{" "}
            {picked && t("candidatePages.gallery.pickedSays", { name: picked.name })}
          </p>
          <ul class="cards">
            {all.map((one) => (
              <li key={one.id}>
                <Card {...props} candidate={one} picked={picked} alone={all.length < 2} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Ways convention={convention} dapil={dapil.code} />
    </section>
  );
}

function Card(props: {
  convention: Convention;
  view: View;
  go: Go;
  turn: Go;
  candidate: Candidate;
  picked: Candidate | undefined;
  alone: boolean;
}) {
  const { candidate, convention, view } = props;
  const gone = statusName(candidate);
  return (
    <article class="candidate" data-testid="candidate" data-id={candidate.id}>
      <Portrait convention={convention.id} candidate={candidate} />
      <div class="candidate-text">
        <h3 class="name">
          <ViewLink
            convention={convention.id}
            view={{ dapil: view.dapil, candidate: candidate.id, compare: [] }}
            go={props.go}
          >
            {candidate.name}
          </ViewLink>
        </h3>
        <p class="hint">
          {candidate.number === undefined
            ? t("candidates.noNumber")
            : t("candidates.number", { number: number(candidate.number) })}{" "}
          · {t(`sex.${candidate.sex}`)}
        </p>
        {candidate.withdrawn && (
          <p>
            <span class="badge">{gone}</span>
          </p>
        )}
        {candidate.vision !== "" && <p class="teaser">{candidate.vision}</p>}
        {!props.alone && <CompareWay {...props} />}
      </div>
    </article>
  );
}

/** Picks the first of two without leaving; with a first one picked, a link to both. */
function CompareWay(props: {
  convention: Convention;
  view: View;
  go: Go;
  turn: Go;
  candidate: Candidate;
  picked: Candidate | undefined;
}) {
  const { candidate, picked, view } = props;
  const pick = (compare: readonly string[]) => props.turn({ dapil: view.dapil, compare });
  if (picked && picked.id !== candidate.id) {
    return (
      <ViewLink
        convention={props.convention.id}
        view={{ dapil: view.dapil, compare: [picked.id, candidate.id] }}
        go={props.go}
        button
        class="secondary small no-print"
        label={t("candidatePages.gallery.compareBoth", { name: picked.name, other: candidate.name })}
        testid="compare-with"
      >
        {t("candidatePages.gallery.compareWith", { name: picked.name })}
      </ViewLink>
    );
  }
  const mine = picked !== undefined;
  return (
    <button
      type="button"
      class="secondary small no-print"
      aria-pressed={mine}
      aria-label={mine ? undefined : t("candidatePages.gallery.compareName", { name: candidate.name })}
      data-testid="compare"
      onClick={() => pick(mine ? [] : [candidate.id])}
    >
      {mine
        ? `✓ ${t("candidatePages.gallery.picked")} (${t("candidatePages.gallery.unpick")})`
        : t("candidatePages.gallery.compare")}
    </button>
  );
}

const supporting: readonly Stage[] = ["CANDIDACY", "VERIFICATION"];

/** What else somebody can do about a dapil now. */
function Ways(props: { convention: Convention; dapil: string }) {
  const { convention } = props;
  const at = (page: string, ground = "") =>
    `/${page}.html?konvensi=${encodeURIComponent(convention.id)}&dapil=${encodeURIComponent(props.dapil)}${ground}`;
  if (supporting.includes(convention.stage)) {
    return (
      <p class="no-print">
        {t("candidatePages.gallery.supportLead")} <a href={at("dukung")}>{t("candidatePages.gallery.support")}</a>
      </p>
    );
  }
  if (convention.stage === "RESULT_OBJECTIONS") {
    return (
      <p class="no-print">
        <a href={at("sanggahan", "&dasar=COUNT")}>{t("candidatePages.gallery.objectCount")}</a>
      </p>
    );
  }
  if (convention.stage === "FINALIZATION") {
    return (
      <p class="no-print">
        <a href={at("sanggahan", "&dasar=LIST_ORDER")}>{t("candidatePages.gallery.objectList")}</a>
      </p>
    );
  }
  return null;
}
