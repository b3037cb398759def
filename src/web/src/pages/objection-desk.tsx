import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { objectionDesk, type Case } from "../api/objections";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { ForRole } from "../ui/session";
import "../ui/objection.css";
import { CaseActs, Said } from "./objection-acts";
import { CaseCard } from "./objection-case";
import { candidateNames, waitsForMe } from "./objection-view";

function DeskPage() {
  return (
    <Layout title="objection.desk" lead="objection.deskLead" session>
      <WithConvention>
        {(convention) => (
          <ForRole role={["objection_board", "steering", "committee"]}>
            {(account) => <Desk key={convention.id} convention={convention} account={account} />}
          </ForRole>
        )}
      </WithConvention>
    </Layout>
  );
}

/** The work list of the objection board, of the steering committee on appeal, and of the committee that answers. */
function Desk(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [said, setSaid] = useState("");
  const [load, reload] = useLoad(async () => {
    const cases = await objectionDesk(account.token, convention.id);
    const names = await candidateNames(
      convention.id,
      cases.filter((one) => one.objection.candidate !== undefined).map((one) => one.objection.dapil),
    );
    return { cases, names };
  }, convention.id);
  const done = (text: string) => {
    setSaid(text);
    reload();
  };
  return (
    <>
      <Said said={said} />
      <Loaded load={load} reload={reload}>
        {({ cases, names }) => {
          const waiting = cases.filter(waitsForMe);
          const show = (one: Case) => (
            <CaseCard
              key={one.objection.id}
              convention={convention}
              account={account}
              one={one}
              name={names.get(one.objection.candidate ?? "")}
            >
              <CaseActs
                key={one.objection.state + one.proposals.length}
                convention={convention}
                account={account}
                one={one}
                onDone={done}
              />
            </CaseCard>
          );
          return (
            <>
              <section aria-labelledby="work-title">
                <h2 id="work-title">{t("objection.work")}</h2>
                {waiting.length === 0 && <p role="status">{t("objection.workNone")}</p>}
                {waiting.map(show)}
              </section>
              <section aria-labelledby="others-title">
                <h2 id="others-title">{t("objection.others")}</h2>
                {cases.length === waiting.length && <p>{t("objection.othersNone")}</p>}
                {cases.filter((one) => !waiting.includes(one)).map(show)}
              </section>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

void mount(DeskPage, ["objection"]);
