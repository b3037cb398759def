/** Of how many ballots a booth cheats in one, for the table and the chart. */
export const CHEATED_ONE_IN = [10, 20, 50, 100, 200, 1000] as const;

/** The chance that `tests` tests find a booth that cheats in one of `per` ballots: 1 - (1 - 1/per)^tests. */
export const chanceFound = (tests: number, per: number): number => 1 - (1 - 1 / per) ** tests;
