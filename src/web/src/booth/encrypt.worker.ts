import type { WorkerReply, WorkerRequest } from "./messages";
import { secureRandom } from "../crypto";
import { EncryptionDesk } from "./encryption";

const reply = (one: WorkerReply): void => self.postMessage(one);
const desk = new EncryptionDesk(secureRandom, reply);

/** Encrypts away from the page, so that the page keeps answering. Its one sender is the page that started it. */
self.addEventListener("message", (event: MessageEvent<WorkerRequest>) => desk.answer(event.data));
reply({ type: "started" });
