package id.konvensirakyat.crypto.merkle;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tiles of a tree, as a log would keep them; the leaves are those of {@link DefinedTree}. */
final class StoredTiles implements TileSource {
  private final Map<List<Long>, ByteArrayOutputStream> growing = new HashMap<>();
  private Frontier frontier = Frontier.empty();

  StoredTiles(long size) {
    DefinedTree leaves = new DefinedTree();
    while (frontier.size() < size) {
      frontier = frontier.append(leaves.leaf(frontier.size()), this::store);
    }
  }

  private void store(NodeId id, TreeHash hash) {
    if (id.level() % 8 == 0) {
      growing
          .computeIfAbsent(
              List.of(id.level() / 8L, id.index() / 256), k -> new ByteArrayOutputStream())
          .writeBytes(hash.bytes());
    }
  }

  TreeHead head() {
    return frontier.head();
  }

  @Override
  public byte[] read(Tile tile) {
    ByteArrayOutputStream bytes = growing.get(List.of((long) tile.level(), tile.index()));
    if (bytes == null) {
      throw new IllegalStateException("no " + tile.path());
    }
    return Arrays.copyOf(bytes.toByteArray(), tile.width() * TreeHash.BYTES);
  }
}
