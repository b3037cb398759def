import * as v from "valibot";

/** What the shapes of the server's answers are made of. */

export const record = <const T extends v.ObjectEntries>(entries: T) => v.pipe(v.object(entries), v.readonly());

export const list = <const T extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(item: T) =>
  v.pipe(v.array(item), v.readonly());

/** The server writes `null` for "none"; inside the pages that is `undefined`. */
export const maybe = <const T extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(item: T) =>
  v.pipe(
    v.nullish(item),
    v.transform((value) => value ?? undefined),
  );

export const text = v.string();
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const flag = v.boolean();
export const time = v.pipe(v.string(), v.isoTimestamp());
/** A SHA-256 in hexadecimal. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
