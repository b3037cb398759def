import type { Element, FixedBase, Group } from "./group";
import { product } from "./group";

/** An exponential ElGamal encryption (g^r, y^r g^m). */
export interface Ciphertext {
  readonly alpha: Element;
  readonly beta: Element;
}

/** Does the same steps for both plaintexts. */
export function encrypt(group: Group, y: FixedBase, r: bigint, m: 0 | 1): Ciphertext {
  const [alpha, beta] = group.make(({ exponent, generator }) => {
    const plaintext = m === 0 ? group.identity : generator;
    return [group.generator.power(exponent(r)), y.power(exponent(r)).times(plaintext)] as const;
  });
  return { alpha, beta };
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
