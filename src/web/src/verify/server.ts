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

/** The address of the log of the convention that an election belongs to. @throws Open `NOT_GIVEN` where the platform knows no such election */
export async function logAddressAt(api: string, uuid: string): Promise<string> {
  const text = await textAt(of(api, uuid));
  const convention = text === undefined ? undefined : fieldOf(text, "convention");
  if (typeof convention !== "string") {
    throw new Open("NOT_GIVEN");
  }
  return `${api.replace(/\/+$/, "")}/conventions/${encodeURIComponent(convention)}/log`;
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
