import { groupByName, parseCredential, publicCredential } from "../crypto";

/** Whether a code stands in a public list of public halves: computed here, without asking anybody about it. */
export interface Standing {
  readonly publicCredential: string;
  /** The entry's number in the list, from 1; `undefined` where the code is not in it. */
  readonly entry: number | undefined;
  readonly entries: number;
}

/**
 * Looks for the public half of a code. Entries may carry a weight behind a comma.
 *
 * @throws RecordError `CREDENTIAL_FORM`
 */
export function standingOf(group: string, uuid: string, typed: string, roll: readonly string[]): Standing {
  const half = publicCredential(groupByName(group), uuid, parseCredential(typed));
  const at = roll.findIndex((entry) => entry.split(",", 1)[0] === half);
  return { publicCredential: half, entry: at < 0 ? undefined : at + 1, entries: roll.length };
}
