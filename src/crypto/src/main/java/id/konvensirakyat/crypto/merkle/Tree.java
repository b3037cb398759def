package id.konvensirakyat.crypto.merkle;

import java.util.ArrayList;
import java.util.List;

/** Roots out of complete subtrees. */
public final class Tree {
  private Tree() {}

  /**
   * The complete subtrees that make up the first {@code size} leaves, from left to right: one for
   * each 1 in the binary number. None for 0.
   *
   * @throws IllegalArgumentException for a negative size
   */
  public static List<NodeId> nodes(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("no tree has " + size + " leaves");
    }
    return nodes(0, size);
  }

  /**
   * The Merkle Tree Hash of the first {@code size} leaves.
   *
   * @throws IllegalArgumentException for a negative size
   */
  public static TreeHash root(long size, NodeSource source) {
    return size == 0 ? TreeHash.EMPTY : hash(nodes(size), source);
  }

  /**
   * The complete subtrees that make up a subtree of some tree, complete or cut off at the tree's
   * end: {@code start} is a multiple of the complete one's number of leaves.
   */
  static List<NodeId> nodes(long start, long end) {
    List<NodeId> nodes = new ArrayList<>();
    for (long next = start; next < end; ) {
      int level = 63 - Long.numberOfLeadingZeros(end - next);
      nodes.add(new NodeId(level, next >> level));
      next += 1L << level;
    }
    return List.copyOf(nodes);
  }

  /** The Merkle Tree Hash of the leaves of these subtrees, as {@link #nodes(long, long)} lists. */
  static TreeHash hash(List<NodeId> nodes, NodeSource source) {
    int last = nodes.size() - 1;
    TreeHash hash = source.node(nodes.get(last));
    for (int i = last - 1; i >= 0; i--) {
      hash = TreeHash.node(source.node(nodes.get(i)), hash);
    }
    return hash;
  }
}
