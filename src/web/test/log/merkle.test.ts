import { readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Hash } from "../../src/log/merkle";
import { checkConsistency, checkInclusion, consistencyProof, Growth, inclusionProof, leafHash, rootAt } from "../../src/log/merkle";
import { bytesOfBase64, utf8ToBytes } from "../../src/log/bytes";
import { nodesIn, tileOf, tilePath, tilePathsOf } from "../../src/log/tiles";
import { VECTORS } from "../crypto/archive";
import "../crypto/support";
import { filesOf, naiveRoot, sourceOf } from "./support";

const MOST = 300;
const entries = Array.from({ length: MOST }, (_, i) => utf8ToBytes(String(i)));
const leaves = entries.map(leafHash);
const roots = Array.from({ length: MOST + 1 }, (_, n) => naiveRoot(leaves.slice(0, n)));
const rootOfSize = (n: number): Hash => roots[n] as Hash;
const head = (size: number) => ({ size, root: rootOfSize(size) });
const nodes = nodesIn(sourceOf(filesOf(entries)), MOST);
/** Hashes of complete subtrees straight from the leaves. */
const subtrees = new Map<string, Promise<Hash>>();
const plain = (level: number, index: number): Promise<Hash> => {
  const place = `${level} ${index}`;
  const found = subtrees.get(place) ?? Promise.resolve(naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)));
  subtrees.set(place, found);
  return found;
};
const reason = (verdict: ReturnType<typeof checkInclusion>): string => (verdict.ok ? "accepted" : verdict.reason);
const flipped = (hash: Hash): Hash => hash.map((byte, i) => (i === 7 ? byte ^ 1 : byte));

describe("the tree of RFC 6962, for every size up to 300", () => {
  it("grows to the roots of the definition", () => {
    const growth = new Growth();
    for (let n = 0; n < MOST; n++) {
      expect(growth.root()).toEqual(rootOfSize(n));
      growth.append(leaves[n] as Hash);
    }
  });

  it("has the same roots out of its tiles", async () => {
    for (let n = 0; n <= MOST; n++) {
      expect(await rootAt(nodes, n)).toEqual(rootOfSize(n));
    }
  });

  it("proves every entry, and nothing at another place, of another entry, with a hash more or fewer", async () => {
    for (let size = 1; size <= MOST; size++) {
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(plain, size, index);
        const leaf = leaves[index] as Hash;
        expect(reason(checkInclusion(proof, head(size), index, leaf))).toBe("accepted");
        if (size % 37 > 2) continue;
        expect(reason(checkInclusion(proof, head(size), index, flipped(leaf)))).toBe("ROOT_DIFFERS");
        expect(reason(checkInclusion([...proof, leaf], head(size), index, leaf))).toBe("PROOF_TOO_LONG");
        if (proof.length > 0) expect(reason(checkInclusion(proof.slice(1), head(size), index, leaf))).toBe("PROOF_TOO_SHORT");
        expect(reason(checkInclusion(proof, head(size), size, leaf))).toBe("INDEX_BEYOND_SIZE");
        expect(reason(checkInclusion(proof, head(size), index + size, leaf))).toBe("INDEX_BEYOND_SIZE");
        if (size > 1) expect(checkInclusion(proof, head(size), (index + 1) % size, leaf).ok).toBe(false);
        for (let i = 0; i < proof.length; i++) {
          const wrong = proof.map((each, j) => (i === j ? flipped(each) : each));
          expect(reason(checkInclusion(wrong, head(size), index, leaf))).toBe("ROOT_DIFFERS");
        }
      }
    }
  });

  it("refuses an index below nothing or between two", () => {
    expect(reason(checkInclusion([], head(1), -1, leaves[0] as Hash))).toBe("INDEX_BEYOND_SIZE");
    expect(reason(checkInclusion([], { size: 0, root: rootOfSize(0) }, 0, leaves[0] as Hash))).toBe("INDEX_BEYOND_SIZE");
  });

  it("proves that every tree begins with every earlier one", async () => {
    for (let later = 0; later <= MOST; later++) {
      for (let earlier = 0; earlier <= later; earlier++) {
        const proof = await consistencyProof(plain, earlier, later);
        expect(reason(checkConsistency(proof, head(earlier), head(later)))).toBe("accepted");
        if (later % 31 > 2) continue;
        expect(reason(checkConsistency([...proof, rootOfSize(1)], head(earlier), head(later)))).toBe("PROOF_TOO_LONG");
        expect(checkConsistency(proof, { size: earlier, root: flipped(rootOfSize(earlier)) }, head(later)).ok).toBe(false);
        if (earlier > 0) {
          expect(checkConsistency(proof, head(earlier), { size: later, root: flipped(rootOfSize(later)) }).ok).toBe(false);
        }
        if (proof.length > 0) expect(checkConsistency(proof.slice(1), head(earlier), head(later)).ok).toBe(false);
        if (earlier < later) expect(reason(checkConsistency(proof, head(later), head(earlier)))).toBe("SIZES_REVERSED");
      }
    }
  });

  it("makes the same proofs out of tiles", async () => {
    for (let index = 0; index < MOST; index += 7) {
      expect(await inclusionProof(nodes, MOST, index)).toEqual(await inclusionProof(plain, MOST, index));
      expect(await consistencyProof(nodes, index, MOST)).toEqual(await consistencyProof(plain, index, MOST));
    }
  });
});

describe("paths of tiles", () => {
  it("are those of the C2SP text", () => {
    expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe("tile/0/x001/x234/067");
    expect(tilePath({ level: "entries", index: 0, width: 17 })).toBe("tile/entries/000.p/17");
    expect(tileOf(70_000, 0, 273)).toEqual({ level: 0, index: 273, width: 112 });
    expect(tileOf(70_000, 1, 1)).toEqual({ level: 1, index: 1, width: 17 });
    expect(tileOf(70_000, 2, 0)).toEqual({ level: 2, index: 0, width: 1 });
    expect(tileOf(256, 1, 0)).toEqual({ level: 1, index: 0, width: 1 });
    expect(() => tileOf(256, 0, 1)).toThrow(RangeError);
    expect(() => tileOf(255, 1, 0)).toThrow(RangeError);
  });
});

/** A file of vectors that Java reads as well. */
function own<T>(name: string): readonly T[] {
  const file = resolve(VECTORS, "log", name);
  return (JSON.parse(readFileSync(file, "utf8")) as { cases: readonly T[] }).cases;
}

interface InclusionCase {
  readonly what: string;
  readonly size: number;
  readonly index: number;
  readonly leaf: string;
  readonly root: string;
  readonly proof: readonly string[];
  readonly fault: string | null;
}

interface ConsistencyCase {
  readonly what: string;
  readonly oldSize: number;
  readonly oldRoot: string;
  readonly newSize: number;
  readonly newRoot: string;
  readonly proof: readonly string[];
  readonly fault: string | null;
}

const bytes = (base64: string): Uint8Array => bytesOfBase64(base64, "vector");
/** Sizes above 2^53 and below 0 are refused before these functions, where numbers are read. */
const countable = (...numbers: readonly number[]): boolean => numbers.every((each) => Number.isSafeInteger(each) && each >= 0);

describe("the vectors of the project", () => {
  const inclusion = own<InclusionCase>("merkle-inclusion.json").filter((each) => countable(each.size, each.index));
  it("inclusion", () => {
    expect(inclusion.length).toBeGreaterThan(0);
    for (const { what, size, index, leaf, root, proof, fault } of inclusion) {
      const found = reason(checkInclusion(proof.map(bytes), { size, root: bytes(root) }, index, bytes(leaf)));
      expect([what, found]).toEqual([what, fault ?? "accepted"]);
    }
  });

  const consistency = own<ConsistencyCase>("merkle-consistency.json").filter((each) => countable(each.oldSize, each.newSize));
  it("consistency", () => {
    expect(consistency.length).toBeGreaterThan(0);
    for (const { what, oldSize, oldRoot, newSize, newRoot, proof, fault } of consistency) {
      const found = checkConsistency(proof.map(bytes), { size: oldSize, root: bytes(oldRoot) }, { size: newSize, root: bytes(newRoot) });
      expect([what, found.ok]).toEqual([what, fault === null]);
    }
  });

  const roots = own<{ readonly size: number; readonly root: string }>("merkle-roots.json");
  it("roots", () => {
    expect(roots.length).toBeGreaterThan(0);
    const growth = new Growth();
    for (const { size, root } of [...roots].sort((a, b) => a.size - b.size)) {
      while (growth.size < size) growth.append(leafHash(utf8ToBytes(String(growth.size))));
      expect(growth.root()).toEqual(bytes(root));
    }
  });

  const tiles = own<{ readonly size: number; readonly count: number; readonly tiles: readonly string[]; readonly sums: string }>("merkle-tiles.json");
  it("the last tiles of trees", () => {
    expect(tiles.length).toBeGreaterThan(0);
    for (const { size, tiles: names } of tiles.filter((each) => each.size <= 5000)) {
      const files = filesOf(Array.from({ length: size }, (_, i) => utf8ToBytes(String(i))));
      names.forEach((name) => expect([size, name, files.has(name)]).toEqual([size, name, true]));
      expect([...tilePathsOf(size)].sort()).toEqual([...files.keys()].filter((name) => name !== "checkpoint").sort());
    }
  });
});

/** Vectors of others (github.com/transparency-dev/merkle testdata): the folder is named by the environment. */
const OTHERS = process.env["KONVENSI_MERKLE_VECTORS"];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = resolve(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

describe.skipIf(OTHERS === undefined)("the vectors of transparency-dev (KONVENSI_MERKLE_VECTORS)", () => {
  const cases = (kind: string): readonly (Record<string, unknown> & { readonly proof: readonly string[] | null; readonly wantErr: boolean })[] =>
    filesBelow(resolve(OTHERS ?? "", kind)).map((file) => JSON.parse(readFileSync(file, "utf8")) as never);
  const of = (base64: unknown): Uint8Array => new Uint8Array(Buffer.from((base64 ?? "") as string, "base64"));
  /** What is no hash is refused where hashes are read, before these functions. */
  const hashes = (...values: readonly Uint8Array[]): boolean => values.every((each) => each.length === 32);

  it("inclusion", () => {
    const all = cases("inclusion");
    expect(all.length).toBeGreaterThan(90);
    for (const { treeSize, leafIdx, root, leafHash: leaf, proof, wantErr, desc } of all) {
      const verdict = checkInclusion((proof ?? []).map(of), { size: treeSize as number, root: of(root) }, leafIdx as number, of(leaf));
      expect([desc, verdict.ok && hashes(of(root), of(leaf))]).toEqual([desc, !wantErr]);
    }
  });

  it("consistency", () => {
    const all = cases("consistency");
    expect(all.length).toBeGreaterThan(90);
    for (const { size1, size2, root1, root2, proof, wantErr, desc } of all) {
      if (!hashes(of(root1), of(root2)) && !wantErr) continue;
      const verdict = checkConsistency((proof ?? []).map(of), { size: size1 as number, root: of(root1) }, { size: size2 as number, root: of(root2) });
      expect([size1, size2, desc, verdict.ok && hashes(of(root1), of(root2))]).toEqual([size1, size2, desc, !wantErr]);
    }
  });
});

