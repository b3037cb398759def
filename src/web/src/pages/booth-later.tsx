import type { ElectionInfo } from "../api/shapes";
import type { Booth } from "../booth/booth";
import type { BoothState } from "../booth/states";
import { OpenedBallot } from "./booth-opened";
import { Finished } from "./booth-finished";
import { ReadyToSend } from "./booth-ready";
import { Encrypting, Review } from "./booth-review";
import { Prepared } from "./booth-send";
import { Testing } from "./booth-testing";

/**
 * All that the booth shows and does after choosing, in one file: it is fetched while the voter chooses, whole, so that a connection
 * that is lost after that takes no screen away, the receipt least of all.
 */
export { startCasting } from "../booth/casting";

export type LaterState = Exclude<BoothState, { kind: "loading" | "refused" | "choosing" }>;

/** The screen of each state after choosing. */
export function LaterScreen(props: { booth: Booth; state: LaterState; info: ElectionInfo }) {
  const { booth, state, info } = props;
  const choosing = () => booth.discard();
  switch (state.kind) {
    case "review":
      return <Review booth={booth} state={state} />;
    case "encrypting":
      return <Encrypting state={state} />;
    case "ready":
      // What was chosen is not kept over a reload, so such a ballot can be sent but not tested.
      return state.selections === undefined ? (
        <Prepared booth={booth} state={state} onDiscard={choosing} />
      ) : (
        <ReadyToSend booth={booth} state={{ ...state, selections: state.selections }} onChange={choosing} />
      );
    case "testing":
      return <Testing />;
    case "opened":
      return <OpenedBallot booth={booth} state={state} onChange={choosing} />;
    case "sending":
    case "unsent":
    case "rejected":
      return <Prepared booth={booth} state={state} onDiscard={choosing} />;
    case "finished":
      return <Finished state={state} info={info} onChange={choosing} />;
  }
}
