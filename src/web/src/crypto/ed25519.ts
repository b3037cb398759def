import { normalizeZ } from "@noble/curves/abstract/curve.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import type { Element, FixedBase, Group, Ingredients } from "./group";
import { bytesToHex, concatBytes, hexToBytes } from "./bytes";
import { RecordError } from "./errors";
import { mod } from "./group";

const Point = ed25519.Point;
type EdPoint = InstanceType<typeof Point>;

const ORDER = Point.Fn.ORDER;
const Fp = Point.Fp;
const PRIME = Fp.ORDER;
const HEX_LENGTH = 64;
/** Bits a digit of the tables. A ballot of 20 takes about 70 powers of y: table (43 rows of 32) and powers (43 additions each) together are least at 6. */
const WINDOW = 6;

/** A point of the subgroup of prime order of Ed25519. */
class EdElement implements Element {
  readonly point: EdPoint;
  /** The point that is this one when multiplied by 8, where `make` made it. */
  readonly eighth: EdPoint | undefined;
  #text: string | undefined;

  constructor(point: EdPoint, { text, eighth }: { readonly text?: string; readonly eighth?: EdPoint } = {}) {
    this.point = point;
    this.eighth = eighth;
    this.#text = text;
  }

  /** The compressed point as 64 hexadecimal digits, most significant first (RFC 8032 writes the same number the other way round). */
  get text(): string {
    this.#text ??= bytesToHex(this.point.toBytes().reverse());
    return this.#text;
  }

  times(other: Element): Element {
    return new EdElement(this.point.add(pointOf(other)));
  }

  over(other: Element): Element {
    return new EdElement(this.point.subtract(pointOf(other)));
  }

  power(exponent: bigint): Element {
    return new EdElement(this.point.multiplyUnsafe(mod(exponent, ORDER)));
  }

  secretPower(exponent: bigint): Element {
    return new EdElement(secretMultiple(this.point, exponent));
  }

  equals(other: Element): boolean {
    return this.point.equals(pointOf(other));
  }
}

function pointOf(element: Element): EdPoint {
  if (!(element instanceof EdElement)) {
    throw new TypeError("an element of another group");
  }
  return element.point;
}

/**
 * The library's multiplication, whose sequence of operations does not depend on the scalar (JavaScript's big integers are still
 * not constant in time). It refuses zero, which is a legal though never a random exponent here.
 */
function secretMultiple(point: EdPoint, exponent: bigint): EdPoint {
  const scalar = mod(exponent, ORDER);
  return scalar === 0n || point.is0() ? Point.ZERO : point.multiply(scalar);
}

function fixedBase(element: Element): FixedBase {
  // A fresh point object: the library keys its tables by the object, and an element may be shared.
  const point = Point.fromAffine(pointOf(element).toAffine());
  if (!point.is0()) {
    point.precompute(WINDOW, false);
  }
  return { element, power: (exponent) => new EdElement(secretMultiple(point, exponent)) };
}

function decode(text: string, path: string): Element {
  if (text.length !== HEX_LENGTH) {
    throw new RecordError("WRONG_LENGTH", path);
  }
  if (!/^[0-9a-f]*$/.test(text)) {
    throw new RecordError("NOT_HEX", path);
  }
  const sign = BigInt(`0x${text}`) >> 255n;
  const y = BigInt(`0x${text}`) - (sign << 255n);
  // x = 0 exactly when y is 1 or -1; the other sign bit would be a second encoding of the same point.
  if (y >= PRIME || (sign === 1n && (y === 1n || y === PRIME - 1n))) {
    throw new RecordError("NON_CANONICAL", path);
  }
  const point = decompress(text, path);
  if (!point.isTorsionFree()) {
    throw new RecordError("NOT_IN_SUBGROUP", path);
  }
  return new EdElement(point, { text });
}

function decompress(text: string, path: string): EdPoint {
  try {
    return Point.fromBytes(hexToBytes(text).reverse());
  } catch {
    throw new RecordError("NOT_ON_CURVE", path);
  }
}

const EIGHTH = Point.Fn.inv(8n);
const EIGHTHS: Ingredients = {
  exponent: (value) => mod(value * EIGHTH, ORDER),
  generator: new EdElement(Point.BASE.multiply(EIGHTH)),
};

function make<T extends readonly Element[]>(build: (ingredients: Ingredients) => T): T {
  const eighths = build(EIGHTHS).map(pointOf);
  // One inversion for all of them, instead of one for each text.
  const points = normalizeZ(Point, eighths.flatMap((eighth) => [eighth, eighth.double().double().double()]));
  const elements = eighths.map((_, i) => new EdElement(points[2 * i + 1] as EdPoint, { eighth: points[2 * i] as EdPoint }));
  // As many elements as were built, each in the place of its eighth.
  return elements as readonly Element[] as T;
}

function hintsOf(elements: readonly Element[]): Uint8Array {
  const coordinates = elements.flatMap((element) => {
    if (!(element instanceof EdElement) || element.eighth === undefined) {
      throw new TypeError("an element that was not made here");
    }
    const { x, y } = element.eighth.toAffine();
    return [Fp.toBytes(x).reverse(), Fp.toBytes(y).reverse()];
  });
  return concatBytes(...coordinates);
}

/** The group Ed25519: the points of prime order of edwards25519 (RFC 7748, RFC 8032), the default group. */
export const ED25519: Group = {
  name: "Ed25519",
  order: ORDER,
  identity: new EdElement(Point.ZERO),
  generator: { element: new EdElement(Point.BASE), power: (exponent) => new EdElement(secretMultiple(Point.BASE, exponent)) },
  decode,
  fixedBase,
  make,
  hintsOf,
};
