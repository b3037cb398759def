import * as v from "valibot";
import { jsonBody, jsonOf, type TokenSource } from "./http";

/** Candidates whose papers are missing before the decision, and striking them. */

const withoutPapers = v.pipe(
  v.array(
    v.pipe(
      v.object({
        candidate: v.string(),
        name: v.string(),
        dapil: v.string(),
        missing: v.pipe(v.array(v.string()), v.readonly()),
      }),
      v.readonly(),
    ),
  ),
  v.readonly(),
);
export type WithoutPapers = v.InferOutput<typeof withoutPapers>[number];

const struck = v.pipe(v.object({ proposed: v.boolean() }), v.readonly());

const enc = encodeURIComponent;
const of = (convention: string) => `/conventions/${enc(convention)}/candidates`;

export const candidatesWithoutPapers = (token: TokenSource, convention: string) =>
  jsonOf(withoutPapers, `${of(convention)}/without-papers`, { token });

/** Strikes a candidate, or proposes it where that takes two persons. */
export const strikeForPapers = (token: TokenSource, convention: string, candidate: string, reason: string) =>
  jsonOf(struck, `${of(convention)}/${enc(candidate)}/strike`, { token, method: "POST", ...jsonBody({ reason }) });
