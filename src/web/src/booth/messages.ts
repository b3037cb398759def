import type { PreparedBallot, RefusalCode, Selection } from "../crypto";

/** What the page asks of the worker first. The credential travels this way and no other. */
export interface EncryptRequest {
  readonly type: "encrypt";
  readonly electionText: string;
  /** The fingerprint that the page saw and checked; the worker refuses to encrypt for any other election. */
  readonly fingerprint: string;
  readonly credential: string;
  readonly selections: readonly Selection[];
}

/**
 * All that the page asks of the worker. `open`: the opening of the last ballot, once, after the board took it as tested.
 * `again`: another ballot of the same choices, with fresh random numbers.
 */
export type WorkerRequest = EncryptRequest | { readonly type: "open" } | { readonly type: "again" };

/** What the worker says: once that it runs, then as answer progress after each encrypted choice, and one of the three others at the end. */
export type WorkerReply =
  | { readonly type: "started" }
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "encrypted"; readonly ballot: PreparedBallot }
  | { readonly type: "opened"; readonly opening: string }
  | { readonly type: "refused"; readonly code: RefusalCode | "ELECTION_CHANGED" | "NOTHING_TO_OPEN" | "UNEXPECTED" };
