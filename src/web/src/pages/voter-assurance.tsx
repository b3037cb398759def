import "../ui/assurance.css";
import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { ownAssurance, type Assurance as Own } from "../api/assurance";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { date } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { MeetingWay } from "./voter-assurance-meeting";
import { PictureWay } from "./voter-assurance-pictures";

export interface WayProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly own: Own;
  readonly onChange: (own: Own) => void;
}

/** How sure this convention is of a registered voter, and how to make it surer. Reads its own data. */
export function Assurance(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => ownAssurance(account.token, convention.id), convention.id);
  return (
    <section class="panel assurance" aria-labelledby="assurance-title">
      <h2 id="assurance-title">{t("assurance.title")}</h2>
      <Loaded load={load} reload={reload}>
        {(own) => <Present convention={convention} account={account} read={own} />}
      </Loaded>
    </section>
  );
}

function Present(props: { convention: Convention; account: Account; read: Own }) {
  const { convention, account, read } = props;
  const [own, setOwn] = useState(read);
  const ways = { convention, account, own, onChange: setOwn };
  const picturesHelp = own.level === "C" && !own.keptHeld;
  const meetingHelps = own.level !== "A" || own.held;
  return (
    <>
      <p data-testid="assurance-level" data-level={own.level}>
        <strong>{t("assurance.level", { level: own.level })}</strong>
        <br />
        {t(`assurance.levels.${own.level}`)}
      </p>
      <Meaning own={own} />
      {own.open && (picturesHelp || meetingHelps) && (
        <>
          {!own.mayVote && <p>{untilWhen(convention)}</p>}
          {picturesHelp && <PictureWay {...ways} />}
          {meetingHelps && <MeetingWay {...ways} />}
        </>
      )}
    </>
  );
}

function Meaning(props: { own: Own }) {
  const { own } = props;
  if (!own.open && !own.mayVote) return <Notice kind="warning">{t("assurance.closed")}</Notice>;
  if (own.held) return <Notice kind="warning">{t(own.keptHeld ? "assurance.keptHeld" : "assurance.held")}</Notice>;
  if (own.mayVote) return <Notice kind="success">{t("assurance.enough")}</Notice>;
  return (
    <Notice kind="warning">
      <p>{t("assurance.notEnough", { needed: own.needed, level: own.level })}</p>
      <p>{t("assurance.canWithout")}</p>
    </Notice>
  );
}

/** The roll closes before voting opens; by the schedule, where there is one. */
function untilWhen(convention: Convention): string {
  const vote = convention.schedule?.periods.find((one) => one.period === "VOTE");
  return vote === undefined ? t("assurance.until") : t("assurance.untilDay", { date: date(vote.first) });
}
