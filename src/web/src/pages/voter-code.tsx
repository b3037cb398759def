import { useState } from "preact/hooks";
import { generateCredential, secureRandom } from "../crypto";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { useDeed } from "../ui/load";
import { Notice } from "../ui/notice";
import { TypedField } from "../ui/typed";
import { CODE_FILES, codeIn, codeOf } from "./code-file";
import type { MyElection } from "./voter-elections";

/** A code that this page holds, and where it came from: one of a card is somewhere else too. */
export interface Hand {
  readonly code: string;
  readonly from: "new" | "card" | "backup";
}

/** A new code, or the one that the voter has on a card. */
export function GetCode(props: { elections: readonly MyElection[]; onCode: (hand: Hand) => void }) {
  const making = useDeed();
  const open = props.elections.some((one) => one.open);
  const replaced = props.elections.some((one) => one.enrolled && one.open);
  const frozen = props.elections.some((one) => one.enrolled && !one.open);
  const make = async () => {
    props.onCode({ code: generateCredential(secureRandom()), from: "new" });
    return Promise.resolve();
  };
  return (
    <>
      {open && (
        <div class="buttons">
          <button
            type="button"
            class={replaced ? "secondary" : ""}
            data-testid="make-credential"
            onClick={() => making.run(make)}
          >
            {t(replaced ? "credential.makeAgain" : "credential.make")}
          </button>
        </div>
      )}
      {open && frozen && <p>{t("credential.makeAgainLead")}</p>}
      {making.thrown !== undefined && <Notice kind="error">{t("credential.noRandom")}</Notice>}
      <details class="ways">
        <summary data-testid="own-code">{t("credential.own")}</summary>
        <CodeForm action={t("credential.ownUse")} onCode={(code) => props.onCode({ code, from: "card" })} />
      </details>
    </>
  );
}

/** Asks for a code: typed, or in a file. */
export function CodeForm(props: { action: string; busy?: boolean; onCode: (code: string) => void }) {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const [badFile, setBadFile] = useState(false);
  const read = async (file: File | undefined) => {
    // Who closed the dialog without choosing gave no file.
    if (file === undefined) return;
    const code = await codeIn(file);
    setBadFile(code === undefined);
    setWrong(false);
    if (code !== undefined) setTyped(code);
  };
  const submit = () => {
    const code = codeOf(typed);
    setWrong(code === undefined);
    if (code === undefined) return;
    setTyped("");
    props.onCode(code);
  };
  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TypedField
        label={t("credential.ownLabel")}
        hint={t("credential.ownHint")}
        error={wrong ? t("credential.ownWrong") : undefined}
        testid="own-code-input"
        most={40}
        value={typed}
        onInput={setTyped}
      />
      <Field
        label={t("credential.file")}
        hint={t("credential.fileHint")}
        error={badFile ? t("credential.fileBad") : undefined}
      >
        {(field) => (
          <input
            {...field}
            data-testid="own-code-file"
            type="file"
            accept={CODE_FILES}
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <button type="submit" class="secondary" data-testid="use-code" disabled={props.busy ?? false}>
        {props.action}
      </button>
    </form>
  );
}
