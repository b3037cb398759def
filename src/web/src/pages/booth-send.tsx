import { useEffect, useRef, useState } from "preact/hooks";
import type { Booth } from "../booth/booth";
import type { BoothState } from "../booth/states";
import { named, t } from "../i18n";
import { Field } from "../ui/field";
import { share } from "../ui/format";
import { Notice } from "../ui/notice";
import { Code } from "../ui/parts";
import { CODE_FILES, codeIn } from "./code-file";

type Of<K extends BoothState["kind"]> = Extract<BoothState, { kind: K }>;

/** The third screen: the credential, and the one button that encrypts, signs and sends. */
export function Credential(props: { booth: Booth; state: Of<"review">; onBack: () => void }) {
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
  const encryptAndSend = async () => {
    setBadFile(false);
    await booth.encrypt(typed);
    await booth.send();
  };
  const readCard = async (file: File | undefined) => {
    const found = file && (await codeIn(file));
    setBadFile(found === undefined);
    if (found !== undefined) setTyped(found);
  };
  return (
    <form
      class="panel"
      aria-labelledby="send-title"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void encryptAndSend();
      }}
    >
      <h2 id="send-title" data-screen tabIndex={-1}>
        {t("booth.steps.send")}
      </h2>
      <p>{t("booth.sendLead")}</p>
      <Field label={t("booth.credential")} hint={t("booth.credentialHint")} error={problem}>
        {(field) => (
          <input
            {...field}
            ref={input}
            data-testid="credential-input"
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={40}
            required
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
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
        <button type="submit" data-testid="send">
          {t("booth.send")}
        </button>
        <button type="button" class="secondary" onClick={props.onBack}>
          {t("booth.back")}
        </button>
      </div>
    </form>
  );
}

export function Encrypting(props: { state: Of<"encrypting"> }) {
  const { done, total } = props.state;
  const percent = share(done, total);
  return (
    <section class="panel" aria-labelledby="encrypt-title">
      <h2 id="encrypt-title" data-screen tabIndex={-1}>
        {t("booth.steps.send")}
      </h2>
      <progress value={done} max={total} aria-label={t("booth.encryptingLabel")} />
      <p role="status">{t("booth.encrypting", { percent: percent })}</p>
    </section>
  );
}

/** A ballot that is encrypted and not acknowledged: it can be sent, sent again, or thrown away. */
export function Prepared(props: {
  booth: Booth;
  state: Of<"ready"> | Of<"sending"> | Of<"unsent"> | Of<"rejected">;
  onDiscard: () => void;
}) {
  const { booth, state } = props;
  useResend(booth, state);
  return (
    <section class="panel" aria-labelledby="prepared-title">
      <h2 id="prepared-title" data-screen tabIndex={-1}>
        {t("booth.steps.send")}
      </h2>
      <Standing state={state} />
      <p class="hint">
        {t("booth.tracker")}: <Code value={state.tracker} />
      </p>
      <div class="buttons">
        {state.kind === "ready" && (
          <button type="button" data-testid="send-now" onClick={() => void booth.send()}>
            {t("booth.sendNow")}
          </button>
        )}
        {state.kind === "unsent" && (
          <button type="button" data-testid="send-again" onClick={() => void booth.send()}>
            {t("booth.sendAgain")}
          </button>
        )}
        {state.kind !== "sending" && (
          <button type="button" class="secondary" onClick={props.onDiscard}>
            {t("booth.discard")}
          </button>
        )}
      </div>
    </section>
  );
}

function Standing(props: { state: Of<"ready"> | Of<"sending"> | Of<"unsent"> | Of<"rejected"> }) {
  const { state } = props;
  switch (state.kind) {
    case "ready":
      return (
        <Notice kind="warning">
          <p>
            <strong>{t("booth.ready")}</strong>
          </p>
          <p>{t("booth.readyLead")}</p>
        </Notice>
      );
    case "sending":
      return (
        <>
          <progress aria-label={t("booth.sending")} />
          <p role="status">{t("booth.sending")}</p>
        </>
      );
    case "unsent":
      return (
        <Notice kind="warning">
          <p data-testid="unsent">{t(`booth.unsent.${state.reason}`)}</p>
          {state.reason !== "RECEIPT_INVALID" && <p>{t("booth.autoResend")}</p>}
        </Notice>
      );
    case "rejected":
      return (
        <Notice kind="error">
          <p data-testid="rejected">{t("booth.rejected", { reason: rejectionText(state.problem) })}</p>
        </Notice>
      );
  }
}

function rejectionText(problem: string): string {
  const known = named("booth.rejection", problem);
  return known === problem ? t("booth.rejection.other", { code: problem }) : known;
}

/** Sends the kept bytes again when the network comes back, or after the time the server asked for. */
function useResend(booth: Booth, state: BoothState) {
  useEffect(() => {
    if (state.kind !== "unsent" || state.reason === "RECEIPT_INVALID") return;
    const again = () => void booth.send();
    addEventListener("online", again);
    const wait = (state.retryAfterSeconds ?? (state.reason === "SERVER_BUSY" ? 5 : 20)) * 1000;
    const timer = setTimeout(again, wait);
    return () => {
      removeEventListener("online", again);
      clearTimeout(timer);
    };
  }, [state]);
}
