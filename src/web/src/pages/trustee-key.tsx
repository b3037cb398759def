import { useEffect, useState } from "preact/hooks";
import { putMessage } from "../api/ceremony";
import { secureRandom } from "../crypto";
import { canonicalPassphrase, sealSecret, SHORTEST_PASSPHRASE } from "../crypto/sealed";
import { t } from "../i18n";
import { certificate, newSeed } from "../trustee/ceremony";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { useDeed, Waiting } from "../ui/load";
import { Notice } from "../ui/notice";
import { saveText } from "../ui/parts";
import { keepFile } from "./keep";
import { painted, type TaskProps } from "./trustee-ceremony";
import { bindingOf, FromFile, keyFileName, KeyInput } from "./trustee-open";
import { Task } from "./trustee-task";

/** The first task: a key, kept twice, and proof that the kept file opens. Only then is the certificate sent. */
export function MakeKeyTask(props: TaskProps) {
  const { convention, account, ceremony, seed } = props;
  const [fresh, setFresh] = useState(false);
  const [proven, setProven] = useState(false);
  const deed = useDeed();
  // a key that the page remembers from an attempt before is taken up again by its owner alone
  useEffect(() => props.onSeed(undefined), []);
  const make = async () => {
    props.onSeed(newSeed(secureRandom()));
    setFresh(true);
    setProven(false);
    return Promise.resolve();
  };
  const send = async (own: string) => {
    await painted();
    await putMessage(account.token, convention.id, "certificate", certificate(ceremony.group, own, secureRandom()));
    props.onDone();
  };
  return (
    <Task
      step={1}
      title="trustee.t1"
      why="trustee.t1why"
      risk={t("trustee.t1risk", { threshold: number(ceremony.threshold) })}
      deed={deed}
    >
      {seed === undefined && ceremony.attempt > 1 && (
        <>
          <p>{t("trustee.t1again")}</p>
          <KeyInput {...props} />
        </>
      )}
      {seed === undefined && (
        <button type="button" data-testid="make-key" onClick={() => deed.run(make)}>
          {t("trustee.t1make")}
        </button>
      )}
      {seed !== undefined && fresh && <KeepKey {...props} own={seed} proven={proven} onProven={setProven} />}
      {seed !== undefined && (
        <button
          type="button"
          data-testid="send-certificate"
          disabled={(fresh && !proven) || deed.busy}
          onClick={() => deed.run(() => send(seed))}
        >
          {t("trustee.t1send")}
        </button>
      )}
    </Task>
  );
}

interface KeepProps extends TaskProps {
  readonly own: string;
  readonly proven: boolean;
  readonly onProven: (proven: boolean) => void;
}

function KeepKey(props: KeepProps) {
  const [saved, setSaved] = useState(false);
  const [other, setOther] = useState(false);
  const prove = (found: string) => {
    setOther(found !== props.own);
    props.onProven(found === props.own);
  };
  return (
    <>
      <h3>{t("trustee.t1file")}</h3>
      <SealKey
        {...props}
        onSaved={() => {
          setSaved(true);
          props.onProven(false);
        }}
      />
      <h3>{t("trustee.t1paper")}</h3>
      <p>{t("trustee.t1paperWhy")}</p>
      <PaperKey {...props} />
      <h3>{t("trustee.t1proof")}</h3>
      <p>{t("trustee.t1proofWhy")}</p>
      {saved && !props.proven && <FromFile ceremony={props.ceremony} prefix="proof" onSeed={prove} />}
      {props.proven && (
        <Notice kind="success">
          <p data-testid="key-proven">{t("trustee.t1proven")}</p>
        </Notice>
      )}
      {other && !props.proven && <Notice kind="error">{t("trustee.t1other")}</Notice>}
    </>
  );
}

/** Asks a passphrase twice and saves the sealed key; it is derived slowly, so that guessing is slow too. */
function SealKey(props: KeepProps & { onSaved: () => void }) {
  const { ceremony, convention } = props;
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [bad, setBad] = useState<string | undefined>(undefined);
  const deed = useDeed();
  const least = { least: number(SHORTEST_PASSPHRASE) };
  const save = async () => {
    const sealed = await sealSecret(props.own, first, bindingOf(props), secureRandom());
    const about = `${t("trustee.keyCard")} ${ceremony.me?.index ?? ""} · ${convention.name}`;
    saveText(keyFileName(ceremony), keepFile([about, t("trustee.fileFor")], sealed));
    setFirst("");
    setSecond("");
    props.onSaved();
  };
  const check = () => {
    const short = [...canonicalPassphrase(first)].length < SHORTEST_PASSPHRASE;
    const wrong = short ? t("trustee.passphraseShort", least) : first !== second ? t("trustee.passphraseDiffers") : undefined;
    setBad(wrong);
    if (wrong === undefined) deed.run(save);
  };
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <Field label={t("trustee.passphrase")} hint={t("trustee.passphraseHint", least)} error={bad}>
        {(field) => (
          <input
            {...field}
            type="password"
            data-testid="seal-passphrase"
            autocomplete="new-password"
            maxLength={200}
            value={first}
            onInput={(event) => setFirst(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("trustee.passphraseAgain")}>
        {(field) => (
          <input
            {...field}
            type="password"
            data-testid="seal-again"
            autocomplete="new-password"
            maxLength={200}
            value={second}
            onInput={(event) => setSecond(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="secondary" data-testid="save-key" disabled={deed.busy}>
        {t("trustee.t1save")}
      </button>
      {deed.busy && <Waiting text={t("trustee.sealing")} />}
      {deed.thrown !== undefined && <Notice kind="error">{t("trustee.noRandom")}</Notice>}
    </form>
  );
}

/** The key itself is shown only to be printed or copied by hand. */
function PaperKey(props: KeepProps) {
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <button type="button" class="secondary" data-testid="show-key" onClick={() => setShown(true)}>
        {t("trustee.t1show")}
      </button>
    );
  }
  return (
    <>
      <div class="keep-card">
        <h3>
          {t("trustee.keyCard")} {props.ceremony.me?.index}
        </h3>
        <p>{props.convention.name}</p>
        <code class="secret" data-testid="trustee-key">
          {props.own}
        </code>
        <p>{t("trustee.keyCardKeep")}</p>
      </div>
      <button type="button" class="secondary" onClick={() => print()}>
        {t("trustee.t1print")}
      </button>
    </>
  );
}
