import { logOf, type Log } from "../api/log";
import type { Convention, Stage } from "../api/shapes";
import { t } from "../i18n";
import { number } from "../ui/format";
import { useLoad, useLookAgain } from "../ui/load";

const LOOK_AGAIN_MS = 2_000;
const over: readonly Stage[] = ["DECIDED", "ARCHIVED", "CANCELLED"];

/**
 * Whether an export taken now is whole. The export of a convention that is over fails check C42 until enough
 * witnesses have cosigned its last checkpoint, which they do some seconds later: better wait than be alarmed.
 */
export function ExportWitnessed(props: { convention: Convention }) {
  return over.includes(props.convention.stage) ? <WholeLog convention={props.convention.id} /> : null;
}

function WholeLog(props: { convention: string }) {
  const [load, reload] = useLoad(() => logOf(props.convention), props.convention);
  const log = load.kind === "ready" ? load.value : undefined;
  const waits = log !== undefined && !isWitnessed(log);
  useLookAgain(LOOK_AGAIN_MS, waits, reload);
  if (log === undefined || log.needed === 0) return null;
  const figures = { witnessed: number(log.witnessed?.size ?? 0), size: number(log.size) };
  return (
    <p role="status" data-testid={waits ? "export-waits" : "export-witnessed"}>
      {t(waits ? "publicLog.exportWaits" : "publicLog.exportWitnessed", figures)}
    </p>
  );
}

const isWitnessed = (log: Log): boolean => log.needed === 0 || (log.witnessed?.size ?? 0) >= log.size;
