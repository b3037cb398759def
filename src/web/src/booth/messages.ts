import type { PreparedBallot, RefusalCode, Selection } from "../crypto";

/** What the page asks of the worker. The credential travels this way and no other. */
export interface EncryptRequest {
  readonly type: "encrypt";
  readonly electionText: string;
  /** The fingerprint that the page saw and checked; the worker refuses to encrypt for any other election. */
  readonly fingerprint: string;
  readonly credential: string;
  readonly selections: readonly Selection[];
}

/** What the worker answers: progress after each encrypted choice, and one of the two others at the end. */
export type EncryptReply =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "encrypted"; readonly ballot: PreparedBallot }
  | { readonly type: "refused"; readonly code: RefusalCode | "ELECTION_CHANGED" | "UNEXPECTED" };
