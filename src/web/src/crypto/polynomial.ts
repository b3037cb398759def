import type { Element, Group } from "./group";
import { mod, product } from "./group";

/** f(x) modulo q of the polynomial with these coefficients, the constant first. */
export function evaluate(group: Group, coefficients: readonly bigint[], x: bigint): bigint {
  return coefficients.reduceRight((sum, coefficient) => mod(sum * x + coefficient, group.order), 0n);
}

/** Product of A_k^(x^k): g^f(x), from the commitments to the coefficients alone. */
export function evaluateInExponent(group: Group, commitments: readonly Element[], x: bigint): Element {
  return commitments.reduceRight((sum, commitment) => sum.power(x).times(commitment), group.identity);
}

/** The product of all constant commitments: the public key of the group of trustees (specification, end of "Polynomials"). */
export function jointKey(group: Group, commitments: readonly (readonly Element[])[]): Element {
  return product(
    group,
    commitments.map((each) => each[0] ?? group.identity),
  );
}
