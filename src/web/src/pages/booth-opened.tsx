import type { Booth } from "../booth/booth";
import type { BoothState } from "../booth/states";
import { LONGEST_IN_QR } from "../booth/opening";
import { t } from "../i18n";
import { Notice } from "../ui/notice";
import { saveText } from "../ui/parts";
import { Qr } from "../ui/qr";
import { ChosenNames } from "./booth-names";
import { Tracker } from "./booth-ready";

type Opened = Extract<BoothState, { kind: "opened" }>;

/** The ballot that was tested: what this booth says it holds, what lets another device look, and the way to a new ballot. */
export function OpenedBallot(props: { booth: Booth; state: Opened; onChange: () => void }) {
  const { booth, state } = props;
  return (
    <section class="panel" aria-labelledby="opened-title">
      <h2 id="opened-title" data-screen tabIndex={-1} data-testid="opened">
        {t("test.openedTitle")}
      </h2>
      <Notice kind="warning">
        <p>
          <strong>{t("test.openedLead")}</strong>
        </p>
      </Notice>
      <p>{t("test.contents")}</p>
      <ChosenNames election={state.election} selections={state.selections} />
      <Tracker tracker={state.tracker} />
      <Comparison state={state} />
      <div class="buttons">
        <button type="button" data-testid="new-ballot" aria-describedby="new-hint" onClick={() => void booth.again()}>
          {t("test.again")}
        </button>
        <button type="button" class="secondary" data-testid="change-choice" onClick={props.onChange}>
          {t("booth.change")}
        </button>
      </div>
      <p class="hint" id="new-hint">
        {t("test.againHint")}
      </p>
    </section>
  );
}

function Comparison(props: { state: Opened }) {
  const { opening, tracker } = props.state;
  const short = opening.length <= LONGEST_IN_QR;
  const page = `${location.host}/periksa.html`;
  return (
    <>
      <h3>{t("test.compare")}</h3>
      <ol>
        <li>{t("test.steps.open", { page })}</li>
        <li>{short ? t("test.steps.give") : t("test.steps.giveFile")}</li>
        <li>{t("test.steps.tracker")}</li>
        <li>{t("test.steps.names")}</li>
      </ol>
      <p>{t("test.steps.differ")}</p>
      {short && (
        <div class="opening-code" data-testid="opening-code">
          <Qr text={opening} label={t("test.qr", { tracker: tracker.slice(0, 8) })} dense />
        </div>
      )}
      <div class="buttons">
        <button type="button" class="secondary" data-testid="save-opening" onClick={() => saveText(fileName(opening), opening)}>
          {t("test.save")}
        </button>
      </div>
      <p class="hint">{t("test.privacy")}</p>
    </>
  );
}

/** Names the ballot by the beginning of its tracker, in hexadecimal: Base64 has letters that files may not have. */
const fileName = (opening: string): string => `surat-suara-uji-${opening.split(" ")[2]?.slice(0, 8) ?? ""}.txt`;
