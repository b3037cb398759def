import { useState } from "preact/hooks";
import { RecordError } from "../crypto";
import { isSealed, openSealed } from "../crypto/sealed";
import { t, type Key } from "../i18n";
import { parseSeed } from "../trustee/ceremony";
import { Field } from "../ui/field";
import { useDeed, Waiting } from "../ui/load";
import { Notice } from "../ui/notice";
import { TypedField } from "../ui/typed";
import { secretIn } from "./keep";
import type { TaskProps } from "./trustee-ceremony";

/** A key file is sealed for one trustee of one convention. */
export const bindingOf = ({ ceremony }: Pick<TaskProps, "ceremony">) =>
  ({ purpose: "trustee-key", context: `${ceremony.convention}|${ceremony.me?.index ?? 0}` }) as const;

/** The attempt in the name keeps the file of a new key from being taken for an old one. */
export const keyFileName = (ceremony: TaskProps["ceremony"]) =>
  `${t("trustee.fileName")}-${ceremony.me?.index ?? 0}-${ceremony.attempt}.txt`;

/** The largest key file that is read: words around one sealed line. */
const MOST_FILE_BYTES = 20_000;

/** What a key file holds: a sealed key, or (from paper or another program) the key itself. */
export type KeyFile = { readonly kind: "sealed"; readonly text: string } | { readonly kind: "plain"; readonly seed: string };

/** Reads a key file; `undefined` if it is none. */
export function keyFileOf(text: string): KeyFile | undefined {
  const sealed = secretIn(text, isSealed);
  if (sealed !== undefined) return { kind: "sealed", text: sealed };
  const seed = seedOf(secretIn(text, (line) => seedOf(line) !== undefined) ?? "");
  return seed === undefined ? undefined : { kind: "plain", seed };
}

/** Takes the trustee's secret from the saved file and its passphrase, or from the keyboard, and keeps it for this page alone. */
export function KeyInput(props: Pick<TaskProps, "ceremony" | "seed"> & { onSeed: (seed: string) => void }) {
  if (props.seed !== undefined) {
    return (
      <Notice kind="success">
        <p data-testid="key-ready">{t("trustee.keyReady")}</p>
      </Notice>
    );
  }
  return (
    <>
      <h3>{t("trustee.keyOpen")}</h3>
      <FromFile {...props} />
      <Typed onSeed={props.onSeed} />
    </>
  );
}

/** A file and its passphrase; whoever has the file alone has nothing. */
export function FromFile(props: Pick<TaskProps, "ceremony"> & { onSeed: (seed: string) => void; prefix?: string }) {
  const [file, setFile] = useState<KeyFile | undefined>(undefined);
  const [passphrase, setPassphrase] = useState("");
  const [bad, setBad] = useState<Key | undefined>(undefined);
  const deed = useDeed();
  const prefix = props.prefix ?? "key";
  const read = async (chosen: File | undefined) => {
    const found = chosen && keyFileOf(await chosen.slice(0, MOST_FILE_BYTES).text());
    setFile(found);
    setBad(chosen !== undefined && found === undefined ? "trustee.keyNoFile" : undefined);
    if (found?.kind === "plain") props.onSeed(found.seed);
  };
  const unseal = async (sealed: string) => {
    setBad(undefined);
    try {
      const seed = parseSeed(await openSealed(sealed, passphrase, bindingOf(props)));
      setPassphrase("");
      props.onSeed(seed);
    } catch (thrown) {
      if (!(thrown instanceof RecordError)) throw thrown;
      setBad("trustee.passphraseWrong");
    }
  };
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (file?.kind === "sealed") deed.run(() => unseal(file.text));
      }}
    >
      <Field label={t("trustee.keyLoad")}>
        {(field) => (
          <input
            {...field}
            type="file"
            data-testid={`${prefix}-file`}
            accept=".txt,text/plain"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Field label={t("trustee.keyPassphrase")} error={bad && t(bad)}>
        {(field) => (
          <input
            {...field}
            type="password"
            data-testid={`${prefix}-passphrase`}
            autocomplete="off"
            maxLength={200}
            value={passphrase}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
      </Field>
      <button
        type="submit"
        class="secondary"
        data-testid={`${prefix}-open`}
        disabled={file?.kind !== "sealed" || passphrase === "" || deed.busy}
      >
        {t("trustee.keyOpenFile")}
      </button>
      {deed.busy && <Waiting text={t("trustee.opening")} />}
    </form>
  );
}

function Typed(props: { onSeed: (seed: string) => void }) {
  const [typed, setTyped] = useState("");
  const [bad, setBad] = useState(false);
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const seed = seedOf(typed);
        setBad(seed === undefined);
        if (seed !== undefined) props.onSeed(seed);
      }}
    >
      <TypedField
        label={t("trustee.keyType")}
        error={bad ? t("trustee.keyBad") : undefined}
        testid="key-input"
        most={40}
        value={typed}
        onInput={setTyped}
      />
      <button type="submit" class="secondary" data-testid="use-key">
        {t("trustee.keyUse")}
      </button>
    </form>
  );
}

export function seedOf(text: string): string | undefined {
  try {
    return parseSeed(text);
  } catch {
    return undefined;
  }
}
