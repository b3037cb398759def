/**
 * Seats by highest quotients, exactly (crypto-spec/convention.md, Algorithms 8 and 9). Fractions are compared by cross
 * multiplication: with at most MOST_VOTES, MOST_SEATS and MOST_DIVISOR every product is a whole number that a double holds.
 */

export const MOST_VOTES = 9_999_999_999;
export const MOST_SEATS = 100;
export const MOST_DIVISOR = 1000;

/** The divisors in tenths, so that 1.4 is exact: the first, the second, and the step from there on. */
export interface Divisors {
  readonly first: number;
  readonly second: number;
  readonly step: number;
}

export const SAINTE_LAGUE: Divisors = { first: 10, second: 30, step: 20 };
export const MODIFIED: Divisors = { first: 14, second: 30, step: 20 };
export const D_HONDT: Divisors = { first: 10, second: 20, step: 10 };

/** Whether the three figures make a rising sequence. */
export const areDivisors = ({ first, second, step }: Divisors): boolean =>
  [first, second, step].every((n) => Number.isInteger(n) && n >= 1 && n <= MOST_DIVISOR) && second > first;

/** The divisor of a party that has `held` seats, in tenths. */
export const divisorAfter = (divisors: Divisors, held: number): number =>
  held === 0 ? divisors.first : divisors.second + (held - 1) * divisors.step;

/** One seat that was given: the how manyth, to whom, and for which quotient. */
export interface Given {
  readonly seat: number;
  readonly party: string;
  readonly votes: number;
  readonly divisor: number;
}

/** Seats by party, how they were given, and, where equal quotients stop the count, what is left and between whom. */
export interface Allocation {
  readonly held: ReadonlyMap<string, number>;
  readonly given: readonly Given[];
  readonly left: number;
  readonly between: readonly string[];
}

/** The parties that reach a national threshold, in hundredths of a percent of all votes. */
export function reaching(national: ReadonlyMap<string, number>, basisPoints: number): ReadonlySet<string> {
  const all = [...national.values()].reduce((sum, votes) => sum + votes, 0);
  return new Set([...national].filter(([, votes]) => votes * 10_000 >= all * basisPoints).map(([party]) => party));
}

/** Gives the seats one by one to the highest votes / divisor; stops where equals are more than seats are left. */
export function allocate(votes: ReadonlyMap<string, number>, seats: number, divisors: Divisors): Allocation {
  const held = new Map([...votes.keys()].sort().map((party) => [party, 0]));
  const given: Given[] = [];
  const claims = () =>
    [...held].map(([party, has]) => ({ party, votes: votes.get(party) ?? 0, divisor: divisorAfter(divisors, has) }));
  while (given.length < seats) {
    const best = highest(claims());
    const left = seats - given.length;
    if (best.length === 0 || best.length > left) {
      return { held, given, left, between: best.map((claim) => claim.party) };
    }
    for (const claim of best) {
      held.set(claim.party, (held.get(claim.party) ?? 0) + 1);
      given.push({ seat: given.length + 1, ...claim });
    }
  }
  return { held, given, left: 0, between: [] };
}

type Claim = Omit<Given, "seat">;

/** Those who share the highest quotient above zero. */
function highest(claims: readonly Claim[]): readonly Claim[] {
  let best: Claim[] = [];
  for (const claim of claims.filter(({ votes }) => votes > 0)) {
    const [first] = best;
    // a / b > c / d exactly when a d > c b, all positive
    const more = first === undefined ? 0 : claim.votes * first.divisor - first.votes * claim.divisor;
    if (more > 0) best = [];
    if (more >= 0) best.push(claim);
  }
  return best;
}
