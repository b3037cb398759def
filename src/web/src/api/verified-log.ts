import * as v from "valibot";
import { jsonOf } from "./http";

/** What the platform says of a convention's log; whoever verifies believes none of it unasked. */
const shape = v.object({
  origin: v.string(),
  keys: v.array(v.string()),
  needed: v.number(),
  witnesses: v.array(v.object({ vkey: v.string() })),
});

/** The keys that the server offers, as a page fills its fields with them. */
export interface OfferedKeys {
  readonly origin: string;
  readonly log: readonly string[];
  readonly witnesses: readonly string[];
  readonly needed: number;
}

export const logAddress = (id: string): string => `/api/conventions/${encodeURIComponent(id)}/log`;

/** @throws Problem `not-found` where the convention has no log yet */
export async function offeredKeys(id: string): Promise<OfferedKeys> {
  const { origin, keys, needed, witnesses } = await jsonOf(shape, `/conventions/${encodeURIComponent(id)}/log`);
  return { origin, log: keys, witnesses: witnesses.map(({ vkey }) => vkey), needed };
}
