package id.konvensirakyat.crypto.merkle;

/**
 * The nodes of a tree out of tiles that are believed: those that a log keeps itself. It remembers
 * the tiles that it read last. Not for several threads at once.
 */
public final class TileNodes implements NodeSource {
  private final long size;
  private final TileSource source;
  private final RecentTiles recent = new RecentTiles();

  /**
   * @param size of the tree
   * @param source of its tiles
   */
  public TileNodes(long size, TileSource source) {
    this.size = size;
    this.source = source;
  }

  /**
   * {@inheritDoc}
   *
   * @throws WrongTileException if the tile is longer or shorter than it should be
   * @throws IllegalArgumentException if the tree has no such node
   */
  @Override
  public TreeHash node(int level, long index) {
    NodeId id = new NodeId(level, index);
    return recent
        .get(Tile.holding(id, size), tile -> TileContent.of(tile, source.read(tile)))
        .node(id);
  }
}
