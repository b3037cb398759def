/** Starts the worker of the pages; the build of the single file puts another module in this one's place (build/alone.ts). */
export function startWorker(): Worker {
  return new Worker(new URL("./verify.worker.ts", import.meta.url), { type: "module" });
}
