import { RecordError } from "../crypto/errors";
import { objectOf, parseJson, stringOf } from "../crypto/json";
import { trackerOf } from "../crypto/tracker";

/** A ballot that was made and not yet acknowledged, kept so that a lost connection or a reloaded page can send the same bytes. */
export interface KeptBallot {
  readonly fingerprint: string;
  readonly text: string;
  readonly tracker: string;
  /** Whether it was sent and no answer came that is to be believed: the board may have it. */
  readonly sent?: boolean | undefined;
  /** Sent beside the ballot. Not kept over a reload: a server without them does the work that they spare. */
  readonly hints?: Uint8Array | undefined;
}

/** Where prepared ballots are kept, one an election. Neither a credential nor a choice is ever stored. */
export interface PreparedBallots {
  store(uuid: string, ballot: KeptBallot): void;
  find(uuid: string): KeptBallot | undefined;
  forget(uuid: string): void;
}

const MOST_CHARACTERS = 1 << 21;

/**
 * Keeps ballots in the tab's session storage, and in memory where the browser gives no storage. What lies in storage is
 * as little trusted as what comes over the network: it is read strictly, and its tracker recomputed.
 */
export function sessionBallots(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): PreparedBallots {
  const memory = new Map<string, KeptBallot>();
  const key = (uuid: string): string => `konvensi.ballot.${uuid}`;
  return {
    store: (uuid, ballot) => {
      memory.set(uuid, ballot);
      withStorage(() => storage.setItem(key(uuid), JSON.stringify({ fingerprint: ballot.fingerprint, text: ballot.text, sent: ballot.sent === true })));
    },
    find: (uuid) => memory.get(uuid) ?? keptBallotOf(withStorage(() => storage.getItem(key(uuid))) ?? undefined),
    forget: (uuid) => {
      memory.delete(uuid);
      withStorage(() => storage.removeItem(key(uuid)));
    },
  };
}

/** Private windows and full quotas throw; the copy in memory then has to do. */
function withStorage<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function keptBallotOf(stored: string | undefined): KeptBallot | undefined {
  if (stored === undefined) {
    return undefined;
  }
  try {
    const fields = objectOf(parseJson(stored, "", MOST_CHARACTERS), "", ["fingerprint", "text"], ["sent"]);
    const text = stringOf(fields["text"], "text");
    return { fingerprint: stringOf(fields["fingerprint"], "fingerprint"), text, tracker: trackerOf(text), sent: fields["sent"] === true };
  } catch (error) {
    if (error instanceof RecordError) {
      return undefined;
    }
    throw error;
  }
}
