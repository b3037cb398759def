package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.merkle.Tile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** The entries of a tree one after the other, each compared with its leaf; one bundle in memory. */
public final class LogEntries {
  private static final byte[] KEY = "konvensi/1 key ".getBytes(StandardCharsets.US_ASCII);

  private final LogTree tree;
  private long index;
  private List<byte[]> bundle = List.of();

  /** From the entry of this index on. */
  public LogEntries(LogTree tree, long from) {
    this.tree = tree;
    this.index = from;
  }

  /** Whether there is one more. */
  public boolean hasNext() {
    return index < tree.head().size();
  }

  /** The index of the next one. */
  public long index() {
    return index;
  }

  /** The next one's bytes. */
  public byte[] next() throws IOException, DamagedLogException {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int place = (int) (index % Tile.FULL);
    if (place == 0 || bundle.isEmpty()) {
      bundle = tree.entries(Tile.at(0, index / Tile.FULL, tree.head().size()));
    }
    index++;
    return bundle.get(place);
  }

  /** Whether an entry begins as one of a key does. */
  static boolean isKey(byte[] entry) {
    return entry.length > KEY.length && Arrays.equals(entry, 0, KEY.length, KEY, 0, KEY.length);
  }
}
