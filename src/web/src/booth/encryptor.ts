import type { PreparedBallot } from "../crypto";
import type { EncryptRequest, WorkerReply, WorkerRequest } from "./messages";

/** Is told after each step how many of how many are done. */
export type StepsDone = (done: number, total: number) => void;

/** Makes ballots somewhere, one at a time, and keeps what opens the last one. Its promises reject with an `EncryptionRefused`. */
export interface Encryptor {
  /** Starts what will encrypt, so that no network is needed for it any more; rejects where it could not be fetched. */
  warm(): Promise<void>;
  encrypt(request: EncryptRequest, progress: StepsDone): Promise<PreparedBallot>;
  /** The last ballot's choices once more, with fresh random numbers. */
  again(progress: StepsDone): Promise<PreparedBallot>;
  /** The opening of the last ballot, once. */
  open(): Promise<string>;
  /** Ends what runs, and forgets credential, choices and random numbers. */
  stop(): void;
}

/** It ended without an answer. The code is one of `WorkerReply`'s, `STOPPED`, or `WORKER_FAILED` where no worker could run. */
export class EncryptionRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = "EncryptionRefused";
    this.code = code;
  }
}

/** The part of a Web Worker that is used here. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

function startWorker(): WorkerLike {
  return new Worker(new URL("./encrypt.worker.ts", import.meta.url), { type: "module" });
}

type Refuse = (code: string) => void;

/**
 * Encrypts in a Web Worker that is started for each ballot ordered, or was before by `warm` and has held nothing since: `stop` ends
 * it, and all that it held with it.
 */
export function workerEncryptor(start: () => WorkerLike = startWorker): Encryptor {
  let worker: WorkerLike | undefined;
  let waiting: Refuse | undefined;
  /** While the worker was given nothing yet: until it runs. */
  let unused: Promise<void> | undefined;
  const end = (code: string): void => {
    const refuse = waiting;
    worker?.terminate();
    worker = undefined;
    waiting = undefined;
    unused = undefined;
    refuse?.(code);
  };
  const hear = <T>(answered: (reply: WorkerReply) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const refuse: Refuse = (code) => reject(new EncryptionRefused(code));
      if (worker === undefined) {
        refuse("STOPPED");
        return;
      }
      waiting = refuse;
      worker.onerror = worker.onmessageerror = () => end("WORKER_FAILED");
      worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
        if (data.type === "refused") {
          return end(data.code);
        }
        const answer = answered(data);
        if (answer !== undefined) {
          waiting = undefined;
          resolve(answer);
        }
      };
    });
  const ask = <T>(request: WorkerRequest, answered: (reply: WorkerReply) => T | undefined): Promise<T> => {
    const answer = hear(answered);
    worker?.postMessage(request);
    return answer;
  };
  const ballot = (request: WorkerRequest, progress: StepsDone): Promise<PreparedBallot> =>
    ask(request, (reply) => {
      if (reply.type === "progress") {
        progress(reply.done, reply.total);
      }
      return reply.type === "encrypted" ? reply.ballot : undefined;
    });
  return {
    warm: () => {
      if (worker === undefined) {
        worker = start();
        unused = hear((reply) => (reply.type === "started" ? true : undefined)).then(() => undefined);
      }
      return unused ?? Promise.resolve();
    },
    encrypt: (request, progress) => {
      if (unused === undefined) {
        end("STOPPED");
        worker = start();
      }
      unused = undefined;
      return ballot(request, progress);
    },
    again: (progress) => ballot({ type: "again" }, progress),
    open: () => ask({ type: "open" }, (reply) => (reply.type === "opened" ? reply.opening : undefined)),
    stop: () => end("STOPPED"),
  };
}
