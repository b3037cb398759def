import type { FinalList, ListPosition } from "../api/shapes";
import { named } from "../i18n";

export interface Place {
  readonly reserve: boolean;
  readonly place: ListPosition;
}

/** Where on the published lists somebody stands; nowhere before there are lists, and for whoever left them. */
export function placeOf(
  lists: readonly Pick<FinalList, "positions" | "reserves">[],
  candidate: string,
): Place | undefined {
  const among = (reserve: boolean, places: readonly ListPosition[]) =>
    places.filter((place) => place.candidateId === candidate).map((place) => ({ reserve, place }));
  return lists.flatMap((list) => [...among(false, list.positions), ...among(true, list.reserves)])[0];
}

/** The reason of a place in the current language, or as the list itself says it. */
export function placeReason(place: ListPosition): string {
  const code = place.reasonCode;
  const known = code === undefined ? "" : named("placeReason", code);
  return known !== "" && known !== code ? known : place.reason;
}
