import { publicationPath, registerPath, rollsOf, type Rolls } from "../api/roll";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { BarChart } from "../ui/chart";
import { WithConvention } from "../ui/convention";
import { dateTime, number } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Code, Table } from "../ui/parts";
import { ForRole, useRoles } from "../ui/session";
import "../ui/roll.css";
import { OwnChallenges, OwnEntry } from "./roll-challenge";
import { RollCheck } from "./roll-check";
import { SamplesOf } from "./roll-samples";

function RollPage() {
  return (
    <Layout title="roll.title" lead="roll.lead" session>
      <WithConvention>{(convention) => <InConvention key={convention.id} convention={convention} />}</WithConvention>
    </Layout>
  );
}

function InConvention(props: { convention: Convention }) {
  const { convention } = props;
  const signedIn = useRoles() !== undefined;
  // a reload keeps what is on screen, and with it what was just said there
  const [load, reload] = useLoad(() => rollsOf(convention.id), convention.id);
  return (
    <Loaded load={load} reload={reload}>
      {(rolls) => (
        <>
          <State rolls={rolls} />
          {signedIn && <Mine convention={convention} rolls={rolls} onFiled={reload} />}
          {rolls.publications.length > 0 && <RollCheck convention={convention.id} />}
          <Publications convention={convention.id} rolls={rolls} />
          <Registers convention={convention.id} rolls={rolls} />
          <SamplesOf rolls={rolls} />
          {!signedIn && <Mine convention={convention} rolls={rolls} onFiled={reload} />}
        </>
      )}
    </Loaded>
  );
}

function State(props: { rolls: Rolls }) {
  const { rolls } = props;
  const published = rolls.dapil.filter((one) => one.count !== undefined);
  return (
    <section aria-labelledby="state-title">
      <h2 id="state-title">{t("roll.state")}</h2>
      <Notice kind={rolls.frozen ? "success" : "info"}>
        {t(rolls.frozen ? "roll.frozen" : published.length === 0 ? "roll.never" : "roll.open")}
      </Notice>
      <p>{t("roll.least", { least: rolls.least })}</p>
      <p>
        {t("roll.challenges", {
          open: number(rolls.challenges.open),
          upheld: number(rolls.challenges.upheld),
          dismissed: number(rolls.challenges.dismissed),
        })}
      </p>
      {published.length > 0 && (
        <>
          <BarChart
            title={t("roll.chart")}
            labels={published.map((one) => one.name)}
            values={published.map((one) => one.count ?? 0)}
            sideways
          />
          <Table
            caption={t("roll.chart")}
            head={[t("site.dapil"), t("roll.count"), t("roll.hash")]}
            numeric={[1]}
            rows={published.map((one) => ({
              key: one.code,
              cells: [one.name, number(one.count ?? 0), <Code value={one.sha256 ?? ""} />],
            }))}
          />
        </>
      )}
    </section>
  );
}

/** The own entry and challenges; for all the rest nobody is asked to sign in, so that comes last for who did not. */
function Mine(props: { convention: Convention; rolls: Rolls; onFiled: () => void }) {
  const roles = useRoles();
  const able = ["voter", "candidate", "observer"];
  if (roles !== undefined && !able.some((role) => roles.includes(role))) return null;
  return (
    <ForRole role={able}>
      {(account, me) => (
        <>
          {me.roles.includes("voter") && <OwnEntry convention={props.convention} token={account.token} fewest={props.rolls.fewest} />}
          <OwnChallenges
            convention={props.convention}
            frozen={props.rolls.frozen}
            token={account.token}
            roles={me.roles}
            onFiled={props.onFiled}
          />
        </>
      )}
    </ForRole>
  );
}

function Publications(props: { convention: string; rolls: Rolls }) {
  return (
    <section aria-labelledby="publications-title">
      <h2 id="publications-title">{t("roll.publications")}</h2>
      <p>{t("roll.publicationsLead", { fewest: number(props.rolls.fewest) })}</p>
      {props.rolls.publications.length > 0 && (
        <Table
          caption={t("roll.publications")}
          head={[t("roll.number"), t("roll.at"), t("roll.joined"), t("roll.left"), t("roll.entries"), t("roll.file")]}
          numeric={[0, 2, 3, 4]}
          rows={props.rolls.publications.map((one) => ({
            key: String(one.number),
            cells: [
              number(one.number),
              dateTime(one.at),
              number(one.joined),
              number(one.left),
              number(one.entries),
              <a href={`/api${publicationPath(props.convention, one.number)}`}>{`rolls/${one.number}.txt`}</a>,
            ],
          }))}
        />
      )}
    </section>
  );
}

function Registers(props: { convention: string; rolls: Rolls }) {
  const some = props.rolls.dapil.filter((one) => one.register !== undefined);
  if (some.length === 0) return null;
  return (
    <section aria-labelledby="registers-title">
      <h2 id="registers-title">{t("roll.registers")}</h2>
      <p>{t("roll.registersLead")}</p>
      <Table
        caption={t("roll.registers")}
        head={[t("site.dapil"), t("roll.file"), t("roll.hash")]}
        rows={some.map((one) => ({
          key: one.code,
          cells: [
            one.name,
            <a href={`/api${registerPath(props.convention, one.code)}`}>{`register/${one.code}.txt`}</a>,
            <Code value={one.register ?? ""} />,
          ],
        }))}
      />
    </section>
  );
}

void mount(RollPage, ["roll"]);
