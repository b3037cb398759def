package id.konvensirakyat.audit.check;

import id.konvensirakyat.crypto.merkle.Tile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;

/** The entries of an export's log one after the other, with one bundle of them in memory. */
final class LoggedEntries {
  private final LogFolder folder;
  private final long size;
  private final Deque<byte[]> bundle = new ArrayDeque<>();
  private long index;

  /** Those of a log of so many. */
  LoggedEntries(LogFolder folder, long size) {
    this.folder = folder;
    this.size = size;
  }

  boolean hasNext() {
    return index < size;
  }

  /** The index of the next one. */
  long index() {
    return index;
  }

  /**
   * The next one's bytes; no hash is looked at.
   *
   * @throws WrongLogException where a bundle does not hold just the entries that it should
   */
  byte[] next() throws IOException, WrongLogException {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (bundle.isEmpty()) {
      read(Tile.at(0, index / Tile.FULL, size));
    }
    index++;
    return bundle.remove();
  }

  private void read(Tile tile) throws IOException, WrongLogException {
    ByteBuffer left = ByteBuffer.wrap(folder.bundle(tile));
    while (left.remaining() >= Short.BYTES) {
      int length = Short.toUnsignedInt(left.getShort());
      if (length > left.remaining()) {
        throw wrong(tile);
      }
      byte[] entry = new byte[length];
      left.get(entry);
      bundle.add(entry);
    }
    if (left.hasRemaining() || bundle.size() != tile.width()) {
      throw wrong(tile);
    }
  }

  private static WrongLogException wrong(Tile tile) {
    return new WrongLogException(
        LogFolder.FOLDER + tile.entriesPath() + " does not hold just " + tile.width() + " entries");
  }
}
