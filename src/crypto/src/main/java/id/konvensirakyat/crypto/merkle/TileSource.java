package id.konvensirakyat.crypto.merkle;

/** Where tiles are kept. */
@FunctionalInterface
public interface TileSource {
  /**
   * The bytes of a tile: exactly as many hashes as it is wide. Who finds a full tile in the place
   * of a partial one gives its first hashes.
   */
  byte[] read(Tile tile);
}
