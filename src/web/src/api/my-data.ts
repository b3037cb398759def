import * as v from "valibot";
import { list, maybe, record, text, time } from "./form";
import { jsonBody, jsonOf, request, type TokenSource } from "./http";

/** What is kept of the person who asks; and what was destroyed on time, for everybody. */

const consent = record({
  convention: text,
  purpose: text,
  version: text,
  text: maybe(text),
  text_id: maybe(text),
  givenAt: time,
  withdrawnAt: maybe(time),
  stopsBy: maybe(time),
});
export type Consent = v.InferOutput<typeof consent>;

const offer = record({ convention: text, purpose: text, version: text, text, text_id: text });
export type Offer = v.InferOutput<typeof offer>;

const look = record({
  at: time,
  role: text,
  account: text,
  matter: text,
  detail: text,
  reason: text,
  convention: text,
});
export type Look = v.InferOutput<typeof look>;

const holding = record({ convention: text, category: text, keptBecause: maybe(text) });
export type Holding = v.InferOutput<typeof holding>;

const myData = record({ consents: list(consent), offers: list(offer), looks: list(look), holdings: list(holding) });
export type MyData = v.InferOutput<typeof myData>;
export const parseMyData = (value: unknown): MyData => v.parse(myData, value);

const retention = record({
  jobs: list(record({ job: text, lastRun: time })),
  done: list(record({ job: text, convention: text, count: v.pipe(v.number(), v.integer()), at: time })),
});
export type Retention = v.InferOutput<typeof retention>;

export const retentionLog = () => jsonOf(retention, "/retention");

/** A copy holds every paper: it may take its time on a slow line. */
const COPY_PATIENCE_MS = 600_000;

export function myDataWith(token: TokenSource) {
  const consentTo = (convention: string, purpose: string) =>
    `/my-data/consents/${encodeURIComponent(convention)}/${encodeURIComponent(purpose)}`;
  return {
    all: () => jsonOf(myData, "/my-data", { token }),
    give: (offered: Offer) =>
      jsonOf(myData, consentTo(offered.convention, offered.purpose), {
        token,
        method: "PUT",
        ...jsonBody({ version: offered.version }),
      }),
    withdraw: (given: Consent) =>
      jsonOf(myData, consentTo(given.convention, given.purpose), { token, method: "DELETE" }),
    copy: async (): Promise<Blob> =>
      (await request("/my-data/copy.zip", { token, patienceMs: COPY_PATIENCE_MS })).blob(),
    erase: () => jsonOf(myData, "/my-data/erasure", { token, method: "POST", ...jsonBody({}) }),
  };
}
export type MyDataCalls = ReturnType<typeof myDataWith>;
