import { useState } from "preact/hooks";
import { handClaimOver, meetVoter } from "../api/assurance";
import { t } from "../i18n";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { TypedField } from "../ui/typed";
import { digitsOf, isNik } from "./nik-typed";
import type { DeskProps } from "./registrar";
import { NikField, ReasonField } from "./registrar-case";

const CODE = /^[A-Z0-9]{8}$/;
const codeOf = (typed: string) => typed.toUpperCase().replace(/[\s-]/g, "");

/** A voter stands before the officer: the code off the telephone, the NIK off the card. */
export function Meeting(props: DeskProps) {
  const { convention, account, onDone } = props;
  const [code, setCode] = useState("");
  const [nik, setNik] = useState("");
  const [reason, setReason] = useState(() => t("assurance.desk.metReason"));
  const [asked, setAsked] = useState(false);
  const deed = useDeed();
  const codeRight = CODE.test(codeOf(code));
  const send = (deedOf: typeof meetVoter, said: string) => {
    setAsked(true);
    if (!codeRight || !isNik(nik) || reason.trim() === "") return;
    deed.run(async () => {
      const met = { code: codeOf(code), nik: digitsOf(nik), reason: reason.trim() };
      const desk = await deedOf(account.token, convention.id, met);
      setCode("");
      setNik("");
      setAsked(false);
      onDone(desk, said);
    });
  };
  return (
    <section class="panel" aria-labelledby="meet-title" data-testid="meeting">
      <h2 id="meet-title">{t("assurance.desk.meet")}</h2>
      <p>{t("assurance.desk.meetLead")}</p>
      <form
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(meetVoter, t("assurance.desk.met"));
        }}
      >
        <TypedField
          label={t("assurance.desk.meetCode")}
          hint={t("assurance.desk.meetCodeHint")}
          error={asked && !codeRight ? t("assurance.desk.meetCodeForm") : undefined}
          testid="typed-code"
          most={16}
          value={code}
          onInput={setCode}
          capitals
        />
        <NikField value={nik} onInput={setNik} wrong={asked && !isNik(nik)} />
        <ReasonField value={reason} onInput={setReason} wrong={asked && reason.trim() === ""} />
        {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
        <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="meet">
          {t("assurance.desk.meetSend")}
        </button>
        <p class="hint" id="claim-hint">
          {t("assurance.desk.claimHint")}
        </p>
        <button
          type="button"
          class="secondary"
          disabled={deed.busy}
          data-testid="hand-over"
          aria-describedby="claim-hint"
          onClick={() => send(handClaimOver, t("assurance.desk.claimed"))}
        >
          {t("assurance.desk.claim")}
        </button>
      </form>
    </section>
  );
}
