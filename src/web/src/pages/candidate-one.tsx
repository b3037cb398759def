import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Candidate, Stage } from "../api/shapes";
import { named, t } from "../i18n";
import { number } from "../ui/format";
import { Notice } from "../ui/notice";
import { ViewHeading, ViewLink } from "./candidate-link";
import { placeOf, type Place } from "./candidate-place";
import { Portrait } from "./candidate-portrait";
import { statusName } from "./candidate-status";
import type { ScreenProps } from "./candidates";
import { reasonOf } from "./list-places";

/** One candidate: picture, ideas, where he or she stands and why, and what can be done about it now. */
export function One(props: ScreenProps) {
  const { all, dapil, view, convention } = props;
  const candidate = all.find((one) => one.id === view.candidate);
  const name = candidate?.name;
  useEffect(() => {
    if (name === undefined) return;
    const before = document.title;
    document.title = `${name} · ${before}`;
    return () => {
      document.title = before;
    };
  }, [name]);
  const back = (
    <p class="no-print">
      <ViewLink convention={convention.id} view={{ dapil: view.dapil, compare: [] }} go={props.go} testid="back-to-dapil">
        ← {t("candidatePages.one.back", { dapil: dapil.name })}
      </ViewLink>
    </p>
  );
  if (!candidate) {
    return (
      <>
        {back}
        <Notice kind="warning">{t("candidatePages.one.gone")}</Notice>
      </>
    );
  }
  return (
    <>
      {back}
      <article class="one panel" aria-labelledby="candidate-title" data-testid="one-candidate">
        <Portrait convention={convention.id} candidate={candidate} large />
        <div class="one-text">
          <ViewHeading id="candidate-title" focus={props.byLink}>
            {candidate.name}
          </ViewHeading>
          <FactList facts={factsOf(candidate, props)} />
        </div>
        <section class="one-vision" aria-labelledby="vision-title">
          <h3 id="vision-title">{t("candidatePages.one.vision")}</h3>
          <p class="vision">{candidate.vision === "" ? t("candidatePages.one.noVision") : candidate.vision}</p>
        </section>
      </article>
      <Actions {...props} candidate={candidate} />
    </>
  );
}

/** What is known of a candidate, in the order in which it is told; only what there is. */
export interface Fact {
  readonly name: string;
  readonly value: ComponentChildren;
}

export function factsOf(
  candidate: Candidate,
  { dapil, lists, withLists }: Pick<ScreenProps, "dapil" | "lists" | "withLists">,
): readonly Fact[] {
  const place = placeOf(lists, candidate.id);
  const facts: readonly (Fact | undefined)[] = [
    {
      name: t("candidatePages.one.number"),
      value: candidate.number === undefined ? t("candidates.noNumber") : number(candidate.number),
    },
    { name: t("candidatePages.one.sex"), value: t(`sex.${candidate.sex}`) },
    { name: t("candidatePages.one.dapil"), value: dapil.name },
    { name: t("candidatePages.one.status"), value: <span class="badge">{statusName(candidate)}</span> },
    place && { name: t("candidatePages.one.label"), value: named("label", place.place.label) },
    withLists ? { name: t("candidatePages.one.place"), value: <PlaceText place={place} /> } : undefined,
    place && { name: t("candidatePages.one.votes"), value: number(place.place.votes) },
    candidate.comments === undefined
      ? undefined
      : {
          name: t("candidatePages.one.comments"),
          value: t("candidatePages.one.commentCount", { count: number(candidate.comments) }),
        },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function PlaceText(props: { place: Place | undefined }) {
  if (!props.place) return <>{t("candidatePages.one.placeNone")}</>;
  const { reserve, place, board } = props.place;
  const position = number(place.position);
  const reason = reasonOf(place, board).join(" ");
  return (
    <>
      {reserve ? t("candidatePages.one.placeReserve", { position }) : t("candidatePages.one.placeListed", { position })}
      {reason !== "" && (
        <>
          <br />
          <small class="hint">{t("candidatePages.one.why", { reason })}</small>
        </>
      )}
    </>
  );
}

function FactList(props: { facts: readonly Fact[] }) {
  return (
    <dl class="one-facts" data-testid="candidate-facts">
      {props.facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const objecting: readonly Stage[] = ["PROVISIONAL_LIST", "RESULT_OBJECTIONS"];

function Actions(props: ScreenProps & { candidate: Candidate }) {
  const { convention, candidate, view, all } = props;
  const at = (page: string) =>
    `/${page}.html?konvensi=${encodeURIComponent(convention.id)}&dapil=${encodeURIComponent(view.dapil)}&calon=${encodeURIComponent(candidate.id)}`;
  const stands = !candidate.withdrawn;
  return (
    <section class="no-print" aria-labelledby="candidate-actions">
      <h2 id="candidate-actions">{t("candidatePages.one.actions")}</h2>
      <div class="buttons">
        {stands && convention.stage === "PROVISIONAL_LIST" && (
          <a role="button" href={at("masukan")} data-testid="to-comment">
            {t("candidatePages.one.comment")}
          </a>
        )}
        {stands && objecting.includes(convention.stage) && (
          <a role="button" class="secondary" href={at("sanggahan")} data-testid="to-object">
            {t("candidatePages.one.object")}
          </a>
        )}
        {all.length > 1 && (
          <ViewLink
            convention={convention.id}
            view={{ dapil: view.dapil, compare: [candidate.id] }}
            go={props.go}
            button
            class="secondary"
            testid="to-compare"
          >
            {t("candidatePages.one.compare")}
          </ViewLink>
        )}
        <button type="button" class="secondary" onClick={() => print()}>
          {t("candidatePages.one.print")}
        </button>
      </div>
    </section>
  );
}
