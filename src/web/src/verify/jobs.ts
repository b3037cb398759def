import type { LogEntry } from "../log";
import type { Check } from "./checklist";
import type { ArchiveCheck, ArchiveRequest, LoggedElection } from "./checkedArchive";
import type { KeptHead, LogCheck } from "./checkedLog";
import type { OpeningCheck } from "./checkedOpening";
import type { ReceiptCheck } from "./checkedReceipt";
import type { SourceOf } from "./sources";
import type { Believed } from "./trust";
import { RecordError } from "../crypto/errors";
import { ARCHIVE_CHECKS, checkArchive } from "./checkedArchive";
import { checkLog, LOG_CHECKS } from "./checkedLog";
import { checkTested, OPENING_CHECKS, type TestedRecord } from "./checkedOpening";
import { checkReceipt, RECEIPT_CHECKS } from "./checkedReceipt";
import { Checklist, endingOf, untilStopped, type Progress } from "./checklist";
import { LoggedEvents } from "./loggedEvents";
import { actsAt, conventionAt, electionTextAt, heightOnBoard, testedBallotAt } from "./server";
import { sourceOf } from "./sources";
import { NOBODY } from "./trust";

/** What a page asks a worker to verify: plain data. */
export type Job =
  | {
      readonly kind: "receipt";
      readonly bytes: Uint8Array;
      readonly believed: Believed;
      readonly tracker: string;
      readonly log: SourceOf | undefined;
      /** The address of the API that has the elections' records. */
      readonly api: string | undefined;
    }
  | { readonly kind: "log"; readonly believed: Believed; readonly log: SourceOf; readonly kept: KeptHead | undefined }
  | {
      readonly kind: "opening";
      readonly bytes: Uint8Array;
      readonly tracker: string;
      readonly api: string | undefined;
      readonly election: string | undefined;
      readonly ballot: string | undefined;
      readonly seen: readonly (readonly [string, string])[];
    }
  | { readonly kind: "archive"; readonly archive: Blob; readonly bound: string | undefined; readonly api: string | undefined };

export type CheckName = ReceiptCheck | LogCheck | OpeningCheck | ArchiveCheck;

/** What was found, for the page to show and to keep; undefined where the checks did not get so far. */
export type Found =
  | { readonly kind: "log"; readonly origin: string; readonly kept: KeptHead; readonly keys: readonly string[] }
  | { readonly kind: "opening"; readonly election: string; readonly chosen: readonly (string | undefined)[]; readonly seen: readonly (readonly [string, string])[] }
  | { readonly kind: "archive"; readonly name: string; readonly voters: number; readonly result: readonly (readonly { readonly name: string | undefined; readonly votes: number }[])[] | undefined };

export interface Finished {
  readonly checks: readonly Check<CheckName>[];
  readonly found: Found | undefined;
}

type Changed = (checks: readonly Check<CheckName>[]) => void;

/** Runs a job to its end; what fails is in the checks. */
export async function runJob(job: Job, changed: Changed): Promise<Finished> {
  switch (job.kind) {
    case "receipt":
      return receiptJob(job, changed);
    case "log":
      return logJob(job, changed);
    case "opening":
      return openingJob(job, changed);
    case "archive":
      return archiveJob(job, changed);
  }
}

async function receiptJob({ bytes, believed, tracker, log, api }: Extract<Job, { kind: "receipt" }>, changed: Changed): Promise<Finished> {
  const list = new Checklist(RECEIPT_CHECKS, changed);
  const now = log && sourceOf(log);
  const board = api === undefined ? undefined : (uuid: string, of: string) => heightOnBoard(api, uuid, of);
  await untilStopped(() => checkReceipt(list, { bytes, believed, tracker, now, board }));
  return { checks: list.checks, found: undefined };
}

async function logJob({ believed, log, kept }: Extract<Job, { kind: "log" }>, changed: Changed): Promise<Finished> {
  const list = new Checklist(LOG_CHECKS, changed);
  const checked = await untilStopped(() => checkLog(list, { source: sourceOf(log), believed, kept }));
  const found = checked && ({ kind: "log", origin: checked.trust.origin, kept: checked.kept, keys: checked.fold.keys.map((key) => key.vkey) } as const);
  return { checks: list.checks, found };
}

async function openingJob(job: Extract<Job, { kind: "opening" }>, changed: Changed): Promise<Finished> {
  const { bytes, tracker, api, election, ballot, seen } = job;
  const list = new Checklist(OPENING_CHECKS, changed);
  const record: TestedRecord = {
    election: (uuid) => (election === undefined && api !== undefined ? electionTextAt(api, uuid) : Promise.resolve(election)),
    ballot: (uuid, of) => (ballot === undefined && api !== undefined ? testedBallotAt(api, uuid, of) : Promise.resolve(ballot)),
  };
  const opened = await untilStopped(() => checkTested(list, { bytes, tracker, record, seen: new Map(seen) }));
  const found = opened && {
    kind: "opening" as const,
    election: opened.electionName,
    chosen: opened.chosen,
    seen: opened.opening.randoms.map((random) => [random, opened.opening.tracker] as const),
  };
  return { checks: list.checks, found };
}

async function archiveJob({ archive, bound, api }: Extract<Job, { kind: "archive" }>, changed: Changed): Promise<Finished> {
  const list = new Checklist(ARCHIVE_CHECKS, changed);
  const asked = api === undefined ? { logged: undefined, acts: undefined } : conventionOf(api);
  const checked = await untilStopped(() => checkArchive(list, { archive, bound, ...asked }));
  return { checks: list.checks, found: checked && { kind: "archive", name: checked.name, voters: checked.voters, result: checked.result } };
}

/** What a platform knows of the convention of an election. */
const conventionOf = (api: string): Pick<ArchiveRequest, "logged" | "acts"> => ({
  logged: async (uuid, progress) => electionIn({ kind: "address", prefix: `${await conventionAt(api, uuid)}/log` }, uuid, progress),
  acts: async (uuid) => actsAt(await conventionAt(api, uuid)),
});

/** What a log says of an election. Whose log it is, is another check; here all of it must hold together. */
async function electionIn(log: SourceOf, uuid: string, progress: Progress): Promise<LoggedElection> {
  const events = new LoggedEvents();
  const acts: string[] = [];
  const list = new Checklist(LOG_CHECKS, (checks) => {
    for (const { state } of checks) {
      if (state.kind === "running") progress(state.done, state.total);
    }
  });
  const each = (entry: LogEntry): void => {
    if (entry.kind === "event" && entry.uuid === uuid) events.add(entry);
    if (entry.kind === "act") acts.push(entry.hash);
  };
  const checked = await untilStopped(() => checkLog(list, { source: sourceOf(log), believed: NOBODY, kept: undefined, each }));
  if (checked === undefined || endingOf(list.checks) === "bad") {
    const failed = list.checks.flatMap(({ state }) => (state.kind === "failed" && state.code !== "UNEXPECTED" ? [state] : []))[0];
    throw failed?.code === undefined || failed.code === "UNEXPECTED" ? new Error("the log") : new RecordError(failed.code, failed.path);
  }
  return { events, acts };
}
