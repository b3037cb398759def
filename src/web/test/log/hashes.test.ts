import { describe, expect, it } from "vitest";
import { sha256OfText } from "../../src/crypto/bytes";
import { HashList, HashSet } from "../../src/log/hashes";

const hash = (of: string | number): Uint8Array => sha256OfText(String(of));
/** Hashes that differ in one place alone. */
const close = (place: number, byte: number): Uint8Array => new Uint8Array(32).map((_, i) => (i === place ? byte : 0));

describe("packed hashes", () => {
  const MANY = 35_000;

  it("are listed at their places, over the bounds of blocks", () => {
    const list = new HashList();
    expect(list.is(0, hash(0))).toBe(false);
    for (let i = 0; i < MANY; i++) list.push(hash(i));
    expect(list.size).toBe(MANY);
    for (const place of [0, 1, 32_767, 32_768, MANY - 1]) {
      expect([place, list.is(place, hash(place)), list.is(place, hash(place + 1))]).toEqual([place, true, false]);
    }
    expect([list.is(MANY, hash(MANY)), list.is(MANY, new Uint8Array(32))]).toEqual([false, false]);
    expect(() => list.push(new Uint8Array(31))).toThrow(RangeError);
  });

  it("are in a set once, and none is in it that was not added, as it grows", () => {
    const set = new HashSet();
    for (let i = 0; i < MANY; i++) {
      if (!set.add(hash(i))) expect.fail(`${i} is new`);
      if (i % 97 === 0 && set.add(hash(i / 2))) expect(i % 2).toBe(1);
    }
    const halves = Array.from({ length: MANY }, (_, i) => i).filter((i) => i % 97 === 0 && i % 2 === 1).length;
    expect(set.size).toBe(MANY + halves);
    for (let i = 0; i < MANY; i++) {
      if (!set.has(hash(i))) expect.fail(`${i} is there`);
      if (set.has(hash(`other ${i}`))) expect.fail(`other ${i} is not`);
    }
    expect(set.add(hash(MANY - 1))).toBe(false);
  });

  it("that differ in one byte are different ones", () => {
    const set = new HashSet();
    const all = Array.from({ length: 32 }, (_, place) => Array.from({ length: 255 }, (__, i) => close(place, i + 1))).flat();
    expect(all.every((each) => set.add(each))).toBe(true);
    expect(set.has(new Uint8Array(32))).toBe(false);
    expect(all.some((each) => set.add(each))).toBe(false);
    expect(set.size).toBe(32 * 255);
  });
});
