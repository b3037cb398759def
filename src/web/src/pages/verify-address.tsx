import { useState } from "preact/hooks";
import { t } from "../i18n";
import { Field } from "../ui/field";
import type { SourceOf } from "../verify/sources";
import { rememberAddress } from "./verify-places";

/** The address of a log or of a mirror, typed by the reader; it is asked only when something is verified. */
export function TypedAddress(props: { onUse: (source: SourceOf, origin: string) => void }) {
  const [typed, setTyped] = useState("");
  const [bad, setBad] = useState(false);
  const prefix = typed.trim().replace(/\/+$/, "");
  const right = /^https?:\/\/[^\s/]/.test(prefix);
  const change = (value: string) => {
    setTyped(value);
    setBad(false);
    const trimmed = value.trim().replace(/\/+$/, "");
    rememberAddress(/^https?:\/\/[^\s/]/.test(trimmed) ? trimmed : undefined);
  };
  const use = () => {
    setBad(!right);
    if (right) props.onUse({ kind: "address", prefix }, prefix.replace(/^https?:\/\//, ""));
  };
  return (
    <>
      <Field label={t("verify.address")} hint={t("verify.addressHint")} error={bad ? t("verify.addressBad") : undefined}>
        {(field) => (
          <input {...field} type="url" inputMode="url" autocomplete="off" spellcheck={false} data-testid="verify-address" value={typed} onInput={(event) => change(event.currentTarget.value)} />
        )}
      </Field>
      <button type="button" class="secondary" data-testid="verify-log" onClick={use}>
        {t("verify.addressUse")}
      </button>
    </>
  );
}
