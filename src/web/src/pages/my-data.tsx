import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { retentionLog, type Look, type MyData, type Retention } from "../api/my-data";
import * as record from "../api/record";
import { named, t } from "../i18n";
import { dateTime, number, shortTime } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useDeed, useLoad, type Deed } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice, ProblemNotice } from "../ui/notice";
import { anybody, ForRole } from "../ui/session";
import { Consents } from "./my-data-consents";
import { Erasure } from "./my-data-erasure";
import "../ui/my-data.css";

function MyDataPage() {
  return (
    <Layout title="privacy.title" lead="privacy.lead" session>
      <ForRole role={anybody}>{(account) => <Mine account={account} />}</ForRole>
      <Destroyed />
    </Layout>
  );
}

/** The names of the conventions by id: people know them by name. */
type Names = ReadonlyMap<string, string>;

function Mine(props: { account: Account }) {
  const calls = props.account.myData;
  const [load, reload] = useLoad(async () => {
    const [data, conventions] = await Promise.all([calls.all(), record.conventions()]);
    return { data, names: new Map(conventions.map((one) => [one.id, one.name])) };
  }, "mine");
  const [newer, setNewer] = useState<MyData>();
  const deed = useDeed();
  const [said, setSaid] = useState("");
  /** Does something that answers with all the data as they are afterwards. */
  const change = (act: () => Promise<MyData>, done: string) =>
    deed.run(async () => {
      setSaid("");
      setNewer(await act());
      setSaid(done);
    });
  return (
    <Loaded load={load} reload={reload}>
      {({ data: first, names }) => {
        const data = newer ?? first;
        return (
          <>
            <div aria-live="polite" data-testid="my-data-said">
              {said !== "" && <Notice kind="success">{said}</Notice>}
            </div>
            {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptNothing" />}
            <Consents data={data} names={names} calls={calls} busy={deed.busy} change={change} />
            <Looks data={data} names={names} />
            <Copy account={props.account} onCopied={() => deed.run(async () => setNewer(await calls.all()))} />
            <Erasure data={data} names={names} calls={calls} busy={deed.busy} change={change} />
          </>
        );
      }}
    </Loaded>
  );
}

function Looks(props: { data: MyData; names: Names }) {
  const { looks } = props.data;
  return (
    <section class="panel" aria-labelledby="looks-title">
      <h2 id="looks-title">{t("privacy.looks.title")}</h2>
      <p>{t("privacy.looks.lead")}</p>
      {looks.length === 0 ? (
        <p data-testid="looks-none">{t("privacy.looks.none")}</p>
      ) : (
        <ul class="consents" data-testid="looks">
          {looks.map((look, row) => (
            <li key={`${look.at} ${row}`}>
              <p>
                <strong>{whatOf(look)}</strong> · {named("privacy.reason", look.reason)}
              </p>
              <p class="hint">
                {shortTime(look.at)} · {named("role", look.role)} ({look.account})
                {props.names.has(look.convention) && ` · ${props.names.get(look.convention)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const whatOf = (look: Look): string =>
  look.detail === ""
    ? named("privacy.matter", look.matter)
    : `${named("privacy.matter", look.matter)}: ${named("privacy.paper", look.detail)}`;

function Copy(props: { account: Account; onCopied: () => void }) {
  const deed = useDeed();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    deed.run(async () => {
      save("data-saya.zip", await props.account.myData.copy());
      setCopied(true);
      props.onCopied();
    });
  return (
    <section class="panel" aria-labelledby="copy-title">
      <h2 id="copy-title">{t("privacy.copy.title")}</h2>
      <p>{t("privacy.copy.lead")}</p>
      <button type="button" disabled={deed.busy} aria-busy={deed.busy} data-testid="copy" onClick={copy}>
        {t(deed.busy ? "privacy.copy.busy" : "privacy.copy.button")}
      </button>
      <p role="status">{copied && !deed.busy ? t("privacy.copy.done") : ""}</p>
      <Failed deed={deed} />
    </section>
  );
}

const Failed = (props: { deed: Deed }) =>
  props.deed.thrown === undefined ? null : <ProblemNotice thrown={props.deed.thrown} kept="problem.keptNothing" />;

/** Saves what came from the server as a file on this device. */
function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** For everybody, signed in or not: that what must go is gone. */
function Destroyed() {
  const [load, reload] = useLoad(async () => {
    const [log, conventions] = await Promise.all([retentionLog(), record.conventions()]);
    return { log, names: new Map(conventions.map((one) => [one.id, one.name])) };
  }, "retention");
  return (
    <section class="panel" aria-labelledby="retention-title">
      <h2 id="retention-title">{t("privacy.retention.title")}</h2>
      <p>{t("privacy.retention.lead")}</p>
      <Loaded load={load} reload={reload}>
        {({ log, names }) => <Log log={log} names={names} />}
      </Loaded>
    </section>
  );
}

function Log(props: { log: Retention; names: Names }) {
  const { jobs, done } = props.log;
  return (
    <>
      <ul>
        {jobs.map((job) => (
          <li key={job.job}>
            {named("privacy.job", job.job)}. {t("privacy.retention.ran", { at: dateTime(job.lastRun) })}
          </li>
        ))}
      </ul>
      {done.length === 0 ? (
        <p>{t("privacy.retention.none")}</p>
      ) : (
        <ul class="consents">
          {done.map((one, row) => (
            <li key={`${one.at} ${row}`}>
              <p>
                {named("privacy.job", one.job)}: <strong>{number(one.count)}</strong>
              </p>
              <p class="hint">
                {shortTime(one.at)}
                {props.names.has(one.convention) && ` · ${props.names.get(one.convention)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

void mount(MyDataPage, ["privacy"]);
