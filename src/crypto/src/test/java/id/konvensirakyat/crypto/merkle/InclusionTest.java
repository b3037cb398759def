package id.konvensirakyat.crypto.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InclusionTest {
  private static final int LARGEST = 1000;
  private static final Comparator<NodeId> ORDER =
      Comparator.comparing(NodeId::level).thenComparing(NodeId::index);

  private final DefinedTree tree = new DefinedTree();

  @Test
  void everyLeafOfEverySizeIsProvedAsDefined() {
    for (int size = 0; size <= LARGEST; size++) {
      TreeHash root = tree.root(size);
      assertEquals(root, Tree.root(size, tree.nodes()));
      for (int index = 0; index < size; index++) {
        List<TreeHash> proof = Inclusion.prove(size, index, tree.nodes());
        if (!proof.equals(tree.path(index, 0, size))
            || !Inclusion.check(proof, size, root, index, tree.leaf(index)).holds()) {
          throw new AssertionError(index + " of " + size);
        }
      }
    }
  }

  @Test
  void asksForTheListedNodesAndNoOthers() {
    for (int size = 1; size <= 70; size++) {
      for (int index = 0; index < size; index++) {
        List<NodeId> asked = new ArrayList<>();
        List<TreeHash> proof = Inclusion.prove(size, index, recording(asked));
        assertEquals(tree.path(index, 0, size), proof);
        assertEquals(sorted(Inclusion.nodes(size, index)), sorted(asked));
        for (NodeId id : asked) {
          assertTrue(id.end() <= size, id + " of " + size);
        }
      }
    }
  }

  private static List<NodeId> sorted(List<NodeId> ids) {
    return ids.stream().sorted(ORDER).toList();
  }

  private NodeSource recording(List<NodeId> asked) {
    return (level, index) -> {
      asked.add(new NodeId(level, index));
      return tree.nodes().node(level, index);
    };
  }

  @Test
  void everySmallChangeIsRefused() {
    Random random = new Random(6962);
    for (int i = 0; i < 60; i++) {
      int size = 1 + random.nextInt(i < 30 ? 20 : LARGEST);
      refuseChanges(size, random.nextInt(size));
    }
  }

  private void refuseChanges(int size, int index) {
    TreeHash root = tree.root(size);
    TreeHash leaf = tree.leaf(index);
    List<TreeHash> proof = tree.path(index, 0, size);
    for (List<TreeHash> changed : Mutations.changed(proof)) {
      refuse(MerkleFault.ROOT_DIFFERS, changed, size, root, index, leaf);
    }
    for (List<TreeHash> shorter : Mutations.shorter(proof)) {
      refuse(MerkleFault.PROOF_TOO_SHORT, shorter, size, root, index, leaf);
    }
    for (List<TreeHash> longer : Mutations.longer(proof)) {
      refuse(MerkleFault.PROOF_TOO_LONG, longer, size, root, index, leaf);
    }
    for (TreeHash other : Mutations.bits(root)) {
      refuse(MerkleFault.ROOT_DIFFERS, proof, size, other, index, leaf);
    }
    for (TreeHash other : Mutations.bits(leaf)) {
      refuse(MerkleFault.ROOT_DIFFERS, proof, size, root, index, other);
    }
    for (int other = 0; other < size; other++) {
      boolean holds = Inclusion.check(proof, size, root, other, leaf).holds();
      assertEquals(other == index, holds, index + " as " + other + " of " + size);
    }
  }

  private static void refuse(
      MerkleFault fault,
      List<TreeHash> proof,
      long size,
      TreeHash root,
      long index,
      TreeHash leaf) {
    assertEquals(
        Optional.of(fault),
        Inclusion.check(proof, size, root, index, leaf).fault(),
        () -> index + " of " + size);
  }

  @Test
  void anIndexBeyondTheSizeIsRefused() {
    TreeHash root = tree.root(1);
    refuse(MerkleFault.INDEX_BEYOND_SIZE, List.of(), 1, root, 1, root);
    refuse(MerkleFault.INDEX_BEYOND_SIZE, List.of(), 1, root, Long.MAX_VALUE, root);
    refuse(MerkleFault.INDEX_BEYOND_SIZE, List.of(), 0, TreeHash.EMPTY, 0, TreeHash.EMPTY);
    // index 8 of 8 would climb as index 0 of 1 does if the bits alone were looked at
    refuse(MerkleFault.INDEX_BEYOND_SIZE, tree.path(0, 0, 8), 8, tree.root(8), 8, tree.leaf(0));
  }

  @Test
  void leftoverHashesAreRefused() {
    List<TreeHash> proof = new ArrayList<>(tree.path(3, 0, 7));
    assertEquals(
        Optional.empty(), Inclusion.check(proof, 7, tree.root(7), 3, tree.leaf(3)).fault());
    proof.add(TreeHash.EMPTY);
    refuse(MerkleFault.PROOF_TOO_LONG, proof, 7, tree.root(7), 3, tree.leaf(3));
    // a root that the hash left over would give
    TreeHash above = TreeHash.node(tree.root(7), TreeHash.EMPTY);
    refuse(MerkleFault.PROOF_TOO_LONG, proof, 7, above, 3, tree.leaf(3));
  }

  @Test
  void nothingNegative() {
    TreeHash root = tree.root(1);
    refuse(MerkleFault.NEGATIVE, List.of(), 1, root, -1, root);
    refuse(MerkleFault.NEGATIVE, List.of(), -1, root, 0, root);
    refuse(MerkleFault.NEGATIVE, List.of(), Long.MIN_VALUE, root, Long.MIN_VALUE, root);
  }

  @Test
  void ofTheLargestTree() {
    NodeSource equalLeaves = DefinedTree.equalLeaves();
    for (long size : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, 1L << 62, (1L << 62) + 1}) {
      TreeHash root = Tree.root(size, equalLeaves);
      for (long index : new long[] {0, 1, size / 2, size - 2, size - 1}) {
        List<TreeHash> proof = Inclusion.prove(size, index, equalLeaves);
        assertEquals(
            Optional.empty(),
            Inclusion.check(proof, size, root, index, equalLeaves.node(0, index)).fault());
        refuse(MerkleFault.ROOT_DIFFERS, proof, size, root, index, TreeHash.EMPTY);
      }
    }
  }

  @Test
  void noProofOfWhatIsNotThere() {
    for (long index : new long[] {-1, 5, Long.MAX_VALUE}) {
      assertThrows(IllegalArgumentException.class, () -> Inclusion.prove(5, index, tree.nodes()));
      assertThrows(IllegalArgumentException.class, () -> Inclusion.nodes(5, index));
    }
    assertThrows(IllegalArgumentException.class, () -> Inclusion.nodes(0, 0));
  }
}
