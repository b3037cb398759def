import type { ActLine } from "../trustee/announcement";
import { RecordError } from "../crypto/errors";
import { arrayOf, at, integerIn, objectOf, parseJson, stringOf } from "../crypto/json";
import { Open } from "./checklist";
import { base64Of } from "./writtenTracker";

/** What a platform's public API answers to a verifier, without an account and without cookies. */

const PATIENCE_MS = 30_000;
const MOST_CHARACTERS = 1 << 20;

/** The text of an answer; undefined where there is nothing. @throws Open `NO_NETWORK` */
async function textAt(address: string): Promise<string | undefined> {
  const answer = await fetch(address, { credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => {
    throw new Open("NO_NETWORK");
  });
  if (answer.status === 404) {
    return undefined;
  }
  const text = answer.ok ? await answer.text().catch(() => undefined) : undefined;
  if (text === undefined || text.length > MOST_CHARACTERS) {
    throw new Open("NO_NETWORK");
  }
  return text;
}

const of = (api: string, uuid: string): string => `${api.replace(/\/+$/, "")}/elections/${encodeURIComponent(uuid)}`;

/** A tracker (64 hexadecimal digits) in the alphabet that addresses allow. */
const base64UrlOf = (tracker: string): string => base64Of(tracker).replaceAll("+", "-").replaceAll("/", "_");

/**
 * The height of the event of a ballot on the board; undefined where the board has none of that tracker.
 *
 * @throws Open `NOT_GIVEN` where no such election is known at this address: a mirror of the log has no board, and accuses nobody
 */
export async function heightOnBoard(api: string, uuid: string, tracker: string): Promise<number | undefined> {
  const text = await textAt(`${of(api, uuid)}/ballots/${base64UrlOf(tracker)}`);
  if (text === undefined) {
    if ((await textAt(of(api, uuid))) === undefined) {
      throw new Open("NOT_GIVEN");
    }
    return undefined;
  }
  const height = fieldOf(text, "height");
  return typeof height === "number" ? height : undefined;
}

/** The address of the convention that an election belongs to. @throws Open `NOT_GIVEN` where the platform knows no such election */
export async function conventionAt(api: string, uuid: string): Promise<string> {
  const text = await textAt(of(api, uuid));
  const convention = text === undefined ? undefined : fieldOf(text, "convention");
  if (typeof convention !== "string") {
    throw new Open("NOT_GIVEN");
  }
  return `${api.replace(/\/+$/, "")}/conventions/${encodeURIComponent(convention)}`;
}

/** Of acts, a thousand a page: no convention comes near. */
const MOST_PAGES = 200;

/** All acts of a convention, page after page. @throws Open `NO_NETWORK`; RecordError where an answer is no list of acts */
export async function actsAt(convention: string): Promise<readonly ActLine[]> {
  const all: ActLine[] = [];
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const text = await textAt(`${convention}/acts${all.length === 0 ? "" : `?after=${all.length - 1}`}`);
    const page = arrayOf(parseJson(requireText(text), "acts", MOST_CHARACTERS), "acts", actOf);
    if (page.length === 0) {
      return all;
    }
    all.push(...page);
  }
  throw new RecordError("TOO_LARGE", "acts");
}

function requireText(text: string | undefined): string {
  if (text === undefined) {
    throw new Open("NOT_GIVEN");
  }
  return text;
}

/** An act as the API lists it; what it leaves out is empty in the line that is hashed. */
function actOf(value: unknown, path: string): ActLine {
  const fields = objectOf(value, path, ["seq", "at", "actor", "role", "kind", "previous", "hash"], ["subject", "reason", "payload"]);
  const text = (name: string): string => stringOf(fields[name], at(path, name));
  const maybe = (name: string): string => (fields[name] === undefined || fields[name] === null ? "" : text(name));
  return {
    seq: integerIn(fields["seq"], at(path, "seq"), 0, Number.MAX_SAFE_INTEGER),
    at: text("at"),
    actor: text("actor"),
    role: text("role"),
    kind: text("kind"),
    subject: maybe("subject"),
    reason: maybe("reason"),
    payload: maybe("payload"),
    previous: text("previous"),
    hash: text("hash"),
  };
}

/** A field of an answer, whatever it is. */
function fieldOf(text: string, name: string): unknown {
  try {
    return (JSON.parse(text) as Readonly<Record<string, unknown>> | null)?.[name];
  } catch {
    throw new Open("NO_NETWORK");
  }
}

export const electionTextAt = (api: string, uuid: string): Promise<string | undefined> => textAt(`${of(api, uuid)}/election.json`);

export const testedBallotAt = (api: string, uuid: string, tracker: string): Promise<string | undefined> =>
  textAt(`${of(api, uuid)}/tested-ballots/${base64UrlOf(tracker)}`);
