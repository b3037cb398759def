import type { Election, OpenableBallot, RandomSource } from "../../src/crypto";
import { seededRandom } from "./support";

/**
 * Booths that cheat, as far as a test of a ballot sees them. Each makes ballots whose signature and proofs hold: nothing but an
 * opening tells.
 */

/** One number again and again: all choices of a ballot are encrypted with the same randomness, and so are all ballots. */
export function stuckRandom(seed: string): RandomSource {
  const first = seededRandom(seed).bytes(31);
  return { bytes: (length) => seededRandom(seed).bytes(length), below: (bound) => numberOf(first) % bound };
}

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);

/** An opening that claims the choices at `these` places to be the other way round: what a booth says that encrypted another choice. */
export function claiming({ ballot, openings }: OpenableBallot, ...these: readonly number[]): OpenableBallot {
  return { ballot, openings: openings.map((each, i) => (these.includes(i) ? { ...each, m: 1 - each.m } : each)) };
}

/** An opening with another random number at one place. */
export function withNumber(election: Election, { ballot, openings }: OpenableBallot, place: number): OpenableBallot {
  return {
    ballot,
    openings: openings.map((each, i) => (i === place ? { ...each, r: (each.r + 1n) % election.group.order } : each)),
  };
}
