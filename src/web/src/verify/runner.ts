import type { Finished, Job } from "./jobs";
import type { Reply } from "./messages";
import { startWorker } from "./startWorker";

/** The part of a Web Worker that is used here. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

type Changed = (checks: Finished["checks"]) => void;

/**
 * Runs a job in a fresh worker, or in the page itself where no worker can be started (some browsers allow none in a file).
 *
 * @param signal ends the worker and rejects; work in the page itself goes on unheard
 */
export async function run(job: Job, changed: Changed, signal: AbortSignal, start: () => WorkerLike = startWorker): Promise<Finished> {
  try {
    return await inWorker(job, changed, signal, start);
  } catch (error) {
    if (signal.aborted || !(error instanceof NoWorker)) {
      throw error;
    }
    const { runJob } = await import("./jobs");
    const finished = await runJob(job, (checks) => {
      if (!signal.aborted) changed(checks);
    });
    if (signal.aborted) throw new Error("stopped");
    return finished;
  }
}

class NoWorker extends Error {}

function inWorker(job: Job, changed: Changed, signal: AbortSignal, start: () => WorkerLike): Promise<Finished> {
  return new Promise((resolve, reject) => {
    let answered = false;
    let worker: WorkerLike;
    try {
      worker = start();
    } catch {
      reject(new NoWorker());
      return;
    }
    const end = (settle: () => void): void => {
      worker.terminate();
      settle();
    };
    const fail = (): void => end(() => reject(answered ? new Error("worker") : new NoWorker()));
    signal.addEventListener("abort", () => end(() => reject(new Error("stopped"))));
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      answered = true;
      switch (data.type) {
        case "checks":
          return changed(data.checks);
        case "finished":
          changed(data.finished.checks);
          return end(() => resolve(data.finished));
        case "crashed":
          return end(() => reject(new Error("crashed")));
      }
    };
    worker.postMessage(job);
  });
}
