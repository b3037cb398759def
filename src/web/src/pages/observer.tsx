import { useState } from "preact/hooks";
import { receiptAddress, receiptName } from "../api/log";
import * as record from "../api/record";
import type { BallotFound, BallotPage, Convention, ConventionDapil } from "../api/shapes";
import { named, t } from "../i18n";
import { DapilPicker, WithConvention, firstDapil } from "../ui/convention";
import { Field } from "../ui/field";
import { number, share } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice, ProblemNotice } from "../ui/notice";
import { Code, Table } from "../ui/parts";
import { MarkedAct, wantedAct } from "./act-marked";
import { ActsOf } from "./acts";
import { Audit, Downloads } from "./downloads";
import { LogPanel } from "./log-panel";
import { ObserverSample } from "./observer-sample";
import { ObserverTests } from "./observer-tests";

function Observer() {
  return (
    <Layout title="observer.title" lead="observer.lead" session>
      <WithConvention>{(convention) => <InConvention convention={convention} key={convention.id} />}</WithConvention>
    </Layout>
  );
}

function InConvention(props: { convention: Convention }) {
  const { convention } = props;
  const [code, setCode] = useState(firstDapil(convention));
  const dapil = convention.dapil.find((one) => one.code === code);
  const marked = wantedAct();
  return (
    <>
      {marked !== undefined && <MarkedAct convention={convention.id} seq={marked} />}
      <DapilPicker convention={convention} value={code} onPick={setCode} />
      {dapil && <InDapil key={dapil.code} dapil={dapil} />}
      <Elections convention={convention} />
      <ObserverTests convention={convention} />
      <p>
        <a href={`/daftar-pemilih.html?konvensi=${encodeURIComponent(convention.id)}`}>{t("nav.roll")}</a>
      </p>
      <LogPanel convention={convention.id} />
      <ObserverSample convention={convention} />
      <Audit />
      <Downloads convention={convention} />
      <ActsOf convention={convention.id} />
      <Notice kind="info">{t("observer.limits")}</Notice>
    </>
  );
}

function InDapil(props: { dapil: ConventionDapil }) {
  const { electionUuid: uuid, electionState, name } = props.dapil;
  if (uuid === undefined || electionState === "PREPARING" || electionState === "NONE") return <></>;
  return (
    <>
      <FindTracker uuid={uuid} />
      <Facts uuid={uuid} name={name} />
      <Trackers uuid={uuid} />
    </>
  );
}

function FindTracker(props: { uuid: string }) {
  const [typed, setTyped] = useState("");
  const [bad, setBad] = useState(false);
  const [found, setFound] = useState<BallotFound | "none" | undefined>(undefined);
  const deed = useDeed();
  const search = () => {
    const tracker = record.typedTracker(typed);
    setBad(tracker === undefined);
    setFound(undefined);
    if (tracker === undefined) return;
    deed.run(async () => setFound((await record.findBallot(props.uuid, tracker)) ?? "none"));
  };
  return (
    <section class="panel" aria-labelledby="find-title">
      <h2 id="find-title">{t("observer.find")}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <Field
          label={t("observer.findLabel")}
          hint={t("observer.findHint")}
          error={bad ? t("observer.findForm") : undefined}
        >
          {(field) => (
            <input
              {...field}
              type="text"
              data-testid="tracker-input"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              maxLength={60}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" disabled={deed.busy} data-testid="find-tracker">
          {t("observer.findSend")}
        </button>
      </form>
      <div class="buttons" data-testid="tracker-answer">
        {found === "none" && (
          <Notice kind="warning">
            {t("observer.foundNone")} <a href="/sengketa.html#missing">{t("publicLog.dispute")}</a>
          </Notice>
        )}
        {found !== undefined && found !== "none" && (
          <Notice kind={found.current ? "success" : "info"}>
            {t(found.current ? "observer.foundCurrent" : "observer.foundOld", { height: number(found.height) })}{" "}
            <a href={receiptAddress(props.uuid, found.tracker)} download={receiptName(found.tracker)} data-testid="found-receipt">
              {t("publicLog.receipt")}
            </a>
          </Notice>
        )}
        {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
      </div>
    </section>
  );
}

function Facts(props: { uuid: string; name: string }) {
  const [load, reload] = useLoad(() => record.election(props.uuid), props.uuid);
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{props.name}</h2>
      <Loaded load={load} reload={reload}>
        {(info) => (
          <dl class="facts">
            <dt>{t("observer.state")}</dt>
            <dd>{t(`electionState.${info.state}`)}</dd>
            <dt>{t("observer.roll")}</dt>
            <dd>{number(info.rollSize)}</dd>
            <dt>{t("observer.votedCol")}</dt>
            <dd>
              {number(info.voted)} ({share(info.voted, info.rollSize)})
            </dd>
            <dt>{t("observer.ballotsCol")}</dt>
            <dd>{number(info.ballots)}</dd>
            <dt>{t("observer.fingerprint")}</dt>
            <dd>
              {info.fingerprint === undefined ? "–" : <Code value={info.fingerprint} testid="fingerprint" copy />}
              <br />
              <small class="hint">{t("observer.fingerprintHint")}</small>
            </dd>
            <dt>{t("observer.head")}</dt>
            <dd>
              {info.head === undefined ? (
                "–"
              ) : (
                <>
                  {number(info.head.height)}: <Code value={info.head.hash} />
                </>
              )}
            </dd>
          </dl>
        )}
      </Loaded>
    </section>
  );
}

function Trackers(props: { uuid: string }) {
  const [load, reload] = useLoad(() => record.ballots(props.uuid), props.uuid);
  return (
    <section aria-labelledby="trackers-title">
      <h2 id="trackers-title">{t("observer.trackers")}</h2>
      <p>{t("observer.trackersLead")}</p>
      <Loaded load={load} reload={reload}>
        {(first) => <TrackerPages uuid={props.uuid} first={first} />}
      </Loaded>
    </section>
  );
}

function TrackerPages(props: { uuid: string; first: BallotPage }) {
  const [more, setMore] = useState<readonly BallotPage[]>([]);
  const deed = useDeed();
  const pages = [props.first, ...more];
  const next = pages[pages.length - 1]?.next;
  const ballots = pages.flatMap((page) => page.ballots);
  if (ballots.length === 0) return <p>{t("observer.trackersNone")}</p>;
  return (
    <details data-testid="trackers">
      <summary>{`${t("observer.trackers")}: ${number(ballots.length)}${next === undefined ? "" : "+"}`}</summary>
      <Table
        caption={t("observer.trackers")}
        head={[t("observer.height"), t("booth.tracker")]}
        numeric={[0]}
        rows={ballots.map((ballot) => ({
          key: String(ballot.height),
          cells: [number(ballot.height), <Code value={ballot.tracker} />],
        }))}
      />
      {next !== undefined && (
        <button
          type="button"
          class="secondary"
          disabled={deed.busy}
          onClick={() => deed.run(async () => setMore([...more, await record.ballots(props.uuid, next)]))}
        >
          {t("observer.more")}
        </button>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </details>
  );
}

function Elections(props: { convention: Convention }) {
  return (
    <section aria-labelledby="elections-title">
      <h2 id="elections-title">{t("observer.elections")}</h2>
      <Table
        caption={t("observer.elections")}
        head={[
          t("site.dapil"),
          t("observer.state"),
          t("observer.roll"),
          t("observer.votedCol"),
          t("committee.share"),
        ]}
        numeric={[2, 3, 4]}
        rows={props.convention.dapil.map((one) => ({
          key: one.code,
          cells: [
            one.name,
            named("electionState", one.electionState),
            number(one.enrolled),
            number(one.voted),
            share(one.voted, one.enrolled),
          ],
        }))}
      />
    </section>
  );
}

void mount(Observer, ["booth", "lists", "publicLog", "roll", "test"]);
