import type { Candidate } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { ViewHeading, ViewLink } from "./candidate-link";
import { factsOf } from "./candidate-one";
import { Portrait } from "./candidate-portrait";
import type { ScreenProps } from "./candidates";

/**
 * Two candidates side by side, fact by fact; on a phone below each other, still fact by fact. The roles are written out
 * because a table that is laid out otherwise loses its own.
 */
export function Compare(props: ScreenProps) {
  const { all, dapil, view, convention } = props;
  const two = view.compare.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const change = (place: 0 | 1, id: string) =>
    props.turn({ dapil: view.dapil, compare: place === 0 ? [id, view.compare[1] ?? ""] : [view.compare[0] ?? "", id] });
  const [first, second] = two;
  return (
    <section aria-labelledby="compare-title" data-testid="compare-two">
      <p class="no-print">
        <ViewLink convention={convention.id} view={{ dapil: view.dapil, compare: [] }} go={props.go} testid="back-to-dapil">
          ← {t("candidatePages.one.back", { dapil: dapil.name })}
        </ViewLink>
      </p>
      <ViewHeading id="compare-title" focus={props.byLink}>
        {t("candidatePages.compare.title")}
      </ViewHeading>
      <p class="hint no-print">{t("candidatePages.compare.lead")}</p>
      <div class="pickers no-print">
        <Picker label={t("candidatePages.compare.first")} all={all} value={view.compare[0]} not={view.compare[1]} onPick={(id) => change(0, id)} />
        <Picker label={t("candidatePages.compare.second")} all={all} value={view.compare[1]} not={view.compare[0]} onPick={(id) => change(1, id)} />
      </div>
      {first && second ? (
        <>
          <Beside {...props} two={[first, second]} />
          <button type="button" class="secondary no-print" onClick={() => print()}>
            {t("candidatePages.one.print")}
          </button>
        </>
      ) : (
        <Notice kind="info">{t("candidatePages.compare.needTwo")}</Notice>
      )}
    </section>
  );
}

function Picker(props: {
  label: string;
  all: readonly Candidate[];
  value: string | undefined;
  not: string | undefined;
  onPick: (id: string) => void;
}) {
  const known = props.all.some((one) => one.id === props.value);
  return (
    <Field label={props.label}>
      {(field) => (
        <select {...field} value={known ? props.value : ""} onChange={(event) => props.onPick(event.currentTarget.value)}>
          {!known && <option value="">{t("candidatePages.compare.choose")}</option>}
          {props.all
            .filter((one) => one.id !== props.not)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.number === undefined ? one.name : `${one.number}. ${one.name}`}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}

function Beside(props: ScreenProps & { two: readonly [Candidate, Candidate] }) {
  const { two, convention } = props;
  const [first, second] = two;
  const facts = [factsOf(first, props), factsOf(second, props)] as const;
  const same = t("candidatePages.one.dapil");
  const names = [...new Set([...facts[0], ...facts[1]].map((fact) => fact.name))].filter((name) => name !== same);
  const rows = [
    ...names.map((name) => ({
      name,
      cells: facts.map((of) => of.find((fact) => fact.name === name)?.value ?? "–"),
    })),
    {
      name: t("candidatePages.one.vision"),
      cells: two.map((one) => <span class="vision">{one.vision === "" ? t("candidatePages.one.noVision") : one.vision}</span>),
    },
  ];
  return (
    <table class="beside" role="table" aria-label={t("candidatePages.compare.caption", { first: first.name, second: second.name })}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <span class="visually-hidden">{t("candidatePages.compare.what")}</span>
          </th>
          {two.map((one) => (
            <th role="columnheader" scope="col" key={one.id}>
              <Portrait convention={convention.id} candidate={one} />
              <ViewLink convention={convention.id} view={{ dapil: one.dapil, candidate: one.id, compare: [] }} go={props.go}>
                {one.name}
              </ViewLink>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.name}>
            <th role="rowheader" scope="row">
              {row.name}
            </th>
            {row.cells.map((cell, column) => (
              <td role="cell" key={column}>
                <span class="whose" aria-hidden="true">
                  {two[column]?.name}
                </span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
