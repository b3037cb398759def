import type { Job } from "./jobs";
import type { Reply } from "./messages";
import { runJob } from "./jobs";

/** Verifies away from the page, so that the page keeps answering. Its one sender is the page that started it. */
const OFTEN_MS = 80;

self.addEventListener("message", (event: MessageEvent<Job>) => {
  const reply = (answer: Reply): void => self.postMessage(answer);
  let told = 0;
  runJob(event.data, (checks) => {
    if (Date.now() - told > OFTEN_MS) {
      told = Date.now();
      reply({ type: "checks", checks });
    }
  }).then(
    (finished) => reply({ type: "finished", finished }),
    () => reply({ type: "crashed" }),
  );
});
