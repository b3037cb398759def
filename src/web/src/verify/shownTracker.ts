import { RecordError } from "../crypto/errors";
import { trackerOf } from "../log";
import { Open } from "./checklist";
import { base64Of } from "./writtenTracker";

/**
 * Compares the tracker of what is checked with the one that was written down.
 *
 * @param tracker in hexadecimal
 * @param typed as `typedTracker` (writtenTracker.ts) gives it
 * @throws Open `COMPARE_YOURSELF` where nothing was written, `BEGINNING_SAME` where only the beginning was, which proves less;
 *     RecordError `WRONG_TRACKER`
 */
export function requireShown(tracker: string, typed: string, path: string): void {
  if (typed === "") {
    throw new Open("COMPARE_YOURSELF", { tracker });
  }
  const isBeginning = typed.length < 43;
  if (isBeginning ? !base64Of(tracker).startsWith(typed) : trackerOf(typed) !== tracker) {
    throw new RecordError("WRONG_TRACKER", path);
  }
  if (isBeginning) {
    throw new Open("BEGINNING_SAME", { tracker });
  }
}
