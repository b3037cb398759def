package id.konvensirakyat.crypto.merkle;

/** Where the hashes of a tree's complete subtrees are known. */
@FunctionalInterface
public interface NodeSource {
  /**
   * The hash of the complete subtree over the 2^level leaves from {@code index * 2^level} on; of
   * the leaf on level 0. Asked only for subtrees of the tree.
   */
  TreeHash node(int level, long index);

  /** The same. */
  default TreeHash node(NodeId id) {
    return node(id.level(), id.index());
  }
}
