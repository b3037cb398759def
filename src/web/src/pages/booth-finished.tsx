import type { ElectionInfo } from "../api/shapes";
import type { BoothState } from "../booth/states";
import { t } from "../i18n";
import { number, withinHour } from "../ui/format";
import { Code, saveText } from "../ui/parts";
import { BoothReceipt } from "./booth-receipt";
import { receiptTime } from "./keep";

type Done = Extract<BoothState, { kind: "finished" }>;

/** After the server's acknowledgement, and only then: the tracker, the receipt, how to check, and how to change the vote. */
export function Finished(props: { state: Done; info: ElectionInfo; onChange: () => void }) {
  const { state, info } = props;
  const { receipt } = state;
  const at = receiptTime(receipt.jws) ?? "";
  const check = `/pemantau.html?konvensi=${encodeURIComponent(info.convention)}&dapil=${encodeURIComponent(info.dapil)}`;
  const save = () => saveText(`tanda-terima-${info.dapil}.txt`, receiptText(state, at));
  return (
    <section class="panel" aria-labelledby="finished-title">
      <h2 id="finished-title" class="finished-mark" data-screen tabIndex={-1} data-testid="finished">
        ✓ {t("booth.finished")}
      </h2>
      <p>{t("booth.finishedLead")}</p>
      <div class="keep-card">
        <h3>{t("booth.receiptTitle")}</h3>
        <dl class="facts">
          <dt>{t("booth.tracker")}</dt>
          <dd>
            <Code value={state.tracker} testid="tracker" copy />
          </dd>
          <dt>{t("booth.height")}</dt>
          <dd>{number(receipt.height)}</dd>
          <dt>{t("site.dapil")}</dt>
          <dd>{state.election.name}</dd>
          <dt>{t("booth.fingerprint")}</dt>
          <dd>
            <Code value={state.election.fingerprint} />
          </dd>
          <dt>{t("booth.recordedAt")}</dt>
          <dd>{at === "" ? "–" : withinHour(at)}</dd>
        </dl>
        <p>{t("booth.trackerHint")}</p>
      </div>
      <div class="buttons">
        <button type="button" data-testid="save-receipt" onClick={save}>
          {t("booth.saveReceipt")}
        </button>
        <button type="button" class="secondary" onClick={() => print()}>
          {t("booth.printReceipt")}
        </button>
      </div>
      <BoothReceipt convention={info.convention} uuid={state.election.uuid} tracker={state.tracker} />
      <p>{t("booth.check")}</p>
      <div class="buttons">
        <a role="button" class="secondary" href={check} target="_blank" rel="noopener">
          {t("booth.checkLink")}
        </a>
        <button type="button" class="secondary" data-testid="change-vote" onClick={props.onChange}>
          {t("booth.changeVote")}
        </button>
      </div>
      <p class="hint">{t("booth.changeVoteHint")}</p>
    </section>
  );
}

function receiptText(state: Done, at: string): string {
  const { receipt, election, tracker } = state;
  return [
    `${t("booth.receiptTitle")} · ${t("site.name")}`,
    `${t("site.dapil")}: ${election.name}`,
    `${t("booth.tracker")}: ${tracker}`,
    `${t("booth.height")}: ${receipt.height}`,
    `${t("booth.fingerprint")}: ${election.fingerprint}`,
    `${t("booth.recordedAt")}: ${at === "" ? "–" : withinHour(at)}`,
    "",
    t("booth.trackerHint"),
    t("booth.check"),
    "",
    `event: ${receipt.event}`,
    `receipt: ${receipt.jws}`,
    "",
  ].join("\n");
}
