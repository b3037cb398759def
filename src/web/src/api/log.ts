import * as v from "valibot";
import { count, text } from "./form";
import { jsonOf, textOf } from "./http";
import { urlTracker } from "./record";

/** The public log of a convention (crypto-spec/log.md), as its server describes it. */

const enc = encodeURIComponent;

const witness = v.pipe(v.object({ name: text, vkey: text, size: v.optional(count), at: v.optional(text) }), v.readonly());

const log = v.pipe(
  v.object({
    origin: text,
    prefix: text,
    keys: v.pipe(v.array(text), v.readonly()),
    size: count,
    root: text,
    checkpointAt: text,
    needed: count,
    witnesses: v.pipe(v.array(witness), v.readonly()),
    witnessed: v.optional(v.pipe(v.object({ size: count, at: text }), v.readonly())),
    state: v.picklist(["WITNESSED", "WITNESSES_MISSING", "NO_WITNESSES", "BEHIND"]),
  }),
  v.readonly(),
);
export type Log = v.InferOutput<typeof log>;

export const logOf = (convention: string) => jsonOf(log, `/conventions/${enc(convention)}/log`);

const receiptPath = (uuid: string, tracker: string) => `/elections/${enc(uuid)}/ballots/${urlTracker(tracker)}/receipt`;

/** The receipt of a ballot: a tlog-proof, with the cosignatures that there are by now. */
export const receiptOf = (uuid: string, tracker: string) => textOf(receiptPath(uuid, tracker));
export const receiptAddress = (uuid: string, tracker: string) => `/api${receiptPath(uuid, tracker)}`;
/** What its file is called (crypto-spec/log.md 3.2). */
export const receiptName = (tracker: string) => `${urlTracker(tracker).slice(0, 8)}.tlog-proof`;
