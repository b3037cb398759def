import type { Verdict } from "../crypto/verdict";
import { RecordError } from "../crypto/errors";
import { ACCEPTED, rejected, verdictOf } from "../crypto/verdict";
import { concatBytes, equalBytes, sha256 } from "./bytes";

/**
 * The Merkle tree of RFC 6962, section 2.1, as pure functions of sizes and hashes. Proofs are followed as the RFC defines them, from
 * the root downwards, so that each hash of a proof has its one place and none is left over.
 */

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;
/** No tree that JavaScript can count has longer proofs; C2SP allows 63. */
export const MOST_PROOF_HASHES = 63;

/** What a checkpoint says of a tree. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** MTH of the empty list. */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array());

/** MTH of one entry. */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(concatBytes(LEAF, entry));
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(NODE, left, right));
}

/** k of RFC 6962: the largest power of two smaller than n, for n > 1. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) {
    k *= 2;
  }
  return k;
}

/**
 * A tree as it grows, in the memory of its right edge: the roots of its complete subtrees, each smaller than the one before it.
 * Whole subtrees may be appended, as long as none is larger than the last one.
 */
export class Growth {
  readonly #edge: { readonly leaves: number; readonly root: Hash }[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Appends a leaf's hash, or the root of a complete subtree of `leaves` (a power of two, which the size must be a multiple of). */
  append(root: Hash, leaves = 1): void {
    if (this.#size % leaves !== 0) {
      throw new RangeError("a subtree that does not begin at a multiple of its size");
    }
    this.#size += leaves;
    let last = { leaves, root };
    for (let before = this.#edge.pop(); before !== undefined; before = this.#edge.pop()) {
      if (before.leaves !== last.leaves) {
        this.#edge.push(before);
        break;
      }
      last = { leaves: 2 * before.leaves, root: nodeHash(before.root, last.root) };
    }
    this.#edge.push(last);
  }

  root(): Hash {
    const [last, ...before] = this.#edge.map((each) => each.root).reverse();
    return last === undefined ? EMPTY_ROOT : before.reduce((right, left) => nodeHash(left, right), last);
  }
}

/** The root over some hashes of leaves, or of equally large subtrees. */
export function rootOf(hashes: readonly Hash[]): Hash {
  const growth = new Growth();
  hashes.forEach((hash) => growth.append(hash));
  return growth.root();
}

/**
 * Checks that `leaf` is the hash of the entry `index` of the tree (RFC 6962, section 2.1.1).
 *
 * Reasons: `INDEX_BEYOND_SIZE`, `PROOF_TOO_SHORT`, `PROOF_TOO_LONG`, `ROOT_DIFFERS`
 */
export function checkInclusion(proof: readonly Hash[], { size, root }: TreeHead, index: number, leaf: Hash): Verdict {
  return verdictOf(() => {
    if (!(index >= 0 && index < size)) {
      return rejected("INDEX_BEYOND_SIZE", "index");
    }
    return equalBytes(rootThrough(proof, size, index, leaf), root) ? ACCEPTED : rejected("ROOT_DIFFERS", "proof");
  });
}

/** The root of the subtree of `size` leaves that the proof leads to: its last hash is that of the sibling below the root. */
function rootThrough(proof: readonly Hash[], size: number, index: number, leaf: Hash): Hash {
  if (size === 1) {
    requireNoneLeft(proof);
    return leaf;
  }
  const { last, rest } = lastOf(proof);
  const k = splitOf(size);
  return index < k
    ? nodeHash(rootThrough(rest, k, index, leaf), last)
    : nodeHash(last, rootThrough(rest, size - k, index - k, leaf));
}

/**
 * Checks that the tree `later` begins with all of `earlier` (RFC 6962, section 2.1.2). Anything is consistent with the empty tree, by
 * a proof without hashes.
 *
 * Reasons: `SIZES_REVERSED`, `PROOF_TOO_SHORT`, `PROOF_TOO_LONG`, `ROOT_DIFFERS`
 */
export function checkConsistency(proof: readonly Hash[], earlier: TreeHead, later: TreeHead): Verdict {
  return verdictOf(() => {
    if (earlier.size > later.size) {
      return rejected("SIZES_REVERSED", "size");
    }
    if (earlier.size === 0) {
      requireNoneLeft(proof);
      if (!equalBytes(earlier.root, EMPTY_ROOT)) {
        return rejected("ROOT_DIFFERS", "earlier");
      }
      return later.size > 0 || equalBytes(later.root, EMPTY_ROOT) ? ACCEPTED : rejected("ROOT_DIFFERS", "later");
    }
    const roots = rootsThrough(proof, earlier.size, later.size, earlier.root);
    if (!equalBytes(roots.earlier, earlier.root)) {
      return rejected("ROOT_DIFFERS", "earlier");
    }
    return equalBytes(roots.later, later.root) ? ACCEPTED : rejected("ROOT_DIFFERS", "later");
  });
}

/** `known` is the root of the first `m` leaves where these are the whole earlier tree; deeper down it is a hash of the proof. */
function rootsThrough(proof: readonly Hash[], m: number, n: number, known?: Hash): { readonly earlier: Hash; readonly later: Hash } {
  if (m === n) {
    if (known !== undefined) {
      requireNoneLeft(proof);
      return { earlier: known, later: known };
    }
    const { last, rest } = lastOf(proof);
    requireNoneLeft(rest);
    return { earlier: last, later: last };
  }
  const { last, rest } = lastOf(proof);
  const k = splitOf(n);
  if (m <= k) {
    const left = rootsThrough(rest, m, k, known);
    return { earlier: left.earlier, later: nodeHash(left.later, last) };
  }
  const right = rootsThrough(rest, m - k, n - k);
  return { earlier: nodeHash(last, right.earlier), later: nodeHash(last, right.later) };
}

function lastOf(proof: readonly Hash[]): { readonly last: Hash; readonly rest: readonly Hash[] } {
  const last = proof[proof.length - 1];
  if (last === undefined) {
    throw new RecordError("PROOF_TOO_SHORT", "proof");
  }
  return { last, rest: proof.slice(0, -1) };
}

function requireNoneLeft(proof: readonly Hash[]): void {
  if (proof.length > 0) {
    throw new RecordError("PROOF_TOO_LONG", "proof");
  }
}

/** Where the hashes of complete subtrees come from: the one over the leaves from `index * 2^level` on, `2^level` of them. */
export type Nodes = (level: number, index: number) => Promise<Hash>;

/** Makes the proof that `checkInclusion` takes. */
export async function inclusionProof(nodes: Nodes, size: number, index: number): Promise<readonly Hash[]> {
  const ranges: [number, number][] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.unshift([middle, to]);
      to = middle;
    } else {
      ranges.unshift([from, middle]);
      from = middle;
    }
  }
  return hashesOf(nodes, ranges);
}

/** Makes the proof that `checkConsistency` takes. */
export async function consistencyProof(nodes: Nodes, earlier: number, later: number): Promise<readonly Hash[]> {
  if (earlier === 0 || earlier === later) {
    return [];
  }
  const ranges: [number, number][] = [];
  let [from, to] = [0, later];
  while (earlier !== to) {
    const middle = from + splitOf(to - from);
    if (earlier <= middle) {
      ranges.unshift([middle, to]);
      to = middle;
    } else {
      ranges.unshift([from, middle]);
      from = middle;
    }
  }
  return hashesOf(nodes, from === 0 ? ranges : [[from, to], ...ranges]);
}

/** The root of the first `size` leaves. */
export async function rootAt(nodes: Nodes, size: number): Promise<Hash> {
  return size === 0 ? EMPTY_ROOT : rangeHash(nodes, 0, size);
}

async function hashesOf(nodes: Nodes, ranges: readonly (readonly [number, number])[]): Promise<readonly Hash[]> {
  return Promise.all(ranges.map(([from, to]) => rangeHash(nodes, from, to)));
}

/** The hash over the leaves [from, to), where `from` is a multiple of a power of two that is at least their number. */
async function rangeHash(nodes: Nodes, from: number, to: number): Promise<Hash> {
  const level = Math.log2(to - from);
  if (Number.isInteger(level)) {
    return nodes(level, from / 2 ** level);
  }
  const middle = from + splitOf(to - from);
  return nodeHash(await rangeHash(nodes, from, middle), await rangeHash(nodes, middle, to));
}
