import type { Booth } from "../booth/booth";
import type { BoothState } from "../booth/states";
import type { Selection } from "../crypto";
import { named, t } from "../i18n";
import { grouped } from "../ui/format";
import { Notice } from "../ui/notice";
import { Code } from "../ui/parts";
import { ChosenNames } from "./booth-names";

type Ready = Extract<BoothState, { kind: "ready" }> & { readonly selections: readonly Selection[] };

/** The second screen, once the ballot is fixed: its tracker comes before the voter decides to send it or to test it. */
export function ReadyToSend(props: { booth: Booth; state: Ready; onChange: () => void }) {
  const { booth, state } = props;
  return (
    <section class="panel" aria-labelledby="ready-title">
      <h2 id="ready-title" data-screen tabIndex={-1} data-testid="ready">
        {t("booth.ready")}
      </h2>
      {state.untested !== undefined && (
        <Notice kind="warning">
          <p data-testid="untested">{t("test.notOpened", { reason: reasonOf(state.untested) })}</p>
        </Notice>
      )}
      <ChosenNames election={state.election} selections={state.selections} />
      <Tracker tracker={state.tracker} />
      <p>{t("test.fixed")}</p>
      <div class="buttons">
        <button type="button" data-testid="send-now" onClick={() => void booth.send()}>
          {t("booth.sendNow")}
        </button>
        <button
          type="button"
          class="secondary"
          data-testid="test-first"
          aria-describedby="test-hint"
          onClick={() => void booth.test()}
        >
          {t("test.offer")}
        </button>
      </div>
      <p class="hint" id="test-hint">
        {t("test.offerHint")}
      </p>
      <div class="buttons">
        <button type="button" class="secondary" data-testid="change-choice" onClick={props.onChange}>
          {t("booth.change")}
        </button>
      </div>
    </section>
  );
}

/** The beginning of a tracker, which eyes compare, and the whole of it for whoever wants to be sure. */
export function Tracker(props: { tracker: string }) {
  return (
    <div class="tracker-beginning">
      <p>
        {t("test.trackerShort")}: <strong data-testid="tracker-short">{grouped(props.tracker.slice(0, 8))}</strong>
      </p>
      <details>
        <summary>{t("test.trackerFull")}</summary>
        <Code value={props.tracker} testid="tracker-full" copy />
      </details>
    </div>
  );
}

function reasonOf(code: string): string {
  const known = named("test.reason", code);
  return known === code ? t("test.reason.other", { code }) : known;
}
