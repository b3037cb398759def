import * as v from "valibot";
import { jsonOf, type TokenSource } from "./http";

/** Lists of members that the committee hands in. */

const memberImport = v.object({
  id: v.string(),
  state: v.picklist(["ARRIVING", "RUNNING", "DONE"]),
  uploadedBy: v.string(),
  uploadedAt: v.string(),
  lines: v.number(),
  done: v.number(),
  added: v.number(),
  known: v.number(),
  refused: v.number(),
  /** Members with a new account whose letter the mail server did not take. */
  uninvited: v.number(),
});
export type MemberImport = v.InferOutput<typeof memberImport>;

/** What is wrong with one line of the file; the header is line 1. */
const lineFault = v.object({
  line: v.number(),
  field: v.string(),
  code: v.string(),
  message: v.string(),
  message_id: v.string(),
});
export type LineFault = v.InferOutput<typeof lineFault>;

/** Fifty megabytes from a party office's line. */
const PATIENCE_MS = 600_000;

const of = (convention: string) => `/conventions/${encodeURIComponent(convention)}/member-imports`;

export const memberImports = (token: TokenSource, convention: string) =>
  jsonOf(v.array(memberImport), of(convention), { token });

export const importMembers = (token: TokenSource, convention: string, csv: Blob) =>
  jsonOf(v.object({ id: v.string() }), of(convention), {
    token,
    method: "POST",
    body: csv,
    type: "text/csv",
    patienceMs: PATIENCE_MS,
  });

/** Some of what was wrong, behind a line. */
export const importFaults = (token: TokenSource, convention: string, id: string, after: number) =>
  jsonOf(v.array(lineFault), `${of(convention)}/${encodeURIComponent(id)}/faults?after=${after}`, { token });
