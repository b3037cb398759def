import * as v from "valibot";
import { jsonBody, jsonOf, type TokenSource } from "./http";

/** Public comments on provisional candidates, as their writer sees them. */

const optional = v.pipe(
  v.nullish(v.string()),
  v.transform((value) => value ?? undefined),
);
const time = v.pipe(v.string(), v.isoTimestamp());

export const categories = ["IDENTITY", "DOCUMENTS", "CONDUCT", "TRACK_RECORD", "OTHER"] as const;
export type Category = (typeof categories)[number];

const comment = v.pipe(
  v.object({
    id: v.string(),
    candidate: v.string(),
    category: v.string(),
    text: v.string(),
    at: time,
    answerUntil: time,
    answer: optional,
    answeredAt: optional,
  }),
  v.readonly(),
);
const comments = v.pipe(v.array(comment), v.readonly());
export type Comment = v.InferOutput<typeof comment>;

const at = (convention: string) => `/conventions/${encodeURIComponent(convention)}/comments`;

/** As long as the server takes. */
export const LONGEST_COMMENT = 2000;

export const myComments = (token: TokenSource, convention: string) =>
  jsonOf(comments, `${at(convention)}/mine`, { token });

export const sendComment = (
  token: TokenSource,
  convention: string,
  written: { readonly candidate: string; readonly category: Category; readonly text: string },
) => jsonOf(comment, at(convention), { token, method: "POST", ...jsonBody(written) });
