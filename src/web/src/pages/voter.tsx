import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention, Voter } from "../api/shapes";
import { named, t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Steps } from "../ui/parts";
import { ForRole } from "../ui/session";
import { Credential } from "./voter-credential";
import { Enrol } from "./voter-enrol";

function VoterPage() {
  return (
    <Layout title="voter.title" lead="voter.lead" session>
      <WithConvention>
        {(convention) => (
          <>
            <ForRole role="voter">
              {(account) => <Ways key={convention.id} convention={convention} account={account} />}
            </ForRole>
          </>
        )}
      </WithConvention>
    </Layout>
  );
}

function Ways(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => account.voter(convention.id), convention.id);
  return (
    <Loaded load={load} reload={reload}>
      {(voter) => <Walk convention={convention} account={account} voter={voter} reload={reload} />}
    </Loaded>
  );
}

function Walk(props: { convention: Convention; account: Account; voter: Voter; reload: () => void }) {
  const { convention, account, voter, reload } = props;
  const [correcting, setCorrecting] = useState(false);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const dapil = convention.dapil.find((one) => one.code === voter.dapil);
  const closed = voter.rollFrozen || convention.rollFrozen;
  const now = !voter.registered ? 0 : !voter.enrolled ? 1 : 2;
  return (
    <>
      <Steps
        label={t("voter.title")}
        names={[t("voter.steps.enrol"), t("voter.steps.credential"), t("voter.steps.vote")]}
        now={now}
      />
      <section class="panel beside-card" aria-labelledby="enrol-title">
        <h2 id="enrol-title">{t("voter.enrolTitle")}</h2>
        {voter.registered && (
          <Notice kind="success">
            <p data-testid="enrolled">
              {t("voter.enrolled", { dapil: dapil?.name ?? voter.dapil ?? "" })}
              {voter.areaName !== undefined && ` (${voter.areaName})`}
            </p>
          </Notice>
        )}
        {warnings.length > 0 && (
          <Notice kind="warning">
            <p>{t("voter.warnings")}</p>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{named("nikWarning", warning)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {closed && !voter.registered && <Notice kind="info">{t("voter.frozenNone")}</Notice>}
        {!closed && voter.registered && !correcting && (
          <button type="button" class="secondary small" onClick={() => setCorrecting(true)}>
            {t("voter.changeArea")}
          </button>
        )}
        {!closed && (!voter.registered || correcting) && (
          <Enrol
            convention={convention}
            account={account}
            onDone={(done) => {
              setWarnings(done.warnings);
              setCorrecting(false);
              reload();
            }}
          />
        )}
      </section>
      {voter.registered && voter.electionUuid !== undefined && (
        <Credential
          key={voter.electionUuid}
          convention={convention}
          dapil={dapil?.name ?? ""}
          uuid={voter.electionUuid}
          enrolled={voter.enrolled}
          closed={closed}
          account={account}
          onDone={reload}
        />
      )}
      {voter.registered && <Vote convention={convention} voter={voter} />}
    </>
  );
}

function Vote(props: { convention: Convention; voter: Voter }) {
  const { convention, voter } = props;
  const dapil = convention.dapil.find((one) => one.code === voter.dapil);
  const state = dapil?.electionState;
  return (
    <section class="panel beside-card" aria-labelledby="vote-title">
      <h2 id="vote-title">{t("voter.voteTitle")}</h2>
      {state === "OPEN" && voter.electionUuid !== undefined ? (
        <>
          <p>{t("voter.voteNeeds")}</p>
          <a
            role="button"
            data-testid="enter-booth"
            href={`/bilik.html?pemilihan=${encodeURIComponent(voter.electionUuid)}`}
          >
            {t("voter.voteNow")}
          </a>
        </>
      ) : (
        <p>{state === undefined || state === "PREPARING" ? t("voter.voteLater") : t("voter.voteOver")}</p>
      )}
    </section>
  );
}

void mount(VoterPage, ["booth", "person", "setup"]);
