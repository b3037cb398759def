import type { Paper, Selection, VerdictReason } from "../crypto";
import type { startCasting } from "./casting";
import type { Encryptor } from "./encryptor";
import type { PreparedBallots } from "./prepared";
import type { Receipt } from "./receipt";

/** What the server did with a ballot. A failure of the network is a rejected promise instead. */
export type CastOutcome =
  | { readonly kind: "acknowledged"; readonly body: string }
  | { readonly kind: "refused"; readonly problem: string }
  | { readonly kind: "busy"; readonly retryAfterSeconds?: number };

/** What the booth asks of the server; `boothServer` is the real one. */
export interface BoothServer {
  fetchElection(): Promise<string>;
  fetchReceiptKey(): Promise<string>;
  /** Sends the exact text of a ballot, with its hints where the group has them. */
  cast(ballotText: string, hints?: Uint8Array): Promise<CastOutcome>;
  /** Sends the same for a ballot that is to be tested and never cast: nothing that opens it. */
  test(ballotText: string, hints?: Uint8Array): Promise<CastOutcome>;
}

export interface BoothPorts {
  readonly uuid: string;
  /** The fingerprint that the convention announces. The booth refuses to start over any other election. */
  readonly expectedFingerprint: string;
  readonly server: BoothServer;
  readonly encryptor: Encryptor;
  readonly keep: PreparedBallots;
  /**
   * Fetches all that comes after choosing, screens too, and gives what makes and sends ballots. Called while the voter chooses;
   * called again where it failed.
   */
  readonly later: () => Promise<typeof startCasting>;
}

/** Why the booth does not start. */
export type BoothRefusal = "NO_SECURE_RANDOM" | "ELECTION_UNREACHABLE" | "ELECTION_MALFORMED" | "ELECTION_CHANGED";

/** Why a choice is not under review yet: what comes next is being fetched, or could not be. */
export type ReviewDelay = "FETCHING" | "UNREACHABLE";

/** What stops a reviewed vote from being encrypted; `STOPPED` where the voter stopped it. */
export type ReviewProblem = "CREDENTIAL_FORM" | "ENCRYPTION_FAILED" | "STOPPED" | "OPENING_FAILED";

/** Why a ballot is not acknowledged yet. Its bytes are kept and can be sent again. */
export type UnsentReason = "NETWORK" | "SERVER_BUSY" | "RECEIPT_INVALID";

/** Why a ballot was not opened: nothing of it was shown. Else the board's code, as in `/problems/too-many-tests`. */
export type UntestedReason = "NETWORK" | "SERVER_BUSY" | "ANSWER_INVALID" | (string & {});

interface Choosing {
  readonly election: Paper;
  readonly selections: readonly Selection[];
}

interface Prepared {
  readonly election: Paper;
  readonly tracker: string;
}

/**
 * Where a voter stands. Only `finished` means that the vote is cast: `ready` is encrypted and not sent. A ready ballot that this page
 * made shows its selections, and can be tested; one that was kept over a reload can only be sent or thrown away.
 */
export type BoothState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly reason: BoothRefusal }
  | (Choosing & { readonly kind: "choosing"; readonly problems: readonly (VerdictReason | undefined)[]; readonly delay?: ReviewDelay })
  | (Choosing & { readonly kind: "review"; readonly problem?: ReviewProblem })
  | (Choosing & { readonly kind: "encrypting"; readonly done: number; readonly total: number })
  | (Prepared & { readonly kind: "ready"; readonly selections?: readonly Selection[]; readonly untested?: UntestedReason })
  | (Choosing & Prepared & { readonly kind: "testing" })
  | (Choosing & Prepared & { readonly kind: "opened"; readonly opening: string })
  | (Prepared & { readonly kind: "sending" })
  | (Prepared & { readonly kind: "unsent"; readonly reason: UnsentReason; readonly retryAfterSeconds?: number })
  | (Prepared & { readonly kind: "rejected"; readonly problem: string })
  | (Prepared & { readonly kind: "finished"; readonly receipt: Receipt });
