package id.konvensirakyat.crypto.merkle;

import java.util.List;
import java.util.stream.Collectors;

/** A tile that does not belong to the tree. The message names its path. */
public final class WrongTileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Tile> tiles;

  private WrongTileException(String message, List<Tile> tiles) {
    super(message);
    this.tiles = tiles;
  }

  static WrongTileException length(Tile tile, int bytes) {
    return new WrongTileException(
        tile.path() + " has " + bytes + " bytes, not " + tile.width() * TreeHash.BYTES,
        List.of(tile));
  }

  /** One of these is wrong; which, their hashes do not tell. */
  static WrongTileException oneOf(List<Tile> tiles, long size) {
    String paths = tiles.stream().map(Tile::path).collect(Collectors.joining(" or "));
    return new WrongTileException(paths + " is not of the tree of " + size + " leaves", tiles);
  }

  /** The wrong tile; several where it is one of them, and none tells which. */
  public List<Tile> tiles() {
    return tiles;
  }
}
