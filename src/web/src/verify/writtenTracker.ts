/** Trackers as people read and write them. Here is nothing that a page would have to wait for. */

/** A tracker in hexadecimal as the booth shows it: Base64 without padding. */
export function base64Of(tracker: string): string {
  const bytes = (tracker.match(/../g) ?? []).map((digits) => String.fromCharCode(parseInt(digits, 16)));
  return btoa(bytes.join("")).replaceAll("=", "");
}

/** The same with its beginning before it, in two groups: the first eight characters, which eyes compare. */
export function writtenTracker(hex: string): string {
  const base64 = base64Of(hex);
  return `${base64.slice(0, 4)} ${base64.slice(4, 8)} (${base64})`;
}

/**
 * A tracker as a person wrote it down, in one form: whole (64 hexadecimal digits, or 43 characters of Base64), or its beginning in
 * Base64, at least the eight characters that the booth shows in large letters. Empty where nothing was written; undefined where it
 * can be no tracker.
 */
export function typedTracker(typed: string): string | undefined {
  const plain = typed.replace(/\s+/g, "").replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  if (/^[0-9a-f]{64}$/i.test(plain)) return plain.toLowerCase();
  return plain === "" || /^[A-Za-z0-9+/]{8,43}$/.test(plain) ? plain : undefined;
}
