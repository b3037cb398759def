import type { Group } from "./group";
import { ED25519 } from "./ed25519";
import { RecordError } from "./errors";
import { BELENIOS_2048, RFC_3526_2048 } from "./finiteField";

const GROUPS: readonly Group[] = [ED25519, BELENIOS_2048, RFC_3526_2048];

/**
 * The group of a name, as an election states it.
 *
 * @throws RecordError `UNKNOWN_GROUP`
 */
export function groupByName(name: string, path = "group"): Group {
  const group = GROUPS.find((each) => each.name === name);
  if (group === undefined) {
    throw new RecordError("UNKNOWN_GROUP", path);
  }
  return group;
}
