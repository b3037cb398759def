package id.konvensirakyat.crypto.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsistencyTest {
  private static final int LARGEST = 1000;
  private static final List<MerkleFault> ROOTS =
      List.of(MerkleFault.OLDER_ROOT_DIFFERS, MerkleFault.NEWER_ROOT_DIFFERS);

  private final DefinedTree tree = new DefinedTree();

  @Test
  void everyPairOfSizesIsProvedAsDefined() {
    for (int newSize = 0; newSize <= LARGEST; newSize++) {
      TreeHash newRoot = tree.root(newSize);
      for (int oldSize = 0; oldSize <= newSize; oldSize++) {
        List<TreeHash> proof = Consistency.prove(oldSize, newSize, tree.nodes());
        if (!proof.equals(tree.proof(oldSize, newSize))
            || !Consistency.check(proof, oldSize, tree.root(oldSize), newSize, newRoot).holds()) {
          throw new AssertionError(oldSize + " to " + newSize);
        }
      }
    }
  }

  @Test
  void asksForTheListedNodesAndNoOthers() {
    for (int newSize = 0; newSize <= 70; newSize++) {
      for (int oldSize = 0; oldSize <= newSize; oldSize++) {
        List<NodeId> asked = new ArrayList<>();
        List<TreeHash> proof =
            Consistency.prove(
                oldSize,
                newSize,
                (level, index) -> {
                  asked.add(new NodeId(level, index));
                  return tree.nodes().node(level, index);
                });
        assertEquals(tree.proof(oldSize, newSize), proof);
        List<NodeId> listed = Consistency.nodes(oldSize, newSize);
        assertEquals(listed.size(), asked.size());
        assertEquals(new HashSet<>(listed), new HashSet<>(asked));
      }
    }
  }

  @Test
  void everySmallChangeIsRefused() {
    Random random = new Random(6962);
    for (int i = 0; i < 60; i++) {
      int newSize = 2 + random.nextInt(i < 30 ? 20 : LARGEST - 1);
      refuseChanges(1 + random.nextInt(newSize - 1), newSize);
    }
  }

  private void refuseChanges(int oldSize, int newSize) {
    TreeHash older = tree.root(oldSize);
    TreeHash newer = tree.root(newSize);
    List<TreeHash> proof = tree.proof(oldSize, newSize);
    for (List<TreeHash> changed : Mutations.changed(proof)) {
      Optional<MerkleFault> fault =
          Consistency.check(changed, oldSize, older, newSize, newer).fault();
      assertTrue(fault.filter(ROOTS::contains).isPresent(), oldSize + " to " + newSize);
    }
    for (List<TreeHash> shorter : Mutations.shorter(proof)) {
      refuse(MerkleFault.PROOF_TOO_SHORT, shorter, oldSize, older, newSize, newer);
    }
    for (List<TreeHash> longer : Mutations.longer(proof)) {
      refuse(MerkleFault.PROOF_TOO_LONG, longer, oldSize, older, newSize, newer);
    }
    // A proof for a power of two starts from the old root, so that another gives another new root.
    MerkleFault otherOlder =
        Integer.bitCount(oldSize) == 1
            ? MerkleFault.NEWER_ROOT_DIFFERS
            : MerkleFault.OLDER_ROOT_DIFFERS;
    for (TreeHash other : Mutations.bits(older)) {
      refuse(otherOlder, proof, oldSize, other, newSize, newer);
    }
    for (TreeHash other : Mutations.bits(newer)) {
      refuse(MerkleFault.NEWER_ROOT_DIFFERS, proof, oldSize, older, newSize, other);
    }
  }

  private static void refuse(
      MerkleFault fault,
      List<TreeHash> proof,
      long oldSize,
      TreeHash older,
      long newSize,
      TreeHash newer) {
    assertEquals(
        Optional.of(fault),
        Consistency.check(proof, oldSize, older, newSize, newer).fault(),
        () -> oldSize + " to " + newSize);
  }

  private Outcome check(List<TreeHash> proof, long oldSize, long newSize) {
    return Consistency.check(proof, oldSize, tree.root(oldSize), newSize, tree.root(newSize));
  }

  @Test
  void fromNothingOnlyAnEmptyProof() {
    assertEquals(Outcome.proved(), check(List.of(), 0, 5));
    assertEquals(Outcome.proved(), check(List.of(), 0, 0));
    assertEquals(Outcome.failed(MerkleFault.PROOF_TOO_LONG), check(List.of(tree.root(5)), 0, 5));
    TreeHash one = tree.root(1);
    refuse(MerkleFault.EMPTY_ROOT_DIFFERS, List.of(), 0, one, 5, tree.root(5));
    refuse(MerkleFault.EMPTY_ROOT_DIFFERS, List.of(), 0, one, 0, one);
    refuse(MerkleFault.ROOTS_DIFFER_AT_ONE_SIZE, List.of(), 0, TreeHash.EMPTY, 0, one);
  }

  @Test
  void atOneSizeOnlyAnEmptyProofAndOneRoot() {
    assertEquals(Outcome.proved(), check(List.of(), 5, 5));
    refuse(MerkleFault.ROOTS_DIFFER_AT_ONE_SIZE, List.of(), 5, tree.root(5), 5, tree.root(6));
    assertEquals(Outcome.failed(MerkleFault.PROOF_TOO_LONG), check(List.of(tree.root(5)), 5, 5));
  }

  @Test
  void neverToASmallerTree() {
    refuse(MerkleFault.SIZE_SHRINKS, List.of(), 5, tree.root(5), 4, tree.root(4));
    refuse(MerkleFault.SIZE_SHRINKS, tree.proof(4, 5), 5, tree.root(5), 4, tree.root(4));
    refuse(MerkleFault.SIZE_SHRINKS, List.of(), 1, tree.root(1), 0, TreeHash.EMPTY);
  }

  @Test
  void leftoverHashesAreRefused() {
    List<TreeHash> proof = new ArrayList<>(tree.proof(3, 7));
    proof.add(TreeHash.EMPTY);
    assertEquals(Outcome.failed(MerkleFault.PROOF_TOO_LONG), check(proof, 3, 7));
    TreeHash above = TreeHash.node(tree.root(7), TreeHash.EMPTY);
    refuse(MerkleFault.PROOF_TOO_LONG, proof, 3, tree.root(3), 7, above);
  }

  /** A log that shows one history to one and another to the other. */
  @Test
  void aForkHasNoProof() {
    Frontier frontier = Frontier.empty();
    for (int index = 0; index < 12; index++) {
      frontier = frontier.append(index == 4 ? TreeHash.EMPTY : tree.leaf(index));
    }
    for (int oldSize = 5; oldSize < 12; oldSize++) {
      List<TreeHash> proof = tree.proof(oldSize, 12);
      Outcome outcome = Consistency.check(proof, oldSize, tree.root(oldSize), 12, frontier.root());
      assertFalse(outcome.holds(), "from " + oldSize);
    }
  }

  @Test
  void nothingNegative() {
    refuse(MerkleFault.NEGATIVE, List.of(), -1, TreeHash.EMPTY, 0, TreeHash.EMPTY);
    refuse(MerkleFault.NEGATIVE, List.of(), -1, TreeHash.EMPTY, -1, TreeHash.EMPTY);
    refuse(MerkleFault.NEGATIVE, List.of(), 0, TreeHash.EMPTY, Long.MIN_VALUE, TreeHash.EMPTY);
  }

  @Test
  void ofTheLargestTree() {
    NodeSource equalLeaves = DefinedTree.equalLeaves();
    long newSize = Long.MAX_VALUE;
    TreeHash newer = Tree.root(newSize, equalLeaves);
    for (long oldSize : new long[] {1, 1L << 62, (1L << 62) + 1, newSize - 2, newSize - 1}) {
      TreeHash older = Tree.root(oldSize, equalLeaves);
      List<TreeHash> proof = Consistency.prove(oldSize, newSize, equalLeaves);
      assertEquals(Outcome.proved(), Consistency.check(proof, oldSize, older, newSize, newer));
      refuse(MerkleFault.NEWER_ROOT_DIFFERS, proof, oldSize, older, newSize, older);
    }
  }

  @Test
  void noProofOfWhatDidNotGrow() {
    assertThrows(IllegalArgumentException.class, () -> Consistency.prove(5, 4, tree.nodes()));
    assertThrows(IllegalArgumentException.class, () -> Consistency.nodes(-1, 4));
  }
}
