import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention, Me } from "../api/shapes";
import { t } from "../i18n";
import { setQuery } from "../ui/address";
import { WithConvention } from "../ui/convention";
import { Layout } from "../ui/layout";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { ForRole } from "../ui/session";
import { ActsOf } from "./acts";
import { NextActs } from "./committee-acts";
import { CeremonySection } from "./committee-ceremony";
import { ExtendPeriod } from "./committee-extend";
import { Figures } from "./committee-figures";
import { ImportMembers } from "./committee-import";
import { NewConventionForm } from "./committee-new";
import { WithoutPapersSection } from "./committee-papers";
import { Proposals } from "./committee-proposals";

function CommitteePage() {
  return (
    <Layout title="committee.title" lead="committee.lead" session>
      <ForRole role={["committee", "steering"]}>
        {(account, me) => <Board account={account} me={me} />}
      </ForRole>
    </Layout>
  );
}

function Board(props: { account: Account; me: Me }) {
  // A new convention shows only when the list of conventions is read again.
  const [round, setRound] = useState(0);
  const [made, setMade] = useState(false);
  const creator = props.me.roles.includes("committee") && (
    <NewConventionForm
      account={props.account}
      onMade={(id) => {
        setQuery("konvensi", id);
        setMade(true);
        setRound(round + 1);
      }}
    />
  );
  return (
    <>
      {made && <Notice kind="success">{t("committee.created")}</Notice>}
      <WithConvention key={round} none={<Notice kind="info">{t("site.noConvention")}</Notice>}>
        {(convention, reload) => <OfConvention convention={convention} reload={reload} {...props} />}
      </WithConvention>
      {creator}
    </>
  );
}

function OfConvention(props: {
  convention: Convention;
  reload: () => void;
  account: Account;
  me: Me;
}) {
  const { convention, account } = props;
  return (
    <>
      <NextActs {...props} />
      <Proposals convention={convention} />
      <WithoutPapersSection {...props} />
      <CeremonySection {...props} />
      <ExtendPeriod {...props} />
      <ImportMembers key={convention.id} {...props} />
      <Figures key={`${convention.id}/${convention.stage}/${convention.proposals.length}`} convention={convention} account={account} />
      <details>
        <summary>{t("observer.acts")}</summary>
        <ActsOf key={`${convention.stage}/${convention.proposals.length}`} convention={convention.id} />
      </details>
    </>
  );
}

void mount(CommitteePage, ["keys", "person", "setup"]);
