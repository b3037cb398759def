import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { confirmSupport, supportAsked, takeBackSupport, type Asked } from "../api/candidacy";
import { asProblem } from "../api/problem";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { query } from "../ui/address";
import { WithConvention } from "../ui/convention";
import { Tick } from "../ui/field";
import { Layout } from "../ui/layout";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice, ProblemNotice } from "../ui/notice";
import { ForRole } from "../ui/session";

/** dukung.html: who follows a candidate's link confirms support personally. */
function SupportPage() {
  const code = query("kode");
  return (
    <Layout title="candidacy.dukung.title" lead="candidacy.dukung.lead" session>
      {code === undefined || code === "" ? (
        <Notice kind="error">{t("candidacy.dukung.noCode")}</Notice>
      ) : (
        <WithConvention>
          {(convention) => (
            <ForRole role="voter">
              {(account) => <Ask key={convention.id} convention={convention} account={account} code={code} />}
            </ForRole>
          )}
        </WithConvention>
      )}
    </Layout>
  );
}

interface AskProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly code: string;
}

function Ask(props: AskProps) {
  const { convention, account, code } = props;
  const [load, reload] = useLoad(() => supportAsked(account.token, convention.id, code), code);
  if (load.kind === "failed" && asProblem(load.thrown).code === "not-found") {
    return <Notice kind="error">{t("candidacy.dukung.unknown")}</Notice>;
  }
  return (
    <Loaded load={load} reload={reload}>
      {(asked) => (
        <>
          <section class="panel" aria-labelledby="who-title">
            <h2 id="who-title">{asked.name}</h2>
            <p>{t("candidacy.dukung.standsIn", { dapil: asked.dapilName })}</p>
            <p class="vision">{asked.vision}</p>
          </section>
          <Answer {...props} asked={asked} reload={reload} />
        </>
      )}
    </Loaded>
  );
}

function Answer(props: AskProps & { asked: Asked; reload: () => void }) {
  const { convention, asked } = props;
  if (asked.own) return <Notice kind="info">{t("candidacy.dukung.own")}</Notice>;
  if (!asked.open) return <Notice kind="info">{t("candidacy.dukung.closed")}</Notice>;
  if (!asked.registered) {
    return (
      <Notice kind="warning">
        <p>{t("candidacy.dukung.register")}</p>
        <p>
          <a href={`/pemilih.html?konvensi=${encodeURIComponent(convention.id)}`}>{t("candidacy.dukung.toRegister")}</a>
        </p>
      </Notice>
    );
  }
  return asked.given === "NONE" ? <Confirm {...props} /> : <Given {...props} />;
}

function Confirm(props: AskProps & { asked: Asked; reload: () => void }) {
  const { convention, account, code, asked, reload } = props;
  const [consent, setConsent] = useState(false);
  const deed = useDeed();
  const confirm = () =>
    deed.run(async () => {
      await confirmSupport(account.token, convention.id, code);
      reload();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (consent) confirm();
      }}
    >
      <Tick label={t("candidacy.dukung.consent")} checked={consent} onChange={setConsent} />
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
      <button type="submit" disabled={!consent || deed.busy} aria-busy={deed.busy} data-testid="confirm-support">
        {t("candidacy.dukung.confirm", { name: asked.name })}
      </button>
    </form>
  );
}

function Given(props: AskProps & { asked: Asked; reload: () => void }) {
  const { convention, account, asked, reload } = props;
  const deed = useDeed();
  const takeBack = () =>
    deed.run(async () => {
      await takeBackSupport(account.token, convention.id);
      reload();
    });
  return (
    <>
      {asked.given === "THIS" ? (
        <Notice kind="success">
          <span data-testid="support-given">{t("candidacy.dukung.done", { name: asked.name })}</span>
        </Notice>
      ) : (
        <Notice kind="warning">{t("candidacy.dukung.other")}</Notice>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
      <button type="button" class="secondary" disabled={deed.busy} data-testid="take-back" onClick={takeBack}>
        {t("candidacy.dukung.takeBack")}
      </button>
    </>
  );
}

void mount(SupportPage, ["candidacy"]);
