/** A tracker in hexadecimal as the booth shows it: the first eight characters of its Base64 in two groups, then all of it. */
export function writtenTracker(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((digits) => String.fromCharCode(parseInt(digits, 16)));
  const base64 = btoa(bytes.join("")).replaceAll("=", "");
  return `${base64.slice(0, 4)} ${base64.slice(4, 8)} (${base64})`;
}
