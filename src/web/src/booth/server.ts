import { compactBase64 } from "../crypto/bytes";
import { parseJson } from "../crypto/json";
import { RecordError } from "../crypto/errors";
import type { BoothServer, CastOutcome } from "./states";

/** A phone on a bus: long enough for a slow network, short enough that a person still waits. */
const PATIENCE_MILLISECONDS = 30_000;
const MOST_CHARACTERS = 1 << 23;

/**
 * The server as the booth uses it. No request carries a cookie, a token or a referrer: nobody shall be able to join a person and a
 * ballot. The credential is no parameter of anything here.
 *
 * @param origin where the API lives; empty for the page's own origin
 */
export function boothServer(uuid: string, origin = "", request: typeof fetch = fetch): BoothServer {
  const base = `${origin}/api/elections/${encodeURIComponent(uuid)}`;
  const call = (url: string, options: RequestInit = {}): Promise<Response> =>
    request(url, {
      ...options,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
  const text = async (url: string): Promise<string> => {
    const response = await call(url);
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    return response.text();
  };
  const send = async (url: string, ballotText: string, hints: Uint8Array | undefined): Promise<CastOutcome> =>
    outcomeOf(await call(url, { method: "POST", ...bodyOf(ballotText, hints), cache: "no-store" }));
  return {
    fetchElection: () => text(`${base}/election.json`),
    fetchReceiptKey: () => text(`${origin}/api/keys/receipts`),
    cast: (ballotText, hints) => send(`${base}/ballots`, ballotText, hints),
    test: (ballotText, hints) => send(`${base}/tested-ballots`, ballotText, hints),
  };
}

/** The ballot alone, or the ballot's exact text and its hints in one object: which of the two it is, the body's type tells. */
function bodyOf(ballotText: string, hints: Uint8Array | undefined): Pick<RequestInit, "body" | "headers"> {
  return hints === undefined
    ? { body: ballotText, headers: { "Content-Type": "application/json" } }
    : {
        body: JSON.stringify({ ballot: ballotText, hints: paddedBase64(hints) }),
        headers: { "Content-Type": "application/vnd.konvensi.ballot+json" },
      };
}

function paddedBase64(bytes: Uint8Array): string {
  const text = compactBase64(bytes);
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

async function outcomeOf(response: Response): Promise<CastOutcome> {
  if (response.ok) {
    return { kind: "acknowledged", body: await response.text() };
  }
  const problem = problemOf(await response.text());
  // 429, all of 5xx and whatever is no problem document of ours (a server that is still starting, a
  // hotel's sign-in page) say nothing about the ballot: the same bytes may be sent again.
  if (response.status === 429 || response.status >= 500 || problem === "unknown") {
    const seconds = Number(response.headers.get("Retry-After") ?? NaN);
    return Number.isInteger(seconds) && seconds >= 0 ? { kind: "busy", retryAfterSeconds: seconds } : { kind: "busy" };
  }
  return { kind: "refused", problem };
}

/** The code of a problem document (RFC 9457), `unknown` where the answer is none. */
function problemOf(body: string): string {
  try {
    const fields = parseJson(body, "", MOST_CHARACTERS);
    const type = typeof fields === "object" && fields !== null && "type" in fields ? fields.type : undefined;
    const code = typeof type === "string" ? /^\/problems\/([a-z0-9-]{1,64})$/.exec(type)?.[1] : undefined;
    return code ?? "unknown";
  } catch (error) {
    if (error instanceof RecordError) {
      return "unknown";
    }
    throw error;
  }
}
