import { MOST_SEATS, MOST_VOTES, areDivisors, type Divisors } from "./quotients";

/** What people type as figures, read strictly; undefined where it is none. */

/** A whole number; grouping points, commas and spaces are passed over, as people copy them. */
export function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const digits = typed.trim().replace(/(?<=\d)[.,\s](?=\d{3}(\D|$))/g, "");
  if (!/^\d{1,10}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value >= least && value <= most ? value : undefined;
}

export const votesTyped = (typed: string): number | undefined => wholeNumber(typed, 0, MOST_VOTES);

export const seatsTyped = (typed: string): number | undefined => wholeNumber(typed, 1, MOST_SEATS);

/** A decimal number times a power of ten, if that is whole; a comma is a decimal point here. */
function decimal(typed: string, places: number): number | undefined {
  const parts = /^(\d{1,5})(?:[.,](\d{1,4}))?$/.exec(typed.trim());
  if (!parts) return undefined;
  const fraction = (parts[2] ?? "").replace(/0+$/, "");
  return fraction.length > places ? undefined : Number((parts[1] ?? "") + fraction.padEnd(places, "0"));
}

/** A threshold in percent, as hundredths of a percent. */
export function thresholdTyped(typed: string): number | undefined {
  const points = decimal(typed, 2);
  return points !== undefined && points <= 10_000 ? points : undefined;
}

/** Three divisors, in tenths. */
export function divisorsTyped(first: string, second: string, step: string): Divisors | undefined {
  const [one, two, more] = [decimal(first, 1), decimal(second, 1), decimal(step, 1)];
  if (one === undefined || two === undefined || more === undefined) return undefined;
  const divisors = { first: one, second: two, step: more };
  return areDivisors(divisors) ? divisors : undefined;
}
