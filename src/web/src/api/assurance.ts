import * as v from "valibot";
import { count, flag, list, maybe, record, text, time } from "./form";
import { jsonBody, jsonOf, parse, request, type TokenSource } from "./http";
import { Problem, problemOf } from "./problem";

/** How sure the convention is of a voter: the voter's own level, and the officers' desk. */

export const levels = ["A", "B", "C"] as const;
export type Level = (typeof levels)[number];

export const pictureKinds = ["KTP_PICTURE", "SELFIE"] as const;
export type PictureKind = (typeof pictureKinds)[number];

const ownRequest = record({
  state: v.picklist(["DRAFT", "WAITING", "GRANTED", "REFUSED", "TAKEN_BACK"]),
  code: maybe(text),
  codeUntil: maybe(time),
  pictures: list(text),
  submittedAt: maybe(time),
  ahead: count,
  again: flag,
  cause: text,
  reason: text,
  decidedAt: maybe(time),
});
export type OwnRequest = v.InferOutput<typeof ownRequest>;

const meeting = record({ code: text, until: time });
export type Meeting = v.InferOutput<typeof meeting>;

const assurance = record({
  level: v.picklist(levels),
  needed: v.picklist(levels),
  held: flag,
  keptHeld: flag,
  open: flag,
  mayVote: flag,
  request: maybe(ownRequest),
  meeting: maybe(meeting),
});
export type Assurance = v.InferOutput<typeof assurance>;
export const parseAssurance = (value: unknown): Assurance => v.parse(assurance, value);

const heldCase = record({
  id: text,
  area: text,
  areaName: maybe(text),
  code: text,
  round: count,
  submittedAt: maybe(time),
  heldUntil: maybe(time),
  pictures: list(record({ kind: text, mediaType: text, size: count })),
});
export type HeldCase = v.InferOutput<typeof heldCase>;

const desk = record({
  everywhere: flag,
  areas: list(record({ code: text, name: maybe(text) })),
  waiting: count,
  held: maybe(heldCase),
  reviews: count,
});
export type Desk = v.InferOutput<typeof desk>;

const cluster = record({
  id: text,
  kind: text,
  openedOn: text,
  mine: flag,
  people: list(record({ area: text, areaName: maybe(text), level: v.picklist(levels) })),
});
export type Cluster = v.InferOutput<typeof cluster>;

export const causes = ["UNREADABLE", "NO_CODE", "OTHER_PERSON", "NOT_A_KTP", "NIK_DIFFERS", "OTHER_AREA", "OTHER"] as const;
export type Cause = (typeof causes)[number];

/** As long as the server takes. */
export const LONGEST_REASON = 1000;

const enc = encodeURIComponent;
const at = (convention: string) => `/conventions/${enc(convention)}/assurance`;
const post = (token: TokenSource, value: unknown) => ({ token, method: "POST" as const, ...jsonBody(value) });

export const ownAssurance = (token: TokenSource, convention: string) => jsonOf(assurance, at(convention), { token });
export const askForCheck = (token: TokenSource, convention: string) =>
  jsonOf(assurance, `${at(convention)}/request`, post(token, { consent: true }));
export const handIn = (token: TokenSource, convention: string) =>
  jsonOf(assurance, `${at(convention)}/request/submission`, post(token, {}));
export const takeBack = (token: TokenSource, convention: string) =>
  jsonOf(assurance, `${at(convention)}/request`, { token, method: "DELETE" });
export const drawMeetingCode = (token: TokenSource, convention: string) =>
  jsonOf(assurance, `${at(convention)}/meeting`, post(token, {}));

/** How long a picture may take on a slow line. */
const PATIENCE_MS = 180_000;

/** Sends a picture and tells how much of it is on its way, from 0 to 1. */
export async function sendPicture(
  token: TokenSource,
  convention: string,
  kind: PictureKind,
  picture: Blob,
  onProgress: (part: number) => void,
): Promise<Assurance> {
  const bearer = await token();
  return new Promise((resolve, reject) => {
    // fetch tells nothing of what is sent
    const sending = new XMLHttpRequest();
    sending.open("PUT", `/api${at(convention)}/request/pictures/${kind}`);
    sending.setRequestHeader("Authorization", `Bearer ${bearer}`);
    sending.setRequestHeader("Content-Type", picture.type);
    sending.timeout = PATIENCE_MS;
    sending.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    sending.onerror = sending.ontimeout = sending.onabort = () => reject(new Problem("network"));
    sending.onload = () => {
      try {
        if (sending.status !== 200) throw problemOf(sending.status, sending.responseText);
        resolve(parse(assurance, sending.responseText));
      } catch (thrown) {
        reject(thrown instanceof Problem ? thrown : new Problem("bad-answer"));
      }
    };
    sending.send(picture);
  });
}

const onDesk = (convention: string, below = "") => `${at(convention)}/desk${below}`;
const ofCase = (id: string, below: string) => `/cases/${enc(id)}/${below}`;

export const readDesk = (token: TokenSource, convention: string) => jsonOf(desk, onDesk(convention), { token });
export const nextCase = (token: TokenSource, convention: string) =>
  jsonOf(desk, onDesk(convention, "/next"), post(token, {}));
export const releaseCase = (token: TokenSource, convention: string, id: string) =>
  jsonOf(desk, onDesk(convention, ofCase(id, "release")), post(token, {}));
export const grantCase = (token: TokenSource, convention: string, id: string, nik: string, reason: string) =>
  jsonOf(desk, onDesk(convention, ofCase(id, "grant")), post(token, { nik, reason }));
export const refuseCase = (token: TokenSource, convention: string, id: string, cause: Cause, reason: string) =>
  jsonOf(desk, onDesk(convention, ofCase(id, "refusal")), post(token, { cause, reason }));
export const meetVoter = (token: TokenSource, convention: string, met: { code: string; nik: string; reason: string }) =>
  jsonOf(desk, onDesk(convention, "/meetings"), post(token, met));
export const handClaimOver = (
  token: TokenSource,
  convention: string,
  met: { code: string; nik: string; reason: string },
) => jsonOf(desk, onDesk(convention, "/claims"), post(token, met));
export const openPicture = async (token: TokenSource, convention: string, id: string, kind: string): Promise<Blob> =>
  (await request(onDesk(convention, ofCase(id, `pictures/${enc(kind)}`)), { token, patienceMs: 60_000 })).blob();

export const readClusters = (token: TokenSource, convention: string) =>
  jsonOf(list(cluster), onDesk(convention, "/clusters"), { token });
export const decideCluster = (token: TokenSource, convention: string, id: string, release: boolean, reason: string) =>
  jsonOf(list(cluster), onDesk(convention, `/clusters/${enc(id)}`), post(token, { release, reason }));
