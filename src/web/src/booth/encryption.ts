import type { Election, OpenableBallot, RandomSource } from "../crypto";
import type { EncryptRequest, WorkerReply, WorkerRequest } from "./messages";
import { ballotSteps, fingerprintOf, makeOpenableBallot, parseElection, RecordError } from "../crypto";
import { openingText } from "./opening";

/**
 * What runs inside the worker, apart from the worker so that it can be tested. It alone holds the random numbers of the ballot that
 * the page has: it gives them out once, when it is asked to open that ballot, and forgets them then and with each new ballot. The
 * page ends the worker before it sends a ballot as a vote.
 */
export class EncryptionDesk {
  readonly #random: () => RandomSource;
  readonly #reply: (reply: WorkerReply) => void;
  #order: { readonly election: Election; readonly request: EncryptRequest } | undefined;
  #held: OpenableBallot | undefined;

  constructor(random: () => RandomSource, reply: (reply: WorkerReply) => void) {
    this.#random = random;
    this.#reply = reply;
  }

  /** Answers a request with replies, the last of which is no `progress`. */
  answer(request: WorkerRequest): void {
    try {
      this.#reply(this.#answerTo(request));
    } catch (error) {
      // A bug's message could hold a secret: only our own codes leave the worker.
      this.#reply({ type: "refused", code: error instanceof RecordError ? error.code : "UNEXPECTED" });
    }
  }

  #answerTo(request: WorkerRequest): WorkerReply {
    const held = this.#held;
    this.#held = undefined;
    switch (request.type) {
      case "encrypt":
        if (fingerprintOf(request.electionText) !== request.fingerprint) {
          return { type: "refused", code: "ELECTION_CHANGED" };
        }
        this.#order = { election: parseElection(request.electionText), request };
        return this.#encrypted();
      case "again":
        return this.#encrypted();
      case "open":
        return held === undefined || this.#order === undefined
          ? { type: "refused", code: "NOTHING_TO_OPEN" }
          : { type: "opened", opening: openingText(this.#order.election, held) };
    }
  }

  #encrypted(): WorkerReply {
    if (this.#order === undefined) {
      return { type: "refused", code: "NOTHING_TO_OPEN" };
    }
    const { election, request } = this.#order;
    const total = ballotSteps(election);
    const progress = (done: number): void => this.#reply({ type: "progress", done, total });
    progress(0);
    this.#held = makeOpenableBallot(election, request.credential, request.selections, this.#random(), progress);
    return { type: "encrypted", ballot: this.#held.ballot };
  }
}
