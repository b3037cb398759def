#!/usr/bin/env python3
"""Writes the vectors merkle-*.json of this folder: a slow and independent implementation of RFC 6962,
section 2.1, as its recursive definitions stand there, and of C2SP's tlog-tiles. The leaf of index i
is its number in decimal digits. Run in this folder: python3 generate.py"""
import base64, functools, hashlib, json, os, random

HERE = os.path.dirname(os.path.abspath(__file__))
rng = random.Random("konvensi log")
LARGEST = 2**63 - 1


def sha(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha(b"\1" + left + right)


@functools.cache
def mth(start, end):
    """The Merkle Tree Hash of D[start:end]."""
    n = end - start
    if n == 0:
        return sha(b"")
    if n == 1:
        return sha(b"\0" + str(start).encode())
    k = split(n)
    return node(mth(start, start + k), mth(start + k, end))


def split(n):
    """The largest power of two smaller than n."""
    return 1 << ((n - 1).bit_length() - 1)


def path(m, start, end):
    n = end - start
    if n == 1:
        return []
    k = split(n)
    if m < k:
        return path(m, start, start + k) + [mth(start + k, end)]
    return path(m - k, start + k, end) + [mth(start, start + k)]


def proof(m, n):
    return [] if m == 0 else subproof(m, 0, n, True)


def subproof(m, start, end, known):
    n = end - start
    if m == n:
        return [] if known else [mth(start, end)]
    k = split(n)
    if m <= k:
        return subproof(m, start, start + k, known) + [mth(start + k, end)]
    return subproof(m - k, start + k, end, False) + [mth(start, start + k)]


def steps(m, n):
    """How many hashes PATH(m, D[n]) has."""
    if n == 1:
        return 0
    k = split(n)
    return 1 + (steps(m, k) if m < k else steps(m - k, n - k))


def root_from(m, n, leaf, hashes):
    """The root that a proof of inclusion gives, for trees too large to be made."""
    if n == 1:
        return leaf
    k = split(n)
    if m < k:
        return node(root_from(m, k, leaf, hashes[:-1]), hashes[-1])
    return node(hashes[-1], root_from(m - k, n - k, leaf, hashes[:-1]))


def substeps(m, n, known):
    if m == n:
        return 0 if known else 1
    k = split(n)
    return 1 + (substeps(m, k, known) if m <= k else substeps(m - k, n - k, False))


def roots_from(m, n, old, hashes, known):
    if m == n:
        own = old if known else hashes[-1]
        return own, own
    k = split(n)
    if m <= k:
        older, newer = roots_from(m, k, old, hashes[:-1], known)
        return older, node(newer, hashes[-1])
    older, newer = roots_from(m - k, n - k, old, hashes[:-1], False)
    return node(hashes[-1], older), node(hashes[-1], newer)


def text(value):
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return [text(each) for each in value] if isinstance(value, list) else value


def write(name, about, cases):
    lines = ",\n".join(
        json.dumps({"origin": "own", **{k: text(v) for k, v in case.items()}}) for case in cases)
    with open(os.path.join(HERE, "merkle-%s.json" % name), "w") as file:
        file.write('{"about": %s, "cases": [\n%s\n]}\n' % (json.dumps(about), lines))


def some():
    return bytes(rng.randrange(256) for _ in range(32))


def flipped(data):
    bit = rng.randrange(256)
    return (int.from_bytes(data, "big") ^ (1 << bit)).to_bytes(32, "big")


def roots():
    for size in [*range(34), 63, 64, 65, 127, 128, 129, 255, 256, 257, 511, 512, 1000, 4097]:
        yield {"size": size, "root": mth(0, size)}


def inclusion(size, index, leaf, root, hashes, fault=None, what=None):
    return {"what": what or ("size %d, index %d" % (size, index)), "size": size, "index": index,
            "leaf": leaf, "root": root, "proof": hashes, "fault": fault}


def inclusions():
    pairs = [(n, m) for n in range(1, 10) for m in range(n)]
    pairs += [(n, m) for n in (255, 256, 257, 1000) for m in (0, 1, n // 2, n - 2, n - 1)]
    for n, m in pairs:
        yield inclusion(n, m, mth(m, m + 1), mth(0, n), path(m, 0, n))
    for n, m in [(LARGEST, 0), (LARGEST, 1), (LARGEST, LARGEST - 1), (LARGEST, LARGEST - 2),
                 (LARGEST, 2**62), (LARGEST - 1, LARGEST - 2), (2**62, 2**62 - 1), (2**62 + 1, 2**62),
                 (2**53 + 1, 2**53), (2**32 + 1, 2**32), (2**32, 2**31), (2**31 + 3, 2**31)]:
        leaf, hashes = some(), [some() for _ in range(steps(m, n))]
        yield inclusion(n, m, leaf, root_from(m, n, leaf, hashes), hashes)
    for n, m in [(1, 0), (2, 1), (3, 2), (5, 3), (7, 6), (8, 0), (100, 96), (1000, 999)]:
        yield from bad_inclusions(n, m, mth(m, m + 1), mth(0, n), path(m, 0, n))


def bad_inclusions(n, m, leaf, root, good):
    def bad(fault, what, size=n, index=m, leaf=leaf, root=root, hashes=good):
        return inclusion(size, index, leaf, root, hashes, fault, "size %d, index %d: %s" % (n, m, what))

    yield bad("NEGATIVE", "negative index", index=-1)
    yield bad("NEGATIVE", "negative size", size=-n)
    yield bad("INDEX_BEYOND_SIZE", "the index is the size", index=n)
    yield bad("INDEX_BEYOND_SIZE", "an index far behind", index=LARGEST)
    yield bad("INDEX_BEYOND_SIZE", "a tree without leaves", size=0, index=0, hashes=[])
    yield bad("PROOF_TOO_LONG", "a hash is left over", hashes=good + [root])
    yield bad("PROOF_TOO_LONG", "a hash too many in front", hashes=[leaf] + good)
    yield bad("PROOF_TOO_LONG", "65 hashes", hashes=(good + [root] * 65)[:65])
    yield bad("ROOT_DIFFERS", "a bit of the leaf", leaf=flipped(leaf))
    yield bad("ROOT_DIFFERS", "a bit of the root", root=flipped(root))
    yield bad("ROOT_DIFFERS", "the root of no leaves", root=sha(b""))
    for i in range(len(good)):
        yield bad("ROOT_DIFFERS", "a bit of hash %d" % i,
                  hashes=good[:i] + [flipped(good[i])] + good[i + 1:])
    if good:
        yield bad("PROOF_TOO_SHORT", "without the last", hashes=good[:-1])
        yield bad("PROOF_TOO_SHORT", "no proof", hashes=[])
    if len(good) > 1:
        yield bad("ROOT_DIFFERS", "in the other order", hashes=good[::-1])


def consistency(old, old_root, new, new_root, hashes, fault=None, what=None):
    return {"what": what or ("from %d to %d" % (old, new)), "oldSize": old, "oldRoot": old_root,
            "newSize": new, "newRoot": new_root, "proof": hashes, "fault": fault}


def consistencies():
    pairs = [(m, n) for n in range(9) for m in range(n + 1)]
    pairs += [(m, n) for n in (255, 256, 257, 1000) for m in (1, 2, 127, 128, 200, n - 1, n)]
    for m, n in pairs:
        yield consistency(m, mth(0, m), n, mth(0, n), proof(m, n))
    for m, n in [(1, LARGEST), (2, LARGEST), (LARGEST - 1, LARGEST), (2**62, LARGEST),
                 (2**62 - 1, LARGEST), (2**62 + 1, LARGEST), (LARGEST - 2, LARGEST - 1),
                 (2**62 - 1, 2**62), (2**53, 2**53 + 1), (2**53 + 1, 2**53 + 2), (2**32 - 1, 2**32 + 1),
                 (2**31 - 1, 2**31)]:
        start = some()
        hashes = [some() for _ in range(substeps(m, n, True))]
        older, newer = roots_from(m, n, start, hashes, True)
        yield consistency(m, older, n, newer, hashes)
    for m, n in [(0, 0), (0, 5), (1, 1), (1, 2), (2, 3), (3, 4), (4, 7), (6, 8), (7, 7), (96, 100)]:
        yield from bad_consistencies(m, mth(0, m), n, mth(0, n), proof(m, n))


def bad_consistencies(m, old_root, n, new_root, good):
    def bad(fault, what, old=m, old_root=old_root, new=n, new_root=new_root, hashes=good):
        return consistency(
            old, old_root, new, new_root, hashes, fault, "from %d to %d: %s" % (m, n, what))

    yield bad("NEGATIVE", "negative old size", old=-1)
    yield bad("NEGATIVE", "negative new size", new=-1)
    yield bad("SIZE_SHRINKS", "to a smaller tree", old=n + 1)
    yield bad("PROOF_TOO_LONG", "a hash is left over", hashes=good + [new_root])
    yield bad("PROOF_TOO_LONG", "a hash too many in front", hashes=[old_root] + good)
    other_old, other_new = "OLDER_ROOT_DIFFERS", "NEWER_ROOT_DIFFERS"
    if m == n:
        other_old = other_new = "ROOTS_DIFFER_AT_ONE_SIZE"
    elif m == 0:
        other_old, other_new = "EMPTY_ROOT_DIFFERS", None
    elif m & (m - 1) == 0:
        other_old = "NEWER_ROOT_DIFFERS"  # the proof starts from the old root
    yield bad(other_old, "a bit of the old root", old_root=flipped(old_root))
    if other_new:
        yield bad(other_new, "a bit of the new root", new_root=flipped(new_root))
    if m == n == 0:
        yield bad("EMPTY_ROOT_DIFFERS", "both roots wrong", old_root=b"x" * 32, new_root=b"x" * 32)
    for i in range(len(good)):
        hashes = good[:i] + [flipped(good[i])] + good[i + 1:]
        older, _ = roots_from(m, n, old_root, hashes, True)
        yield bad("NEWER_ROOT_DIFFERS" if older == old_root else "OLDER_ROOT_DIFFERS",
                  "a bit of hash %d" % i, hashes=hashes)
    if good:
        yield bad("PROOF_TOO_SHORT", "without the last", hashes=good[:-1])
        yield bad("PROOF_TOO_SHORT", "no proof", hashes=[])


def tile_place(index, width):
    digits = "%d" % index
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[i:i + 3] for i in range(0, len(digits), 3)]
    place = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return place if width == 256 else "%s.p/%d" % (place, width)


def tiles():
    """The tiles of whole trees: paths and SHA-256 of their bytes, in the order of Tiles.of."""
    for size in (1, 2, 255, 256, 257, 511, 512, 513, 1000, 65535, 65536, 65793, 70000):
        listed = []
        level = 0
        while size >> 8 * level:
            nodes, span = size >> 8 * level, 256**level
            for index in range(-(-nodes // 256)):
                first, last = index * 256, min(nodes, index * 256 + 256)
                content = b"".join(mth(i * span, (i + 1) * span) for i in range(first, last))
                listed.append(["tile/%d/%s" % (level, tile_place(index, last - first)),
                               hashlib.sha256(content).hexdigest()])
            level += 1
        # A tree of many tiles is one hash, so that the file stays short.
        lines = "".join("%s  %s\n" % (digest, tile) for tile, digest in listed)
        yield {"size": size, "root": mth(0, size), "tiles": [tile for tile, _ in listed][-8:],
               "count": len(listed), "sums": hashlib.sha256(lines.encode()).hexdigest()}


def paths():
    largest = LARGEST // 256
    for level, index, width in [(0, 0, 256), (0, 0, 1), (0, 999, 255), (0, 1000, 256), (0, 1234067, 5),
                                (1, 0, 17), (2, 1000000, 256), (7, 0, 127), (0, largest, 255),
                                (0, largest - 1, 256), (3, 5, 99), (0, 100, 100)]:
        yield {"what": "level %d, index %d, width %d" % (level, index, width), "level": level,
               "index": index, "width": width, "path": "tile/%d/%s" % (level, tile_place(index, width)),
               "entries": "tile/entries/" + tile_place(index, width) if level == 0 else None}
    for what, path in [
            ("nothing", ""), ("no level", "tile/000"), ("no index", "tile/0/"), ("another folder", "tiles/0/000"),
            ("a slash in front", "/tile/0/000"), ("a slash behind", "tile/0/000/"), ("no x", "tile/0/001/000"),
            ("x on the last", "tile/0/x000"), ("two digits", "tile/0/00"), ("four digits", "tile/0/0000"),
            ("a leading group of zeros", "tile/0/x000/001"), ("capital X", "tile/0/X001/000"),
            ("level with leading zero", "tile/00/000"), ("level -1", "tile/-1/000"), ("level 8", "tile/8/000.p/1"),
            ("level 64", "tile/64/000"), ("level +1", "tile/+1/000"), ("width 0", "tile/0/000.p/0"),
            ("width 256", "tile/0/000.p/256"), ("width 999", "tile/0/000.p/999"),
            ("width with leading zero", "tile/0/000.p/01"), ("no width", "tile/0/000.p/"), ("no suffix", "tile/0/000.p"),
            ("width without its slash", "tile/0/000.p5"), ("negative width", "tile/0/000.p/-1"),
            ("a second suffix", "tile/0/000.p/1.p/1"), ("two slashes", "tile//0/000"), ("dots", "tile/0/../000"),
            ("a full width", "tile/7/000"), ("beyond 2^63 leaves", "tile/0/" + tile_place(largest, 256)),
            ("far beyond", "tile/0/" + tile_place(10**17, 256)), ("too long for a number", "tile/0/" + "x999/" * 6 + "999"),
            ("longer than any path", "tile/0/" + "x999/" * 12 + "999"),
            ("very long", "tile/0/" + "x999/" * 400 + "999"), ("other digits", "tile/0/\u0660\u0660\u0661"),
            ("a space", "tile/0/000 "), ("a line feed", "tile/0/000\n"), ("a percent escape", "tile/0%2F000"),
            ("a query", "tile/0/000?x"), ("hexadecimal", "tile/0/00a"), ("entries of entries", "tile/entries/entries/000"),
            ("a level of entries", "tile/entries/0/000"), ("entries without index", "tile/entries/"),
            ("entries with width 0", "tile/entries/000.p/0"), ("entries with leading zeros", "tile/entries/x000/001")]:
        yield {"what": what, "path": path, "fault": "no tile"}


def main():
    write("roots", "The root of the tree of the leaves 0 to size - 1", roots())
    write("inclusion", "Proofs of inclusion, good (fault null) and bad", inclusions())
    write("consistency", "Proofs of consistency, good (fault null) and bad", consistencies())
    write("tiles", "All tiles of a tree: their number, the last eight paths (level by level, each "
          "from left to right), and the SHA-256 of what sha256sum writes of them in that order", tiles())
    write("paths", "Paths of tiles, good and bad", paths())


main()
