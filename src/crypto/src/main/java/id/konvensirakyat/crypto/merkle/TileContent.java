package id.konvensirakyat.crypto.merkle;

import java.util.Arrays;

/**
 * The hashes of a tile. Nothing says that they are those of some tree: {@link VerifiedTiles} does.
 */
public final class TileContent {
  private final Tile tile;
  private final byte[] hashes;

  private TileContent(Tile tile, byte[] hashes) {
    this.tile = tile;
    this.hashes = hashes;
  }

  /**
   * What was read where a tile should be: its hashes, one behind the other.
   *
   * @throws WrongTileException if these are not as many bytes as the tile has
   */
  public static TileContent of(Tile tile, byte[] bytes) {
    if (bytes.length != tile.width() * TreeHash.BYTES) {
      throw WrongTileException.length(tile, bytes.length);
    }
    return new TileContent(tile, bytes.clone());
  }

  /** Which tile. */
  public Tile tile() {
    return tile;
  }

  /** The hashes, one behind the other, as a copy. */
  public byte[] bytes() {
    return hashes.clone();
  }

  /**
   * One of its hashes, counted from the left, from 0.
   *
   * @throws IndexOutOfBoundsException if it has not so many
   */
  public TreeHash hash(int place) {
    if (place < 0 || place >= tile.width()) {
      throw new IndexOutOfBoundsException("no hash " + place + " in " + tile.path());
    }
    return TreeHash.at(hashes, place);
  }

  /**
   * The hash of a node that is in the tile or is made of hashes in it.
   *
   * @throws IllegalArgumentException for any other node
   */
  public TreeHash node(NodeId id) {
    int height = id.level() - Tile.HEIGHT * tile.level();
    if (height < 0 || height > Tile.HEIGHT) {
      throw new IllegalArgumentException("no " + id + " in " + tile.path());
    }
    long place = (id.index() << height) - tile.index() * Tile.FULL;
    if (place < 0 || place > tile.width() - (1 << height)) {
      throw new IllegalArgumentException("no " + id + " in " + tile.path());
    }
    return node((int) place, height);
  }

  private TreeHash node(int place, int height) {
    if (height == 0) {
      return TreeHash.at(hashes, place);
    }
    int width = 1 << height;
    byte[] row =
        Arrays.copyOfRange(hashes, place * TreeHash.BYTES, (place + width) * TreeHash.BYTES);
    for (width /= 2; width > 0; width /= 2) {
      for (int i = 0; i < width; i++) {
        TreeHash.nodeInto(row, 2 * i, i);
      }
    }
    return TreeHash.at(row, 0);
  }
}
