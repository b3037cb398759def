import { useState } from "preact/hooks";
import { drawMeetingCode, ownAssurance, type Meeting } from "../api/assurance";
import { t } from "../i18n";
import { minutesLeft, useSecondsLeft } from "../ui/countdown";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { Qr } from "../ui/qr";
import type { WayProps } from "./voter-assurance";
import { SpelledCode } from "./voter-assurance-pictures";

/** Level A: a code for the officer who stands before the voter. */
export function MeetingWay(props: WayProps) {
  const { convention, account, own, onChange } = props;
  const deed = useDeed();
  const [said, setSaid] = useState("");
  const draw = () => deed.run(async () => onChange(await drawMeetingCode(account.token, convention.id)));
  const check = () =>
    deed.run(async () => {
      const read = await ownAssurance(account.token, convention.id);
      setSaid(read.level === "A" ? "" : t("assurance.meeting.notYet"));
      onChange(read);
    });
  return (
    <section class="way" aria-labelledby="meeting-title">
      <h3 id="meeting-title">{t("assurance.meeting.title")}</h3>
      <p>{t("assurance.meeting.lead")}</p>
      {own.meeting === undefined ? (
        <button type="button" class="secondary" disabled={deed.busy} data-testid="draw-meeting" onClick={draw}>
          {t("assurance.meeting.draw")}
        </button>
      ) : (
        <>
          <Shown meeting={own.meeting} />
          <div class="buttons">
            <button type="button" disabled={deed.busy} data-testid="check-meeting" onClick={check}>
              {t("assurance.meeting.check")}
            </button>
            <button type="button" class="secondary" disabled={deed.busy} onClick={draw}>
              {t("assurance.meeting.redraw")}
            </button>
          </div>
          <p role="status">{said}</p>
        </>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </section>
  );
}

/** A code, its QR code, and how long it is good. */
export function Shown(props: { meeting: Meeting }) {
  const { code, until } = props.meeting;
  const left = useSecondsLeft(until);
  if (left === 0) return <p role="alert">{t("assurance.meeting.over")}</p>;
  return (
    <div class="meeting-card">
      <div>
        <p>{t("assurance.meeting.code")}</p>
        <p>
          <SpelledCode code={code} testid="meeting-code" />
        </p>
        <p role="timer">{t("assurance.meeting.left", { left: minutesLeft(left) })}</p>
        <p class="hint">{t("assurance.meeting.how")}</p>
      </div>
      <Qr text={code} label={t("assurance.meeting.qr")} />
    </div>
  );
}
