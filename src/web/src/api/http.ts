import * as v from "valibot";
import { Problem, problemOf } from "./problem";

/** Gives an access token that is still valid for the next request, or throws `sign-in-needed`. */
export type TokenSource = () => Promise<string>;

export interface Call {
  readonly method?: "GET" | "PUT" | "POST" | "DELETE";
  readonly token?: TokenSource;
  readonly body?: BodyInit;
  readonly type?: string;
  /** How long the whole answer may take; half a minute unless it is large. */
  readonly patienceMs?: number;
}

/** Times out a request that hangs: a phone in a tunnel keeps sockets open that nobody answers. */
const PATIENCE_MS = 30_000;

/** Less is the way of the answer, and no fault of a clock. */
const LEAST_FAULT_MS = 30_000;
let behind = 0;

/** Answers to signed-in requests are never cached, so their date (RFC 9110, section 6.6.1) is the server's time of now. */
function learnTime(date: string | null): void {
  const told = Date.parse(date ?? "") - Date.now();
  if (!Number.isNaN(told)) behind = Math.abs(told) < LEAST_FAULT_MS ? 0 : told;
}

/** The time that deadlines of the server are compared with, in milliseconds since 1970: clocks of cheap phones are often wrong by hours. */
export const serverNow = (): number => Date.now() + behind;

/** Sends one request to the API. Never sends cookies; sends a token only where `call.token` is given. */
export async function request(path: string, call: Call = {}): Promise<Response> {
  const headers = new Headers({ Accept: "application/json, application/problem+json, */*" });
  if (call.token) headers.set("Authorization", `Bearer ${await call.token()}`);
  if (call.type) headers.set("Content-Type", call.type);
  const response = await fetch(`/api${path}`, {
    method: call.method ?? "GET",
    headers,
    credentials: "omit",
    signal: AbortSignal.timeout(call.patienceMs ?? PATIENCE_MS),
    ...(call.body === undefined ? {} : { body: call.body }),
  }).catch(() => {
    throw new Problem("network");
  });
  if (call.token) learnTime(response.headers.get("Date"));
  if (!response.ok) throw problemOf(response.status, await response.text().catch(() => ""));
  return response;
}

/** The exact text of an answer. */
export async function textOf(path: string, call: Call = {}): Promise<string> {
  const response = await request(path, call);
  return response.text().catch(() => {
    throw new Problem("network");
  });
}

/** An answer parsed by `schema`; anything else is refused as `bad-answer`. */
export async function jsonOf<T extends v.GenericSchema>(
  schema: T,
  path: string,
  call: Call = {},
): Promise<v.InferOutput<T>> {
  return parse(schema, await textOf(path, call));
}

/** Parses the text of an answer. */
export function parse<T extends v.GenericSchema>(schema: T, body: string): v.InferOutput<T> {
  let value: unknown;
  try {
    value = JSON.parse(body) as unknown;
  } catch {
    throw new Problem("bad-answer");
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new Problem("bad-answer");
  return parsed.output;
}

export const jsonBody = (value: unknown): Pick<Call, "body" | "type"> => ({
  body: JSON.stringify(value),
  type: "application/json",
});
