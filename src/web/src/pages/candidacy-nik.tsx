import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { giveNik } from "../api/candidacy";
import type { Application, Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { NikField, nikOf } from "../ui/person-fields";

/** The NIK leaves this form only in the body of one request and does not come back. */
export function NikForm(props: {
  convention: Convention;
  account: Account;
  application: Application | undefined;
  canEdit: boolean;
  onChange: () => void;
}) {
  const { application, canEdit } = props;
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState("");
  const given = application?.nik.given ?? false;
  return (
    <section class="panel" aria-labelledby="nik-title">
      <h2 id="nik-title">{t("candidacy.nik.title")}</h2>
      <p class="hint">{t("candidacy.nik.lead")}</p>
      {application === undefined && <p>{t("candidacy.nik.later")}</p>}
      {given && (
        <p data-testid="nik-given">✓ {t("candidacy.nik.given", { ending: application?.nik.ending ?? "" })}</p>
      )}
      <NikWarnings codes={application?.nik.warnings ?? []} lead={t("candidacy.nik.warnings")} />
      {canEdit &&
        application !== undefined &&
        (given && !changing ? (
          <button type="button" class="secondary" onClick={() => setChanging(true)}>
            {t("candidacy.nik.replace")}
          </button>
        ) : (
          <Entry
            {...props}
            onSaved={() => {
              setChanging(false);
              setSaid(t("candidacy.nik.saved"));
              props.onChange();
            }}
          />
        ))}
      <p role="status">{said}</p>
    </section>
  );
}

/** What does not fit, in words; nothing where all fits. */
export function NikWarnings(props: { codes: readonly string[]; lead: string }) {
  if (props.codes.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>{props.lead}</p>
      <ul data-testid="nik-warnings">
        {props.codes.map((code) => (
          <li key={code}>{named("candidacy.nikWarnings", code)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Entry(props: { convention: Convention; account: Account; onSaved: () => void }) {
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const deed = useDeed();
  const digits = nikOf(typed);
  const save = () => {
    setAsked(true);
    if (digits === undefined) return;
    deed.run(async () => {
      await giveNik(props.account.token, props.convention.id, digits);
      setTyped("");
      props.onSaved();
    });
  };
  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NikField
        label={t("candidacy.nik.label")}
        error={asked && digits === undefined ? t("candidacy.nik.form") : undefined}
        testid="own-nik"
        value={typed}
        onInput={setTyped}
      />
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="save-nik">
        {t("candidacy.nik.save")}
      </button>
    </form>
  );
}
