import { useEffect, useRef, useState } from "preact/hooks";
import type { Booth } from "../booth/booth";
import type { BoothState } from "../booth/states";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { share } from "../ui/format";
import { TypedField } from "../ui/typed";
import { ChosenNames } from "./booth-names";
import { CODE_FILES, codeIn } from "./code-file";

type Of<K extends BoothState["kind"]> = Extract<BoothState, { kind: K }>;

/** The second screen: what will be encrypted, the way back, and the credential that signs it. Nothing is sent from here. */
export function Review(props: { booth: Booth; state: Of<"review"> }) {
  const { booth, state } = props;
  return (
    <section class="panel" aria-labelledby="review-title">
      <h2 id="review-title" data-screen tabIndex={-1}>
        {t("booth.steps.review")}
      </h2>
      <p>{t("booth.reviewLead")}</p>
      <ChosenNames election={state.election} selections={state.selections} />
      <div class="buttons">
        <button type="button" class="secondary" data-testid="change-choice" onClick={() => booth.back()}>
          {t("booth.change")}
        </button>
      </div>
      <Credential booth={booth} state={state} />
    </section>
  );
}

function Credential(props: { booth: Booth; state: Of<"review"> }) {
  const { booth, state } = props;
  const [typed, setTyped] = useState("");
  const [badFile, setBadFile] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const problem = badFile
    ? t("booth.credentialFileBad")
    : state.problem && t(`booth.credentialProblem.${state.problem}`);
  useEffect(() => {
    if (state.problem) input.current?.focus();
  }, [state]);
  const prepare = () => {
    setBadFile(false);
    void booth.encrypt(typed);
  };
  const readCard = async (file: File | undefined) => {
    const found = file && (await codeIn(file));
    setBadFile(found === undefined);
    if (found !== undefined) setTyped(found);
  };
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        prepare();
      }}
    >
      <p>{t("booth.sendLead")}</p>
      <TypedField
        label={t("booth.credential")}
        hint={t("booth.credentialHint")}
        error={problem}
        testid="credential-input"
        most={40}
        value={typed}
        onInput={setTyped}
        required
        input={input}
      />
      <Field label={t("booth.credentialFile")}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept={CODE_FILES}
            onChange={(event) => void readCard(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <p>{t("booth.revote")}</p>
      <div class="buttons">
        <button type="submit" data-testid="prepare">
          {t("booth.prepare")}
        </button>
      </div>
      <p class="hint">{t("booth.prepareHint")}</p>
    </form>
  );
}

export function Encrypting(props: { state: Of<"encrypting"> }) {
  const { done, total } = props.state;
  return (
    <section class="panel" aria-labelledby="encrypt-title">
      <h2 id="encrypt-title" data-screen tabIndex={-1}>
        {t("booth.steps.review")}
      </h2>
      <progress value={done} max={total} aria-label={t("booth.encryptingLabel")} />
      <p role="status">{t("booth.encrypting", { percent: share(done, total) })}</p>
    </section>
  );
}
