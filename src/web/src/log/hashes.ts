import type { Hash } from "./merkle";
import { HASH_BYTES } from "./merkle";

/** Hashes by the million, packed: 32 bytes each, where a text of 64 digits and its place in a `Set` take about 150. */

/** Hashes of a block: one mebibyte, so that a growing list is never copied as a whole. */
const BLOCK = 1 << 15;

/** Hashes in the order in which they came. */
export class HashList {
  readonly #blocks: Uint8Array[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(hash: Hash): void {
    if (hash.length !== HASH_BYTES) {
      throw new RangeError("not a hash");
    }
    if (this.#size % BLOCK === 0) {
      this.#blocks.push(new Uint8Array(BLOCK * HASH_BYTES));
    }
    this.#blocks[this.#blocks.length - 1]?.set(hash, (this.#size % BLOCK) * HASH_BYTES);
    this.#size++;
  }

  /** Whether the hash at this place is there, and this one. */
  is(place: number, hash: Hash): boolean {
    const block = place < this.#size ? this.#blocks[Math.floor(place / BLOCK)] : undefined;
    const from = (place % BLOCK) * HASH_BYTES;
    return block !== undefined && hash.every((byte, i) => byte === block[from + i]);
  }
}

const FEWEST_SLOTS = 1 << 10;
const WORDS = HASH_BYTES / 4;

/**
 * A set of hashes: open addressing over their places in a list. Where a hash is looked for depends on random numbers, so that
 * whoever writes a log cannot choose hashes that all begin at one slot.
 */
export class HashSet {
  readonly #hashes = new HashList();
  readonly #multipliers = crypto.getRandomValues(new Uint32Array(WORDS)).map((random) => random | 1);
  /** One more than a place in the list, or 0; at most half of them are used. */
  #slots = new Uint32Array(FEWEST_SLOTS);
  /** Of each hash in the list, what its slot is reckoned from. */
  #marks = new Uint32Array(FEWEST_SLOTS / 2);

  get size(): number {
    return this.#hashes.size;
  }

  has(hash: Hash): boolean {
    return this.#slots[this.#slotOf(hash, this.#markOf(hash))] !== 0;
  }

  /** @returns whether it is new */
  add(hash: Hash): boolean {
    const mark = this.#markOf(hash);
    const slot = this.#slotOf(hash, mark);
    if (this.#slots[slot] !== 0) {
      return false;
    }
    if (this.size === this.#marks.length) {
      this.#grow();
      return this.add(hash);
    }
    this.#marks[this.size] = mark;
    this.#hashes.push(hash);
    this.#slots[slot] = this.size;
    return true;
  }

  #markOf(hash: Hash): number {
    let sum = 0;
    for (let word = 0; word < WORDS; word++) {
      const at = 4 * word;
      const value = ((hash[at] ?? 0) << 24) | ((hash[at + 1] ?? 0) << 16) | ((hash[at + 2] ?? 0) << 8) | (hash[at + 3] ?? 0);
      sum = (sum + Math.imul(this.#multipliers[word] ?? 1, value)) | 0;
    }
    return sum >>> 0;
  }

  /** The slot of a hash, or the empty one where it would stand. */
  #slotOf(hash: Hash, mark: number): number {
    let slot = firstSlot(mark, this.#slots.length);
    for (;;) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0 || (this.#marks[place] === mark && this.#hashes.is(place, hash))) {
        return slot;
      }
      slot = (slot + 1) % this.#slots.length;
    }
  }

  #grow(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const marks = new Uint32Array(slots.length / 2);
    marks.set(this.#marks);
    for (let place = 0; place < this.size; place++) {
      let slot = firstSlot(marks[place] ?? 0, slots.length);
      while (slots[slot] !== 0) {
        slot = (slot + 1) % slots.length;
      }
      slots[slot] = place + 1;
    }
    this.#slots = slots;
    this.#marks = marks;
  }
}

/** The upper bits of a mark: multiplication leaves its lower ones to the lower ones of the words. */
const firstSlot = (mark: number, slots: number): number => Math.floor((mark / 2 ** 32) * slots);
