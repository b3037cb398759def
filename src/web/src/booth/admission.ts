import type { Paper } from "../crypto";
import type { BoothPorts, BoothRefusal } from "./states";
import { RecordError } from "../crypto/errors";
import { fingerprintOf, parsePaper } from "../crypto/paper";
import { secureRandom } from "../crypto/random";

/** What a voter votes in: the election that was announced, and the key that will sign the receipt, as text. */
export interface Admission {
  readonly election: Paper;
  readonly receiptKey: string;
}

/** Fetches the election and checks that it is the one announced, or says why the booth stays closed. */
export async function admit(ports: Pick<BoothPorts, "uuid" | "expectedFingerprint" | "server">): Promise<Admission | BoothRefusal> {
  const { server } = ports;
  let texts: readonly [string, string];
  try {
    secureRandom();
    texts = await Promise.all([server.fetchElection(), server.fetchReceiptKey()]);
  } catch (error) {
    return error instanceof RecordError ? "NO_SECURE_RANDOM" : "ELECTION_UNREACHABLE";
  }
  return admitWith(ports, ...texts);
}

function admitWith(
  { uuid, expectedFingerprint }: Pick<BoothPorts, "uuid" | "expectedFingerprint">,
  electionText: string,
  receiptKey: string,
): Admission | BoothRefusal {
  if (fingerprintOf(electionText) !== expectedFingerprint) {
    return "ELECTION_CHANGED";
  }
  try {
    const { paper } = parsePaper(electionText);
    return paper.uuid === uuid ? { election: paper, receiptKey } : "ELECTION_CHANGED";
  } catch (error) {
    if (error instanceof RecordError) {
      return "ELECTION_MALFORMED";
    }
    throw error;
  }
}
