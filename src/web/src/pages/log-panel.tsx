import { logOf, type Log } from "../api/log";
import { t } from "../i18n";
import { number, shortTime } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { Code, Table } from "../ui/parts";

/** What the public log of a convention holds, who has witnessed it, and how long ago. */
export function LogPanel(props: { convention: string }) {
  const [load, reload] = useLoad(() => logOf(props.convention), props.convention);
  const query = `?konvensi=${encodeURIComponent(props.convention)}`;
  return (
    <section class="panel" aria-labelledby="log-title" data-testid="log-panel">
      <h2 id="log-title">{t("publicLog.title")}</h2>
      <p>{t("publicLog.lead")}</p>
      <Loaded load={load} reload={reload}>
        {(log) => (
          <>
            <Notice kind={log.state === "WITNESSED" ? "success" : log.state === "NO_WITNESSES" ? "info" : "warning"}>
              {t(`publicLog.state.${log.state}`)}
            </Notice>
            <Facts log={log} />
            {log.witnesses.length > 0 && <Witnesses log={log} />}
            <Keys log={log} />
          </>
        )}
      </Loaded>
      <p>
        <a href={`/periksa.html${query}`}>{t("publicLog.verify")}</a> · <a href={`/sengketa.html${query}`}>{t("publicLog.dispute")}</a>
      </p>
    </section>
  );
}

function Facts(props: { log: Log }) {
  const { log } = props;
  return (
    <dl class="facts">
      <dt>{t("publicLog.size")}</dt>
      <dd data-testid="log-size">{number(log.size)}</dd>
      <dt>{t("publicLog.checkpointAt")}</dt>
      <dd>{shortTime(log.checkpointAt)}</dd>
      <dt>{t("publicLog.root")}</dt>
      <dd>
        <Code value={log.root} />
      </dd>
      {log.witnesses.length > 0 && (
        <>
          <dt>{t("publicLog.needed")}</dt>
          <dd>{t("publicLog.neededOf", { needed: number(log.needed), all: number(log.witnesses.length) })}</dd>
          <dt>{t("publicLog.witnessed")}</dt>
          <dd>
            {log.witnessed === undefined ? "–" : `${number(log.witnessed.size)} (${shortTime(log.witnessed.at)})`}
          </dd>
        </>
      )}
    </dl>
  );
}

function Witnesses(props: { log: Log }) {
  return (
    <Table
      caption={t("publicLog.witnesses")}
      head={[t("publicLog.witness"), t("publicLog.seen"), t("publicLog.at")]}
      numeric={[1]}
      rows={props.log.witnesses.map((one) => ({
        key: one.vkey,
        cells: [
          one.name,
          one.size === undefined ? "–" : number(one.size),
          one.at === undefined ? t("publicLog.never") : shortTime(one.at),
        ],
      }))}
    />
  );
}

function Keys(props: { log: Log }) {
  const { log } = props;
  return (
    <details>
      <summary>{t("publicLog.keys")}</summary>
      <p>{t("publicLog.keysLead")}</p>
      <dl class="facts">
        {log.keys.map((key) => (
          <>
            <dt>{t("publicLog.logKey")}</dt>
            <dd>
              <Code value={key} copy />
            </dd>
          </>
        ))}
        {log.witnesses.map((one) => (
          <>
            <dt>{t("publicLog.witnessKey", { name: one.name })}</dt>
            <dd>
              <Code value={one.vkey} copy />
            </dd>
          </>
        ))}
      </dl>
    </details>
  );
}
