import { useState } from "preact/hooks";
import type { TokenSource } from "../api/http";
import * as api from "../api/roll";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { Code } from "../ui/parts";
import { ForRole, useRoles } from "../ui/session";
import { commitment } from "../roll/sample";
import "../ui/roll.css";
import { SamplesOf } from "./roll-samples";

/** An observer with a mandate draws samples of the register and looks at whom they draw. */
export function ObserverSample(props: { convention: Convention }) {
  const roles = useRoles();
  if (roles?.includes("observer") !== true) return null;
  return (
    <ForRole role="observer">
      {(account, me) => <Sampling convention={props.convention} token={account.token} observer={me.username} />}
    </ForRole>
  );
}

function Sampling(props: { convention: Convention; token: TokenSource; observer: string }) {
  const { convention, token } = props;
  const [load, reload] = useLoad(() => api.rollsOf(convention.id), convention.id);
  return (
    <section class="panel" aria-labelledby="draw-title" data-testid="sampling">
      <h2 id="draw-title">{t("roll.drawTitle")}</h2>
      <Loaded load={load} reload={reload}>
        {(rolls) => (
          <>
            {rolls.frozen ? (
              <DrawForm rolls={rolls} convention={convention.id} token={token} onDone={reload} />
            ) : (
              <p>{t("roll.drawNotFrozen")}</p>
            )}
            <p class="hint">{t("roll.noMandate")}</p>
            <SamplesOf rolls={rolls} />
            {rolls.samples
              .filter((sample) => sample.observer === props.observer)
              .map((sample) => (
                <Own key={sample.seq} sample={sample} convention={convention.id} token={token} />
              ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

function DrawForm(props: { rolls: api.Rolls; convention: string; token: TokenSource; onDone: () => void }) {
  const dapil = props.rolls.dapil.filter((one) => one.register !== undefined);
  const [code, setCode] = useState(dapil[0]?.code ?? "");
  const [seed, setSeed] = useState("");
  const [size, setSize] = useState("1");
  const [said, setSaid] = useState("");
  const deed = useDeed();
  const most = Math.min(api.LARGEST_SAMPLE, dapil.find((one) => one.code === code)?.count ?? 0);
  const send = () =>
    deed.run(async () => {
      await api.drawSample(props.token, props.convention, code, seed.trim(), Number(size));
      setSaid(t("roll.drawn"));
      props.onDone();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={t("site.dapil")}>
        {(field) => (
          <select {...field} value={code} onChange={(event) => setCode(event.currentTarget.value)}>
            {dapil.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("roll.seed")} hint={t("roll.seedHint")}>
        {(field) => (
          <input
            {...field}
            required
            type="text"
            maxLength={200}
            data-testid="sample-seed"
            value={seed}
            onInput={(event) => setSeed(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("roll.sampleSize")} hint={t("roll.sampleSizeHint", { most: number(most) })}>
        {(field) => (
          <input
            {...field}
            required
            type="number"
            min={1}
            max={most}
            data-testid="sample-size"
            value={size}
            onInput={(event) => setSize(event.currentTarget.value)}
          />
        )}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} data-testid="sample-draw">
        {t("roll.draw")}
      </button>
      <span role="status">{said}</span>
    </form>
  );
}

function Own(props: { sample: api.SampleOfRoll; convention: string; token: TokenSource }) {
  const { sample } = props;
  return (
    <details data-testid="own-sample">
      <summary>{`${sample.seed} (${number(sample.size)})`}</summary>
      <p>{t("roll.openWarning")}</p>
      <ul>
        {sample.places.map((place) => (
          <li key={place}>
            <Entry place={place} sample={sample} convention={props.convention} token={props.token} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entry(props: { place: number; sample: api.SampleOfRoll; convention: string; token: TokenSource }) {
  const { place, sample, convention, token } = props;
  const [opened, setOpened] = useState<api.OpenedEntry | undefined>(undefined);
  const deed = useDeed();
  if (opened === undefined) {
    return (
      <>
        <button
          type="button"
          class="secondary"
          disabled={deed.busy}
          data-testid="open-entry"
          onClick={() => deed.run(async () => setOpened(await api.openEntry(token, convention, sample.seq, place)))}
        >
          {t("roll.openEntry", { place: number(place + 1) })}
        </button>
        {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
      </>
    );
  }
  const fits = commitment(opened.dapil, opened.number, opened.salt, opened.level) === opened.commitment;
  return (
    <div class="roll-entry" data-testid="opened-entry">
      <Notice kind={fits ? "success" : "error"}>{t(fits ? "roll.matches" : "roll.differs")}</Notice>
      <dl class="facts">
        <dt>{t("roll.place")}</dt>
        <dd>{number(opened.place + 1)}</dd>
        <dt>{t("roll.registerNumber")}</dt>
        <dd>
          <Code value={opened.number} spaced />
        </dd>
        <dt>{t("roll.level")}</dt>
        <dd>{opened.level}</dd>
        <dt>{t("roll.area")}</dt>
        <dd>{opened.areaName ?? opened.area ?? "–"}</dd>
      </dl>
      {opened.decisions.length === 0 && <p>{t("roll.noDecisions")}</p>}
      {opened.decisions.map((one) => (
        <div key={`${one.officer} ${one.day} ${one.level}`}>
          <p>{t("roll.decided", { officer: one.officer, level: one.level, day: one.day })}</p>
          {one.pictures.map((name) => (
            <Picture key={name} name={name} read={() => api.entryPicture(token, convention, sample.seq, place, name)} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Picture(props: { name: string; read: () => Promise<Blob> }) {
  const [address, setAddress] = useState<string | undefined>(undefined);
  const deed = useDeed();
  if (address !== undefined) return <img class="roll-picture" src={address} alt={props.name} />;
  return (
    <>
      <button
        type="button"
        class="secondary small"
        disabled={deed.busy}
        onClick={() => deed.run(async () => setAddress(URL.createObjectURL(await props.read())))}
      >
        {t("roll.picture", { name: props.name })}
      </button>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </>
  );
}
