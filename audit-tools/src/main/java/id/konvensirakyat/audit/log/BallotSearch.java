package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.UncheckedEntry;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Whether a published archive holds a ballot. */
public final class BallotSearch {
  private static final int BUFFER = 1 << 16;

  private BallotSearch() {}

  /**
   * Whether an archive has an event of this ballot.
   *
   * @throws IOException when the archive cannot be read to its end
   */
  public static boolean isIn(InputStream archive, Hash tracker) throws IOException {
    try {
      ArchiveReader reader = new ArchiveReader(new BufferedInputStream(archive, BUFFER));
      for (Optional<UncheckedEntry> next = reader.nextUnchecked();
          next.isPresent();
          next = reader.nextUnchecked()) {
        if (next.get().kind() == Entry.Kind.EVENT && isOf(next.get().content(), tracker)) {
          return true;
        }
      }
      return false;
    } catch (RefusedException e) {
      throw new IOException("The archive cannot be read: " + e.refusal());
    }
  }

  private static boolean isOf(byte[] content, Hash tracker) throws RefusedException {
    Event event = Event.read(content);
    return event.type() == EventType.BALLOT && event.payload().filter(tracker::equals).isPresent();
  }

  /** The same in an export; false too if it has no archive of the election. */
  public static boolean isIn(ExportFiles export, Uuid election, Hash tracker) throws IOException {
    Optional<String> archive =
        export.paths().stream()
            .filter(path -> path.startsWith("elections/") && path.endsWith("-" + election + ".bel"))
            .findFirst();
    if (archive.isEmpty()) {
      return false;
    }
    try (InputStream in = export.open(archive.get())) {
      return isIn(in, tracker);
    }
  }
}
