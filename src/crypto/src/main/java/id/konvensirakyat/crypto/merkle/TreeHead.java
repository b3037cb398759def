package id.konvensirakyat.crypto.merkle;

/**
 * A tree, named by what fixes all its leaves.
 *
 * @param size the number of leaves
 * @param root their Merkle Tree Hash
 */
public record TreeHead(long size, TreeHash root) {
  /** The tree without leaves. */
  public static final TreeHead EMPTY = new TreeHead(0, TreeHash.EMPTY);

  /**
   * @throws IllegalArgumentException for a negative size (a bug: decoding at the edge refuses it)
   */
  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("no tree has " + size + " leaves");
    }
  }
}
