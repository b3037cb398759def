/** The law on women in a list, and what a board may not do: crypto-spec/convention.md, Algorithms 6 and 14. */

export interface Standing {
  readonly candidateId: string;
  readonly sex: "L" | "P";
}

export interface Quota {
  readonly length: number;
  readonly women: number;
  readonly needed: number;
  /** Numbers, from 1, of the full triples of places without a woman. */
  readonly without: readonly number[];
}

/** ceil(30% of a list) in whole numbers (UU 7/2017 art. 245). */
export const womenNeeded = (length: number): number => Math.floor((3 * length + 9) / 10);

/** Checks any list, from the first place to the last. */
export function quotaOf(sexes: readonly ("L" | "P")[]): Quota {
  const triples = Array.from({ length: Math.floor(sexes.length / 3) }, (_, index) => index);
  return {
    length: sexes.length,
    women: sexes.filter((sex) => sex === "P").length,
    needed: womenNeeded(sexes.length),
    without: triples.filter((triple) => !sexes.slice(3 * triple, 3 * triple + 3).includes("P")).map((triple) => triple + 1),
  };
}

export type Broken = "other-length" | "not-a-candidate" | "too-few-women" | "triple-without-woman" | "changes-nothing";

/** The first rule that an order of `places` breaks in the place of the `computed` one; `undefined` where it is lawful. */
export function brokenRule(
  places: readonly string[],
  computed: readonly string[],
  standing: readonly Standing[],
): Broken | undefined {
  if (places.length !== computed.length) return "other-length";
  const sexOf = new Map(standing.map((one) => [one.candidateId, one.sex]));
  const sexes = [...new Set(places)].flatMap((id) => sexOf.get(id) ?? []);
  if (sexes.length !== places.length) return "not-a-candidate";
  const quota = quotaOf(sexes);
  if (quota.women < quota.needed) return "too-few-women";
  if (quota.without.length > 0) return "triple-without-woman";
  return places.every((id, index) => id === computed[index]) ? "changes-nothing" : undefined;
}

/** The order with one entry moved; the others keep theirs. */
export function moved<T>(order: readonly T[], from: number, to: number): readonly T[] {
  const one = order[from];
  if (one === undefined || to < 0 || to >= order.length) return order;
  const others = order.filter((_, index) => index !== from);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

export interface Changes {
  readonly came: readonly string[];
  readonly left: readonly string[];
  readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
}

/** What differs between two lists: who came, who left, and who has another place, from 1. */
export function changesBetween(before: readonly string[], after: readonly string[]): Changes {
  return {
    came: after.filter((id) => !before.includes(id)),
    left: before.filter((id) => !after.includes(id)),
    moved: after
      .map((id, index) => ({ id, from: before.indexOf(id) + 1, to: index + 1 }))
      .filter((one) => one.from > 0 && one.from !== one.to),
  };
}
