import { periods, type Period } from "../api/shapes";

/** What a schedule will be: the same sum as the server's, for the preview alone. */

/** Usual lengths in days (convention-rules, modelled on the KPU calendar). */
export const usualDays: Readonly<Record<Period, number>> = {
  APPLY: 60,
  VERIFY: 14,
  CORRECT: 7,
  COMMENT: 10,
  ANSWER: 3,
  CAMPAIGN: 14,
  VOTE: 7,
  OBJECT: 3,
  RULE: 7,
  APPEAL: 3,
  DECIDE: 3,
};

/** The least days of a period: candidates' answers and appeals may fall away. */
export const leastDays = (period: Period): number => (period === "ANSWER" || period === "APPEAL" ? 0 : 1);

const MOST_DAYS = 1000;
const DAY_MS = 86_400_000;

/** A period from its first to its last day ("2027-01-31"); the last is before the first where it has no day. */
export interface Span {
  readonly period: Period;
  readonly first: string;
  readonly last: string;
  readonly days: number;
}

/** Lengths as typed, or `undefined` where one is none. */
export function typedDays(typed: Readonly<Record<Period, string>>): Readonly<Record<Period, number>> | undefined {
  const days: Partial<Record<Period, number>> = {};
  for (const period of periods) {
    const text = typed[period].trim();
    const length = /^\d{1,4}$/.test(text) ? Number(text) : -1;
    if (length < leastDays(period) || length > MOST_DAYS) return undefined;
    days[period] = length;
  }
  return days as Record<Period, number>;
}

/** Whether a text is a calendar date as forms give it. */
export function isDate(text: string): boolean {
  const at = /^2\d{3}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The day that comes so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Periods one after the other from the first day on. */
export function planned(start: string, days: Readonly<Record<Period, number>>): readonly Span[] {
  let first = start;
  return periods.map((period) => {
    const span = { period, first, last: dayAfter(first, days[period] - 1), days: days[period] };
    first = dayAfter(first, days[period]);
    return span;
  });
}
