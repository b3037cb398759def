import type { RefusalCode } from "../crypto";
import type { Announcement } from "./announcement";
import type { CheckedTally } from "./checkedTally";

/** What the page asks of the worker. The archive travels as a reference: its bytes stay where the browser keeps them. */
export interface CheckRequest {
  readonly archive: Blob;
  readonly announced: Announcement;
}

/** What the worker answers: progress now and then, and one of the two others at the end. */
export type CheckReply =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "checked"; readonly tally: CheckedTally }
  | { readonly type: "refused"; readonly code: RefusalCode | "UNEXPECTED"; readonly path: string };
