import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { LONGEST_REASON, LONGEST_STATEMENT, actOnObjection, type Case } from "../api/objections";
import type { Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { Field } from "../ui/field";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { RulingForm } from "./objection-ruling";

export interface Act {
  readonly act: string;
  readonly remedy: string;
  readonly text: string;
}

export type Send = (act: Act) => void;

/** Everything that this person may do with an objection now; what is done is told in one line. */
export function CaseActs(props: {
  convention: Convention;
  account: Account;
  one: Case;
  onDone: (said: string) => void;
}) {
  const { convention, account, one } = props;
  const deed = useDeed();
  const send: Send = (act) =>
    deed.run(async () => {
      const { state, proposed } = await actOnObjection(account.token, convention.id, one.objection.id, act);
      props.onDone(
        proposed ? t("objection.proposed") : t("objection.done", { state: named("objection.state", state) }),
      );
    });
  const may = (act: string) => one.may.includes(act);
  const busy = deed.busy;
  return (
    <>
      {may("ACCEPT") && (
        <Button name={t("objection.accept")} busy={busy} testid="accept" onClick={() => send(plain("ACCEPT"))} />
      )}
      {may("REFUSE") && (
        <TextAct
          label={t("objection.refuseReason")}
          hint={t("objection.reasonHint")}
          button={t("objection.refuse")}
          most={LONGEST_REASON}
          busy={busy}
          line
          onSend={(text) => send({ act: "REFUSE", remedy: "NONE", text })}
        />
      )}
      {may("ANSWER") && (
        <TextAct
          label={t("objection.answer")}
          hint={t("objection.answerHint")}
          button={t("objection.sendAnswer")}
          most={LONGEST_STATEMENT}
          busy={busy}
          onSend={(text) => send({ act: "ANSWER", remedy: "NONE", text })}
        />
      )}
      {may("UPHOLD") && <RulingForm one={one} suffix="" busy={busy} onSend={send} />}
      {may("UPHOLD_ON_APPEAL") && <RulingForm one={one} suffix="_ON_APPEAL" busy={busy} onSend={send} />}
      {may("ACCEPT_RULING") && (
        <div class="objection-act">
          <p>{t("objection.acceptRulingLead")}</p>
          <Button
            name={t("objection.acceptRuling")}
            busy={busy}
            testid="accept-ruling"
            onClick={() => send(plain("ACCEPT_RULING"))}
          />
        </div>
      )}
      {may("APPEAL") && (
        <TextAct
          label={t("objection.appeal")}
          hint={t("objection.appealHint")}
          button={t("objection.sendAppeal")}
          most={LONGEST_STATEMENT}
          busy={busy}
          onSend={(text) => send({ act: "APPEAL", remedy: "NONE", text })}
        />
      )}
      {may("CLOSE") && (
        <Button name={t("objection.close")} busy={busy} testid="close" onClick={() => send(plain("CLOSE"))} />
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
    </>
  );
}

const plain = (act: string): Act => ({ act, remedy: "NONE", text: "" });

function Button(props: { name: string; busy: boolean; testid: string; onClick: () => void }) {
  return (
    <button
      type="button"
      disabled={props.busy}
      aria-busy={props.busy}
      data-testid={`objection-${props.testid}`}
      onClick={props.onClick}
    >
      {props.name}
    </button>
  );
}

/** A text and the button that sends it. */
function TextAct(props: {
  label: string;
  hint: string;
  button: string;
  most: number;
  busy: boolean;
  /** Whether the text is one line of the record. */
  line?: boolean;
  onSend: (text: string) => void;
}) {
  const [text, setText] = useState("");
  return (
    <form
      aria-label={props.button}
      onSubmit={(event) => {
        event.preventDefault();
        const said = props.line ? text.trim().replace(/\s+/g, " ") : text.trim();
        if (said !== "") props.onSend(said);
      }}
    >
      <Field label={props.label} hint={props.hint}>
        {(field) => (
          <textarea
            {...field}
            required
            rows={4}
            maxLength={props.most}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="secondary" disabled={props.busy} aria-busy={props.busy}>
        {props.button}
      </button>
    </form>
  );
}

/** What was just done, read out once. */
export function Said(props: { said: string }) {
  return props.said === "" ? null : <Notice kind="success">{props.said}</Notice>;
}
