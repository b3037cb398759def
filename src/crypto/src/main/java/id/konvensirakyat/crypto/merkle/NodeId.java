package id.konvensirakyat.crypto.merkle;

/**
 * Which complete subtree: the one over the 2^level leaves from {@code index * 2^level} on. On level
 * 0 it is a leaf.
 *
 * @param level its height, 0 to 62
 * @param index its place among those of its level, counted from the left, from 0
 */
public record NodeId(int level, long index) {
  /**
   * @throws IllegalArgumentException if its leaves are not among the first 2^63 - 1
   */
  public NodeId {
    if (level < 0 || level > 62 || index < 0 || index >= (Long.MAX_VALUE >> level)) {
      throw new IllegalArgumentException("no node " + index + " on level " + level);
    }
  }

  /** How many leaves a tree needs to hold it: one more than the index of its last leaf. */
  public long end() {
    return (index + 1) << level;
  }
}
