import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { TokenSource } from "../api/http";
import * as api from "../api/roll";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { dateTime, number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { Code } from "../ui/parts";

/** Whether the voter's own entry stands, and what opens the own line of the register. */
export function OwnEntry(props: { convention: Convention; token: TokenSource; fewest: number }) {
  const { convention, token } = props;
  const [load, reload] = useLoad(() => api.ownStanding(token, convention.id), convention.id);
  return (
    <section class="panel roll-own" aria-labelledby="own-title" data-testid="own-entry">
      <h2 id="own-title">{t("roll.own")}</h2>
      <Loaded load={load} reload={reload}>
        {(own) => (
          <>
            <Notice kind={own.state === "LEFT_OUT" ? "warning" : own.state === "NOT_ENROLLED" ? "info" : "success"}>
              <p>{t(`roll.ownState.${own.state}`, { fewest: number(props.fewest) })}</p>
              {own.reasons.map((reason) => (
                <p key={reason}>{t(`roll.ownReason.${reason}`, { least: own.least })}</p>
              ))}
            </Notice>
            {own.register !== undefined && <OwnRegister register={own.register} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function OwnRegister(props: { register: NonNullable<api.Standing["register"]> }) {
  const { register } = props;
  return (
    <>
      <dl class="facts">
        <dt>{t("roll.ownRegister")}</dt>
        <dd>
          <Code value={register.number} spaced copy />
        </dd>
        <dt>{t("roll.salt")}</dt>
        <dd>
          <Code value={register.salt} spaced copy />
        </dd>
        <dt>{t("roll.level")}</dt>
        <dd>{register.level}</dd>
        <dt>{t("roll.commitment")}</dt>
        <dd>
          <Code value={register.commitment} />
        </dd>
      </dl>
      <p class="hint">{t("roll.ownRegisterHint")}</p>
    </>
  );
}

/** Challenges about the own entry, those filed, and the form for a new one. */
export function OwnChallenges(props: {
  convention: Convention;
  frozen: boolean;
  token: TokenSource;
  roles: readonly string[];
  onFiled: () => void;
}) {
  const { convention, token } = props;
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState("");
  const voter = props.roles.includes("voter");
  const [load, reload] = useLoad(
    async () => ({
      mine: await api.myChallenges(token, convention.id),
      against: voter ? await api.challengesAgainstMe(token, convention.id) : [],
    }),
    `${convention.id}/${round}`,
  );
  const done = (sentence: string) => {
    setSaid(sentence);
    setRound(round + 1);
  };
  return (
    <section aria-labelledby="challenge-title">
      <h2 id="challenge-title">{t("roll.challenge")}</h2>
      <div role="status">{said !== "" && <Notice kind="success">{said}</Notice>}</div>
      <Loaded load={load} reload={reload}>
        {({ mine, against }) => (
          <>
            {against.length > 0 && <h3>{t("roll.againstMe")}</h3>}
            {against.map((one) => (
              <Side key={one.id} side={one}>
                {one.state === "FILED" && !props.frozen && (
                  <Answer convention={convention.id} token={token} side={one} onDone={() => done(t("roll.answered"))} />
                )}
              </Side>
            ))}
            {mine.length > 0 && <h3>{t("roll.mine")}</h3>}
            {mine.map((one) => (
              <Side key={one.id} side={one} />
            ))}
          </>
        )}
      </Loaded>
      {props.frozen ? (
        <p>{t("roll.closed")}</p>
      ) : (
        <ChallengeForm
          key={round}
          convention={convention.id}
          token={token}
          roles={props.roles}
          onDone={() => {
            done(t("roll.sent"));
            props.onFiled();
          }}
        />
      )}
    </section>
  );
}

function Side(props: { side: api.ChallengeSide; children?: ComponentChildren }) {
  const { side } = props;
  return (
    <article class="roll-challenge" data-testid="challenge" data-state={side.state}>
      <p>
        <strong>{t(`roll.grounds.${side.ground}`)}</strong> · {t(`roll.states.${side.state}`)} · {dateTime(side.filedAt)}
      </p>
      <p class="roll-words">{side.reason}</p>
      {side.answer !== undefined && (
        <p class="roll-words">
          {t("roll.answer")}: {side.answer}
        </p>
      )}
      {side.ruling !== undefined && (
        <p class="roll-words">
          {t("roll.ruling")}: {side.ruling}
        </p>
      )}
      {props.children}
    </article>
  );
}

function Answer(props: { convention: string; token: TokenSource; side: api.ChallengeSide; onDone: () => void }) {
  const [words, setWords] = useState("");
  const deed = useDeed();
  const send = () =>
    deed.run(async () => {
      await api.answerChallenge(props.token, props.convention, props.side.id, words.trim());
      props.onDone();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== "") send();
      }}
    >
      <Field
        label={t("roll.answer")}
        hint={
          props.side.answerUntil === undefined
            ? undefined
            : t("roll.answerUntil", { until: dateTime(props.side.answerUntil) })
        }
      >
        {(field) => <Words field={field} value={words} onInput={setWords} />}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} data-testid="challenge-answer">
        {t("roll.answerSend")}
      </button>
    </form>
  );
}

function Words(props: { field: object; value: string; onInput: (value: string) => void }) {
  return (
    <textarea
      {...props.field}
      required
      rows={4}
      maxLength={api.LONGEST_WORDS}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}

function ChallengeForm(props: {
  convention: string;
  token: TokenSource;
  roles: readonly string[];
  onDone: () => void;
}) {
  const able = api.challengers.filter((role) => props.roles.includes(role.toLowerCase()));
  const [as, setAs] = useState<string>(able[0] ?? "VOTER");
  const [nik, setNik] = useState("");
  const [ground, setGround] = useState<string>(api.challengeGrounds[0]);
  const [words, setWords] = useState("");
  const deed = useDeed();
  const send = () =>
    deed.run(async () => {
      await api.fileChallenge(props.token, props.convention, { nik: nik.trim(), ground, reason: words.trim(), as });
      props.onDone();
    });
  return (
    <form
      class="panel"
      aria-label={t("roll.challenge")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>{t("roll.challengeLead")}</p>
      {able.length > 1 && (
        <Field label={t("roll.as")}>
          {(field) => (
            <select {...field} value={as} onChange={(event) => setAs(event.currentTarget.value)}>
              {able.map((role) => (
                <option key={role} value={role}>
                  {t(`roll.asRole.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t("roll.nik")} hint={t("roll.nikHint")}>
        {(field) => (
          <input
            {...field}
            required
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={16}
            data-testid="challenge-nik"
            value={nik}
            onInput={(event) => setNik(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("roll.ground")}>
        {(field) => (
          <select {...field} value={ground} onChange={(event) => setGround(event.currentTarget.value)}>
            {api.challengeGrounds.map((one) => (
              <option key={one} value={one}>
                {t(`roll.grounds.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("roll.words")}>{(field) => <Words field={field} value={words} onInput={setWords} />}</Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} data-testid="challenge-send">
        {t("roll.send")}
      </button>
    </form>
  );
}
