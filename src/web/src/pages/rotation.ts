/**
 * The order in which candidates are shown: a rotation of the numbers that begins at a place drawn for this voter, so that no
 * candidate has the top of the screen for everybody. Numbers stay fixed.
 */
export const rotated = (size: number, start: number): readonly number[] =>
  Array.from({ length: size }, (_, place) => (start + place) % size);

/** Draws where the rotation begins and keeps it for the tab, so that a reload does not move the candidates. */
export function startOf(
  size: number,
  key: string,
  kept: Pick<Storage, "getItem" | "setItem">,
  draw: (below: number) => number = drawBelow,
): number {
  const earlier = Number(kept.getItem(key) ?? NaN);
  if (Number.isInteger(earlier) && earlier >= 0 && earlier < size) return earlier;
  const start = size < 2 ? 0 : draw(size);
  kept.setItem(key, String(start));
  return start;
}

/** A uniform number below `below`: draws that would favour low numbers are thrown away. */
function drawBelow(below: number): number {
  const fair = Math.floor(2 ** 32 / below) * below;
  const drawn = new Uint32Array(1);
  do crypto.getRandomValues(drawn);
  while ((drawn[0] ?? 0) >= fair);
  return (drawn[0] ?? 0) % below;
}

/** Turns an answer of the ballot, "12. Nama", into its number and name; an answer of another form is all name. */
export function answerParts(answer: string): { readonly number: string; readonly name: string } {
  const parts = /^(\d{1,4})\. (.+)$/su.exec(answer);
  return { number: parts?.[1] ?? "", name: parts?.[2] ?? answer };
}

/** Whether an answer matches what somebody searches for: part of the name, or the number. */
export function answerMatches(answer: string, searched: string): boolean {
  const wanted = searched.trim().toLocaleLowerCase("id");
  const { number, name } = answerParts(answer);
  return wanted === "" || number === wanted || name.toLocaleLowerCase("id").includes(wanted);
}
