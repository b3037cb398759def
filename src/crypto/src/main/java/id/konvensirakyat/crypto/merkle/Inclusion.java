package id.konvensirakyat.crypto.merkle;

import java.util.List;

/** That a leaf is in a tree (RFC 6962, section 2.1.1). */
public final class Inclusion {
  private Inclusion() {}

  /**
   * Whether the proof shows that the tree of this size and root has the leaf at the index. The
   * arguments may come from anybody.
   *
   * @param proof the siblings' hashes from the leaf to the root
   * @param leaf the hash of the leaf
   */
  public static Outcome check(
      List<TreeHash> proof, long size, TreeHash root, long index, TreeHash leaf) {
    if (size < 0 || index < 0) {
      return Outcome.failed(MerkleFault.NEGATIVE);
    }
    if (index >= size) {
      return Outcome.failed(MerkleFault.INDEX_BEYOND_SIZE);
    }
    Path path = new Path(size, index, 0);
    int length = path.length();
    if (proof.size() != length) {
      return Outcome.failed(
          proof.size() < length ? MerkleFault.PROOF_TOO_SHORT : MerkleFault.PROOF_TOO_LONG);
    }
    TreeHash hash = leaf;
    int next = 0;
    for (int level = 0; level < path.top(); level++) {
      switch (path.side(level)) {
        case LEFT -> hash = TreeHash.node(proof.get(next++), hash);
        case RIGHT -> hash = TreeHash.node(hash, proof.get(next++));
        case NONE -> {}
      }
    }
    return Outcome.of(hash.equals(root), MerkleFault.ROOT_DIFFERS);
  }

  /**
   * The proof that the leaf at the index is in the tree of this size: PATH(index, D[size]).
   *
   * @throws IllegalArgumentException if the tree has no such leaf
   */
  public static List<TreeHash> prove(long size, long index, NodeSource source) {
    return path(size, index).siblings().stream().map(each -> Tree.hash(each, source)).toList();
  }

  /**
   * The nodes that {@link #prove} asks for.
   *
   * @throws IllegalArgumentException if the tree has no such leaf
   */
  public static List<NodeId> nodes(long size, long index) {
    return path(size, index).siblings().stream().flatMap(List::stream).toList();
  }

  private static Path path(long size, long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    return new Path(size, index, 0);
  }
}
