import { useEffect, useRef, useState } from "preact/hooks";
import type { Account, Draft } from "../api/account";
import { sexes, type Application, type Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { Field, Tick } from "../ui/field";
import { clock } from "../ui/format";
import { ProblemNotice } from "../ui/notice";

const educations = ["SMA", "D1", "D2", "D3", "D4", "S1", "S2", "S3"];
/** Saves this long after the last key, so that a word is one request and not ten. */
const PAUSE_MS = 900;

type Saving =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "failed"; readonly thrown: unknown };

interface FormProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly application: Application | undefined;
  readonly canEdit: boolean;
  readonly onSaved: () => void;
}

/** The candidate's own words, saved as a draft while they are typed, once consent is given. */
export function DraftForm(props: FormProps) {
  const [draft, setDraft] = useState<Draft>(draftOf(props.application));
  const saving = useSaving(draft, props);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <form class="panel" aria-labelledby="personal-title" onSubmit={(event) => event.preventDefault()}>
      <h2 id="personal-title">{t("application.personal")}</h2>
      <fieldset disabled={!props.canEdit}>
        <Tick
          label={t("application.consent")}
          hint={t("application.consentHint")}
          checked={draft.consent}
          onChange={(consent) => change({ consent })}
        />
        <Inputs draft={draft} change={change} convention={props.convention} />
      </fieldset>
      <SavingLine saving={saving} />
    </form>
  );
}

const draftOf = (application: Application | undefined): Draft => ({
  dapil: application?.dapil ?? "",
  fullName: application?.fullName ?? "",
  sex: application?.sex ?? "",
  birthDate: application?.birthDate ?? "",
  citizen: application?.citizen ?? false,
  education: application?.education ?? "",
  vision: application?.vision ?? "",
  consent: application !== undefined,
});

/** Sends the draft after each pause; a later change waits for the earlier answer, so that drafts never overtake each other. */
function useSaving(draft: Draft, { account, convention, canEdit, onSaved }: FormProps): Saving {
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const kept = useRef(JSON.stringify(draft));
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    const text = JSON.stringify(draft);
    if (!canEdit || !draft.consent || text === kept.current) return;
    const save = async () => {
      setSaving({ kind: "saving" });
      try {
        await account.saveDraft(convention.id, draft);
        kept.current = text;
        setSaving({ kind: "saved", at: new Date() });
        onSaved();
      } catch (thrown) {
        setSaving({ kind: "failed", thrown });
      }
    };
    const timer = setTimeout(() => {
      queue.current = queue.current.then(save);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, canEdit]);
  return saving;
}

function SavingLine(props: { saving: Saving }) {
  const { saving } = props;
  switch (saving.kind) {
    case "idle":
      return <p role="status" />;
    case "saving":
      return <p role="status">{t("application.saving")}</p>;
    case "saved":
      return (
        <p role="status" data-testid="draft-saved">
          ✓ {t("application.saved", { time: clock(saving.at) })}
        </p>
      );
    case "failed":
      return (
        <>
          <p role="status">{t("application.unsaved")}</p>
          <ProblemNotice thrown={saving.thrown} kept="problem.keptForm" />
        </>
      );
  }
}

function Inputs(props: { draft: Draft; change: (part: Partial<Draft>) => void; convention: Convention }) {
  const { draft, change, convention } = props;
  return (
    <>
      <Field label={t("application.fullName")} hint={t("application.fullNameHint")}>
        {(field) => (
          <input
            {...field}
            type="text"
            autocomplete="name"
            maxLength={120}
            value={draft.fullName}
            onInput={(event) => change({ fullName: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t("application.dapil")} hint={t("application.dapilHint")}>
        {(field) => (
          <select {...field} value={draft.dapil} onChange={(event) => change({ dapil: event.currentTarget.value })}>
            <option value="">{t("application.choose")}</option>
            {convention.dapil.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset class="radios">
        <legend>{t("application.sex")}</legend>
        {sexes.map((sex) => (
          <label class="tick" key={sex}>
            <input type="radio" name="sex" value={sex} checked={draft.sex === sex} onChange={() => change({ sex })} />
            <span>{t(`sex.${sex}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field label={t("application.birthDate")} hint={t("application.birthDateHint")}>
        {(field) => (
          <input
            {...field}
            type="date"
            autocomplete="bday"
            value={draft.birthDate}
            onInput={(event) => change({ birthDate: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t("application.education")} hint={t("application.educationHint")}>
        {(field) => (
          <select
            {...field}
            value={draft.education}
            onChange={(event) => change({ education: event.currentTarget.value })}
          >
            <option value="">{t("application.choose")}</option>
            {educations.map((one) => (
              <option key={one} value={one}>
                {named("education", one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("application.vision")} hint={t("application.visionHint")}>
        {(field) => (
          <textarea
            {...field}
            rows={5}
            maxLength={2000}
            value={draft.vision}
            onInput={(event) => change({ vision: event.currentTarget.value })}
          />
        )}
      </Field>
      <Tick label={t("application.citizen")} checked={draft.citizen} onChange={(citizen) => change({ citizen })} />
    </>
  );
}
