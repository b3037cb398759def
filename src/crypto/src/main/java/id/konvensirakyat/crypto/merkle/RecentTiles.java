package id.konvensirakyat.crypto.merkle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The tiles that were used last: two megabytes at most. */
final class RecentTiles {
  private static final int MOST = 256;

  private final LinkedHashMap<Tile, TileContent> tiles =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, TileContent> eldest) {
          return size() > MOST;
        }
      };

  /** The tile, read if it is not remembered; what cannot be read is not remembered. */
  TileContent get(Tile tile, Function<Tile, TileContent> reading) {
    TileContent known = tiles.get(tile);
    if (known != null) {
      return known;
    }
    // Reading may ask for other tiles, which computeIfAbsent forbids.
    TileContent read = reading.apply(tile);
    tiles.put(tile, read);
    return read;
  }
}
