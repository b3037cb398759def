import type { Account } from "../api/account";
import type { Board, Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { BarChart } from "../ui/chart";
import { date, hour, number, share } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Outbox } from "../ui/outbox";
import { Table } from "../ui/parts";

/** What waits, and turnout; never a result. */
export function Figures(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => account.board(convention.id), convention.id);
  return (
    <Loaded load={load} reload={reload}>
      {(board) => (
        <>
          <Waits board={board} />
          <Applications board={board} />
          <Elections convention={convention} />
          {board.mail !== undefined && <Outbox mail={board.mail} />}
          {board.turnout.some((one) => one.voted > 0) && <Turnout convention={convention} board={board} />}
        </>
      )}
    </Loaded>
  );
}

function Waits(props: { board: Board }) {
  const { waiting } = props.board;
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t("committee.waiting")}</h2>
      {waiting.length === 0 ? (
        <p>{t("committee.waitingNone")}</p>
      ) : (
        <Table
          caption={t("committee.waiting")}
          head={[t("committee.kind"), t("committee.count"), t("committee.turn"), t("committee.due")]}
          numeric={[1]}
          rows={waiting.map((one) => ({
            key: `${one.kind} ${one.role}`,
            cells: [
              named("waitingKind", one.kind),
              number(one.count),
              named("role", one.role.toLowerCase()),
              <Due due={one.due} lateDays={one.lateDays} />,
            ],
          }))}
        />
      )}
    </section>
  );
}

function Due(props: { due: string | undefined; lateDays: number }) {
  if (props.due === undefined) return <>–</>;
  return props.lateDays > 0 ? (
    <span class="late">
      ! {date(props.due)}, {t("setup.two.late", { days: number(props.lateDays) })}
    </span>
  ) : (
    <>{date(props.due)}</>
  );
}

function Applications(props: { board: Board }) {
  const entries = Object.entries(props.board.applicationsByStatus);
  if (entries.length === 0) return <></>;
  return (
    <Table
      caption={t("committee.applications")}
      head={[t("committee.status"), t("committee.count")]}
      numeric={[1]}
      rows={entries.map(([status, count]) => ({
        key: status,
        cells: [named(`application.status.${status}`, "name"), number(count)],
      }))}
    />
  );
}

function Elections(props: { convention: Convention }) {
  return (
    <Table
      caption={t("committee.elections")}
      head={[
        t("site.dapil"),
        t("site.seats"),
        t("committee.candidates"),
        t("committee.enrolled"),
        t("committee.voted"),
        t("committee.share"),
        t("committee.state"),
      ]}
      numeric={[1, 2, 3, 4, 5]}
      rows={props.convention.dapil.map((one) => ({
        key: one.code,
        cells: [
          one.name,
          number(one.seats),
          number(one.candidates),
          number(one.enrolled),
          number(one.voted),
          share(one.voted, one.enrolled),
          t(`electionState.${one.electionState}`),
        ],
      }))}
    />
  );
}

function Turnout(props: { convention: Convention; board: Board }) {
  const { convention, board } = props;
  const nameOf = (code: string) => convention.dapil.find((one) => one.code === code)?.name ?? code;
  return (
    <section aria-labelledby="turnout-title">
      <h2 id="turnout-title">{t("committee.turnout")}</h2>
      <BarChart
        title={t("committee.turnout")}
        labels={board.turnout.map((one) => nameOf(one.dapil))}
        values={board.turnout.map((one) => one.voted)}
        sideways
      />
      <Table
        caption={t("committee.turnout")}
        head={[t("site.dapil"), t("committee.enrolled"), t("committee.voted"), t("committee.share")]}
        numeric={[1, 2, 3]}
        rows={board.turnout.map((one) => ({
          key: one.dapil,
          cells: [nameOf(one.dapil), number(one.enrolled), number(one.voted), share(one.voted, one.enrolled)],
        }))}
      />
      <BarChart
        title={t("committee.turnoutHour")}
        labels={board.turnoutByHour.map((one) => hourText(one.hour))}
        values={board.turnoutByHour.map((one) => one.count)}
      />
      <Table
        caption={t("committee.turnoutHour")}
        head={[t("committee.hour"), t("committee.ballots")]}
        numeric={[1]}
        rows={board.turnoutByHour.map((one) => ({ key: one.hour, cells: [hourText(one.hour), number(one.count)] }))}
      />
    </section>
  );
}

/** An hour as the server names it: an instant is written with its zone, anything else as it came. */
const hourText = (at: string) => (/^\d{4}-\d\d-\d\dT/.test(at) ? hour(at) : at);
