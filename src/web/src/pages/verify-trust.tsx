import { t } from "../i18n";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";

/** The keys as they stand in the fields. */
export interface TypedTrust {
  readonly log: string;
  readonly witnesses: string;
  readonly needed: string;
  /** Where they came from. */
  readonly from: "nowhere" | "server" | "kept" | "typed";
  /** Whether the server offers others than this browser remembers. */
  readonly changed: boolean;
}

export const NO_TRUST: TypedTrust = { log: "", witnesses: "", needed: "0", from: "nowhere", changed: false };

export type TrustProblem = "key" | "needed" | undefined;

/** Whom the reader believes. */
export function VerifyTrust(props: { trust: TypedTrust; problem: TrustProblem; onChange: (trust: TypedTrust) => void }) {
  const { trust, problem } = props;
  const put = (change: Partial<TypedTrust>) => props.onChange({ ...trust, ...change, from: "typed" });
  return (
    <fieldset data-testid="verify-trust">
      <legend>{t("verify.trust")}</legend>
      <p>{t("verify.trustLead")}</p>
      {trust.changed && <Notice kind="error">{t("verify.trustChanged")}</Notice>}
      {trust.from === "server" && <Notice kind="warning">{t("verify.trustServer")}</Notice>}
      {trust.from === "kept" && <Notice kind="info">{t("verify.trustKept")}</Notice>}
      {trust.log.trim() === "" && <Notice kind="warning">{t("verify.trustNone")}</Notice>}
      <Field label={t("verify.logKeys")} error={problem === "key" ? t("verify.keyBad") : undefined}>
        {(field) => <Keys field={field} value={trust.log} testid="log-keys" onInput={(log) => put({ log })} />}
      </Field>
      <Field label={t("verify.witnessKeys")}>
        {(field) => <Keys field={field} value={trust.witnesses} testid="witness-keys" onInput={(witnesses) => put({ witnesses })} />}
      </Field>
      <Field label={t("verify.needed")} error={problem === "needed" ? t("verify.neededBad") : undefined}>
        {(field) => (
          <input {...field} type="text" inputMode="numeric" class="short" data-testid="witnesses-needed" value={trust.needed} onInput={(event) => put({ needed: event.currentTarget.value })} />
        )}
      </Field>
    </fieldset>
  );
}

function Keys(props: { field: object; value: string; testid: string; onInput: (value: string) => void }) {
  return (
    <textarea {...props.field} class="keys" rows={3} spellcheck={false} autocomplete="off" data-testid={props.testid} value={props.value} onInput={(event) => props.onInput(event.currentTarget.value)} />
  );
}
