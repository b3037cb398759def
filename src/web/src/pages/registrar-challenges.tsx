import { useState } from "preact/hooks";
import { serverNow, type TokenSource } from "../api/http";
import * as api from "../api/roll";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { dateTime } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import "../ui/roll.css";

/** The registrars' desk of challenges to entries: two decide each. */
export function RegistrarChallenges(props: { convention: string; token: TokenSource }) {
  const { convention, token } = props;
  const [said, setSaid] = useState("");
  const [load, reload] = useLoad(() => api.challengeDesk(token, convention), convention);
  return (
    <section aria-labelledby="challenge-desk-title" data-testid="challenge-desk">
      <h2 id="challenge-desk-title">{t("roll.desk")}</h2>
      <p>{t("roll.deskLead")}</p>
      <div role="status">{said !== "" && <Notice kind="success">{said}</Notice>}</div>
      <Loaded load={load} reload={reload}>
        {(cases) => (
          <>
            {cases.length === 0 && <p>{t("roll.deskNone")}</p>}
            {cases.map((one) => (
              <Case
                key={one.id}
                one={one}
                onDecide={async (uphold, reason) => {
                  await api.decideChallenge(token, convention, one.id, uphold, reason);
                  setSaid(t("roll.deskDone"));
                  reload();
                }}
              />
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Case(props: { one: api.ChallengeCase; onDecide: (uphold: boolean, reason: string) => Promise<void> }) {
  const { one } = props;
  const [reason, setReason] = useState("");
  const deed = useDeed();
  const decide = (uphold: boolean) => {
    if (reason.trim() !== "") deed.run(() => props.onDecide(uphold, reason.trim()));
  };
  const waits = one.state === "FILED" && one.answerUntil !== undefined && Date.parse(one.answerUntil) > serverNow();
  return (
    <article class="panel roll-challenge" data-testid="challenge-case">
      <h3>{t(`roll.grounds.${one.ground}`)}</h3>
      <p class="roll-words">{one.reason}</p>
      {!one.registered && <Notice kind="info">{t("roll.deskNobody")}</Notice>}
      {one.registered && (
        <p class="roll-words">
          {one.answer === undefined ? t("roll.deskNoAnswer") : `${t("roll.deskVoter")}: ${one.answer}`}
        </p>
      )}
      {one.registered && waits && <p>{t("roll.deskUntil", { until: dateTime(one.answerUntil ?? "") })}</p>}
      {one.proposed !== undefined && (
        <Notice kind="info">{one.own ? t("roll.deskOwn") : t(`roll.deskProposed.${one.proposed}`)}</Notice>
      )}
      <Field label={t("roll.deskReason")}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={api.LONGEST_WORDS}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <div class="buttons">
        <button
          type="button"
          disabled={deed.busy || !one.registered || waits || reason.trim() === ""}
          onClick={() => decide(true)}
        >
          {t("roll.uphold")}
        </button>
        <button
          type="button"
          class="secondary"
          disabled={deed.busy || reason.trim() === ""}
          onClick={() => decide(false)}
        >
          {t("roll.dismiss")}
        </button>
      </div>
    </article>
  );
}
