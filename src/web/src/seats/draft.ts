import { D_HONDT, MODIFIED, SAINTE_LAGUE, allocate, reaching, type Allocation, type Divisors } from "./quotients";
import { byParty, national, type State2024, type StateDapil } from "./state2024";
import { divisorsTyped, seatsTyped, thresholdTyped, votesTyped } from "./typed";

/** What is in the fields, as it was typed. */
export interface Draft {
  readonly seats: string;
  readonly threshold: string;
  readonly method: Method;
  readonly own: readonly [first: string, second: string, step: string];
  readonly votes: ReadonlyMap<string, string>;
}

export const methods = ["sainteLague", "modified", "dhondt", "own"] as const;
export type Method = (typeof methods)[number];

const named: Readonly<Record<Exclude<Method, "own">, Divisors>> = {
  sainteLague: SAINTE_LAGUE,
  modified: MODIFIED,
  dhondt: D_HONDT,
};

/** The figures of 2024 and the law. */
export function draftOf(state: State2024, dapil: StateDapil): Draft {
  const votes = [...byParty(state, dapil.votes)].map(([party, cast]) => [party, String(cast)] as const);
  return { seats: String(dapil.seats), threshold: "4", method: "sainteLague", own: ["1", "3", "2"], votes: new Map(votes) };
}

export const divisorsOf = (draft: Draft): Divisors | undefined =>
  draft.method === "own" ? divisorsTyped(...draft.own) : named[draft.method];

export interface Computed {
  readonly allocation: Allocation;
  readonly divisors: Divisors;
  readonly votes: ReadonlyMap<string, number>;
  readonly reached: ReadonlySet<string>;
  /** Whether the seats are those that were announced in 2024. */
  readonly official: boolean;
}

/** The allocation that follows, or nothing while a field is wrong. */
export function computed(state: State2024, dapil: StateDapil, draft: Draft): Computed | undefined {
  const [seats, points, divisors] = [seatsTyped(draft.seats), thresholdTyped(draft.threshold), divisorsOf(draft)];
  const votes = new Map<string, number>();
  for (const [party, typed] of draft.votes) {
    const cast = votesTyped(typed);
    if (cast === undefined) return undefined;
    votes.set(party, cast);
  }
  if (seats === undefined || points === undefined || divisors === undefined) return undefined;
  const reached = reaching(national(state, dapil.code, votes), points);
  const taking = new Map([...votes].filter(([party]) => reached.has(party)));
  const allocation = allocate(taking, seats, divisors);
  const official = [...byParty(state, dapil.official)].every(([party, n]) => (allocation.held.get(party) ?? 0) === n);
  return { allocation, divisors, votes, reached, official: official && allocation.left === 0 };
}
