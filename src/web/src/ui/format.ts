import { language } from "../i18n";

/** How numbers, sizes and times are written. Times are shown in western Indonesian time and say so. */

const ZONE = "Asia/Jakarta";
const locale = () => (language() === "en" ? "en-GB" : "id-ID");

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** A number with at most so many decimals. */
export const decimal = (value: number, most: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: most }).format(value);

/** A share in percent with one decimal; nothing of nothing is written as a dash. */
export const share = (part: number, whole: number): string =>
  whole === 0
    ? "–"
    : new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(part / whole);

export const dateTime = (iso: string): string =>
  `${new Intl.DateTimeFormat(locale(), { timeZone: ZONE, dateStyle: "long", timeStyle: "short" }).format(new Date(iso))} WIB`;

/** The same instant where there is little room: in a table's column. */
export const shortTime = (iso: string): string =>
  `${new Intl.DateTimeFormat(locale(), { timeZone: ZONE, dateStyle: "medium", timeStyle: "short" }).format(new Date(iso))} WIB`;

export const clock = (at: Date): string =>
  `${new Intl.DateTimeFormat(locale(), { timeZone: ZONE, timeStyle: "short" }).format(at)} WIB`;

/** The hour that begins at an instant, with its end: for what is known no closer. */
export const withinHour = (iso: string): string =>
  `${dateTime(iso).replace(/ WIB$/, "")} – ${clock(new Date(Date.parse(iso) + 3_600_000))}`;

/** The hour that begins at an instant, short enough for an axis. */
export const hour = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: ZONE, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(
    new Date(iso),
  );

/** A calendar date ("2001-02-03"), which has no zone; anything else comes back as it is. */
export function date(iso: string): string {
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime())
    ? iso
    : new Intl.DateTimeFormat(locale(), { timeZone: "UTC", dateStyle: "long" }).format(at);
}

export const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.round(bytes / 100_000) / 10)} MB`;

/** A long hash in groups of four, which eyes and voices can follow. */
export const grouped = (hash: string): string => hash.replace(/(.{4})(?=.)/g, "$1 ");
