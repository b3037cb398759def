import type { FinalList, ListPosition } from "../api/shapes";

export interface Place {
  readonly reserve: boolean;
  readonly place: ListPosition;
  /** The board that changed this list, where one did. */
  readonly board: string;
}

/** Where on the published lists somebody stands; nowhere before there are lists, and for whoever left them. */
export function placeOf(
  lists: readonly Pick<FinalList, "positions" | "reserves" | "override">[],
  candidate: string,
): Place | undefined {
  return lists.flatMap(({ positions, reserves, override }) => {
    const among = (reserve: boolean, places: readonly ListPosition[]) =>
      places
        .filter((place) => place.candidateId === candidate)
        .map((place) => ({ reserve, place, board: override?.board ?? "" }));
    return [...among(false, positions), ...among(true, reserves)];
  })[0];
}
