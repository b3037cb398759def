import VerifyWorker from "./verify.worker?worker&inline";

/** Starts the worker out of the page's own text: the single file has no other files. */
export function startWorker(): Worker {
  return new VerifyWorker();
}
