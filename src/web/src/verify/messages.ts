import type { Check } from "./checklist";
import type { CheckName, Finished } from "./jobs";

/** What a worker answers to a `Job`: the checks as they go on, and one of the others at the end. */
export type Reply =
  | { readonly type: "checks"; readonly checks: readonly Check<CheckName>[] }
  | { readonly type: "finished"; readonly finished: Finished }
  | { readonly type: "crashed" };
