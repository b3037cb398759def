import * as v from "valibot";
import { list, maybe, record, text, time } from "./form";
import { jsonBody, jsonOf, request, type TokenSource } from "./http";

/** Objections: as everybody sees them, and as their parties and the organs do. */

export const grounds = ["DOCUMENT", "IDENTITY", "CONDUCT", "COUNT", "LIST_ORDER"] as const;
export type Ground = (typeof grounds)[number];

export const objectors = ["CANDIDATE", "VOTER", "OBSERVER"] as const;
export type Objector = (typeof objectors)[number];

export const turns = [
  "OBJECTOR",
  "BOARD_ADMITS",
  "ANSWER",
  "BOARD_RULES",
  "APPEAL",
  "BOARD_CLOSES",
  "STEERING_RULES",
  "NOBODY",
] as const;

const ruling = record({ upheld: v.boolean(), remedy: text, reasons: list(text), at: time });
export type Ruling = v.InferOutput<typeof ruling>;

const objection = record({
  id: text,
  number: maybe(v.pipe(v.number(), v.integer())),
  dapil: text,
  ground: v.picklist(grounds),
  by: v.picklist(objectors),
  candidate: maybe(text),
  state: text,
  waitsFor: v.picklist(turns),
  until: maybe(time),
  refusal: maybe(text),
  ruling: maybe(ruling),
  appeal: maybe(ruling),
  steps: list(record({ kind: text, proposed: v.boolean(), seq: v.number(), at: time })),
});
export type Objection = v.InferOutput<typeof objection>;

const evidence = record({ number: v.number(), mediaType: text, size: v.number(), sha256: text });
export type Evidence = v.InferOutput<typeof evidence>;

const proposal = record({ act: text, remedy: text, reason: text, by: text, mine: v.boolean(), at: time });
export type Proposal = v.InferOutput<typeof proposal>;

const objectionCase = record({
  objection,
  mine: v.boolean(),
  against: v.boolean(),
  statement: maybe(text),
  evidence: list(evidence),
  answer: maybe(text),
  appealGrounds: maybe(text),
  proposals: list(proposal),
  may: list(text),
  remedies: list(text),
});
export type Case = v.InferOutput<typeof objectionCase>;

const begun = record({ id: text });
const acted = record({ state: text, proposed: v.boolean() });

/** What an objector writes; `candidate` is "" where the ground is against none. */
export interface Matter {
  readonly as: Objector;
  readonly dapil: string;
  readonly ground: Ground;
  readonly candidate: string;
  readonly statement: string;
}

/** As long as the server takes. */
export const LONGEST_STATEMENT = 5000;
export const LONGEST_REASON = 1000;
export const MOST_FILES = 5;

const enc = encodeURIComponent;
const all = (convention: string) => `/conventions/${enc(convention)}/objections`;
const one = (convention: string, id: string) => `${all(convention)}/${enc(id)}`;

export const objectionsOf = (convention: string, dapil: string) =>
  jsonOf(list(objection), `${all(convention)}${dapil === "" ? "" : `?dapil=${enc(dapil)}`}`);

const cases = (name: string) => (token: TokenSource, convention: string) =>
  jsonOf(list(objectionCase), `${all(convention)}/${name}`, { token });
export const myObjections = cases("mine");
export const objectionsAgainstMe = cases("against-me");
export const objectionDesk = cases("desk");

export const beginObjection = (token: TokenSource, convention: string, matter: Matter) =>
  jsonOf(begun, all(convention), { token, method: "POST", ...jsonBody(matter) });
export const rewriteObjection = (token: TokenSource, convention: string, id: string, matter: Matter) =>
  request(one(convention, id), { token, method: "PUT", ...jsonBody(matter) });
export const discardObjection = (token: TokenSource, convention: string, id: string) =>
  request(one(convention, id), { token, method: "DELETE" });
export const addEvidence = (token: TokenSource, convention: string, id: string, file: Blob) =>
  request(`${one(convention, id)}/evidence`, { token, method: "POST", body: file, type: file.type });
export const removeEvidence = (token: TokenSource, convention: string, id: string, number: number) =>
  request(`${one(convention, id)}/evidence/${number}`, { token, method: "DELETE" });
export const openEvidence = async (token: TokenSource, convention: string, id: string, number: number) =>
  (await request(`${one(convention, id)}/evidence/${number}`, { token })).blob();
export const fileObjection = (token: TokenSource, convention: string, id: string) =>
  request(`${one(convention, id)}/filing`, { token, method: "POST", ...jsonBody({}) });
export const actOnObjection = (
  token: TokenSource,
  convention: string,
  id: string,
  act: { readonly act: string; readonly remedy: string; readonly text: string },
) => jsonOf(acted, `${one(convention, id)}/acts`, { token, method: "POST", ...jsonBody(act) });
