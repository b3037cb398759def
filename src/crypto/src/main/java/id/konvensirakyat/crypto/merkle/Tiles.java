package id.konvensirakyat.crypto.merkle;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Which tiles there are, and which are needed. */
public final class Tiles {
  private static final int LEVELS = 8;

  private Tiles() {}

  /**
   * All tiles of a tree of this size, from the lowest level to the highest and from left to right;
   * made as they are asked for.
   *
   * @throws IllegalArgumentException for a negative size
   */
  public static Stream<Tile> of(long size) {
    return of(0, size);
  }

  /**
   * The tiles of a tree of the new size that a tree of the old size has not, or has with fewer
   * hashes; ordered and made as {@link #of(long)}.
   *
   * @throws IllegalArgumentException unless 0 &le; oldSize &le; newSize
   */
  public static Stream<Tile> of(long oldSize, long newSize) {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("no tree grows from " + oldSize + " to " + newSize);
    }
    return IntStream.range(0, LEVELS).boxed().flatMap(level -> grown(level, oldSize, newSize));
  }

  private static Stream<Tile> grown(int level, long oldSize, long newSize) {
    long oldNodes = nodes(level, oldSize);
    long newNodes = nodes(level, newSize);
    if (oldNodes == newNodes) {
      return Stream.empty();
    }
    return LongStream.rangeClosed(oldNodes / Tile.FULL, (newNodes - 1) / Tile.FULL)
        .mapToObj(index -> Tile.at(level, index, newSize));
  }

  /** How many hashes the tiles of a level have together. */
  private static long nodes(int level, long size) {
    return size >> (Tile.HEIGHT * level);
  }

  /**
   * The partial tiles of a tree of this size, from the lowest to the highest. Their hashes are
   * those that the root is made of.
   */
  public static List<Tile> partial(long size) {
    return IntStream.range(0, LEVELS)
        .filter(level -> nodes(level, size) % Tile.FULL != 0)
        .mapToObj(level -> Tile.at(level, nodes(level, size) / Tile.FULL, size))
        .toList();
  }

  /**
   * The tiles that {@link TileNodes} reads for these nodes.
   *
   * @throws IllegalArgumentException if the tree has no such node
   */
  public static Set<Tile> holding(Collection<NodeId> nodes, long size) {
    Set<Tile> tiles = new LinkedHashSet<>();
    nodes.forEach(id -> tiles.add(Tile.holding(id, size)));
    return tiles;
  }

  /**
   * The tiles that {@link VerifiedTiles} reads for these nodes.
   *
   * @throws IllegalArgumentException if the tree has no such node
   */
  public static Set<Tile> proving(Collection<NodeId> nodes, long size) {
    Set<Tile> tiles = new LinkedHashSet<>(partial(size));
    for (NodeId id : nodes) {
      Tile tile = Tile.holding(id, size);
      while (tiles.add(tile)) {
        tile = Tile.holding(tile.root(), size);
      }
    }
    return tiles;
  }
}
