import { jsonOf, request, textOf } from "./http";
import { Problem } from "./problem";
import * as shape from "./shapes";

/** What anyone may read, without an account. */

const enc = encodeURIComponent;
const ofConvention = (id: string) => `/conventions/${enc(id)}`;
const ofElection = (uuid: string) => `/elections/${enc(uuid)}`;

/** An archive of a hundred thousand ballots is above one gigabyte. */
const ARCHIVE_PATIENCE_MS = 3_600_000;

/** Of acts, a thousand a page: no convention comes near. */
const MOST_PAGES = 200;

export const config = () => jsonOf(shape.config, "/config");
export const areas = () => jsonOf(shape.areas, "/areas");
export const districts = (level: string) => jsonOf(shape.districts, `/dapil?level=${enc(level)}`);
export const conventions = () => jsonOf(shape.conventions, "/conventions");
export const convention = (id: string) => jsonOf(shape.convention, ofConvention(id));
export const candidates = (id: string, dapil?: string) =>
  jsonOf(shape.candidates, `${ofConvention(id)}/candidates${dapil ? `?dapil=${enc(dapil)}` : ""}`);
export const acts = (id: string, after?: number) =>
  jsonOf(shape.acts, `${ofConvention(id)}/acts${after === undefined ? "" : `?after=${after}`}`);
/** All acts, page after page; a server that goes on for ever is refused. */
export async function allActs(id: string): Promise<readonly shape.Act[]> {
  const all: shape.Act[] = [];
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await acts(id, all.length - 1);
    if (page.length === 0) return all;
    all.push(...page);
  }
  throw new Problem("bad-answer");
}
/** The lists of one dapil, or of all. */
export const finalLists = (id: string, dapil?: string) =>
  jsonOf(shape.finalLists, `${ofConvention(id)}/lists${dapil ? `?dapil=${enc(dapil)}` : ""}`);
export const photoAddress = (id: string, candidate: string, size?: "small") =>
  `/api${ofConvention(id)}/candidates/${enc(candidate)}/photo${size ? `?size=${size}` : ""}`;
export const rulesAddress = (id: string) => `/api${ofConvention(id)}/rules.txt`;
export const scheduleAddress = (id: string) => `/api${ofConvention(id)}/schedule.txt`;
export const exportAddress = (id: string) => `/api${ofConvention(id)}/export.zip`;
export const listAddress = (id: string, dapil: string) => `/api${ofConvention(id)}/lists/${enc(dapil)}.txt`;

export const election = (uuid: string) => jsonOf(shape.election, ofElection(uuid));
export const electionText = (uuid: string) => textOf(`${ofElection(uuid)}/election.json`);
export const publicCredentials = (uuid: string) =>
  jsonOf(shape.publicCredentials, `${ofElection(uuid)}/public_credentials.json`);
export const result = (uuid: string) => jsonOf(shape.electionResult, `${ofElection(uuid)}/result.json`);
export const archiveAddress = (uuid: string) => `/api${ofElection(uuid)}/archive.bel`;
/** The archive as a blob, which a browser keeps on disk when it is large. */
export async function archive(uuid: string): Promise<Blob> {
  const response = await request(`${ofElection(uuid)}/archive.bel`, { patienceMs: ARCHIVE_PATIENCE_MS });
  return response.blob().catch(() => {
    throw new Problem("network");
  });
}
export const ballots = (uuid: string, after?: number) =>
  jsonOf(shape.ballotPage, `${ofElection(uuid)}/ballots?limit=500${after === undefined ? "" : `&after=${after}`}`);

export const tests = (id: string) => jsonOf(shape.testCounts, `${ofConvention(id)}/tests`);

/** Looks a tracker up; `undefined` when the record holds no such ballot. */
export async function findBallot(uuid: string, tracker: string): Promise<shape.BallotFound | undefined> {
  try {
    return await jsonOf(shape.ballotFound, `${ofElection(uuid)}/ballots/${urlTracker(tracker)}`);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === "not-found") return undefined;
    throw thrown;
  }
}

/** A tracker (base64 without padding, of a SHA-256) in the alphabet that addresses allow (RFC 4648 section 5). */
export const urlTracker = (tracker: string): string => tracker.replaceAll("+", "-").replaceAll("/", "_");

const TRACKER = /^[A-Za-z0-9+/]{43}$/;

/** What a person typed or pasted as a tracker, in its one written form; `undefined` when it cannot be one. */
export function typedTracker(typed: string): string | undefined {
  const tracker = typed
    .replace(/\s+/g, "")
    .replace(/=+$/, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/");
  return TRACKER.test(tracker) ? tracker : undefined;
}
