import type { RandomSource } from "../crypto";
import type { EncryptReply, EncryptRequest } from "./messages";
import { ballotSteps, fingerprintOf, makeBallot, parseElection, RecordError } from "../crypto";

/** What runs inside the worker, apart from the worker so that it can be tested: answers a request through `reply`. */
export function answerRequest(request: EncryptRequest, random: () => RandomSource, reply: (reply: EncryptReply) => void): void {
  try {
    if (fingerprintOf(request.electionText) !== request.fingerprint) {
      reply({ type: "refused", code: "ELECTION_CHANGED" });
      return;
    }
    const election = parseElection(request.electionText);
    const total = ballotSteps(election);
    reply({ type: "progress", done: 0, total });
    const progress = (done: number): void => reply({ type: "progress", done, total });
    const ballot = makeBallot(election, request.credential, request.selections, random(), progress);
    reply({ type: "encrypted", ballot });
  } catch (error) {
    // A bug's message could hold a secret: only our own codes leave the worker.
    reply({ type: "refused", code: error instanceof RecordError ? error.code : "UNEXPECTED" });
  }
}
