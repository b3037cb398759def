import { useState } from "preact/hooks";
import {
  causes,
  grantCase,
  LONGEST_REASON,
  openPicture,
  pictureKinds,
  refuseCase,
  releaseCase,
  type Cause,
  type HeldCase,
} from "../api/assurance";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { dateTime, number } from "../ui/format";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { SealedPicture } from "../ui/sealed-picture";
import { TypedField } from "../ui/typed";
import { digitsOf, isNik } from "./nik-typed";
import type { DeskProps } from "./registrar";

type CaseProps = DeskProps & { readonly held: HeldCase };

/** One request before an officer: what has to be seen, the pictures, the decision. */
export function Case(props: CaseProps) {
  const { convention, account, held, onDone } = props;
  const [opened, setOpened] = useState<readonly string[]>([]);
  const deed = useDeed();
  return (
    <section class="panel" aria-labelledby="case-title" data-testid="case">
      <h2 id="case-title">{t("assurance.desk.case")}</h2>
      <dl class="facts">
        <dt>{t("assurance.desk.area")}</dt>
        <dd>{held.areaName ?? held.area}</dd>
        <dt>{t("assurance.desk.code")}</dt>
        <dd>
          <strong class="shown-code" data-testid="case-code">
            {held.code}
          </strong>
        </dd>
        <dt>{t("assurance.desk.round")}</dt>
        <dd>{number(held.round)}</dd>
        {held.submittedAt !== undefined && (
          <>
            <dt>{t("assurance.desk.since")}</dt>
            <dd>{dateTime(held.submittedAt)}</dd>
          </>
        )}
        {held.heldUntil !== undefined && (
          <>
            <dt>{t("assurance.desk.until")}</dt>
            <dd>{dateTime(held.heldUntil)}</dd>
          </>
        )}
      </dl>
      <p class="hint">{t("assurance.desk.logged")}</p>
      {pictureKinds.map((kind) => (
        <div class="field" key={kind}>
          <SealedPicture
            name={t(`assurance.pictures.${kind}`)}
            testid={`sealed-${kind}`}
            open={() => openPicture(account.token, convention.id, held.id, kind)}
            onOpened={() => setOpened((before) => [...before, kind])}
          />
        </div>
      ))}
      <p>{t("assurance.desk.checks")}</p>
      <Decide {...props} seen={pictureKinds.every((kind) => opened.includes(kind))} />
      <div class="buttons">
        <button
          type="button"
          class="secondary"
          disabled={deed.busy}
          onClick={() =>
            deed.run(async () => onDone(await releaseCase(account.token, convention.id, held.id), t("assurance.desk.released")))
          }
        >
          {t("assurance.desk.release")}
        </button>
      </div>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </section>
  );
}

function Decide(props: CaseProps & { seen: boolean }) {
  const { convention, account, held, seen, onDone } = props;
  const [grants, setGrants] = useState<boolean>();
  const [nik, setNik] = useState("");
  const [cause, setCause] = useState<Cause | "">("");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const deed = useDeed();
  const said = reason.trim();
  const send = () => {
    setAsked(true);
    if (!seen || said === "") return;
    if (grants === true && isNik(nik)) {
      deed.run(async () =>
        onDone(await grantCase(account.token, convention.id, held.id, digitsOf(nik), said), t("assurance.desk.granted")),
      );
    } else if (grants === false && cause !== "") {
      deed.run(async () =>
        onDone(await refuseCase(account.token, convention.id, held.id, cause, said), t("assurance.desk.refused")),
      );
    }
  };
  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset class="radios">
        <legend>{t("assurance.desk.decision")}</legend>
        {[true, false].map((value) => (
          <label class="tick" key={String(value)}>
            <input
              type="radio"
              name="decision"
              data-testid={value ? "grants" : "refuses"}
              checked={grants === value}
              onChange={() => setGrants(value)}
            />
            <span>{t(value ? "assurance.desk.grant" : "assurance.desk.refuse")}</span>
          </label>
        ))}
      </fieldset>
      {grants === true && <NikField value={nik} onInput={setNik} wrong={asked && !isNik(nik)} />}
      {grants === false && (
        <Field label={t("assurance.desk.cause")} error={asked && cause === "" ? t("assurance.desk.causeNeeded") : undefined}>
          {(field) => (
            <select
              {...field}
              data-testid="cause"
              value={cause}
              onChange={(event) => setCause(causes.find((one) => one === event.currentTarget.value) ?? "")}
            >
              <option value="">{t("assurance.desk.choose")}</option>
              {causes.map((one) => (
                <option key={one} value={one}>
                  {t(`assurance.cause.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {grants !== undefined && <ReasonField value={reason} onInput={setReason} wrong={asked && said === ""} />}
      {asked && !seen && (
        <p class="field-error" role="alert">
          × {t("assurance.desk.notYet")}
        </p>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <div class="buttons">
        <button type="submit" disabled={deed.busy || grants === undefined} aria-busy={deed.busy} data-testid="decide">
          {t("assurance.desk.send")}
        </button>
      </div>
    </form>
  );
}

/** The number off the card; it leaves this field only in the body of one request. */
export function NikField(props: { value: string; onInput: (value: string) => void; wrong: boolean }) {
  return (
    <TypedField
      label={t("assurance.desk.nik")}
      hint={t("assurance.desk.nikHint")}
      error={props.wrong ? t("assurance.desk.nikForm") : undefined}
      testid="typed-nik"
      most={24}
      value={props.value}
      onInput={props.onInput}
      digits
    />
  );
}

/** Why; the voter reads it. */
export function ReasonField(props: { value: string; onInput: (value: string) => void; wrong: boolean }) {
  return (
    <Field
      label={t("assurance.desk.reason")}
      hint={t("assurance.desk.reasonHint")}
      error={props.wrong ? t("assurance.desk.reasonNeeded") : undefined}
    >
      {(field) => (
        <textarea
          {...field}
          data-testid="decision-reason"
          rows={2}
          maxLength={LONGEST_REASON}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
