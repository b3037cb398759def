/** The state election of 2024 for DPR RI: votes and official seats of every party, in the order of `parties`. */
export interface State2024 {
  readonly parties: readonly { readonly short: string; readonly name: string }[];
  readonly dapil: readonly StateDapil[];
}

export interface StateDapil {
  readonly code: string;
  readonly name: string;
  readonly seats: number;
  readonly votes: readonly number[];
  readonly official: readonly number[];
}

/** Fetches the figures; they are no part of the page itself. */
export const load2024 = (): Promise<State2024> => import("virtual:state-2024").then((module) => module.default);

/** The votes of each party in the whole country, those of one dapil exchanged for others. */
export function national(state: State2024, code: string, votes: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const dapil of state.dapil) {
    state.parties.forEach(({ short }, index) => {
      const cast = dapil.code === code ? votes.get(short) : dapil.votes[index];
      sums.set(short, (sums.get(short) ?? 0) + (cast ?? 0));
    });
  }
  return sums;
}

/** The figures of a dapil by party. */
export const byParty = (state: State2024, figures: readonly number[]): ReadonlyMap<string, number> =>
  new Map(state.parties.map(({ short }, index) => [short, figures[index] ?? 0]));
