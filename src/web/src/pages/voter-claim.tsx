import "../ui/assurance.css";
import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { drawMeetingCode, type Meeting } from "../api/assurance";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { Shown } from "./voter-assurance-meeting";

/** Another account has the NIK: an officer who sees the card hands it over to whom this code is shown. */
export function Claim(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const deed = useDeed();
  const [meeting, setMeeting] = useState<Meeting | undefined>(undefined);
  const draw = () => deed.run(async () => setMeeting((await drawMeetingCode(account.token, convention.id)).meeting));
  return (
    <section class="way" aria-labelledby="claim-title" data-testid="claim">
      <h3 id="claim-title">{t("assurance.claim.title")}</h3>
      <p>{t("assurance.claim.lead")}</p>
      {meeting !== undefined && <Shown key={meeting.code} meeting={meeting} />}
      <button type="button" class="secondary" disabled={deed.busy} data-testid="draw-claim" onClick={draw}>
        {t(meeting === undefined ? "assurance.meeting.draw" : "assurance.meeting.redraw")}
      </button>
      {meeting !== undefined && <p>{t("assurance.claim.then")}</p>}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </section>
  );
}
