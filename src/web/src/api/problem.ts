import * as v from "valibot";
import { problemBody, type FieldProblem } from "./shapes";

/** What the two languages of the pages say; either may be empty where the server said nothing. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

/**
 * A request that was not done. `code` is the stable name of the reason: the last part of the problem's type (API contract),
 * or one of ours: `network` (no answer came), `bad-answer` (an answer that is not what the contract says).
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: Sentence;
  readonly detail: Sentence;
  readonly errors: readonly FieldProblem[];
  readonly missing: readonly string[];

  constructor(
    code: string,
    status = 0,
    more: {
      title?: Sentence;
      detail?: Sentence;
      errors?: readonly FieldProblem[];
      missing?: readonly string[];
    } = {},
  ) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.status = status;
    this.title = more.title ?? { id: "", en: "" };
    this.detail = more.detail ?? { id: "", en: "" };
    this.errors = more.errors ?? [];
    this.missing = more.missing ?? [];
  }
}

/** Any thrown value as a problem: what is not one already is a fault of these pages and is called `page-fault`. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem("page-fault");
}

const CODE = /^\/problems\/([a-z0-9-]{1,64})$/;

/** Reads an error answer; one that is no problem JSON (a proxy's HTML, say) is named by its status alone. */
export function problemOf(status: number, body: string): Problem {
  const parsed = v.safeParse(problemBody, jsonOrNothing(body));
  const code = parsed.success ? CODE.exec(parsed.output.type)?.[1] : undefined;
  if (!parsed.success || code === undefined) {
    return new Problem(codeOfStatus(status), status);
  }
  const { title, title_id, detail, detail_id, errors, missing } = parsed.output;
  return new Problem(code, status, {
    title: { id: title_id, en: title },
    detail: { id: detail_id, en: detail },
    errors,
    missing,
  });
}

function codeOfStatus(status: number): string {
  switch (status) {
    case 401:
      return "sign-in-needed";
    case 403:
      return "role-needed";
    case 404:
      return "not-found";
    case 413:
      return "too-large";
    case 429:
    case 502:
    case 503:
    case 504:
      return "try-again";
    default:
      return "server-fault";
  }
}

function jsonOrNothing(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
