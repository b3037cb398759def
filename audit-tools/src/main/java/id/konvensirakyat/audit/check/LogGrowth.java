package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import java.io.IOException;

/**
 * C43: the log of an export begins with all entries of an older one's. Neither is verified here; of
 * the older one nothing but its checkpoint is read.
 */
final class LogGrowth {
  private LogGrowth() {}

  static Outcome between(ExportFiles older, ExportFiles newer) throws IOException {
    if (!new LogFolder(older).isThere()) {
      return new Outcome.Absent("the older export has no log");
    }
    LogFolder folder = new LogFolder(newer);
    if (!folder.isThere()) {
      return new Outcome.Failed("the log is gone");
    }
    try {
      Checkpoint before = LogFolder.checkpoint(new LogFolder(older).note());
      Checkpoint after = LogFolder.checkpoint(folder.note());
      if (!before.origin().equals(after.origin())) {
        return new Outcome.Failed("this is another log than before");
      }
      return compare(before.head(), after.head(), folder);
    } catch (WrongLogException e) {
      return new Outcome.NotRun("a log cannot be compared: " + e.reason());
    }
  }

  private static Outcome compare(TreeHead before, TreeHead after, LogFolder newer)
      throws WrongLogException {
    if (after.size() < before.size()) {
      return new Outcome.Failed(
          "the log had " + before.size() + " entries, and has " + after.size());
    }
    return newer.root(before.size(), after).equals(before.root())
        ? new Outcome.Passed(
            before.size() + " entries as before, " + (after.size() - before.size()) + " new")
        : new Outcome.Failed(
            "its first " + before.size() + " entries are not those of before: a fork");
  }
}
