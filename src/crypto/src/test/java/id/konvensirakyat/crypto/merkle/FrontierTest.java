package id.konvensirakyat.crypto.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontierTest {
  private final DefinedTree tree = new DefinedTree();

  @Test
  void everyAppendGivesTheRootAndTheNodesAsDefined() {
    Frontier frontier = Frontier.empty();
    Map<NodeId, TreeHash> nodes = new HashMap<>();
    for (int size = 0; size <= 1000; size++) {
      assertEquals(new TreeHead(size, tree.root(size)), frontier.head());
      assertEquals(
          Tree.nodes(size).stream().map(id -> tree.nodes().node(id)).toList(), frontier.hashes());
      assertEquals(frontier.root(), Tree.root(size, (level, index) -> nodes.get(id(level, index))));
      frontier = frontier.append(tree.leaf(size), (id, hash) -> putOnce(nodes, id, hash));
    }
    nodes.forEach((id, hash) -> assertEquals(tree.nodes().node(id), hash));
    // of n leaves: n + n/2 + n/4 ...
    assertEquals(1001 + 500 + 250 + 125 + 62 + 31 + 15 + 7 + 3 + 1, nodes.size());
  }

  private static NodeId id(int level, long index) {
    return new NodeId(level, index);
  }

  private static void putOnce(Map<NodeId, TreeHash> nodes, NodeId id, TreeHash hash) {
    if (nodes.put(id, hash) != null) {
      throw new AssertionError(id + " twice");
    }
  }

  @Test
  void tellsOfCompletedNodesFromTheLowestUp() {
    Frontier seven = Frontier.of(7, Tree.nodes(7).stream().map(tree.nodes()::node).toList());
    List<NodeId> completed = new ArrayList<>();
    seven.append(tree.leaf(7), (id, hash) -> completed.add(id));
    assertEquals(List.of(id(0, 7), id(1, 3), id(2, 1), id(3, 0)), completed);
  }

  @Test
  void anAppendChangesNothingBefore() {
    Frontier three = Frontier.of(3, List.of(tree.mth(0, 2), tree.leaf(2)));
    Frontier fork = three.append(TreeHash.EMPTY);
    Frontier four = three.append(tree.leaf(3));
    assertEquals(new TreeHead(3, tree.root(3)), three.head());
    assertEquals(new TreeHead(4, tree.root(4)), four.head());
    assertEquals(4, fork.size());
    assertEquals(TreeHead.EMPTY, Frontier.empty().head());
  }

  @Test
  void hasAHashForEachOneInTheSize() {
    List<TreeHash> hashes = Collections.nCopies(63, TreeHash.EMPTY);
    for (long size : new long[] {0, 1, 2, 3, 255, 256, 257, Long.MAX_VALUE}) {
      int count = Long.bitCount(size);
      assertEquals(size, Frontier.of(size, hashes.subList(0, count)).size());
      assertEquals(count, Tree.nodes(size).size());
      if (count > 0) {
        List<TreeHash> fewer = hashes.subList(0, count - 1);
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(size, fewer));
      }
      if (count < 63) {
        List<TreeHash> more = hashes.subList(0, count + 1);
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(size, more));
      }
    }
    assertThrows(IllegalArgumentException.class, () -> Frontier.of(-1, hashes));
    assertThrows(IllegalArgumentException.class, () -> Tree.nodes(-1));
    assertThrows(IllegalArgumentException.class, () -> new TreeHead(-1, TreeHash.EMPTY));
  }

  @Test
  void theLargestTreeIsFull() {
    NodeSource equalLeaves = DefinedTree.equalLeaves();
    long size = Long.MAX_VALUE - 1;
    Frontier frontier =
        Frontier.of(size, Tree.nodes(size).stream().map(equalLeaves::node).toList());
    Frontier full = frontier.append(equalLeaves.node(0, size));
    assertEquals(new TreeHead(size + 1, Tree.root(size + 1, equalLeaves)), full.head());
    assertThrows(IllegalStateException.class, () -> full.append(TreeHash.EMPTY));
  }

  @Test
  void nodesThatNoTreeHas() {
    assertEquals(Long.MAX_VALUE, id(0, Long.MAX_VALUE - 1).end());
    assertEquals(1L << 62, id(62, 0).end());
    assertThrows(IllegalArgumentException.class, () -> id(0, Long.MAX_VALUE));
    assertThrows(IllegalArgumentException.class, () -> id(62, 1));
    assertThrows(IllegalArgumentException.class, () -> id(63, 0));
    assertThrows(IllegalArgumentException.class, () -> id(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> id(0, -1));
  }
}
