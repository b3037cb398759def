import { useState } from "preact/hooks";
import { verdicts, type VerdictCode } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { partName, parts } from "./candidacy-parts";
import type { ReviewProps } from "./verifier-card";

/** A verifier's own word: the finding, the reason, and for BMS what to correct. */
export function Assess(props: ReviewProps) {
  const { convention, account, review } = props;
  const [verdict, setVerdict] = useState<VerdictCode | undefined>(undefined);
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const deed = useDeed();
  const sendsBack = verdict === "NOT_YET_QUALIFIED";
  const corrections = sendsBack ? chosen : [];
  const complete = verdict !== undefined && reason.trim() !== "" && (!sendsBack || chosen.length > 0);
  const send = () => {
    if (verdict === undefined || !complete) return;
    deed.run(async () => {
      const word = { verdict, reason: reason.trim(), corrections };
      const { status } = await account.assess(convention.id, review.id, word);
      props.onDone(status);
    });
  };
  return (
    <form
      aria-label={`${t("verifier.mine")}: ${review.fullName}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{t("verifier.mine")}</h3>
      <fieldset class="radios">
        <legend>{t("verifier.verdict")}</legend>
        {verdicts.map((one) => (
          <label class="tick" key={one}>
            <input
              type="radio"
              name={`verdict-${review.id}`}
              value={one}
              required
              disabled={one === "NOT_YET_QUALIFIED" && !review.correctable}
              checked={verdict === one}
              onChange={() => setVerdict(one)}
            />
            <span>{t(`verdict.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {!review.correctable && <p class="hint">{t("candidacy.review.noCorrection")}</p>}
      {sendsBack && <Corrections chosen={chosen} onChange={setChosen} />}
      <Field label={t("verifier.reason")} hint={t("verifier.reasonHint")}>
        {(field) => (
          <textarea
            {...field}
            required
            rows={3}
            maxLength={1000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy || !complete} aria-busy={deed.busy} data-testid="send-verdict">
        {t("verifier.send")}
      </button>
    </form>
  );
}

function Corrections(props: { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }) {
  const { chosen, onChange } = props;
  return (
    <fieldset class="radios" data-testid="corrections">
      <legend>{t("candidacy.review.corrections")}</legend>
      <p class="hint">{t("candidacy.review.correctionsHint")}</p>
      {parts.map((part) => (
        <label class="tick" key={part}>
          <input
            type="checkbox"
            value={part}
            checked={chosen.includes(part)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, part] : chosen.filter((one) => one !== part))
            }
          />
          <span>{partName(part)}</span>
        </label>
      ))}
    </fieldset>
  );
}
