package id.konvensirakyat.crypto.merkle;

import java.util.ArrayList;
import java.util.List;

/** That a tree's first leaves are those of an older tree (RFC 6962, section 2.1.2). */
public final class Consistency {
  private Consistency() {}

  /**
   * Whether the proof shows that the newer tree begins with all leaves of the older one. The
   * arguments may come from anybody. From the tree without leaves, and between trees of one size,
   * the proof is empty.
   *
   * @param proof the hashes as RFC 6962 orders them
   */
  public static Outcome check(
      List<TreeHash> proof, long oldSize, TreeHash oldRoot, long newSize, TreeHash newRoot) {
    if (oldSize < 0 || newSize < 0) {
      return Outcome.failed(MerkleFault.NEGATIVE);
    }
    if (oldSize > newSize) {
      return Outcome.failed(MerkleFault.SIZE_SHRINKS);
    }
    int length = length(oldSize, newSize);
    if (proof.size() != length) {
      return Outcome.failed(
          proof.size() < length ? MerkleFault.PROOF_TOO_SHORT : MerkleFault.PROOF_TOO_LONG);
    }
    if (oldSize == newSize && !oldRoot.equals(newRoot)) {
      return Outcome.failed(MerkleFault.ROOTS_DIFFER_AT_ONE_SIZE);
    }
    if (oldSize == 0) {
      return Outcome.of(oldRoot.equals(TreeHash.EMPTY), MerkleFault.EMPTY_ROOT_DIFFERS);
    }
    return oldSize == newSize ? Outcome.proved() : climb(proof, oldSize, oldRoot, newSize, newRoot);
  }

  /** Both roots from the proof: the older tree consists of what is left of the way to the newer. */
  private static Outcome climb(
      List<TreeHash> proof, long oldSize, TreeHash oldRoot, long newSize, TreeHash newRoot) {
    Path path = path(oldSize, newSize);
    int next = 0;
    TreeHash older = startsFromOldRoot(oldSize) ? oldRoot : proof.get(next++);
    TreeHash newer = older;
    for (int level = path.bottom(); level < path.top(); level++) {
      switch (path.side(level)) {
        case LEFT -> {
          TreeHash left = proof.get(next++);
          older = TreeHash.node(left, older);
          newer = TreeHash.node(left, newer);
        }
        case RIGHT -> newer = TreeHash.node(newer, proof.get(next++));
        case NONE -> {}
      }
    }
    if (!older.equals(oldRoot)) {
      return Outcome.failed(MerkleFault.OLDER_ROOT_DIFFERS);
    }
    return Outcome.of(newer.equals(newRoot), MerkleFault.NEWER_ROOT_DIFFERS);
  }

  /**
   * The proof that the tree of the new size begins with the leaves of that of the old size:
   * PROOF(oldSize, D[newSize]).
   *
   * @throws IllegalArgumentException unless 0 &le; oldSize &le; newSize
   */
  public static List<TreeHash> prove(long oldSize, long newSize, NodeSource source) {
    return parts(oldSize, newSize).stream().map(each -> Tree.hash(each, source)).toList();
  }

  /**
   * The nodes that {@link #prove} asks for.
   *
   * @throws IllegalArgumentException unless 0 &le; oldSize &le; newSize
   */
  public static List<NodeId> nodes(long oldSize, long newSize) {
    return parts(oldSize, newSize).stream().flatMap(List::stream).toList();
  }

  private static List<List<NodeId>> parts(long oldSize, long newSize) {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("no tree grows from " + oldSize + " to " + newSize);
    }
    List<List<NodeId>> parts = new ArrayList<>();
    if (oldSize == 0 || oldSize == newSize) {
      return parts;
    }
    if (!startsFromOldRoot(oldSize)) {
      int level = Long.numberOfTrailingZeros(oldSize);
      parts.add(List.of(new NodeId(level, (oldSize - 1) >> level)));
    }
    parts.addAll(path(oldSize, newSize).siblings());
    return parts;
  }

  private static int length(long oldSize, long newSize) {
    if (oldSize == 0 || oldSize == newSize) {
      return 0;
    }
    return (startsFromOldRoot(oldSize) ? 0 : 1) + path(oldSize, newSize).length();
  }

  /** Whether the older tree is one complete subtree, so that the proof need not name it. */
  private static boolean startsFromOldRoot(long oldSize) {
    return Long.bitCount(oldSize) == 1;
  }

  /** From the last of the complete subtrees that make up the older tree. */
  private static Path path(long oldSize, long newSize) {
    return new Path(newSize, oldSize - 1, Long.numberOfTrailingZeros(oldSize));
  }
}
