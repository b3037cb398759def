import type { PreparedBallot } from "../crypto";
import type { EncryptReply, EncryptRequest } from "./messages";

/** Makes a ballot somewhere. `encrypt` rejects with an `EncryptionRefused`; `stop` ends what runs. */
export interface Encryptor {
  encrypt(request: EncryptRequest, progress: (done: number, total: number) => void): Promise<PreparedBallot>;
  stop(): void;
}

/** Encryption ended without a ballot. The code is one of `EncryptReply`'s, `STOPPED`, or `WORKER_FAILED` where no worker could run. */
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

/** Encrypts in a fresh Web Worker for each ballot: it ends with the ballot, and the credential's copy with it. */
export function workerEncryptor(start: () => WorkerLike = startWorker): Encryptor {
  let stop = (): void => undefined;
  return {
    encrypt: (request, progress) =>
      new Promise((resolve, reject) => {
        stop();
        const worker = start();
        const end = (settle: () => void): void => {
          worker.terminate();
          stop = () => undefined;
          settle();
        };
        stop = () => end(() => reject(new EncryptionRefused("STOPPED")));
        const fail = (): void => end(() => reject(new EncryptionRefused("WORKER_FAILED")));
        worker.onerror = fail;
        worker.onmessageerror = fail;
        worker.onmessage = ({ data }: MessageEvent<EncryptReply>) => {
          switch (data.type) {
            case "progress":
              return progress(data.done, data.total);
            case "encrypted":
              return end(() => resolve(data.ballot));
            case "refused":
              return end(() => reject(new EncryptionRefused(data.code)));
          }
        };
        worker.postMessage(request);
      }),
    stop: () => stop(),
  };
}
