import { useState } from "preact/hooks";
import type { MyData, MyDataCalls } from "../api/my-data";
import { named, t } from "../i18n";
import { Confirm } from "../ui/confirm";

/** What is kept, what of it can be deleted now, and what stands against the rest. */
export function Erasure(props: {
  data: MyData;
  names: ReadonlyMap<string, string>;
  calls: MyDataCalls;
  busy: boolean;
  change: (act: () => Promise<MyData>, done: string) => void;
}) {
  const { holdings } = props.data;
  const [asking, setAsking] = useState(false);
  const erasable = holdings.some((one) => one.keptBecause === undefined);
  return (
    <section class="panel" aria-labelledby="erase-title">
      <h2 id="erase-title">{t("privacy.erase.title")}</h2>
      {holdings.length === 0 ? (
        <p>{t("privacy.erase.nothing")}</p>
      ) : (
        <>
          <p>{t("privacy.erase.lead")}</p>
          <ul class="consents" data-testid="holdings">
            {holdings.map((one, row) => (
              <li key={`${one.category} ${one.convention} ${row}`}>
                <p>
                  <strong>{named("privacy.category", one.category)}</strong>
                  {props.names.has(one.convention) && ` · ${props.names.get(one.convention)}`}
                </p>
                <p>{one.keptBecause === undefined ? t("privacy.erase.yes") : named("privacy.kept", one.keptBecause)}</p>
              </li>
            ))}
          </ul>
          {erasable ? (
            <button
              type="button"
              class="secondary"
              disabled={props.busy}
              data-testid="erase"
              onClick={() => setAsking(true)}
            >
              {t("privacy.erase.button")}
            </button>
          ) : (
            <p>{t("privacy.erase.none")}</p>
          )}
        </>
      )}
      {asking && (
        <Confirm
          title={t("privacy.erase.ask")}
          lead={t("privacy.erase.askLead")}
          confirm={t("privacy.erase.confirm")}
          onConfirm={() => {
            setAsking(false);
            props.change(props.calls.erase, t("privacy.erase.done"));
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
