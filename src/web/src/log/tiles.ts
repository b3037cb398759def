import type { Hash, Nodes } from "./merkle";
import { RecordError } from "../crypto/errors";
import { HASH_BYTES, rootOf } from "./merkle";

/** The files of a log below its prefix (c2sp.org/tlog-tiles). */

/** Hashes of a full tile, entries of a full bundle. */
export const TILE_WIDTH = 256;
const LEVELS_OF_A_TILE = 8;

/** Where a log's files come from: a folder, or an address. A file that is not there is `undefined`; other failures are thrown. */
export interface LogSource {
  /** @param path below the log's prefix, as in `tile/0/x001/067` */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** A tile of hashes (level 0 to 7), or with `entries` a bundle of entries. */
export interface TileName {
  readonly level: number | "entries";
  readonly index: number;
  /** 1 to 256. */
  readonly width: number;
}

export function tilePath({ level, index, width }: TileName): string {
  const digits = String(index).padStart(3 * Math.ceil(String(index).length / 3), "0");
  const groups = digits.match(/.{3}/g) ?? [];
  const name = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${level}/${name}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

/** The tile `index` of a level in a tree of this size. @throws RangeError where there is none */
export function tileOf(size: number, level: number | "entries", index: number): TileName {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level));
  const width = Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH);
  if (!(width >= 1)) {
    throw new RangeError("no such tile");
  }
  return { level, index, width };
}

/** The paths of all tiles and bundles of a log of this size, without the partial ones that it outgrew. */
export function tilePathsOf(size: number): readonly string[] {
  const paths: string[] = [];
  for (let level = 0; size >= TILE_WIDTH ** level; level++) {
    const hashes = Math.floor(size / TILE_WIDTH ** level);
    for (let index = 0; index * TILE_WIDTH < hashes; index++) {
      const tile = tileOf(size, level, index);
      paths.push(tilePath(tile), ...(level === 0 ? [tilePath({ ...tile, level: "entries" })] : []));
    }
  }
  return paths;
}

/**
 * The hashes of a tile. Where a log no longer keeps a partial one, the full one has it at its beginning.
 *
 * @throws RecordError `FILE_MISSING`, `TILE_MALFORMED`
 */
export async function readTile(source: LogSource, tile: TileName): Promise<readonly Hash[]> {
  const { bytes, path, full } = await readEither(source, tile);
  const width = full ? TILE_WIDTH : tile.width;
  if (bytes.length !== width * HASH_BYTES) {
    throw new RecordError("TILE_MALFORMED", path);
  }
  return Array.from({ length: tile.width }, (_, i) => bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/**
 * The entries of a bundle.
 *
 * @throws RecordError `FILE_MISSING`, `TILE_MALFORMED`
 */
export async function readBundle(source: LogSource, tile: TileName): Promise<readonly Uint8Array[]> {
  const { bytes, path, full } = await readEither(source, tile);
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const end = at + 2 + length;
    if (at + 2 > bytes.length || end > bytes.length) {
      throw new RecordError("TILE_MALFORMED", path);
    }
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  if (entries.length !== (full ? TILE_WIDTH : tile.width)) {
    throw new RecordError("TILE_MALFORMED", path);
  }
  return entries.slice(0, tile.width);
}

async function readEither(source: LogSource, tile: TileName): Promise<{ bytes: Uint8Array; path: string; full: boolean }> {
  const path = tilePath(tile);
  const bytes = await source.read(path);
  if (bytes !== undefined) {
    return { bytes, path, full: false };
  }
  const full = tilePath({ ...tile, width: TILE_WIDTH });
  const other = tile.width === TILE_WIDTH ? undefined : await source.read(full);
  if (other === undefined) {
    throw new RecordError("FILE_MISSING", path);
  }
  return { bytes: other, path: full, full: true };
}

/**
 * The hashes of complete subtrees, out of the tiles of a tree of this size. Nothing is checked here: whoever makes a proof of them
 * checks the proof.
 */
export function nodesIn(source: LogSource, size: number): Nodes {
  const tiles = new Map<string, Promise<readonly Hash[]>>();
  return async (level, index) => {
    const tileLevel = Math.floor(level / LEVELS_OF_A_TILE);
    const hashes = 2 ** (level % LEVELS_OF_A_TILE);
    const first = index * hashes;
    const tile = tileOf(size, tileLevel, Math.floor(first / TILE_WIDTH));
    const path = tilePath(tile);
    const read = tiles.get(path) ?? readTile(source, tile);
    tiles.set(path, read);
    const start = first % TILE_WIDTH;
    return rootOf((await read).slice(start, start + hashes));
  };
}
