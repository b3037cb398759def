import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention, Me, Proposal, Schedule } from "../api/shapes";
import { named, t } from "../i18n";
import { AskReason } from "../ui/ask";
import { date, number } from "../ui/format";
import { Field } from "../ui/field";
import { useDeed } from "../ui/load";
import { Notice } from "../ui/notice";
import { extensionOf } from "./committee-proposals";

interface ExtendProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly me: Me;
  readonly reload: () => void;
}

interface Longer {
  readonly period: string;
  readonly days: number;
}

const running = [
  "RULES_FROZEN",
  "CANDIDACY",
  "VERIFICATION",
  "PROVISIONAL_LIST",
  "VOTING",
  "TALLY",
  "RESULT_OBJECTIONS",
  "FINALIZATION",
];

/** The steering committee makes a period longer, or confirms what one of them proposed. */
export function ExtendPeriod(props: ExtendProps) {
  const { convention, me } = props;
  const { schedule } = convention;
  if (schedule === undefined || !running.includes(convention.stage) || !me.roles.includes("steering")) return <></>;
  return <Form {...props} schedule={schedule} />;
}

function Form(props: ExtendProps & { schedule: Schedule }) {
  const { convention, account, schedule } = props;
  const [asked, setAsked] = useState<Longer | undefined>(undefined);
  const [said, setSaid] = useState("");
  const deed = useDeed();
  const extend = async (longer: Longer, reason: string) => {
    const { proposed } = await account.extend(convention.id, longer.period, longer.days, reason);
    setAsked(undefined);
    setSaid(t(proposed ? "setup.extend.proposed" : "setup.extend.done", texts(longer)));
    props.reload();
  };
  return (
    <section class="panel" aria-labelledby="extend-title" data-testid="extend">
      <h2 id="extend-title">{t("setup.extend.title")}</h2>
      <p>{t("setup.extend.lead")}</p>
      {said !== "" && (
        <Notice kind="success">
          <p data-testid="extended">{said}</p>
        </Notice>
      )}
      {convention.proposals.map((one) => (
        <ToConfirm key={one.seq} proposal={one} me={props.me} onConfirm={setAsked} />
      ))}
      <Wanted schedule={schedule} onAsk={setAsked} />
      {asked && (
        <AskReason
          title={t("setup.extend.ask", texts(asked))}
          hint={t("committee.reasonHint")}
          confirm={t("setup.extend.send")}
          deed={deed}
          onConfirm={(reason) => deed.run(() => extend(asked, reason))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

const texts = (longer: Longer) => ({ period: named("setup.period", longer.period), days: number(longer.days) });

function ToConfirm(props: { proposal: Proposal; me: Me; onConfirm: (longer: Longer) => void }) {
  const longer = extensionOf(props.proposal);
  if (longer === undefined) return <></>;
  const byMe = props.proposal.by === props.me.username;
  return (
    <Notice kind="info">
      <p>
        <strong>{t("setup.extend.ask", texts(longer))}.</strong> {t("setup.two.waits")}: {props.proposal.by},{" "}
        {props.proposal.reason}
      </p>
      {!byMe && (
        <button type="button" onClick={() => props.onConfirm(longer)}>
          {t("setup.two.confirm", { act: t("setup.extend.ask", texts(longer)) })}
        </button>
      )}
    </Notice>
  );
}

function Wanted(props: { schedule: Schedule; onAsk: (longer: Longer) => void }) {
  const open = props.schedule.periods.filter((one) => one.state !== "OVER");
  const [period, setPeriod] = useState<string>(open[0]?.period ?? "");
  const [days, setDays] = useState("3");
  const [wrong, setWrong] = useState(false);
  if (open.length === 0) return <p>{t("setup.extend.none")}</p>;
  const ask = () => {
    const right = /^[1-9]\d{0,2}$/.test(days.trim()) && Number(days) <= 365 && open.some((one) => one.period === period);
    setWrong(!right);
    if (right) props.onAsk({ period, days: Number(days) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Field label={t("setup.extend.period")}>
        {(field) => (
          <select {...field} value={period} onChange={(event) => setPeriod(event.currentTarget.value)}>
            {open.map((one) => (
              <option key={one.period} value={one.period}>
                {named("setup.period", one.period)} ({t("setup.two.due", { date: date(one.last) })})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("setup.extend.days")} error={wrong ? t("setup.extend.invalid") : undefined}>
        {(field) => (
          <input
            {...field}
            type="number"
            min={1}
            max={365}
            value={days}
            onInput={(event) => setDays(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="secondary">
        {t("setup.extend.send")}
      </button>
    </form>
  );
}
