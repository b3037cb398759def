package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.log.DamagedLogException;
import id.konvensirakyat.audit.log.LogTree;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The releases that a log names, the newest first: from the end of the log backwards, each entry
 * compared with its leaf, one bundle in memory.
 */
final class LoggedReleases {
  private static final String START = "konvensi/1 release ";

  private final LogTree tree;
  private final Progress progress;
  private long end;
  private List<byte[]> bundle = List.of();

  LoggedReleases(LogTree tree, Progress progress) {
    this.tree = tree;
    this.progress = progress;
    this.end = tree.head().size();
  }

  /**
   * The next older one; empty if there is none.
   *
   * @throws DamagedLogException when what is served is not what was signed
   */
  Optional<LoggedRelease> next() throws IOException, DamagedLogException {
    while (end > 0) {
      int place = (int) ((end - 1) % Tile.FULL);
      if (bundle.isEmpty() || place == Tile.FULL - 1) {
        bundle = tree.entries(Tile.at(0, (end - 1) / Tile.FULL, tree.head().size()));
        progress.at("log", tree.head().size() - end + 1, "entries");
      }
      end--;
      byte[] entry = bundle.get(place);
      if (new String(entry, StandardCharsets.ISO_8859_1).startsWith(START)) {
        return Optional.of(new LoggedRelease(end, read(entry)));
      }
    }
    return Optional.empty();
  }

  private LogEntry.Release read(byte[] entry) throws DamagedLogException {
    try {
      if (LogEntry.read(entry) instanceof LogEntry.Release release) {
        return release;
      }
    } catch (RefusedException e) {
      // it begins as a release and is none
    }
    throw new DamagedLogException("entry " + end + " should be a release and is none");
  }
}
