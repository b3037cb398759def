import "../ui/candidacy.css";
import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { renewSupportCode } from "../api/candidacy";
import type { Application, Convention } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";

/** The link to share, and how many confirmed: never who. */
export function Supporters(props: {
  convention: Convention;
  account: Account;
  application: Application;
  onChange: () => void;
}) {
  const { convention, account, application } = props;
  const { code, count, needed, open } = application.support;
  const [said, setSaid] = useState("");
  const deed = useDeed();
  const renew = () =>
    deed.run(async () => {
      await renewSupportCode(account.token, convention.id);
      if (code !== "") setSaid(t("candidacy.support.renewed"));
      props.onChange();
    });
  return (
    <section class="panel" aria-labelledby="support-title">
      <h2 id="support-title">{t("candidacy.support.title")}</h2>
      <p data-testid="support-count">
        {needed === 0
          ? t("candidacy.support.none", { count: number(count) })
          : t("candidacy.support.count", { count: number(count), needed: number(needed) })}
      </p>
      {needed > 0 && <progress max={needed} value={Math.min(count, needed)} aria-labelledby="support-title" />}
      {open ? (
        <>
          <p>{t("candidacy.support.lead")}</p>
          {code !== "" && <Link address={addressOf(convention.id, code)} onSaid={setSaid} />}
          <button type="button" class="secondary" disabled={deed.busy} onClick={renew}>
            {t(code === "" ? "candidacy.support.make" : "candidacy.support.renew")}
          </button>
        </>
      ) : (
        <p class="hint">{t("candidacy.support.closed")}</p>
      )}
      <p role="status">{said}</p>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </section>
  );
}

const addressOf = (convention: string, code: string) =>
  `${location.origin}/dukung.html?konvensi=${encodeURIComponent(convention)}&kode=${encodeURIComponent(code)}`;

function Link(props: { address: string; onSaid: (text: string) => void }) {
  const copy = () => {
    void navigator.clipboard.writeText(props.address).then(() => props.onSaid(t("site.copied")));
  };
  return (
    <Field label={t("candidacy.support.link")}>
      {(field) => (
        <span class="with-button">
          <input
            {...field}
            type="text"
            readOnly
            data-testid="support-link"
            value={props.address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" class="secondary" onClick={copy}>
            {t("site.copy")}
          </button>
        </span>
      )}
    </Field>
  );
}
