package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogFold;
import java.io.IOException;

/** Whether a copy is complete and right, each byte of it. */
public final class CopyCheck {
  private CopyCheck() {}

  /**
   * Reads every tile and every entry.
   *
   * @throws DamagedLogException naming the first file that is wrong
   * @throws RefusedException if an entry stands where it must not
   * @throws IOException when a file is missing or cannot be read
   */
  public static void of(LogTree tree, Progress progress)
      throws IOException, DamagedLogException, RefusedException {
    NewTiles.each(0, tree.head().size(), tree::tile);
    LogFold fold = new LogFold();
    for (LogEntries entries = new LogEntries(tree, 0); entries.hasNext(); ) {
      try {
        fold.add(LogEntry.read(entries.next()));
      } catch (RefusedException e) {
        throw e.within("entry " + (entries.index() - 1));
      }
      progress.at("log", entries.index(), "entries");
    }
  }
}
