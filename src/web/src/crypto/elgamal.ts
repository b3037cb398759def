import type { Element, FixedBase, Group } from "./group";
import { product } from "./group";

/** An exponential ElGamal encryption (g^r, y^r g^m). */
export interface Ciphertext {
  readonly alpha: Element;
  readonly beta: Element;
}

export function encrypt(group: Group, y: FixedBase, r: bigint, m: 0 | 1): Ciphertext {
  const masked = y.power(r);
  return { alpha: group.generator.power(r), beta: m === 0 ? masked : masked.times(group.generator.element) };
}

/** The product of ciphertexts encrypts the sum of their plaintexts, under the sum of their randomness. */
export function productOf(group: Group, ciphertexts: readonly Ciphertext[]): Ciphertext {
  return {
    alpha: product(
      group,
      ciphertexts.map((each) => each.alpha),
    ),
    beta: product(
      group,
      ciphertexts.map((each) => each.beta),
    ),
  };
}
