import type { RandomSource } from "./random";
import { integerOf, sha256OfText } from "./bytes";
import { RecordError } from "./errors";

/** An element of a group of prime order, written multiplicatively as in the specification. Immutable. */
export interface Element {
  /** The one text form of the element: what stands in JSON and inside hashes. */
  readonly text: string;
  times(other: Element): Element;
  /** This element divided by the other. */
  over(other: Element): Element;
  /** This element to a *public* exponent of any size and sign; takes a time that depends on the exponent. */
  power(exponent: bigint): Element;
  /** This element to a secret exponent; see the implementations for how well the exponent is hidden from a clock. */
  secretPower(exponent: bigint, random: RandomSource): Element;
  equals(other: Element): boolean;
}

/** An element with tables, for many powers of it with secret exponents. */
export interface FixedBase {
  readonly element: Element;
  /** The element to an exponent of any size and sign (it is reduced modulo the order). */
  power(exponent: bigint): Element;
}

/** What an element is made of, by `Group.make`: in its place, what makes its eighth. */
export interface Ingredients {
  /** The exponent to raise to instead of this one. */
  exponent(value: bigint): bigint;
  /** The element to multiply by instead of the generator. */
  readonly generator: Element;
}

export type GroupName = "Ed25519" | "BELENIOS-2048" | "RFC-3526-2048";

/** A group of prime order in which the protocol runs (specification, section "Groups"). */
export interface Group {
  readonly name: GroupName;
  /** The prime order q. */
  readonly order: bigint;
  readonly identity: Element;
  readonly generator: FixedBase;
  /**
   * The element of a text, if the text is its one canonical form and the element lies in the subgroup of prime order.
   *
   * @throws RecordError with the reason
   */
  decode(text: string, path: string): Element;
  /** Makes tables for an element (the election's public key). */
  fixedBase(element: Element): FixedBase;
  /**
   * Makes products of powers whose exponents are known. In a group with hints their eighths are made first, and the elements are
   * three doublings away from them, so that a hint costs next to nothing.
   */
  make<T extends readonly Element[]>(build: (ingredients: Ingredients) => T): T;
  /**
   * The hints of elements that `make` made (crypto-spec, "Hints"): of each X the point X' with 8 X' = X, 64 bytes, x then y, both
   * big-endian. They are a function of the elements alone, which are public: they tell nothing of how an element was made.
   * Undefined in a group that has no hints.
   */
  hintsOf(elements: readonly Element[]): Uint8Array | undefined;
}

/** The least non-negative residue of any integer. */
export function mod(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** H(text): SHA-256 of the UTF-8 text as a 256-bit big-endian number, modulo the order of the group. */
export function hashToScalar(group: Group, text: string): bigint {
  return mod(integerOf(sha256OfText(text)), group.order);
}

/** An integer in [0, bound) in its one decimal form: no sign, no leading zero. */
export function decodeDecimal(text: string, bound: bigint, path: string): bigint {
  if (text.length < 1 || text.length > bound.toString().length) {
    throw new RecordError("WRONG_LENGTH", path);
  }
  if (!/^(?:0|[1-9][0-9]*)$/.test(text)) {
    throw new RecordError("NOT_DECIMAL", path);
  }
  const value = BigInt(text);
  if (value >= bound) {
    throw new RecordError("OUT_OF_RANGE", path);
  }
  return value;
}

/** A scalar in [0, q) in decimal. */
export function decodeScalar(group: Group, text: string, path: string): bigint {
  return decodeDecimal(text, group.order, path);
}

/** The product of some elements; of none, the identity. */
export function product(group: Group, elements: readonly Element[]): Element {
  return elements.reduce((left, right) => left.times(right), group.identity);
}
