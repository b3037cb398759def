import { useEffect, useRef, useState } from "preact/hooks";
import type { Account, Draft } from "../api/account";
import { sexes, type Application, type Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { Field, Tick } from "../ui/field";
import { clock } from "../ui/format";
import { ProblemNotice } from "../ui/notice";
import { ResidencePicker } from "./candidacy-area";
import { parts } from "./candidacy-parts";

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
  /** Which parts may be changed now. */
  readonly can: (part: string) => boolean;
  readonly onSaved: () => void;
}

/** The candidate's own words, saved as a draft while they are typed, once consent is given. */
export function DraftForm(props: FormProps) {
  const [draft, setDraft] = useState<Draft>(draftOf(props.application));
  const saving = useSaving(draft, props);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <section class="panel" aria-labelledby="personal-title">
      <h2 id="personal-title">{t("application.personal")}</h2>
      <Tick
        label={t("application.consent")}
        hint={t("application.consentHint")}
        checked={draft.consent}
        disabled={props.application !== undefined && props.application.status !== "DRAFT"}
        onChange={(consent) => change({ consent })}
      />
      <ResidencePicker
        convention={props.convention}
        value={{ area: draft.area, dapil: draft.dapil }}
        canEdit={props.can("area")}
        onChange={change}
      />
      <Inputs draft={draft} change={change} can={props.can} />
      <SavingLine saving={saving} />
    </section>
  );
}

const draftOf = (application: Application | undefined): Draft => ({
  area: application?.area ?? "",
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
function useSaving(draft: Draft, { account, convention, application, can, onSaved }: FormProps): Saving {
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const kept = useRef(JSON.stringify(draft));
  const writable = application === undefined ? can("fullName") : parts.some(can);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    const text = JSON.stringify(draft);
    if (!writable || !draft.consent || text === kept.current) return;
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
  }, [draft, writable]);
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

interface InputsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly can: (part: string) => boolean;
}

function Inputs(props: InputsProps) {
  const { draft, change, can } = props;
  return (
    <>
      <Field label={t("application.fullName")} hint={t("application.fullNameHint")}>
        {(field) => (
          <input
            {...field}
            type="text"
            autocomplete="name"
            maxLength={120}
            disabled={!can("fullName")}
            value={draft.fullName}
            onInput={(event) => change({ fullName: event.currentTarget.value })}
          />
        )}
      </Field>
      <fieldset class="radios" disabled={!can("sex")}>
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
            disabled={!can("birthDate")}
            value={draft.birthDate}
            onInput={(event) => change({ birthDate: event.currentTarget.value })}
          />
        )}
      </Field>
      <Words {...props} />
      <Tick
        label={t("application.citizen")}
        checked={draft.citizen}
        disabled={!can("citizen")}
        onChange={(citizen) => change({ citizen })}
      />
    </>
  );
}

function Words({ draft, change, can }: InputsProps) {
  return (
    <>
      <Field label={t("application.education")} hint={t("application.educationHint")}>
        {(field) => (
          <select
            {...field}
            disabled={!can("education")}
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
            disabled={!can("vision")}
            value={draft.vision}
            onInput={(event) => change({ vision: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
