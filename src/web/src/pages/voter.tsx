import "../ui/credential.css";
import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention, Me, Voter } from "../api/shapes";
import { named, t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { Later } from "../ui/later";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Steps } from "../ui/parts";
import { ForRole } from "../ui/session";
import { Enrol } from "./voter-enrol";

function VoterPage() {
  return (
    <Layout title="voter.title" lead="voter.lead" session>
      <WithConvention>
        {(convention) => (
          <>
            <ForRole role="voter">
              {(account, me) => <Ways key={convention.id} convention={convention} account={account} me={me} />}
            </ForRole>
            <Entry key={convention.id} convention={convention} />
          </>
        )}
      </WithConvention>
    </Layout>
  );
}

// The arithmetic of credentials is large: it comes when somebody is signed in, or asks.
const credential = () => import("./voter-credential").then((part) => part.Credential);
const assurance = () => import("./voter-assurance").then((part) => part.Assurance);
const ownEntry = () => import("./voter-entry").then((part) => part.OwnEntry);

/** For everybody, with or without an account. */
function Entry(props: { convention: Convention }) {
  const [asked, setAsked] = useState(false);
  return (
    <section class="panel beside-card" aria-labelledby="entry-title">
      <h2 id="entry-title">{t("credential.entry.title")}</h2>
      <p>{t("credential.entry.lead")}</p>
      {asked ? (
        <Later name="entry" part={ownEntry} with={{ convention: props.convention }} />
      ) : (
        <button type="button" class="secondary" data-testid="check-entry" onClick={() => setAsked(true)}>
          {t("credential.entry.begin")}
        </button>
      )}
    </section>
  );
}

function Ways(props: { convention: Convention; account: Account; me: Me }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => account.voter(convention.id), convention.id);
  return (
    <Loaded load={load} reload={reload}>
      {(voter) => <Walk {...props} voter={voter} reload={reload} />}
    </Loaded>
  );
}

function Walk(props: { convention: Convention; account: Account; me: Me; voter: Voter; reload: () => void }) {
  const { convention, account, me, voter, reload } = props;
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
            registered={voter.registered}
            onDone={(done) => {
              setWarnings(done.warnings);
              setCorrecting(false);
              reload();
            }}
          />
        )}
      </section>
      {voter.registered && (
        <section class="panel" aria-labelledby="credential-title">
          <h2 id="credential-title">{t("credential.title")}</h2>
          <Later key={voter.dapil} name="credential" part={credential} with={{ account, known: [me.username, me.name ?? ""], onDone: reload }} />
        </section>
      )}
      {voter.registered && <Later name="assurance" part={assurance} with={{ convention, account }} />}
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

void mount(VoterPage, ["assurance", "credential", "person", "setup", "voter"]);
