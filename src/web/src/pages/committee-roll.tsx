import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { mandateObserver, publishRoll } from "../api/roll";
import type { Convention, Me } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";

const enrolling = ["CANDIDACY", "VERIFICATION", "PROVISIONAL_LIST"];
const over = ["DRAFT", "DECIDED", "ARCHIVED", "CANCELLED", "SUSPENDED"];

/** The committee publishes the roll; the steering committee gives observers their mandates. */
export function RollActs(props: { convention: Convention; account: Account; me: Me }) {
  const { convention, account, me } = props;
  const publishes = me.roles.includes("committee") && enrolling.includes(convention.stage) && !convention.rollFrozen;
  const mandates = me.roles.includes("steering") && !over.includes(convention.stage);
  if (!publishes && !mandates) return null;
  return (
    <section class="panel" aria-labelledby="roll-acts-title">
      <h2 id="roll-acts-title">{t("nav.roll")}</h2>
      <p>
        <a href={`/daftar-pemilih.html?konvensi=${encodeURIComponent(convention.id)}`}>{t("roll.publications")}</a>
      </p>
      {publishes && (
        <Signed
          button={t("roll.publish")}
          lead={t("roll.publishLead")}
          done={t("roll.publishDone")}
          onSign={(reason) => publishRoll(account.token, convention.id, reason)}
        />
      )}
      {mandates && (
        <Signed
          button={t("roll.mandate")}
          lead={t("roll.mandateLead")}
          done={t("roll.mandateDone")}
          who={t("roll.mandateWho")}
          onSign={(reason, who) => mandateObserver(account.token, convention.id, who, reason)}
        />
      )}
    </section>
  );
}

/** A form whose reason goes on the public record. */
function Signed(props: {
  button: string;
  lead: string;
  done: string;
  who?: string;
  onSign: (reason: string, who: string) => Promise<unknown>;
}) {
  const [reason, setReason] = useState("");
  const [who, setWho] = useState("");
  const [said, setSaid] = useState(false);
  const deed = useDeed();
  const send = () =>
    deed.run(async () => {
      setSaid(false);
      await props.onSign(reason.trim(), who.trim());
      setReason("");
      setWho("");
      setSaid(true);
    });
  return (
    <form
      aria-label={props.button}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>{props.lead}</p>
      {props.who !== undefined && (
        <Field label={props.who}>
          {(field) => (
            <input
              {...field}
              required
              type="text"
              autocomplete="off"
              autocapitalize="off"
              maxLength={100}
              value={who}
              onInput={(event) => setWho(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Field label={t("roll.publicReason")}>
        {(field) => (
          <input
            {...field}
            required
            type="text"
            maxLength={1000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy}>
        {props.button}
      </button>
      <div role="status">{said && <Notice kind="success">{props.done}</Notice>}</div>
    </form>
  );
}
