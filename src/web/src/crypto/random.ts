import { integerOf } from "./bytes";
import { RecordError } from "./errors";

/** A source of bytes that nobody can predict. */
export interface RandomSource {
  /** `length` fresh random bytes. */
  bytes(length: number): Uint8Array;
  /** The next number in [0, bound), where a source has a way of its own to make it; else it is made of bytes by rejection. */
  below?(bound: bigint): bigint;
}

/** Letters and digits without 0, I, O and l (Belenios, "Basic types"). */
export const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** The most that one call of `crypto.getRandomValues` gives (Web Cryptography API, section 10.1.1). */
const QUOTA = 65536;

/**
 * The browser's generator, tried once before anyone depends on it: a missing one, one that throws, one that leaves zeros and
 * one that repeats itself are refused with `NO_SECURE_RANDOM` (predictable numbers in the client opened ballots in Norway in 2013).
 */
export function secureRandom(): RandomSource {
  const source = globalThis.crypto as Crypto | undefined;
  if (source === undefined || typeof source.getRandomValues !== "function") {
    throw new RecordError("NO_SECURE_RANDOM");
  }
  const random: RandomSource = {
    bytes: (length) => {
      const bytes = new Uint8Array(length);
      for (let from = 0; from < length; from += QUOTA) {
        source.getRandomValues(bytes.subarray(from, Math.min(length, from + QUOTA)));
      }
      return bytes;
    },
  };
  if (!looksAlive(random)) {
    throw new RecordError("NO_SECURE_RANDOM");
  }
  return random;
}

function looksAlive(random: RandomSource): boolean {
  try {
    const first = random.bytes(32);
    const second = random.bytes(32);
    const distinct = new Set(first);
    return distinct.size > 4 && !first.every((byte, i) => byte === second[i]);
  } catch {
    return false;
  }
}

/** A uniform integer in [0, bound), by rejection: reducing modulo the bound would be biased. */
export function randomBelow(bound: bigint, random: RandomSource): bigint {
  if (random.below !== undefined) {
    return random.below(bound);
  }
  const bits = (bound - 1n).toString(2).length;
  const length = Math.ceil(bits / 8);
  const excess = BigInt(8 * length - bits);
  for (;;) {
    const candidate = integerOf(random.bytes(length)) >> excess;
    if (candidate < bound) {
      return candidate;
    }
  }
}

/** `length` uniform Base58 characters; bytes at or above 4 x 58 are thrown away, so that no character is likelier than another. */
export function randomBase58(length: number, random: RandomSource): string {
  let text = "";
  while (text.length < length) {
    for (const byte of random.bytes(length)) {
      if (byte < 4 * BASE58.length && text.length < length) {
        text += BASE58.charAt(byte % BASE58.length);
      }
    }
  }
  return text;
}
