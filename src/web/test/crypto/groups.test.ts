import { describe, expect, it } from "vitest";
import type { GroupName } from "../../src/crypto";
import { groupByName } from "../../src/crypto";
import { hexToBytes, integerOf } from "../../src/crypto/bytes";
import { decodeScalar, mod, product } from "../../src/crypto/group";
import { randomBelow } from "../../src/crypto/random";
import { refusalOf, seededRandom } from "./support";

const NAMES: readonly GroupName[] = ["Ed25519", "BELENIOS-2048", "RFC-3526-2048"];

describe.each(NAMES)("group %s", (name) => {
  const group = groupByName(name);
  const g = group.generator.element;
  const random = seededRandom(`laws of ${name}`);
  const q = group.order;
  const exponents = [
    0n,
    1n,
    2n,
    31n,
    32n,
    q - 1n,
    q,
    q + 1n,
    -1n,
    -q,
    1n << 252n,
    ...Array.from({ length: 6 }, () => randomBelow(q, random)),
  ];

  it("gives the same power by tables, by the secret way and by the public way", () => {
    for (const exponent of exponents) {
      const expected = g.power(exponent).text;
      expect(group.generator.power(exponent).text).toBe(expected);
      expect(g.secretPower(exponent, random).text).toBe(expected);
      expect(group.fixedBase(g).power(exponent).text).toBe(expected);
    }
  });

  it("adds exponents when elements are multiplied", () => {
    const base = group.generator.power(randomBelow(q, random));
    for (const a of exponents.slice(0, 9)) {
      const b = randomBelow(q, random);
      expect(
        base
          .power(a)
          .times(base.power(b))
          .equals(base.power(a + b)),
      ).toBe(true);
      expect(
        base
          .power(a)
          .over(base.power(b))
          .equals(base.power(a - b)),
      ).toBe(true);
    }
  });

  it("has a generator of order q, and an identity", () => {
    expect(g.equals(group.identity)).toBe(false);
    expect(
      group.generator
        .power(q - 1n)
        .times(g)
        .equals(group.identity),
    ).toBe(true);
    expect(product(group, []).equals(group.identity)).toBe(true);
    expect(group.identity.power(5n).equals(group.identity)).toBe(true);
    expect(group.fixedBase(group.identity).power(5n).equals(group.identity)).toBe(true);
  });

  it("reads back what it writes", () => {
    for (const exponent of exponents) {
      const element = group.generator.power(exponent);
      const decoded = group.decode(element.text, "x");
      expect(decoded.equals(element)).toBe(true);
      expect(decoded.text).toBe(element.text);
    }
  });

  it("reads scalars in their one decimal form below q", () => {
    expect(decodeScalar(group, "0", "x")).toBe(0n);
    expect(decodeScalar(group, (q - 1n).toString(), "x")).toBe(q - 1n);
    const bad: readonly [string, string][] = [
      [q.toString(), "OUT_OF_RANGE at x"],
      ["01", "NOT_DECIMAL at x"],
      ["", "WRONG_LENGTH at x"],
      ["-1", "NOT_DECIMAL at x"],
      ["+1", "NOT_DECIMAL at x"],
      [" 1", "NOT_DECIMAL at x"],
      ["1\n", "NOT_DECIMAL at x"],
      ["1e3", "NOT_DECIMAL at x"],
      ["0x1", "NOT_DECIMAL at x"],
      ["١", "NOT_DECIMAL at x"],
      [`${q.toString()}0`, "WRONG_LENGTH at x"],
    ];
    for (const [text, reason] of bad) {
      expect(
        refusalOf(() => decodeScalar(group, text, "x")),
        text,
      ).toBe(reason);
    }
  });
});

describe("elements of two groups", () => {
  it("do not mix", () => {
    const [a, b, c] = NAMES.map((name) => groupByName(name).generator.element);
    expect(() => a?.times(b ?? expect.fail())).toThrow(TypeError);
    expect(() => b?.times(c ?? expect.fail())).toThrow(TypeError);
    expect(() => b?.equals(a ?? expect.fail())).toThrow(TypeError);
  });

  it("have a group by its exact name only", () => {
    expect(refusalOf(() => groupByName("ed25519"))).toBe("UNKNOWN_GROUP at group");
    expect(refusalOf(() => groupByName("__proto__"))).toBe("UNKNOWN_GROUP at group");
  });
});

const P = (1n << 255n) - 19n;
const SIGN = 1n << 255n;
const hex = (value: bigint): string => value.toString(16).padStart(64, "0");
const BASE_Y = (4n * modularInverse(5n)) % P;

function modularInverse(value: bigint): bigint {
  let result = 1n;
  for (let exponent = P - 2n, power = value; exponent > 0n; exponent >>= 1n, power = mod(power * power, P)) {
    result = (exponent & 1n) === 1n ? mod(result * power, P) : result;
  }
  return result;
}

describe("encodings of Ed25519", () => {
  const { decode, generator, identity } = groupByName("Ed25519");

  it("write y big-endian with the sign of x on top: g has y = 4/5 and an even x", () => {
    expect(generator.element.text).toBe(hex(BASE_Y));
    expect(generator.power(-1n).text).toBe(hex(BASE_Y + SIGN));
    expect(identity.text).toBe(hex(1n));
    expect(decode(hex(1n), "x").equals(identity)).toBe(true);
  });

  it("agree with a public key of RFC 8032, section 7.1, read in the other byte order", () => {
    // TEST 1: the clamped first half of the SHA-512 of its secret key, and its public key.
    const scalar = integerOf(hexToBytes("307c83864f2833cb427a2ef1c00a013cfdff2768d980c0a3a520f006904de94f").reverse());
    const key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    expect(generator.power(scalar).text).toBe(Buffer.from(key, "hex").reverse().toString("hex"));
  });

  /** One case a reason; points of small order and their encodings are those of RFC 7748's curve, from its order-8 point. */
  const orderEight = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7n;
  const bad: readonly [string, string, string][] = [
    ["too short", hex(BASE_Y).slice(1), "WRONG_LENGTH"],
    ["too long", `0${hex(BASE_Y)}`, "WRONG_LENGTH"],
    ["empty", "", "WRONG_LENGTH"],
    ["upper case", "ABCDEF".padStart(64, "0"), "NOT_HEX"],
    ["not hexadecimal", "g".padStart(64, "0"), "NOT_HEX"],
    ["0x before it", "0x".padEnd(64, "0"), "NOT_HEX"],
    ["a line feed at its end", `${hex(BASE_Y).slice(1)}\n`, "NOT_HEX"],
    ["y = p", hex(P), "NON_CANONICAL"],
    ["y = p + 1, the identity once more", hex(P + 1n), "NON_CANONICAL"],
    ["y = 2^255 - 1", hex(SIGN - 1n), "NON_CANONICAL"],
    ["y = p with the sign", hex(P + SIGN), "NON_CANONICAL"],
    ["identity with the sign of a zero", hex(1n + SIGN), "NON_CANONICAL"],
    ["order 2 with the sign of a zero", hex(P - 1n + SIGN), "NON_CANONICAL"],
    ["y = 2, which no x fits", hex(2n), "NOT_ON_CURVE"],
    ["order 2", hex(P - 1n), "NOT_IN_SUBGROUP"],
    ["order 4", hex(0n), "NOT_IN_SUBGROUP"],
    ["order 4, the other", hex(SIGN), "NOT_IN_SUBGROUP"],
    ["order 8", hex(orderEight), "NOT_IN_SUBGROUP"],
    ["order 8, the other", hex(P - orderEight + SIGN), "NOT_IN_SUBGROUP"],
    ["g plus the point of order 2", hex(P - BASE_Y), "NOT_IN_SUBGROUP"],
    ["g in little-endian order", Buffer.from(hex(BASE_Y), "hex").reverse().toString("hex"), "NOT_IN_SUBGROUP"],
  ];

  it.each(bad)("are refused: %s", (_, text, reason) => {
    expect(refusalOf(() => decode(text, "x"))).toBe(`${reason} at x`);
  });
});

describe("encodings in finite fields", () => {
  const { decode, order, generator } = groupByName("BELENIOS-2048");
  const safe = groupByName("RFC-3526-2048");
  const g = BigInt(generator.element.text);
  const p = BigInt(
    "20694785691422546401013643657505008064922989295751104097100884787057374219242717401922237254497684338129066633138078958404960054389636289796393038773905722803605973749427671376777618898589872735865049081167099310535867780980030790491654063777173764198678527273474476341835600035698305193144284561701911000786737307333564123971732897913240474578834468260652327974647951137672658693582180046317922073668860052627186363386088796882120769432366149491002923444346373222145884100586421050242120365433561201320481118852408731077014151666200162313177169372189248078507711827842317498073276598828825169183103125680162072880719",
  );

  it("refuse, with the reason, what is no element in its one form", () => {
    const bad: readonly [string, string][] = [
      ["", "WRONG_LENGTH"],
      ["00", "NOT_DECIMAL"],
      [`0${g}`.slice(0, 600), "NOT_DECIMAL"],
      ["-1", "NOT_DECIMAL"],
      ["1 ", "NOT_DECIMAL"],
      ["0", "OUT_OF_RANGE"],
      [p.toString(), "OUT_OF_RANGE"],
      [(p + 1n).toString(), "OUT_OF_RANGE"],
      [`1${p.toString()}`, "WRONG_LENGTH"],
      [(p - 1n).toString(), "NOT_IN_SUBGROUP"],
      ["2", "NOT_IN_SUBGROUP"],
      [(p - g).toString(), "NOT_IN_SUBGROUP"],
      [order.toString(), "NOT_IN_SUBGROUP"],
    ];
    for (const [text, reason] of bad) {
      expect(
        refusalOf(() => decode(text, "x")),
        text,
      ).toBe(`${reason} at x`);
    }
    expect(decode("1", "x").text).toBe("1");
  });

  it("refuse a non-residue modulo the safe prime", () => {
    const minusOne = 2n * safe.order;
    expect(refusalOf(() => safe.decode(minusOne.toString(), "x"))).toBe("NOT_IN_SUBGROUP at x");
    expect(safe.decode("4", "x").equals(safe.generator.power(2n))).toBe(true);
  });
});
