import { useState } from "preact/hooks";
import { t } from "../i18n";
import { parseSeed } from "../trustee/ceremony";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { secretIn } from "./keep";

/** Takes the trustee's secret from the saved file or from the keyboard, and keeps it for this page alone. */
export function KeyInput(props: { seed: string | undefined; onSeed: (seed: string) => void }) {
  const [typed, setTyped] = useState("");
  const [bad, setBad] = useState(false);
  if (props.seed !== undefined) return <Notice kind="success">{t("trustee.keyReady")}</Notice>;
  const use = (seed: string | undefined) => {
    setBad(seed === undefined);
    if (seed !== undefined) props.onSeed(seed);
  };
  const read = async (file: File | undefined) =>
    use(file && secretIn(await file.slice(0, 10_000).text(), (line) => seedOf(line) !== undefined));
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        use(seedOf(typed));
      }}
    >
      <Field label={t("trustee.keyLoad")}>
        {(field) => (
          <input
            {...field}
            type="file"
            data-testid="key-file"
            accept=".txt,text/plain"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Field label={t("trustee.keyType")} error={bad ? t("trustee.keyBad") : undefined}>
        {(field) => (
          <input
            {...field}
            type="text"
            data-testid="key-input"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={40}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="secondary" data-testid="use-key">
        {t("trustee.keyUse")}
      </button>
    </form>
  );
}

function seedOf(text: string): string | undefined {
  try {
    return parseSeed(text);
  } catch {
    return undefined;
  }
}
