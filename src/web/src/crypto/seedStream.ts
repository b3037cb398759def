import type { RandomSource } from "./random";
import { concatBytes, hmacSha256, integerOf, utf8ToBytes } from "./bytes";

/**
 * The random numbers that a trustee's seed determines for one purpose, so that she gets the same ones again on another device
 * (crypto-spec, threshold.md 10): HMAC-SHA256 as a pseudorandom function, in counter mode. Whoever takes numbers from here must put
 * all that they are used for into the purpose: the same numbers in two different signatures give the signing key away.
 */
export function seedStream(seed: string, purpose: string): RandomSource {
  const key = hmacSha256(utf8ToBytes(seed), utf8ToBytes(purpose));
  const numbers = streamOf(key);
  // What blinds a power is no part of any message, and takes nothing from the numbers: Java needs none of it.
  const blinding = streamOf(hmacSha256(key, utf8ToBytes("blinding")));
  return {
    bytes: blinding,
    below: (bound) => integerOf(numbers(Math.ceil(bound.toString(2).length / 8) + EXCESS)) % bound,
  };
}

/** Bytes beyond the length of the bound: what a number modulo the bound is away from uniform is below 2^-128. */
const EXCESS = 16;

/** block(0), block(1), ..., where block(i) is the HMAC of i in 8 bytes, most significant first. */
function streamOf(key: Uint8Array): (length: number) => Uint8Array {
  let counter = 0;
  let held = new Uint8Array(0);
  return (length) => {
    while (held.length < length) {
      const number = new Uint8Array(8);
      new DataView(number.buffer).setBigUint64(0, BigInt(counter++));
      held = concatBytes(held, hmacSha256(key, number)) as Uint8Array<ArrayBuffer>;
    }
    const bytes = held.slice(0, length);
    held = held.slice(length);
    return bytes;
  };
}
