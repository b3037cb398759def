import * as v from "valibot";
import { count, flag, list, maybe, record, text } from "./form";
import { jsonBody, jsonOf, parse, request, textOf, type TokenSource } from "./http";
import { ceremonySteps } from "./shapes";

/** The key ceremony: what a trustee reads and sends, and what the committee follows. */

const trustee = record({
  index: count,
  name: text,
  certificate: flag,
  commitment: flag,
  polynomial: flag,
  check: flag,
  rehearsal: flag,
});
export type TrusteeProgress = v.InferOutput<typeof trustee>;

const fault = record({ attempt: count, complainer: count, against: count, named: count, code: text });
export type Fault = v.InferOutput<typeof fault>;

const ceremony = record({
  convention: text,
  attempt: count,
  threshold: count,
  group: text,
  step: v.picklist(ceremonySteps),
  me: maybe(record({ index: count })),
  trustees: list(trustee),
  certificates: maybe(list(text)),
  commitments: maybe(list(text)),
  faults: list(fault),
});
export type Ceremony = v.InferOutput<typeof ceremony>;

const refused = record({ index: count, code: text, times: count });
export type Refused = v.InferOutput<typeof refused>;

const board = record({
  ceremony,
  restartable: flag,
  refused: list(record({ dapil: text, index: count, code: text, times: count })),
});
export type CeremonyBoard = v.InferOutput<typeof board>;

const decryptions = list(
  record({
    electionUuid: text,
    dapil: text,
    done: count,
    needed: count,
    mine: flag,
    refused: list(refused),
  }),
);
export type Decryption = v.InferOutput<typeof decryptions>[number];
const decryptionKept = record({ done: count, needed: count });

/** The messages of a trustee, by the last part of their addresses. */
export type Message = "certificate" | "commitment" | "polynomial" | "voutput" | "complaint" | "rehearsal";

const enc = encodeURIComponent;
const of = (convention: string) => `/conventions/${enc(convention)}`;
/** A page checks shares in seconds; the server checks every proof of a large ceremony. */
const PATIENCE_MS = 120_000;

export const ceremonyOf = (token: TokenSource, convention: string) =>
  jsonOf(ceremony, `${of(convention)}/ceremony`, { token });

/** Sends the exact text of a message; the answer is how the ceremony stands then. */
export const putMessage = (token: TokenSource, convention: string, message: Message, body: string) =>
  jsonOf(ceremony, `${of(convention)}/ceremony/${message}`, {
    token,
    method: "PUT",
    body,
    type: "application/json",
    patienceMs: PATIENCE_MS,
  });

export const vinputOf = (token: TokenSource, convention: string) =>
  textOf(`${of(convention)}/ceremony/vinput`, { token, patienceMs: PATIENCE_MS });

/** The text of the `trustees` of all elections to come, once the ceremony is done. */
export const trusteesOf = (token: TokenSource, convention: string) =>
  textOf(`${of(convention)}/ceremony/trustees`, { token, patienceMs: PATIENCE_MS });

/** The trustee's own encrypted decryption key: the message itself, whether the server sends it plain or as a JSON string. */
export async function privateKeyOf(token: TokenSource, convention: string): Promise<string> {
  const body = await textOf(`${of(convention)}/ceremony/private-key`, { token });
  return body.trimStart().startsWith('"') ? parse(text, body) : body;
}

export const decryptionsOf = (token: TokenSource, convention: string) =>
  jsonOf(decryptions, `${of(convention)}/decryptions`, { token });

/** A partial decryption with both its proofs, as `partialDecryption` makes it. */
export const putPartialDecryption = (token: TokenSource, uuid: string, body: string) =>
  jsonOf(decryptionKept, `/elections/${enc(uuid)}/partial-decryption`, {
    token,
    method: "PUT",
    body,
    type: "application/json",
    patienceMs: PATIENCE_MS,
  });

export const ceremonyBoard = (token: TokenSource, convention: string) =>
  jsonOf(board, `${of(convention)}/ceremony-board`, { token });

/** Begins the ceremony anew, with another account in the place of one trustee where it is named. */
export async function restartCeremony(
  token: TokenSource,
  convention: string,
  reason: string,
  replace?: { readonly index: number; readonly username: string },
): Promise<CeremonyBoard> {
  const wish = { reason, replace: replace === undefined ? [] : [replace] };
  const answer = await request(`${of(convention)}/ceremony-board/restarts`, { token, method: "POST", ...jsonBody(wish) });
  return parse(board, await answer.text());
}
