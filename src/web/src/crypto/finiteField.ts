import { pow } from "@noble/curves/abstract/modular.js";
import type { Element, FixedBase, Group, GroupName } from "./group";
import type { RandomSource } from "./random";
import { integerOf } from "./bytes";
import { RecordError } from "./errors";
import { decodeDecimal, mod } from "./group";

/** Parameters of a subgroup of prime order q modulo the prime p. */
interface Field {
  readonly p: bigint;
  readonly q: bigint;
}

/** Bits a digit of the tables. Counted as for Ed25519, table (52 rows of 31 for a 256-bit order) and 70 powers are least at 5. */
const WINDOW = 5;

/** An element of a multiplicative subgroup of a finite field. */
class FieldElement implements Element {
  readonly field: Field;
  readonly value: bigint;
  #text: string | undefined;

  constructor(field: Field, value: bigint) {
    this.field = field;
    this.value = value;
  }

  /** The element in decimal. */
  get text(): string {
    this.#text ??= this.value.toString();
    return this.#text;
  }

  times(other: Element): Element {
    return new FieldElement(this.field, (this.value * valueOf(this.field, other)) % this.field.p);
  }

  over(other: Element): Element {
    return this.times(other.power(-1n));
  }

  power(exponent: bigint): Element {
    const { p, q } = this.field;
    return new FieldElement(this.field, pow(this.value, mod(exponent, q), p));
  }

  /**
   * Square-and-multiply over JavaScript's big integers is not constant in time. The exponent is blinded with a fresh random
   * multiple of q, so that what a clock sees is another exponent at each call; that is all that is claimed.
   */
  secretPower(exponent: bigint, random: RandomSource): Element {
    const { p, q } = this.field;
    return new FieldElement(this.field, pow(this.value, mod(exponent, q) + q * integerOf(random.bytes(8)), p));
  }

  equals(other: Element): boolean {
    return this.value === valueOf(this.field, other);
  }
}

function valueOf(field: Field, element: Element): bigint {
  if (!(element instanceof FieldElement) || element.field !== field) {
    throw new TypeError("an element of another group");
  }
  return element.value;
}

/** Row i holds the element to the powers d x 2^(WINDOW x i), for each digit d; a power is then one product a row, even for digit 0. */
function fixedBase(field: Field, element: Element): FixedBase {
  const { p, q } = field;
  const rows: bigint[][] = [];
  let base = valueOf(field, element);
  for (let bit = 0; bit < q.toString(2).length; bit += WINDOW) {
    const row = [1n];
    for (let digit = 1; digit < 1 << WINDOW; digit++) {
      row.push(((row[digit - 1] as bigint) * base) % p);
    }
    rows.push(row);
    base = ((row[row.length - 1] as bigint) * base) % p;
  }
  const mask = (1n << BigInt(WINDOW)) - 1n;
  return {
    element,
    power: (exponent) => {
      let left = mod(exponent, q);
      let value = 1n;
      for (const row of rows) {
        value = (value * (row[Number(left & mask)] as bigint)) % p;
        left >>= BigInt(WINDOW);
      }
      return new FieldElement(field, value);
    },
  };
}

function finiteField(name: GroupName, p: bigint, q: bigint, g: bigint): Group {
  const field: Field = { p, q };
  let generator: FixedBase | undefined;
  return {
    name,
    order: q,
    identity: new FieldElement(field, 1n),
    get generator() {
      generator ??= fixedBase(field, new FieldElement(field, g));
      return generator;
    },
    decode: (text, path) => {
      const value = decodeDecimal(text, p, path);
      if (value === 0n) {
        throw new RecordError("OUT_OF_RANGE", path);
      }
      if (pow(value, q, p) !== 1n) {
        throw new RecordError("NOT_IN_SUBGROUP", path);
      }
      return new FieldElement(field, value);
    },
    fixedBase: (element) => fixedBase(field, element),
    make: (build) => build({ exponent: (value) => value, generator: new FieldElement(field, g) }),
    hintsOf: () => undefined,
  };
}

/** BELENIOS-2048: a subgroup of 256-bit prime order modulo a 2048-bit prime (specification, section "BELENIOS-2048"). */
export const BELENIOS_2048: Group = finiteField(
  "BELENIOS-2048",
  BigInt(
    "2069478569142254640101364365750500806492298929575110409710088478705737421924271740192223725449768433" +
      "8129066633138078958404960054389636289796393038773905722803605973749427671376777618898589872735865049" +
      "0811670993105358677809800307904916540637771737641986785272734744763418356000356983051931442845617019" +
      "1100078673730733356412397173289791324047457883446826065232797464795113767265869358218004631792207366" +
      "8860052627186363386088796882120769432366149491002923444346373222145884100586421050242120365433561201" +
      "3204811188524087310770141516662001623131771693721892480785077118278423174980732765988288251691831031" +
      "25680162072880719",
  ),
  BigInt("78571733251071885079927659812671450121821421258408794611510081919805623223441"),
  BigInt(
    "2402352677501852209227687703532399932712287657378364916510075318787663274146353219320285676155269678" +
      "7996946682987493890950838965734256019006010684771644917354741372831046104586813145117816467554005274" +
      "0288984613986453266121505579709716201616827031288643245666383486363578210615491841998253431518974065" +
      "8186868651151358576410138882215396016043228843603930989333662772848406593138406010231675095763777982" +
      "6651036068224066350766977640253462537730851331734951942489677540525736590494924776314759915751987751" +
      "7771148149092045660020547812705472823814097251863985833411570056835369555342378147558249189605029668" +
      "0037745308460627",
  ),
);

/** The prime of RFC 3526, section 3: 2^2048 - 2^1984 - 1 + 2^64 x (floor(2^1918 x pi) + 124476), as that document prints it. */
const RFC_3526_PRIME = BigInt(
  "0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD" +
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED" +
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F" +
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B" +
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510" +
    "15728E5A8AACAA68FFFFFFFFFFFFFFFF",
);

/** RFC-3526-2048: the quadratic residues modulo a safe prime (specification, section "RFC-3526-2048"). */
export const RFC_3526_2048: Group = finiteField("RFC-3526-2048", RFC_3526_PRIME, (RFC_3526_PRIME - 1n) / 2n, 2n);
