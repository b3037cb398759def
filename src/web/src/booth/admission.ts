import type { Election } from "../crypto";
import type { ReceiptKey } from "./receipt";
import type { BoothPorts, BoothRefusal } from "./states";
import { fingerprintOf, parseElection, RecordError, secureRandom } from "../crypto";
import { parseReceiptKey } from "./receipt";

/** What a voter votes in: the election that was announced, and the key that will sign the receipt. */
export interface Admission {
  readonly election: Election;
  readonly receiptKey: ReceiptKey;
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
  keyText: string,
): Admission | BoothRefusal {
  if (fingerprintOf(electionText) !== expectedFingerprint) {
    return "ELECTION_CHANGED";
  }
  let admission: Admission;
  try {
    admission = { election: parseElection(electionText), receiptKey: parseReceiptKey(keyText) };
  } catch (error) {
    if (error instanceof RecordError) {
      return "ELECTION_MALFORMED";
    }
    throw error;
  }
  return admission.election.uuid === uuid ? admission : "ELECTION_CHANGED";
}
