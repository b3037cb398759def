package id.konvensirakyat.audit.check;

import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogFold;
import java.io.IOException;

/**
 * C40: each entry of the log may stand where it stands, and none is dated before what came before
 * it (crypto-spec/log.md 2). Runs on a log that passed C39.
 */
final class LogOrderCheck {
  private final LogFold fold = new LogFold();
  private long tested;

  private LogOrderCheck() {}

  static Outcome of(LogFolder folder, long size, Progress progress) throws IOException {
    var check = new LogOrderCheck();
    LoggedEntries entries = new LoggedEntries(folder, size);
    try {
      while (entries.hasNext()) {
        check.add(entries.next(), entries.index() - 1);
        progress.at("C40", entries.index(), "entries");
      }
    } catch (RefusedException e) {
      return new Outcome.Failed(e.refusal().toString());
    } catch (WrongLogException e) {
      return new Outcome.Failed(e.reason());
    }
    return new Outcome.Passed(check.detail());
  }

  private void add(byte[] bytes, long index) throws RefusedException {
    LogEntry entry;
    try {
      entry = LogEntry.read(bytes);
    } catch (RefusedException e) {
      throw e.within("entry " + index);
    }
    fold.add(entry);
    tested += entry instanceof LogEntry.Tested ? 1 : 0;
  }

  private String detail() {
    long events = fold.heights().values().stream().mapToLong(Integer::longValue).sum();
    return "%d acts, %d events, %d ballots opened as a test".formatted(fold.acts(), events, tested);
  }
}
