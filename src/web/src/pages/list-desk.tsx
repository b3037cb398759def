import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { decideList } from "../api/lists";
import { finalLists } from "../api/record";
import type { Convention, ConventionDapil, FinalList, Me } from "../api/shapes";
import { t } from "../i18n";
import { AskReason } from "../ui/ask";
import { DapilPicker, WithConvention, firstDapil } from "../ui/convention";
import { Layout } from "../ui/layout";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { ForRole } from "../ui/session";
import { OneList } from "./final-list";
import { ChangeOrder } from "./list-change";
import { ProposedOrders } from "./list-proposals";

function ListDesk() {
  return (
    <Layout title="lists.desk.title" lead="lists.desk.lead" session>
      <ForRole role="steering">
        {(account, me) => (
          <WithConvention>
            {(convention, reload) => <InConvention convention={convention} reload={reload} account={account} me={me} />}
          </WithConvention>
        )}
      </ForRole>
    </Layout>
  );
}

interface Props {
  readonly convention: Convention;
  readonly reload: () => void;
  readonly account: Account;
  readonly me: Me;
}

const listed = ["FINALIZATION", "DECIDED", "ARCHIVED"];

function InConvention(props: Props) {
  const { convention } = props;
  const [code, setCode] = useState(firstDapil(convention));
  const dapil = convention.dapil.find((one) => one.code === code);
  if (!listed.includes(convention.stage)) return <Notice kind="info">{t("lists.desk.notYet")}</Notice>;
  return (
    <>
      <DapilPicker convention={convention} value={code} onPick={setCode} />
      {dapil && <InDapil key={dapil.code} {...props} dapil={dapil} />}
      <p>
        {t("lists.desk.all")}{" "}
        <a href={`/panitia.html?konvensi=${encodeURIComponent(convention.id)}`}>{t("lists.desk.allLink")}</a>
      </p>
    </>
  );
}

function InDapil(props: Props & { dapil: ConventionDapil }) {
  const { convention, dapil } = props;
  const [load, reload] = useLoad(() => finalLists(convention.id, dapil.code), dapil.code);
  const [said, setSaid] = useState("");
  const done = (text: string) => {
    setSaid(text);
    reload();
    props.reload();
  };
  return (
    <>
      {said !== "" && (
        <Notice kind="success">
          <p data-testid="list-done">{said}</p>
        </Notice>
      )}
      <Loaded load={load} reload={reload}>
        {([list]) => (list ? <Desk {...props} list={list} onDone={done} /> : <Notice kind="info">{t("site.none")}</Notice>)}
      </Loaded>
    </>
  );
}

function Desk(props: Props & { dapil: ConventionDapil; list: FinalList; onDone: (said: string) => void }) {
  const { convention, list, dapil } = props;
  const changed = (proposed: boolean) => props.onDone(t(proposed ? "lists.desk.proposed" : "lists.desk.changed"));
  const open = list.state === "COMPUTED" && convention.stage === "FINALIZATION";
  return (
    <>
      <section aria-labelledby="list-title">
        <h2 id="list-title">{dapil.name}</h2>
        <OneList convention={convention.id} list={list} name={dapil.name} />
      </section>
      {open && (
        <>
          <ProposedOrders {...props} onDone={changed} />
          <Decide {...props} />
          <details data-testid="change-order">
            <summary>{t("lists.desk.change")}</summary>
            <ChangeOrder key={`${list.canonicalHash}/${list.override?.sha256}`} {...props} onDone={changed} />
          </details>
        </>
      )}
    </>
  );
}

function Decide(props: Props & { list: FinalList; onDone: (said: string) => void }) {
  const { convention, list } = props;
  const [asked, setAsked] = useState(false);
  const deed = useDeed();
  const decide = async (reason: string) => {
    const hash = list.override?.sha256 ?? list.canonicalHash ?? "";
    const done = await decideList(props.account.token, convention.id, list.dapil, { list: hash, reason });
    setAsked(false);
    props.onDone(t(done.proposed ? "lists.desk.proposed" : "lists.desk.decided"));
  };
  return (
    <div class="buttons">
      <button type="button" onClick={() => setAsked(true)} data-testid="decide-list">
        {t("lists.desk.decide")}
      </button>
      {asked && (
        <AskReason
          title={t("lists.desk.decide")}
          lead={t("lists.desk.decideHint")}
          hint={t("committee.reasonHint")}
          confirm={t("lists.desk.decide")}
          deed={deed}
          onConfirm={(reason) => deed.run(() => decide(reason))}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}

void mount(ListDesk, ["lists"]);
