package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.merkle.Tile;
import java.io.IOException;

/**
 * The tiles that a larger tree has more, one after the other. Never as a list: a log may sign any
 * size, and the first tile that it has not ends the matter.
 */
final class NewTiles {
  private static final int LEVELS = 8;

  private NewTiles() {}

  /** What is done with each. */
  @FunctionalInterface
  interface Work {
    void on(Tile tile) throws IOException, DamagedLogException;
  }

  /** From the lowest level to the highest, from left to right. */
  static void each(long from, long to, Work work) throws IOException, DamagedLogException {
    for (int level = 0; level < LEVELS; level++) {
      long before = from >> (Tile.HEIGHT * level);
      long now = to >> (Tile.HEIGHT * level);
      long index = before / Tile.FULL;
      while (before < now && index <= (now - 1) / Tile.FULL) {
        work.on(Tile.at(level, index++, to));
      }
    }
  }
}
