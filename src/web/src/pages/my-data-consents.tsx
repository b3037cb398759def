import { useState } from "preact/hooks";
import type { Consent, MyData, MyDataCalls, Offer } from "../api/my-data";
import { language, named, t } from "../i18n";
import { Confirm } from "../ui/confirm";
import { dateTime } from "../ui/format";

/** What the person agreed to, what may be agreed to, and the way back from each. */
export function Consents(props: {
  data: MyData;
  names: ReadonlyMap<string, string>;
  calls: MyDataCalls;
  busy: boolean;
  change: (act: () => Promise<MyData>, done: string) => void;
}) {
  const { consents, offers } = props.data;
  const [asking, setAsking] = useState<Consent>();
  const standing = consents.filter((one) => one.withdrawnAt === undefined);
  const ended = consents.filter((one) => one.withdrawnAt !== undefined);
  const withdraw = (consent: Consent) => {
    setAsking(undefined);
    props.change(() => props.calls.withdraw(consent), t("privacy.consents.done"));
  };
  return (
    <section class="panel" aria-labelledby="consents-title">
      <h2 id="consents-title">{t("privacy.consents.title")}</h2>
      <p>{t("privacy.consents.law")}</p>
      {standing.length === 0 && <p>{t("privacy.consents.none")}</p>}
      <ul class="consents">
        {standing.map((one) => (
          <li key={one.convention + one.purpose + one.givenAt} data-testid={`consent-${one.purpose}`}>
            <Said purpose={one.purpose} sentence={sentence(one)} where={props.names.get(one.convention)} />
            <p class="hint">{t("privacy.consents.given", { at: dateTime(one.givenAt), version: one.version })}</p>
            {one.purpose === "NOTICES" ? (
              <a href="/pemberitahuan.html">{t("privacy.consents.mail")}</a>
            ) : (
              <button
                type="button"
                class="secondary small"
                disabled={props.busy}
                aria-label={`${t("privacy.consents.withdraw")}: ${named("privacy.purpose", one.purpose)}`}
                onClick={() => setAsking(one)}
              >
                {t("privacy.consents.withdraw")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {offers.length > 0 && (
        <Offers offers={offers} names={props.names} busy={props.busy} onGive={(offered) =>
          props.change(() => props.calls.give(offered), t("privacy.consents.gave"))
        } />
      )}
      {ended.length > 0 && <Ended consents={ended} names={props.names} />}
      {asking && (
        <Confirm
          title={`${t("privacy.consents.withdraw")}: ${named("privacy.purpose", asking.purpose)}`}
          lead={named("privacy.effect", asking.purpose)}
          confirm={t("privacy.consents.withdraw")}
          onConfirm={() => withdraw(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

const sentence = (one: Consent): string =>
  (language() === "en" ? one.text : one.text_id) ?? t("privacy.consents.oldText");

function Said(props: { purpose: string; sentence: string; where: string | undefined }) {
  return (
    <>
      <p>
        <strong>{named("privacy.purpose", props.purpose)}</strong>
        {props.where !== undefined && ` · ${props.where}`}
      </p>
      <p>{props.sentence}</p>
    </>
  );
}

function Offers(props: {
  offers: readonly Offer[];
  names: ReadonlyMap<string, string>;
  busy: boolean;
  onGive: (offered: Offer) => void;
}) {
  return (
    <>
      <h3>{t("privacy.consents.offers")}</h3>
      <ul class="consents">
        {props.offers.map((one) => (
          <li key={one.convention + one.purpose} data-testid={`offer-${one.purpose}`}>
            <Said
              purpose={one.purpose}
              sentence={language() === "en" ? one.text : one.text_id}
              where={props.names.get(one.convention)}
            />
            <button
              type="button"
              class="small"
              disabled={props.busy}
              aria-label={`${t("privacy.consents.give")}: ${named("privacy.purpose", one.purpose)}`}
              onClick={() => props.onGive(one)}
            >
              {t("privacy.consents.give")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Ended(props: { consents: readonly Consent[]; names: ReadonlyMap<string, string> }) {
  return (
    <details data-testid="consents-ended">
      <summary>{t("privacy.consents.ended")}</summary>
      <ul class="consents">
        {props.consents.map((one) => (
          <li key={one.convention + one.purpose + one.givenAt}>
            <Said purpose={one.purpose} sentence={sentence(one)} where={props.names.get(one.convention)} />
            <p class="hint">
              {t("privacy.consents.withdrawn", {
                at: dateTime(one.withdrawnAt ?? one.givenAt),
                by: dateTime(one.stopsBy ?? one.givenAt),
              })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
