import * as v from "valibot";

/** Files in which people keep a secret: words around it, so that whoever finds the file knows what it is. */

/** A text file with one secret on a line of its own. */
export const keepFile = (lines: readonly string[], secret: string): string => `${lines.join("\n")}\n\n${secret}\n`;

/** The first line of a kept file that is a secret of the wanted form. */
export const secretIn = (file: string, isSecret: (line: string) => boolean): string | undefined =>
  file
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== "" && isSecret(line));

const statement = v.object({ iat: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253402300799)) });

/** In which hour the server says it accepted a ballot: the `iat` of its receipt (RFC 7519, section 4.1.6), which the booth has verified. */
export function receiptTime(jws: string): string | undefined {
  try {
    const payload = (jws.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    return new Date(v.parse(statement, JSON.parse(atob(payload))).iat * 1000).toISOString();
  } catch {
    return undefined;
  }
}
