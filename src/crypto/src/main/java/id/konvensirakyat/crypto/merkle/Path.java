package id.konvensirakyat.crypto.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a complete subtree up to the root of a tree: which siblings are met. The proofs of
 * RFC 6962, sections 2.1.1 and 2.1.2, are the hashes of such siblings from the lowest to the
 * highest.
 */
final class Path {
  /** On which side of the way the sibling of a level is. */
  enum Side {
    LEFT,
    RIGHT,
    /** The way is at the tree's right edge and has no sibling there. */
    NONE
  }

  private final long index;
  private final long last;
  private final int bottom;

  /** From the subtree of height {@code bottom} that holds the leaf, up in a tree of this size. */
  Path(long size, long index, int bottom) {
    this.last = size - 1;
    this.index = index;
    this.bottom = bottom;
  }

  /** The lowest level. */
  int bottom() {
    return bottom;
  }

  /** The level of the root. */
  int top() {
    return 64 - Long.numberOfLeadingZeros(last);
  }

  Side side(int level) {
    long place = index >> level;
    if ((place & 1) == 1) {
      return Side.LEFT;
    }
    return place < last >> level ? Side.RIGHT : Side.NONE;
  }

  /** The number of siblings. */
  int length() {
    int length = 0;
    for (int level = bottom; level < top(); level++) {
      length += side(level) == Side.NONE ? 0 : 1;
    }
    return length;
  }

  /** The siblings from the lowest to the highest, each as the complete subtrees it is made of. */
  List<List<NodeId>> siblings() {
    List<List<NodeId>> siblings = new ArrayList<>();
    for (int level = bottom; level < top(); level++) {
      if (side(level) != Side.NONE) {
        siblings.add(subtree(level, (index >> level) ^ 1));
      }
    }
    return siblings;
  }

  private List<NodeId> subtree(int level, long place) {
    long start = place << level;
    // The first clause cannot overflow: it asks for the leaves behind the first one.
    boolean complete = last - start >= (1L << level) - 1;
    return Tree.nodes(start, complete ? start + (1L << level) : last + 1);
  }
}
