import type { Hash, TreeHead } from "./merkle";
import type { LogSource } from "./tiles";
import type { Verdict } from "../crypto/verdict";
import { RecordError } from "../crypto/errors";
import { ACCEPTED, rejected } from "../crypto/verdict";
import { equalBytes } from "./bytes";
import { checkConsistency, consistencyProof, EMPTY_ROOT, Growth, leafHash, rootOf } from "./merkle";
import { nodesIn, readBundle, readTile, TILE_WIDTH, tileOf, tilePath } from "./tiles";

/** An entry that was found to be in the tree, at its place. */
export interface Logged {
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly leaf: Hash;
}

/**
 * Whether the log, whose checkpoint `later` is, begins with all that `earlier` says: the proof is made of its tiles, and checked.
 *
 * Reasons: `LOG_SHRANK`; `LOG_FORKED` where the same size has another root, or no proof can be made of the tiles
 *
 * @throws RecordError `FILE_MISSING`, `TILE_MALFORMED`
 */
export async function checkContinues(source: LogSource, earlier: TreeHead, later: TreeHead): Promise<Verdict> {
  if (earlier.size > later.size) {
    return rejected("LOG_SHRANK", "checkpoint.size");
  }
  const proof = await consistencyProof(nodesIn(source, later.size), earlier.size, later.size);
  return checkConsistency(proof, earlier, later).ok ? ACCEPTED : rejected("LOG_FORKED", "checkpoint.root");
}

/**
 * The entries of a log from the place `from` on. Each tile is checked against the hash above it, beginning with the root, before
 * anything below it is read; an entry comes out only after its hash was found in its tile. So whatever comes out is in the tree, even
 * where the reader stops early.
 *
 * @param head of a checkpoint whose signatures were checked
 * @throws RecordError `TILE_MISMATCH` with the file, `ROOT_DIFFERS`, `FILE_MISSING`, `TILE_MALFORMED`
 */
export async function* followLog(source: LogSource, head: TreeHead, from = 0): AsyncGenerator<Logged, void, undefined> {
  if (head.size === 0) {
    requireEqual(head.root, EMPTY_ROOT);
    return;
  }
  const edge = await readEdge(source, head);
  for (const { level, first, hashes } of edge) {
    for (const [i, hash] of hashes.entries()) {
      if (level > 0) {
        yield* below(source, level, first + i, hash, from);
      }
    }
    if (level === 0) {
      yield* bundle(source, head.size, first / TILE_WIDTH, hashes, from);
    }
  }
}

/** The partial tiles at the right end, the highest first: together they span the tree, and its root follows from them. */
async function readEdge(
  source: LogSource,
  { size, root }: TreeHead,
): Promise<readonly { readonly level: number; readonly first: number; readonly hashes: readonly Hash[] }[]> {
  const growth = new Growth();
  const edge = [];
  for (let level = levelsOf(size) - 1; level >= 0; level--) {
    const count = Math.floor(size / TILE_WIDTH ** level);
    const width = count % TILE_WIDTH;
    if (width > 0) {
      const first = count - width;
      const hashes = await readTile(source, { level, index: first / TILE_WIDTH, width });
      hashes.forEach((hash) => growth.append(hash, TILE_WIDTH ** level));
      edge.push({ level, first, hashes });
    }
  }
  requireEqual(growth.root(), root);
  return edge;
}

function levelsOf(size: number): number {
  return size === 0 ? 0 : 1 + levelsOf(Math.floor(size / TILE_WIDTH));
}

/** What lies under the hash `index` of a level above 0: a full tile, whose root it is. */
async function* below(source: LogSource, level: number, index: number, hash: Hash, from: number): AsyncGenerator<Logged, void, undefined> {
  const leaves = TILE_WIDTH ** level;
  if ((index + 1) * leaves <= from) {
    return;
  }
  const tile = { level: level - 1, index, width: TILE_WIDTH };
  const hashes = await readTile(source, tile);
  if (!equalBytes(rootOf(hashes), hash)) {
    throw new RecordError("TILE_MISMATCH", tilePath(tile));
  }
  if (level === 1) {
    yield* bundle(source, (index + 1) * leaves, index, hashes, from);
    return;
  }
  for (const [i, each] of hashes.entries()) {
    yield* below(source, level - 1, index * TILE_WIDTH + i, each, from);
  }
}

async function* bundle(source: LogSource, size: number, index: number, leaves: readonly Hash[], from: number): AsyncGenerator<Logged, void, undefined> {
  const tile = tileOf(size, "entries", index);
  if (index * TILE_WIDTH + tile.width <= from) {
    return;
  }
  const entries = await readBundle(source, tile);
  for (const [i, bytes] of entries.entries()) {
    const leaf = leafHash(bytes);
    if (!equalBytes(leaf, leaves[i] ?? EMPTY_ROOT)) {
      throw new RecordError("TILE_MISMATCH", tilePath(tile));
    }
    const place = index * TILE_WIDTH + i;
    if (place >= from) {
      yield { index: place, bytes, leaf };
    }
  }
}

function requireEqual(found: Hash, root: Hash): void {
  if (!equalBytes(found, root)) {
    throw new RecordError("ROOT_DIFFERS", "checkpoint.root");
  }
}
