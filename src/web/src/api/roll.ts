import * as v from "valibot";
import { count, hash, list, maybe, record, text, time } from "./form";
import { jsonBody, jsonOf, request, textOf, type TokenSource } from "./http";

/** The roll: what is published of it, challenges to entries, and samples of its register. */

const rolls = record({
  frozen: v.boolean(),
  least: text,
  /** With fewer joins, or leaves, the changes of a dapil wait for a later publication. */
  fewest: count,
  dapil: list(record({ code: text, name: text, count: maybe(count), sha256: maybe(hash), register: maybe(hash) })),
  publications: list(
    record({ number: count, sha256: hash, at: time, entries: count, joined: count, left: count }),
  ),
  challenges: record({ open: count, upheld: count, dismissed: count }),
  mandates: count,
  samples: list(
    record({
      seq: count,
      at: time,
      observer: text,
      dapil: text,
      seed: text,
      size: count,
      payload: hash,
      places: list(count),
      looked: count,
    }),
  ),
});
export type Rolls = v.InferOutput<typeof rolls>;
export type SampleOfRoll = Rolls["samples"][number];

const standing = record({
  state: v.picklist(["NOT_ENROLLED", "NEXT", "PUBLISHED", "LEFT_OUT", "ON_ROLL"]),
  reasons: list(v.picklist(["LEVEL", "HELD", "CHALLENGE", "SMALL_ROLL"])),
  level: maybe(text),
  least: text,
  register: maybe(record({ dapil: text, number: text, salt: text, level: text, commitment: hash })),
});
export type Standing = v.InferOutput<typeof standing>;

export const challengeGrounds = [
  "DECEASED",
  "NOT_RESIDENT",
  "NOT_CITIZEN",
  "UNDER_AGE",
  "TWICE",
  "NOT_A_PERSON",
] as const;
export type ChallengeGround = (typeof challengeGrounds)[number];
export const challengers = ["VOTER", "CANDIDATE", "OBSERVER"] as const;
export type Challenger = (typeof challengers)[number];

const state = v.picklist(["FILED", "ANSWERED", "UPHELD", "DISMISSED"]);
const side = record({
  id: text,
  ground: v.picklist(challengeGrounds),
  state,
  reason: text,
  answer: maybe(text),
  answerUntil: maybe(time),
  ruling: maybe(text),
  filedAt: time,
});
export type ChallengeSide = v.InferOutput<typeof side>;

const onDesk = record({
  id: text,
  ground: v.picklist(challengeGrounds),
  state,
  reason: text,
  answer: maybe(text),
  answerUntil: maybe(time),
  registered: v.boolean(),
  dapil: maybe(text),
  proposed: maybe(v.picklist(["UPHELD", "DISMISSED"])),
  own: v.boolean(),
  filedAt: time,
});
export type ChallengeCase = v.InferOutput<typeof onDesk>;

const opened = record({
  place: count,
  commitment: hash,
  number: text,
  salt: text,
  level: text,
  dapil: text,
  area: maybe(text),
  areaName: maybe(text),
  decisions: list(record({ officer: text, level: text, day: text, pictures: list(text) })),
});
export type OpenedEntry = v.InferOutput<typeof opened>;

/** As long as the server takes. */
export const LONGEST_WORDS = 2000;
export const LARGEST_SAMPLE = 1000;

/** Of megabytes over a slow line. */
const PATIENCE_MS = 600_000;

const enc = encodeURIComponent;
const of = (convention: string, below: string) => `/conventions/${enc(convention)}/${below}`;

export const rollsOf = (convention: string) => jsonOf(rolls, of(convention, "rolls"));
export const publicationPath = (convention: string, number: number) => of(convention, `rolls/publications/${number}`);
export const registerPath = (convention: string, dapil: string) => of(convention, `rolls/registers/${enc(dapil)}`);
export const publicationText = (convention: string, number: number) =>
  textOf(publicationPath(convention, number), { patienceMs: PATIENCE_MS });
export const registerText = (convention: string, dapil: string) =>
  textOf(registerPath(convention, dapil), { patienceMs: PATIENCE_MS });

export const ownStanding = async (token: TokenSource, convention: string) =>
  (await jsonOf(record({ roll: standing }), of(convention, "voter"), { token })).roll;

export const publishRoll = (token: TokenSource, convention: string, reason: string) =>
  request(of(convention, "rolls"), { token, method: "POST", ...jsonBody({ reason }) });

export const fileChallenge = (
  token: TokenSource,
  convention: string,
  challenge: { readonly nik: string; readonly ground: string; readonly reason: string; readonly as: string },
) => request(of(convention, "challenges"), { token, method: "POST", ...jsonBody(challenge) });
export const myChallenges = (token: TokenSource, convention: string) =>
  jsonOf(list(side), of(convention, "challenges/mine"), { token });
export const challengesAgainstMe = (token: TokenSource, convention: string) =>
  jsonOf(list(side), of(convention, "challenges/against-me"), { token });
export const answerChallenge = (token: TokenSource, convention: string, id: string, words: string) =>
  request(of(convention, `challenges/${enc(id)}/answer`), { token, method: "PUT", ...jsonBody({ text: words }) });
export const challengeDesk = (token: TokenSource, convention: string) =>
  jsonOf(list(onDesk), of(convention, "challenges/desk"), { token });
export const decideChallenge = (token: TokenSource, convention: string, id: string, uphold: boolean, reason: string) =>
  jsonOf(record({ state, proposed: v.boolean() }), of(convention, `challenges/${enc(id)}/decision`), {
    token,
    method: "POST",
    ...jsonBody({ uphold, reason }),
  });

export const mandateObserver = (token: TokenSource, convention: string, username: string, reason: string) =>
  request(of(convention, "mandates"), { token, method: "POST", ...jsonBody({ username, reason }) });
export const drawSample = (token: TokenSource, convention: string, dapil: string, seed: string, size: number) =>
  jsonOf(record({ seq: count, places: list(count) }), of(convention, "samples"), {
    token,
    method: "POST",
    ...jsonBody({ dapil, seed, size }),
  });
export const openEntry = (token: TokenSource, convention: string, sample: number, place: number) =>
  jsonOf(opened, of(convention, `samples/${sample}/entries/${place}`), { token });
export const entryPicture = async (token: TokenSource, convention: string, sample: number, place: number, name: string) =>
  (await request(of(convention, `samples/${sample}/entries/${place}/pictures/${enc(name)}`), { token })).blob();
