import { useEffect, useState } from "preact/hooks";
import { logOf, receiptName, receiptOf } from "../api/log";
import { Problem } from "../api/problem";
import { checkProof, type ProofState } from "../booth/proof";
import { t } from "../i18n";
import { number } from "../ui/format";
import { Notice } from "../ui/notice";
import { saveText } from "../ui/parts";
import { Qr } from "../ui/qr";

/** Witnesses sign within seconds; after this a voter on a bus should not be kept any longer. */
const ROUNDS = 10;
const PAUSE_MILLISECONDS = 2000;

/** What a QR code holds at most. */
const MOST_QR = 2900;

type Fetched =
  | { readonly kind: "fetching" }
  | { readonly kind: "none" }
  | { readonly kind: "there"; readonly proof: string; readonly state: ProofState; readonly last: boolean };

/** The receipt of a cast ballot from the public log: fetched, checked, fetched again until the witnesses have signed. */
export function BoothReceipt(props: { convention: string; uuid: string; tracker: string }) {
  const { convention, uuid, tracker } = props;
  const [round, setRound] = useState(0);
  const [fetched, setFetched] = useState<Fetched>({ kind: "fetching" });
  useEffect(() => {
    let wanted = true;
    void follow(convention, uuid, tracker, (now) => {
      if (wanted) setFetched(now);
      return wanted;
    });
    return () => {
      wanted = false;
    };
  }, [convention, uuid, tracker, round]);
  return (
    <section aria-labelledby="proof-title" data-testid="proof">
      <h3 id="proof-title">{t("castProof.title")}</h3>
      <p>{t("castProof.lead")}</p>
      <div role="status" data-testid="proof-state">
        <Standing fetched={fetched} />
      </div>
      {fetched.kind === "there" && <Proof proof={fetched.proof} tracker={tracker} />}
      {(fetched.kind === "none" || (fetched.kind === "there" && fetched.last)) && (
        <button type="button" class="secondary" onClick={() => setRound(round + 1)}>
          {t("castProof.again")}
        </button>
      )}
    </section>
  );
}

/** Tells of each round; ends when the witnesses have signed, when something is wrong, or when nobody listens any more. */
async function follow(convention: string, uuid: string, tracker: string, tell: (now: Fetched) => boolean): Promise<void> {
  for (let round = 1; round <= ROUNDS; round++) {
    const fetched = await once(convention, uuid, tracker, round === ROUNDS);
    if (!tell(fetched) || isDone(fetched)) return;
    await new Promise((done) => setTimeout(done, PAUSE_MILLISECONDS));
  }
}

async function once(convention: string, uuid: string, tracker: string, last: boolean): Promise<Fetched> {
  try {
    const [log, proof] = await Promise.all([logOf(convention), receiptOf(uuid, tracker)]);
    return { kind: "there", proof, state: checkProof(proof, tracker, log), last };
  } catch (thrown) {
    if (thrown instanceof Problem || thrown instanceof TypeError) return last ? { kind: "none" } : { kind: "fetching" };
    throw thrown;
  }
}

const isDone = (fetched: Fetched): boolean =>
  fetched.kind === "there" && (fetched.state.kind === "wrong" || fetched.state.signed >= fetched.state.needed);

function Standing(props: { fetched: Fetched }) {
  const { fetched } = props;
  if (fetched.kind === "fetching") return <p>{t("castProof.fetching")}</p>;
  if (fetched.kind === "none") return <Notice kind="warning">{t("castProof.none")}</Notice>;
  const { state } = fetched;
  if (state.kind === "wrong") {
    return (
      <Notice kind="error">
        {t("castProof.wrong")} <a href="/sengketa.html#receipt" target="_blank" rel="noopener">{t("castProof.dispute")}</a>
      </Notice>
    );
  }
  if (state.needed === 0) return <Notice kind="info">{t("castProof.alone")}</Notice>;
  const figures = { signed: number(state.signed), needed: number(state.needed) };
  if (state.signed >= state.needed) return <Notice kind="success">{t("castProof.witnessed", figures)}</Notice>;
  return fetched.last ? (
    <Notice kind="warning">{t("castProof.unwitnessed", figures)}</Notice>
  ) : (
    <p>{t("castProof.waiting", figures)}</p>
  );
}

function Proof(props: { proof: string; tracker: string }) {
  const { proof, tracker } = props;
  return (
    <>
      <button type="button" data-testid="save-proof" onClick={() => saveText(receiptName(tracker), proof)}>
        {t("castProof.save")}
      </button>
      {proof.length <= MOST_QR && (
        <details>
          <summary>{t("castProof.qr")}</summary>
          <Qr text={proof} label={t("castProof.qrLabel")} dense />
          <p class="hint">{t("castProof.qrHint")}</p>
        </details>
      )}
    </>
  );
}
