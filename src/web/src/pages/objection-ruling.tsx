import { useState } from "preact/hooks";
import { LONGEST_REASON, type Case, type Proposal } from "../api/objections";
import { named, t } from "../i18n";
import { Field } from "../ui/field";
import type { Act, Send } from "./objection-acts";
import { proposedSentence } from "./objection-view";

/** The ruling of the board, or on an appeal: one proposes, another one agrees or proposes something else. */
export function RulingForm(props: { one: Case; suffix: "" | "_ON_APPEAL"; busy: boolean; onSend: Send }) {
  const { one, suffix } = props;
  const [chosen, setChosen] = useState("");
  const options = [...one.remedies, "NONE"];
  return (
    <section class="objection-act" aria-label={t(suffix === "" ? "objection.rule" : "objection.ruleOnAppeal")}>
      <h4>{t(suffix === "" ? "objection.rule" : "objection.ruleOnAppeal")}</h4>
      {one.proposals.map((proposal) => (
        <Proposed key={proposal.at} proposal={proposal} busy={props.busy} onSend={props.onSend} />
      ))}
      <ReasonForm
        name={t("objection.propose")}
        label={t("objection.reason")}
        busy={props.busy}
        testid="propose"
        onSend={(text) => {
          if (chosen === "") return;
          const act = chosen === "NONE" ? "DISMISS" : "UPHOLD";
          props.onSend({ act: `${act}${suffix}`, remedy: chosen, text });
        }}
      >
        <fieldset class="radios">
          <legend>{t("objection.outcome")}</legend>
          {options.map((remedy) => (
            <label class="tick" key={remedy}>
              <input
                type="radio"
                name={`ruling-${one.objection.id}`}
                value={remedy}
                required
                checked={chosen === remedy}
                onChange={() => setChosen(remedy)}
              />
              <span>
                {remedy === "NONE"
                  ? t("objection.dismiss")
                  : t("objection.upholdWith", { remedy: named("objection.remedy", remedy) })}
              </span>
            </label>
          ))}
        </fieldset>
      </ReasonForm>
    </section>
  );
}

/** What a first person proposed; the second one gives a reason too. */
function Proposed(props: { proposal: Proposal; busy: boolean; onSend: (act: Act) => void }) {
  const { proposal } = props;
  const outcome = proposedSentence(proposal);
  if (proposal.mine) return <p role="status">{t("objection.proposedMine", { outcome })}</p>;
  return (
    <ReasonForm
      name={t("objection.sign")}
      label={t("objection.signReason")}
      busy={props.busy}
      testid="sign"
      start={proposal.reason}
      onSend={(text) => props.onSend({ act: proposal.act, remedy: proposal.remedy, text })}
    >
      <p>
        <strong>{t("objection.proposedBy", { by: proposal.by, outcome })}</strong> {proposal.reason}
      </p>
    </ReasonForm>
  );
}

function ReasonForm(props: {
  name: string;
  label: string;
  busy: boolean;
  testid: string;
  start?: string;
  onSend: (reason: string) => void;
  children: preact.ComponentChildren;
}) {
  const [reason, setReason] = useState(props.start ?? "");
  return (
    <form
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        // A reason is one line of the record.
        const line = reason.trim().replace(/\s+/g, " ");
        if (line !== "") props.onSend(line);
      }}
    >
      {props.children}
      <Field label={props.label} hint={t("objection.reasonHint")}>
        {(field) => (
          <textarea
            {...field}
            required
            rows={3}
            maxLength={LONGEST_REASON}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" disabled={props.busy} aria-busy={props.busy} data-testid={`objection-${props.testid}`}>
        {props.name}
      </button>
    </form>
  );
}
