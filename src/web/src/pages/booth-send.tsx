import { useEffect } from "preact/hooks";
import type { Booth } from "../booth/booth";
import type { BoothState } from "../booth/states";
import { named, t } from "../i18n";
import { Notice } from "../ui/notice";
import { Code } from "../ui/parts";

type Of<K extends BoothState["kind"]> = Extract<BoothState, { kind: K }>;

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
          <p>{t("booth.unsentDiscard")}</p>
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
