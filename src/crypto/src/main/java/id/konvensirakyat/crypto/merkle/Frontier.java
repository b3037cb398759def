package id.konvensirakyat.crypto.merkle;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * The right edge of a tree: the complete subtrees that its leaves make up, which is all that
 * appending needs. Immutable; at most 63 hashes.
 */
public final class Frontier {
  private static final Frontier EMPTY = new Frontier(0, new TreeHash[0]);

  private final long size;
  // From left to right: as Tree.nodes(size).
  private final TreeHash[] hashes;

  private Frontier(long size, TreeHash[] hashes) {
    this.size = size;
    this.hashes = hashes;
  }

  /** That of the tree without leaves. */
  public static Frontier empty() {
    return EMPTY;
  }

  /**
   * That of a tree of this size.
   *
   * @param hashes of the subtrees that {@link Tree#nodes} lists, in its order
   * @throws IllegalArgumentException for a negative size, and if there are more or fewer hashes
   */
  public static Frontier of(long size, List<TreeHash> hashes) {
    if (size < 0 || hashes.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves has not " + hashes.size() + " subtrees");
    }
    return new Frontier(size, hashes.toArray(TreeHash[]::new));
  }

  /** With one more leaf. */
  public Frontier append(TreeHash leaf) {
    return append(leaf, (id, hash) -> {});
  }

  /**
   * With one more leaf.
   *
   * @param completed is told of each complete subtree that the tree has now and had not before,
   *     from the lowest (the leaf itself, on level 0) to the highest
   * @throws IllegalStateException if the tree has 2^63 - 1 leaves
   */
  public Frontier append(TreeHash leaf, BiConsumer<NodeId, TreeHash> completed) {
    if (size == Long.MAX_VALUE) {
      throw new IllegalStateException("the tree is full");
    }
    int merged = Long.numberOfTrailingZeros(~size);
    int kept = hashes.length - merged;
    TreeHash hash = leaf;
    completed.accept(new NodeId(0, size), hash);
    for (int level = 1; level <= merged; level++) {
      hash = TreeHash.node(hashes[hashes.length - level], hash);
      completed.accept(new NodeId(level, size >> level), hash);
    }
    TreeHash[] grown = new TreeHash[kept + 1];
    System.arraycopy(hashes, 0, grown, 0, kept);
    grown[kept] = hash;
    return new Frontier(size + 1, grown);
  }

  /** The number of leaves. */
  public long size() {
    return size;
  }

  /** The hashes of the subtrees that {@link Tree#nodes} lists, in its order. */
  public List<TreeHash> hashes() {
    return List.of(hashes);
  }

  /** The Merkle Tree Hash of all leaves. */
  public TreeHash root() {
    if (size == 0) {
      return TreeHash.EMPTY;
    }
    TreeHash root = hashes[hashes.length - 1];
    for (int i = hashes.length - 2; i >= 0; i--) {
      root = TreeHash.node(hashes[i], root);
    }
    return root;
  }

  /** The size and the root. */
  public TreeHead head() {
    return new TreeHead(size, root());
  }
}
