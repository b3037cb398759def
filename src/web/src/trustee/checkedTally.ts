import type { Announcement } from "./announcement";
import type { ArchiveEntry } from "./archive";
import type { Progress } from "./recount";
import { RecordError } from "../crypto";
import { stepsOf } from "./chain";
import { checkSizedTally, contentOf, outlineOf, setupOf, TallyProduct, verifiedBallot } from "./recount";

export type { Progress } from "./recount";

/**
 * What a trustee verifies before decrypting (Belenios 2.5, "Tally", step 5b: the trustee checks the consistency of the public
 * data). A ballot's choices have the shape of a tally: a trustee who decrypts what a server hands over opens single votes.
 */

declare const checked: unique symbol;

/** A tally that `checkTally` has recomputed from its ballots; nothing else makes one, and only these are decrypted. */
export interface CheckedTally {
  readonly [checked]: true;
  readonly electionText: string;
  readonly trusteesText: string;
  readonly tallyText: string;
  /** SHA-256 of the tally's text in hexadecimal: the name of its file in the archive. */
  readonly tallyHash: string;
  /** All ballots that were verified, superseded ones included. */
  readonly ballots: number;
  /** The ballots that count: one for each credential that voted. */
  readonly voters: number;
}

/**
 * Reads the archive, verifies every ballot in it (form, roll, signature, all proofs), multiplies the last ballot of each
 * credential, and compares the product with the encrypted tally, character for character.
 *
 * @param archive the election's archive, its tally included
 * @param announced what the convention's acts say of this election
 * @throws RecordError with one reason: as `stepsOf` says; `NOT_ANNOUNCED` where election, roll or last event are not those of the
 *     acts; a ballot's own reason at `ballot <n>`; `TALLY_COUNT_WRONG`, `TALLY_REFERENCE_WRONG` or `TALLY_WRONG`
 */
export async function checkTally(archive: Blob, announced: Announcement, progress: Progress): Promise<CheckedTally> {
  const outline = await outlineOf(archive);
  if (outline.endBallots === undefined || outline.tally === undefined) {
    throw new RecordError("TALLY_MISSING");
  }
  const { election, trusteesText, roll } = setupOf(outline.setup, announced);
  if (outline.endBallots !== announced.endBallots) {
    throw new RecordError("NOT_ANNOUNCED", "end_ballots");
  }
  const product = new TallyProduct(election);
  let done = 0;
  progress(0, outline.ballots);
  for await (const step of stepsOf(archive)) {
    if (step.type !== "Ballot") {
      continue;
    }
    const ballot = verifiedBallot(election, roll, contentOf(step, 0, `ballot ${done}`), `ballot ${done}`);
    if (outline.last.get(ballot.credential.text) === done) {
      product.add(ballot);
    }
    progress(++done, outline.ballots);
  }
  const tallyText = contentOf(outline.tally, 0, "encrypted_tally");
  checkSizedTally(outline.tally, outline.last.size);
  if (product.text() !== tallyText) {
    throw new RecordError("TALLY_WRONG", "encrypted_tally");
  }
  return {
    electionText: election.text,
    trusteesText,
    tallyText,
    tallyHash: (outline.tally.data[0] as ArchiveEntry).hash,
    ballots: done,
    voters: outline.last.size,
  } as CheckedTally;
}
