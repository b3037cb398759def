import type { EncryptRequest } from "./messages";
import { secureRandom } from "../crypto";
import { answerRequest } from "./encryption";

/** Encrypts away from the page, so that the page keeps answering. Its one sender is the page that started it. */
self.addEventListener("message", (event: MessageEvent<EncryptRequest>) => {
  answerRequest(event.data, secureRandom, (reply) => self.postMessage(reply));
});
