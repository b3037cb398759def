import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { decideCluster, readClusters, type Cluster } from "../api/assurance";
import type { Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { AskReason } from "../ui/ask";
import { date, number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { Table } from "../ui/parts";
import { together } from "./cluster-lines";

/** Registrations that were made alike: released, or held until each person is met. */
export function Clusters(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => readClusters(account.token, convention.id), convention.id);
  return (
    <section class="panel" aria-labelledby="clusters-title" data-testid="clusters">
      <h2 id="clusters-title">{t("assurance.desk.clusters")}</h2>
      <p>{t("assurance.desk.clustersLead")}</p>
      <Loaded load={load} reload={reload}>
        {(read) => <Open {...props} read={read} />}
      </Loaded>
    </section>
  );
}

function Open(props: { convention: Convention; account: Account; read: readonly Cluster[] }) {
  const { convention, account } = props;
  const [clusters, setClusters] = useState(props.read);
  const [asking, setAsking] = useState<{ readonly id: string; readonly release: boolean }>();
  const [said, setSaid] = useState("");
  const deed = useDeed();
  const decide = (reason: string) => {
    if (asking === undefined) return;
    deed.run(async () => {
      setClusters(await decideCluster(account.token, convention.id, asking.id, asking.release, reason));
      setAsking(undefined);
      setSaid(t("assurance.desk.decided"));
    });
  };
  return (
    <>
      <p role="status">{said}</p>
      {clusters.length === 0 && <p>{t("assurance.desk.clustersNone")}</p>}
      {clusters.map((one) => (
        <One key={one.id} cluster={one} onAsk={(release) => setAsking({ id: one.id, release })} />
      ))}
      {asking !== undefined && (
        <AskReason
          title={t(asking.release ? "assurance.desk.releaseAsk" : "assurance.desk.keepAsk")}
          hint={t("assurance.desk.reasonHint")}
          confirm={t(asking.release ? "assurance.desk.releaseThem" : "assurance.desk.keepThem")}
          deed={deed}
          onConfirm={decide}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

function One(props: { cluster: Cluster; onAsk: (release: boolean) => void }) {
  const { cluster, onAsk } = props;
  return (
    <article aria-labelledby={`cluster-${cluster.id}`} class="way">
      <h3 id={`cluster-${cluster.id}`}>
        {t("assurance.desk.cluster", {
          count: number(cluster.people.length),
          kind: named("assurance.desk.kind", cluster.kind),
        })}
      </h3>
      <p class="hint">{t("assurance.desk.opened", { date: date(cluster.openedOn) })}</p>
      <Table
        caption={t("assurance.desk.people")}
        head={[t("assurance.desk.peopleArea"), t("assurance.desk.peopleLevel"), t("assurance.desk.peopleCount")]}
        numeric={[2]}
        rows={together(cluster.people).map((line) => ({
          key: `${line.area} ${line.level}`,
          cells: [line.name, line.level, number(line.count)],
        }))}
      />
      {cluster.mine ? (
        <Notice kind="info">{t("assurance.desk.own")}</Notice>
      ) : (
        <div class="buttons">
          <button type="button" class="secondary" onClick={() => onAsk(true)}>
            {t("assurance.desk.releaseThem")}
          </button>
          <button type="button" class="secondary danger" onClick={() => onAsk(false)}>
            {t("assurance.desk.keepThem")}
          </button>
        </div>
      )}
    </article>
  );
}
