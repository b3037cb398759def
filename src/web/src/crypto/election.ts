import type { ElectionKey } from "./disjunction";
import type { Group } from "./group";
import type { Paper } from "./paper";
import { keyOf } from "./decoding";
import { groupByName } from "./groups";
import { stringOf } from "./json";
import { parsePaper } from "./paper";

/** An election (specification, "Elections"), whole: a paper with the group and the key that its ballots are encrypted for. */
export interface Election extends Paper {
  readonly group: Group;
  /** The public key y with its tables. */
  readonly key: ElectionKey;
}

/**
 * Reads an election. Everything in it is hostile until it stands in the result.
 *
 * @throws RecordError with the reason and the place
 */
export function parseElection(text: string): Election {
  const { paper, group: name, publicKey } = parsePaper(text);
  const group = groupByName(stringOf(name, "group"));
  const y = keyOf(group, publicKey, "public_key");
  return { ...paper, group, key: { group, y: group.fixedBase(y) } };
}
