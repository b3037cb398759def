import type { NewConvention } from "../api/account";

/** What the form of a new convention holds, as typed. */
export interface Wish {
  readonly name: string;
  readonly dapil: readonly string[];
  readonly usernames: string;
  readonly threshold: string;
  readonly maxChoices: string;
  readonly minimumVotes: string;
  readonly group: string;
}

/** The rules allow no more trustees who decrypt together (crypto-spec, open point 1). */
const MOST_THRESHOLD = 7;

/**
 * A convention as the API takes it, or `undefined` where the form cannot be one: no name, no dapil, a trustee named twice, a
 * threshold below 1 or above the number of trustees or above 7, fewer than one choice, or a minimum below one vote.
 */
export function newConvention(wish: Wish): NewConvention | undefined {
  const name = wish.name.trim();
  const usernames = wish.usernames.split(/[\s,]+/).filter((one) => one !== "");
  const threshold = whole(wish.threshold);
  const maxChoices = whole(wish.maxChoices);
  const minimumVotes = whole(wish.minimumVotes, 7);
  const right =
    name !== "" &&
    wish.dapil.length > 0 &&
    new Set(usernames).size === usernames.length &&
    threshold !== undefined &&
    threshold <= Math.min(usernames.length, MOST_THRESHOLD) &&
    maxChoices !== undefined &&
    minimumVotes !== undefined;
  if (!right) return undefined;
  return {
    name,
    level: "DPR_RI",
    dapil: wish.dapil,
    group: wish.group,
    trustees: { threshold, usernames },
    rules: { maxChoices, minimumVotes },
  };
}

function whole(text: string, digits = 3): number | undefined {
  const typed = text.trim();
  return /^[1-9]\d*$/.test(typed) && typed.length <= digits ? Number(typed) : undefined;
}
