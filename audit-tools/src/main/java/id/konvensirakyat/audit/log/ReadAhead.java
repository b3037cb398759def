package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TreeHash;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The lowest tiles and the entries of a log, read several at a time before they are asked for: a
 * far server answers each within a moment, and all of them one after the other within minutes. A
 * failure is told to whoever asks for the file that failed, and to nobody before.
 */
final class ReadAhead implements LogFiles, AutoCloseable {
  private static final int AT_ONCE = 8;

  private final LogFiles files;
  private final long size;
  private final ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
  private final Map<String, Future<Optional<byte[]>>> reading = new HashMap<>();
  private long index;

  /**
   * Reads nothing yet.
   *
   * @param files may be read by several threads at once
   * @param from the first entry that will be asked for
   * @param size of the tree
   */
  ReadAhead(LogFiles files, long from, long size) {
    this.files = files;
    this.size = size;
    this.index = from / Tile.FULL;
  }

  @Override
  public Optional<byte[]> read(String path, int limit) throws IOException {
    fill();
    Future<Optional<byte[]>> begun = reading.remove(path);
    if (begun == null) {
      return files.read(path, limit);
    }
    try {
      return begun.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(path, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private void fill() {
    while (reading.size() < AT_ONCE && index * Tile.FULL < size) {
      Tile tile = Tile.at(0, index++, size);
      begin(tile.path(), Tile.FULL * TreeHash.BYTES);
      begin(tile.entriesPath(), EntryBundle.LARGEST);
    }
  }

  private void begin(String path, int limit) {
    reading.put(path, readers.submit(() -> files.read(path, limit)));
  }

  /** Gives up what was not asked for. */
  @Override
  public void close() {
    readers.shutdownNow();
  }
}
