import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import * as record from "../api/record";
import type { Convention, ConventionSummary } from "../api/shapes";
import { t } from "../i18n";
import { query, setQuery } from "./address";
import { Field } from "./field";
import { Loaded, useLoad } from "./load";
import { Notice } from "./notice";

const over = ["ARCHIVED", "CANCELLED"];

/** The convention the address names, else the first that still runs, else the first. */
export function chosenConvention(
  all: readonly ConventionSummary[],
  wanted: string | undefined,
): ConventionSummary | undefined {
  return all.find((one) => one.id === wanted) ?? all.find((one) => !over.includes(one.stage)) ?? all[0];
}

/** Loads the conventions, lets people pick where there are several, and gives the picked one with a way to read it again. */
export function WithConvention(props: {
  children: (convention: Convention, reload: () => void) => ComponentChildren;
  none?: ComponentChildren;
}) {
  const [all, reloadAll] = useLoad(record.conventions, "all");
  const [wanted, setWanted] = useState(query("konvensi"));
  const pick = (id: string) => {
    setQuery("konvensi", id);
    setWanted(id);
  };
  return (
    <Loaded load={all} reload={reloadAll}>
      {(conventions) => {
        const chosen = chosenConvention(conventions, wanted);
        if (!chosen) return props.none ?? <Notice kind="info">{t("site.noConvention")}</Notice>;
        return (
          <>
            {conventions.length > 1 && (
              <Field label={t("site.convention")}>
                {(field) => (
                  <select {...field} value={chosen.id} onChange={(event) => pick(event.currentTarget.value)}>
                    {conventions.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            <One key={chosen.id} id={chosen.id}>
              {props.children}
            </One>
          </>
        );
      }}
    </Loaded>
  );
}

function One(props: { id: string; children: (convention: Convention, reload: () => void) => ComponentChildren }) {
  const [load, reload] = useLoad(() => record.convention(props.id), props.id);
  return (
    <Loaded load={load} reload={reload}>
      {(convention) => props.children(convention, reload)}
    </Loaded>
  );
}

/** Picks one dapil of a convention; the address remembers it. */
export function DapilPicker(props: { convention: Convention; value: string; onPick: (code: string) => void }) {
  return (
    <Field label={t("site.dapil")}>
      {(field) => (
        <select
          {...field}
          value={props.value}
          onChange={(event) => {
            setQuery("dapil", event.currentTarget.value);
            props.onPick(event.currentTarget.value);
          }}
        >
          {props.convention.dapil.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The dapil the address names, else the first of the convention. */
export const firstDapil = (convention: Convention): string =>
  (convention.dapil.find((one) => one.code === query("dapil")) ?? convention.dapil[0])?.code ?? "";
