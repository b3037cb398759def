package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.KeyChain;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogFold;
import id.konvensirakyat.protocol.log.Rotation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;

/** Whether a copy is complete and right, each byte of it. */
public final class CopyCheck {
  private CopyCheck() {}

  /**
   * Reads every tile, every entry and every rotation of the key.
   *
   * @throws DamagedLogException naming the first file that is wrong
   * @throws RefusedException if an entry stands where it must not
   * @throws IOException when a file is missing or cannot be read
   */
  public static void of(LogTree tree, LogFiles files, Progress progress)
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
    rotations(tree, files, fold.keys());
  }

  private static void rotations(LogTree tree, LogFiles files, List<VerifierKey> keys)
      throws IOException, DamagedLogException, RefusedException {
    KeyChain chain = new KeyChain(keys.get(0).name(), keys.subList(0, 1));
    for (int number = 1; number < keys.size(); number++) {
      String path = Rotation.path(number);
      byte[] file =
          files
              .read(path, Rotation.LARGEST)
              .orElseThrow(() -> new FileNotFoundException("There is no " + path));
      Rotation rotation = chain.require(number, file, keys.get(number));
      if (!tree.continues(rotation.head())) {
        throw new RefusedException(Reason.CONSISTENCY_INVALID, path);
      }
    }
  }
}
