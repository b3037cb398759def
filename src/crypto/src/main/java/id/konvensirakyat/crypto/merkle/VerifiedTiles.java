package id.konvensirakyat.crypto.merkle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a tree out of tiles that anybody may have made: each tile is recomputed towards the
 * root before a hash of it is given out. The partial tiles give the root, together; a full tile
 * gives a hash of the tile above. It remembers the tiles that it read last. Not for several threads
 * at once.
 */
public final class VerifiedTiles implements NodeSource {
  private final TreeHead head;
  private final TileSource source;
  private final Map<Tile, TileContent> edge = new HashMap<>();
  private final RecentTiles recent = new RecentTiles();

  /**
   * @param head the tree, from a checkpoint that is believed
   * @param source of its tiles
   */
  public VerifiedTiles(TreeHead head, TileSource source) {
    this.head = head;
    this.source = source;
  }

  /**
   * {@inheritDoc}
   *
   * @throws WrongTileException if a tile is not of the tree; nothing of it was given out
   * @throws IllegalArgumentException if the tree has no such node
   */
  @Override
  public TreeHash node(int level, long index) {
    NodeId id = new NodeId(level, index);
    return tile(Tile.holding(id, head.size())).node(id);
  }

  /**
   * The hashes of a tile.
   *
   * @throws WrongTileException if a tile is not of the tree
   * @throws IllegalArgumentException if the tree has no such tile
   */
  public TileContent tile(Tile tile) {
    if (!tile.equals(Tile.at(tile.level(), tile.index(), head.size()))) {
      throw new IllegalArgumentException("no " + tile.path() + " of " + head.size());
    }
    if (edge.isEmpty()) {
      readEdge();
    }
    TileContent atEdge = edge.get(tile);
    return atEdge != null ? atEdge : recent.get(tile, this::readFull);
  }

  /** Each hash of a partial tile is below one of the subtrees that the root is made of. */
  private void readEdge() {
    Map<Tile, TileContent> read = new HashMap<>();
    NodeSource unverified =
        (level, index) -> {
          NodeId id = new NodeId(level, index);
          return read.computeIfAbsent(Tile.holding(id, head.size()), this::read).node(id);
        };
    if (!Tree.root(head.size(), unverified).equals(head.root())) {
      throw WrongTileException.oneOf(Tiles.partial(head.size()), head.size());
    }
    edge.putAll(read);
  }

  private TileContent readFull(Tile tile) {
    TileContent content = read(tile);
    if (!content.node(tile.root()).equals(node(tile.root()))) {
      throw WrongTileException.oneOf(List.of(tile), head.size());
    }
    return content;
  }

  private TileContent read(Tile tile) {
    return TileContent.of(tile, source.read(tile));
  }
}
