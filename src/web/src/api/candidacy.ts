import * as v from "valibot";
import { flag, list, maybe, record, text } from "./form";
import { jsonBody, jsonOf, request, type TokenSource } from "./http";
import * as shape from "./shapes";

/** Calls of the candidacy pages: the applicant's number, supporters, comments, and what verifiers see. */

const enc = encodeURIComponent;
const of = (id: string) => `/conventions/${enc(id)}`;
const mine = (id: string) => `${of(id)}/applications/mine`;

const post = (token: TokenSource, path: string, body: unknown) =>
  jsonOf(shape.application, path, { token, method: "POST", ...jsonBody(body) });

export const giveNik = (token: TokenSource, id: string, nik: string) =>
  jsonOf(shape.application, `${mine(id)}/nik`, { token, method: "PUT", ...jsonBody({ nik }) });
export const renewSupportCode = (token: TokenSource, id: string) => post(token, `${mine(id)}/support-code`, {});
export const answerComment = (token: TokenSource, id: string, comment: string, words: string) =>
  post(token, `${mine(id)}/comments/${enc(comment)}/answer`, { text: words });

const asked = record({
  name: text,
  dapil: text,
  dapilName: text,
  vision: text,
  given: v.picklist(["NONE", "THIS", "OTHER"]),
  registered: flag,
  own: flag,
  open: flag,
});
export type Asked = v.InferOutput<typeof asked>;

export const supportAsked = (token: TokenSource, id: string, code: string) =>
  jsonOf(asked, `${of(id)}/support/${enc(code)}`, { token });
export const confirmSupport = (token: TokenSource, id: string, code: string) =>
  jsonOf(asked, `${of(id)}/support`, { token, method: "PUT", ...jsonBody({ code }) });
export const takeBackSupport = (token: TokenSource, id: string) =>
  request(`${of(id)}/support`, { token, method: "DELETE" });

/** The number of an applicant, for the one moment in which it is compared with the identity card. */
export const reviewNik = (token: TokenSource, id: string, application: string) =>
  jsonOf(record({ nik: text }), `${of(id)}/applications/${enc(application)}/nik`, { token });

const paperFile = record({ type: text, size: v.number(), sha256: text, scanned: flag });
const ownPaper = record({
  kind: text,
  required: flag,
  state: v.picklist(["MISSING", "WAITING", "ACCEPTED", "REFUSED"]),
  mine: flag,
  reasons: list(text),
  file: maybe(paperFile),
});
export type LatePaper = v.InferOutput<typeof ownPaper>;
const late = record({
  application: text,
  dapil: text,
  open: flag, 
  consented: flag,
  servesState: maybe(flag),
  papers: list(ownPaper),
});
export type LatePapers = v.InferOutput<typeof late>;

const lateOf = (id: string) => `${of(id)}/late-documents/mine`;
/** The papers due before the list is decided. */
export const latePapers = (token: TokenSource, id: string) => jsonOf(late, lateOf(id), { token });
export const putLatePaper = (token: TokenSource, id: string, kind: string, file: Blob) =>
  request(`${lateOf(id)}/papers/${enc(kind)}`, { token, method: "PUT", body: file, type: file.type });
export const sayService = (token: TokenSource, id: string, serves: boolean) =>
  request(`${lateOf(id)}/service`, { token, method: "PUT", ...jsonBody({ serves }) });
/** Health and court papers are specific data: their own consent comes first. */
export const consentToSpecificData = (token: TokenSource, id: string) =>
  request(`/my-data/consents/${enc(id)}/SPECIFIC_DATA`, { token, method: "PUT", ...jsonBody({ version: "2026-1" }) });

/** Late papers that wait for verifiers. */
export const lateWork = (token: TokenSource, id: string) =>
  jsonOf(list(late), `${of(id)}/late-documents`, { token });
export async function lateFile(token: TokenSource, id: string, application: string, kind: string): Promise<Blob> {
  return (await request(`${of(id)}/late-documents/${enc(application)}/${enc(kind)}`, { token })).blob();
}
/** One verifier's word on one paper, of exactly the bytes that were looked at. */
export const checkLatePaper = (
  token: TokenSource,
  id: string,
  application: string,
  kind: string,
  word: { readonly sha256: string; readonly accepts: boolean; readonly reason: string },
) =>
  request(`${of(id)}/late-documents/${enc(application)}/${enc(kind)}/checks`, {
    token,
    method: "POST",
    ...jsonBody(word),
  });

/** The last day of the present stage, where the convention has dates. */
export async function stageUntil(id: string): Promise<string | undefined> {
  const dated = record({ schedule: maybe(record({ until: maybe(text) })) });
  return (await jsonOf(dated, of(id))).schedule?.until;
}
