import type { Review } from "../api/shapes";

export const filters = ["mine", "conflict", "given", "all", "late"] as const;
export type Filter = (typeof filters)[number];

const given = (review: Review) => review.assessments.some((one) => one.mine);

/** The reviews that a filter leaves; what waits for one's own word comes first. */
export function shown(reviews: readonly Review[], filter: Filter): readonly Review[] {
  switch (filter) {
    case "mine":
      return reviews.filter((one) => !given(one));
    case "conflict":
      return reviews.filter((one) => one.conflict);
    case "given":
      return reviews.filter(given);
    case "all":
      return [...reviews.filter((one) => !given(one)), ...reviews.filter(given)];
    case "late":
      return [];
  }
}
