package id.konvensirakyat.crypto.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * RFC 6962, section 2.1, as its recursive definitions stand there. The leaf of an index is the
 * number in decimal digits.
 */
final class DefinedTree {
  private final Map<Long, TreeHash> known = new HashMap<>();

  /** MTH(D[start:end]). */
  TreeHash mth(long start, long end) {
    Long key = start << 32 | end;
    TreeHash hash = known.get(key);
    if (hash == null) {
      hash = compute(start, end);
      known.put(key, hash);
    }
    return hash;
  }

  private TreeHash compute(long start, long end) {
    if (start == end) {
      return TreeHash.EMPTY;
    }
    if (end - start == 1) {
      return TreeHash.leaf(Long.toString(start).getBytes(StandardCharsets.US_ASCII));
    }
    long k = split(end - start);
    return TreeHash.node(mth(start, start + k), mth(start + k, end));
  }

  /** PATH(m, D[start:end]). */
  List<TreeHash> path(long m, long start, long end) {
    if (end - start == 1) {
      return new ArrayList<>();
    }
    long k = split(end - start);
    List<TreeHash> path = m < k ? path(m, start, start + k) : path(m - k, start + k, end);
    path.add(m < k ? mth(start + k, end) : mth(start, start + k));
    return path;
  }

  /** PROOF(m, D[n]), and nothing for m = 0, which the RFC leaves out. */
  List<TreeHash> proof(long m, long n) {
    return m == 0 ? List.of() : subproof(m, 0, n, true);
  }

  private List<TreeHash> subproof(long m, long start, long end, boolean rootKnown) {
    if (m == end - start) {
      return rootKnown ? new ArrayList<>() : new ArrayList<>(List.of(mth(start, end)));
    }
    long k = split(end - start);
    List<TreeHash> proof =
        m <= k ? subproof(m, start, start + k, rootKnown) : subproof(m - k, start + k, end, false);
    proof.add(m <= k ? mth(start + k, end) : mth(start, start + k));
    return proof;
  }

  /** The largest power of two smaller than n. */
  private static long split(long n) {
    return Long.highestOneBit(n - 1);
  }

  TreeHash root(long size) {
    return mth(0, size);
  }

  TreeHash leaf(long index) {
    return mth(index, index + 1);
  }

  NodeSource nodes() {
    return (level, index) -> mth(index << level, (index + 1) << level);
  }

  /** The nodes of a tree of any size all of whose leaves are empty. */
  static NodeSource equalLeaves() {
    List<TreeHash> levels = new ArrayList<>(List.of(TreeHash.leaf(new byte[0])));
    for (int level = 0; level < 62; level++) {
      levels.add(TreeHash.node(levels.get(level), levels.get(level)));
    }
    return (level, index) -> levels.get(level);
  }
}
