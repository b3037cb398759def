import { useState } from "preact/hooks";
import * as record from "../api/record";
import type { Candidate, Convention, ConventionDapil } from "../api/shapes";
import { t } from "../i18n";
import { DapilPicker, WithConvention, firstDapil } from "../ui/convention";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { FinalListOf } from "./final-list";
import { ResultOf } from "./result";

function Candidates() {
  return (
    <Layout title="candidates.title" lead="candidates.lead">
      <WithConvention>{(convention) => <InConvention convention={convention} key={convention.id} />}</WithConvention>
    </Layout>
  );
}

const listed = ["FINALIZATION", "DECIDED", "ARCHIVED"];

function InConvention(props: { convention: Convention }) {
  const { convention } = props;
  const [code, setCode] = useState(firstDapil(convention));
  const dapil = convention.dapil.find((one) => one.code === code);
  return (
    <>
      <DapilPicker convention={convention} value={code} onPick={setCode} />
      {dapil && (
        <>
          {listed.includes(convention.stage) && <FinalListOf convention={convention} dapil={dapil} />}
          <InDapil convention={convention} dapil={dapil} />
        </>
      )}
    </>
  );
}

function InDapil(props: { convention: Convention; dapil: ConventionDapil }) {
  const { convention, dapil } = props;
  const key = `${convention.id}/${dapil.code}`;
  const [load, reload] = useLoad(() => record.candidates(convention.id, dapil.code), key);
  return (
    <Loaded load={load} reload={reload}>
      {(all) => (
        <>
          {dapil.electionState === "DECRYPTED" && dapil.electionUuid !== undefined ? (
            <ResultOf uuid={dapil.electionUuid} dapil={dapil.name} />
          ) : (
            ["VOTING", "TALLY"].includes(convention.stage) && <Notice kind="info">{t("candidates.resultsHidden")}</Notice>
          )}
          <Gallery convention={convention.id} dapil={dapil} all={all} />
        </>
      )}
    </Loaded>
  );
}

function Gallery(props: { convention: string; dapil: ConventionDapil; all: readonly Candidate[] }) {
  const { all, dapil } = props;
  const [searched, setSearched] = useState("");
  const wanted = searched.trim().toLocaleLowerCase("id");
  const shown = all.filter((one) => wanted === "" || one.name.toLocaleLowerCase("id").includes(wanted));
  return (
    <section aria-labelledby="gallery-title">
      <h2 id="gallery-title">
        {dapil.name} <span class="badge">{t("candidates.seatsOf", { seats: number(dapil.seats) })}</span>
      </h2>
      {all.length === 0 ? (
        <Notice kind="info">{t("candidates.none")}</Notice>
      ) : (
        <>
          {all.length > 6 && (
            <Field label={t("candidates.searchLabel")}>
              {(field) => (
                <input
                  {...field}
                  type="search"
                  value={searched}
                  onInput={(event) => setSearched(event.currentTarget.value)}
                />
              )}
            </Field>
          )}
          <p role="status">{t("candidates.found", { shown: number(shown.length), total: number(all.length) })}</p>
          <ul class="cards">
            {shown.map((one) => (
              <li key={one.id}>
                <Card convention={props.convention} candidate={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Card(props: { convention: string; candidate: Candidate }) {
  const { candidate } = props;
  return (
    <article class="candidate" data-testid="candidate">
      {candidate.hasPhoto ? (
        <img
          class="portrait"
          src={record.photoAddress(props.convention, candidate.id)}
          alt={t("candidates.photoOf", { name: candidate.name })}
          loading="lazy"
          width="64"
          height="80"
        />
      ) : (
        <span class="portrait" aria-hidden="true">
          {initials(candidate.name)}
        </span>
      )}
      <div class="candidate-text">
        <h3 class="name">{candidate.name}</h3>
        <p class="hint">
          {candidate.number === undefined
            ? t("candidates.noNumber")
            : t("candidates.number", { number: number(candidate.number) })}{" "}
          · {t(`sex.${candidate.sex}`)}
        </p>
        {candidate.withdrawn && (
          <p>
            <span class="badge">{t("candidates.withdrawn")}</span>
          </p>
        )}
        {candidate.vision !== "" && (
          <details>
            <summary>{t("candidates.vision")}</summary>
            <p>{candidate.vision}</p>
          </details>
        )}
      </div>
    </article>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");

void mount(Candidates);
