import "../ui/assurance.css";
import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { nextCase, readDesk, type Desk } from "../api/assurance";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { number } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice, ProblemNotice } from "../ui/notice";
import { ForRole } from "../ui/session";
import { Case } from "./registrar-case";
import { RegistrarChallenges } from "./registrar-challenges";
import { Clusters } from "./registrar-clusters";
import { Meeting } from "./registrar-meeting";

function RegistrarPage() {
  return (
    <Layout title="assurance.desk.title" lead="assurance.desk.lead" session>
      <WithConvention>
        {(convention) => (
          <ForRole role="registrar">
            {(account) => <Read key={convention.id} convention={convention} account={account} />}
          </ForRole>
        )}
      </WithConvention>
    </Layout>
  );
}

export interface DeskProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly desk: Desk;
  /** The desk after something was done, and a sentence that says what. */
  readonly onDone: (desk: Desk, said: string) => void;
}

function Read(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => readDesk(account.token, convention.id), convention.id);
  return (
    <Loaded load={load} reload={reload}>
      {(desk) => <Work {...props} read={desk} />}
    </Loaded>
  );
}

function Work(props: { convention: Convention; account: Account; read: Desk }) {
  const { convention, account } = props;
  const [desk, setDesk] = useState(props.read);
  const [said, setSaid] = useState("");
  const parts = {
    convention,
    account,
    desk,
    onDone: (now: Desk, what: string) => {
      setDesk(now);
      setSaid(what);
    },
  };
  if (!desk.everywhere && desk.areas.length === 0) return <Notice kind="warning">{t("assurance.desk.nowhere")}</Notice>;
  return (
    <div class="assurance">
      <p data-testid="desk-areas">{t("assurance.desk.areas", { areas: areasOf(desk) })}</p>
      {said !== "" && (
        <Notice kind="success">
          <span data-testid="desk-said">{said}</span>
        </Notice>
      )}
      {desk.held === undefined ? <Next {...parts} /> : <Case key={desk.held.id} {...parts} held={desk.held} />}
      <Meeting {...parts} />
      <Clusters convention={convention} account={account} />
      <RegistrarChallenges convention={convention.id} token={account.token} />
    </div>
  );
}

const areasOf = (desk: Desk): string =>
  desk.everywhere ? t("assurance.desk.everywhere") : desk.areas.map((one) => one.name ?? one.code).join(", ");

function Next(props: DeskProps) {
  const { convention, account, desk } = props;
  const deed = useDeed();
  return (
    <section class="panel" aria-labelledby="next-title">
      <h2 id="next-title" data-testid="desk-waiting">
        {t("assurance.desk.waiting", { count: number(desk.waiting) })}
      </h2>
      {desk.waiting === 0 ? (
        <p>{t("assurance.desk.none")}</p>
      ) : (
        <button
          type="button"
          disabled={deed.busy}
          aria-busy={deed.busy}
          data-testid="take-case"
          onClick={() => deed.run(async () => props.onDone(await nextCase(account.token, convention.id), ""))}
        >
          {t("assurance.desk.take")}
        </button>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </section>
  );
}

void mount(RegistrarPage, ["assurance", "roll"]);
