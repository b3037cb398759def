import type { CheckReply, CheckRequest } from "./checkMessages";
import { RecordError } from "../crypto";
import { checkTally } from "./checkedTally";

/** Checks an archive away from the page, so that the page keeps answering. Its one sender is the page that started it. */
self.addEventListener("message", (event: MessageEvent<CheckRequest>) => {
  const reply = (answer: CheckReply): void => self.postMessage(answer);
  checkTally(event.data.archive, event.data.announced, (done, total) => reply({ type: "progress", done, total })).then(
    (tally) => reply({ type: "checked", tally }),
    (error: unknown) =>
      reply(
        error instanceof RecordError
          ? { type: "refused", code: error.code, path: error.path }
          : { type: "refused", code: "UNEXPECTED", path: "" },
      ),
  );
});
