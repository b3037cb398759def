package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.util.Optional;

/** An export that was just published beside the log that is watched. */
public final class ExportWatch {
  private final LogWatch watch;
  private final Progress progress;

  /** Beside this log. */
  public ExportWatch(LogWatch watch, Progress progress) {
    this.watch = watch;
    this.progress = progress;
  }

  /**
   * Compares.
   *
   * @param before how many entries the log had when the export was asked for
   * @throws IOException when the export cannot be read
   */
  public void compare(ExportFiles export, long before) throws IOException, UnreadableException {
    LogTree log = watch.tree();
    Optional<TreeHead> own = own(export);
    if (own.filter(head -> head.size() > log.head().size()).isPresent()) {
      watch.raise(
          AlarmKind.STALL,
          "the export's log has %d entries, and the log shows fewer".formatted(own.get().size()));
    }
    try {
      boolean forks =
          own.isPresent()
              && own.get().size() <= log.head().size()
              && !log.root(own.get().size()).equals(own.get().root());
      if (forks) {
        watch.raise(AlarmKind.FORK, "the export's log of %d entries".formatted(own.get().size()));
        return;
      }
      long least = own.map(TreeHead::size).orElse(before);
      long most = own.map(TreeHead::size).orElse(log.head().size());
      new ExportComparison(export, log, least, most, watch::raise, progress).run();
    } catch (DamagedLogException e) {
      throw new UnreadableException("The copy of the log is damaged: " + e.getMessage());
    }
  }

  /** The checkpoint in the export, if it holds a log. */
  private Optional<TreeHead> own(ExportFiles export) throws IOException {
    try {
      Optional<SignedNote> note =
          LogCheckpoints.fetch(new ExportLog(export), LogCheckpoints.NEWEST);
      return note.isPresent()
          ? Optional.of(watch.keys().policy().orElseThrow().verify(note.get()).checkpoint().head())
          : Optional.empty();
    } catch (DamagedLogException e) {
      watch.raise(AlarmKind.DAMAGED, "in the export, " + e.getMessage());
    } catch (RefusedException e) {
      watch.raise(AlarmKind.KEY, "in the export: " + e.refusal());
    }
    return Optional.empty();
  }
}
