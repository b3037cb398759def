import type { CheckReply, CheckRequest } from "./checkMessages";
import type { CheckedTally, Progress } from "./checkedTally";
import { RecordError } from "../crypto";

/** The part of a Web Worker that is used here. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

function startWorker(): WorkerLike {
  return new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" });
}

/**
 * Runs `checkTally` in a fresh Web Worker.
 *
 * @param signal ends the worker and rejects
 * @throws RecordError as `checkTally` says; `Error` where no worker could run or the work was ended
 */
export function checkInWorker(
  request: CheckRequest,
  progress: Progress,
  signal: AbortSignal,
  start: () => WorkerLike = startWorker,
): Promise<CheckedTally> {
  return new Promise((resolve, reject) => {
    const worker = start();
    const end = (settle: () => void): void => {
      worker.terminate();
      settle();
    };
    const fail = (reason: string) => (): void => end(() => reject(new Error(reason)));
    signal.addEventListener("abort", fail("stopped"));
    worker.onerror = fail("no worker");
    worker.onmessageerror = fail("no worker");
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => {
      switch (data.type) {
        case "progress":
          return progress(data.done, data.total);
        case "checked":
          return end(() => resolve(data.tally));
        case "refused":
          return end(() => reject(data.code === "UNEXPECTED" ? new Error("unexpected") : new RecordError(data.code, data.path)));
      }
    };
    worker.postMessage(request);
  });
}
