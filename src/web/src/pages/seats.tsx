import { useState } from "preact/hooks";
import { t } from "../i18n";
import { computed, draftOf } from "../seats/draft";
import { load2024, type State2024, type StateDapil } from "../seats/state2024";
import { query, setQuery } from "../ui/address";
import { Field } from "../ui/field";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import "../ui/seats.css";
import { SeatSettings, SeatVotes } from "./seats-form";
import { SeatResult } from "./seats-result";

/** How votes become seats after a state election: figures can be tried, everything is computed here. */
function Seats() {
  const [load, reload] = useLoad(load2024, "2024");
  return (
    <Layout title="seats.title" lead="seats.lead">
      <Loaded load={load} reload={reload}>
        {(state) => <Calculator state={state} />}
      </Loaded>
      <p class="hint">{t("seats.sources")}</p>
    </Layout>
  );
}

function Calculator(props: { state: State2024 }) {
  const { state } = props;
  const [code, setCode] = useState(query("dapil"));
  const dapil = state.dapil.find((one) => one.code === code) ?? state.dapil[0];
  if (!dapil) return <></>;
  return (
    <>
      <Field label={t("site.dapil")}>
        {(field) => (
          <select
            {...field}
            data-testid="seats-dapil"
            value={dapil.code}
            onChange={(event) => {
              setQuery("dapil", event.currentTarget.value);
              setCode(event.currentTarget.value);
            }}
          >
            {state.dapil.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <OneDapil key={dapil.code} state={state} dapil={dapil} />
    </>
  );
}

function OneDapil(props: { state: State2024; dapil: StateDapil }) {
  const { state, dapil } = props;
  const [draft, setDraft] = useState(() => draftOf(state, dapil));
  const result = computed(state, dapil, draft);
  return (
    <>
      {result ? (
        <SeatResult state={state} dapil={dapil} result={result} />
      ) : (
        <Notice kind="warning">{t("seats.mend")}</Notice>
      )}
      <SeatSettings draft={draft} onChange={setDraft} />
      <SeatVotes state={state} name={dapil.name} draft={draft} onChange={setDraft} />
      <div class="buttons">
        <button
          type="button"
          class="secondary"
          data-testid="seats-reset"
          onClick={() => setDraft(draftOf(state, dapil))}
        >
          {t("seats.reset")}
        </button>
      </div>
    </>
  );
}

void mount(Seats, ["seats"]);
