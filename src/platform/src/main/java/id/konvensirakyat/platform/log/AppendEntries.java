package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.log.LogEntry;
import java.util.List;

/** Appends entries and signs the checkpoint behind them, in the transaction that runs. */
public final class AppendEntries {
  private final Logs logs;
  private final LogKeys keys;

  /** Appends to these logs. */
  public AppendEntries(Logs logs, LogKeys keys) {
    this.logs = logs;
    this.keys = keys;
  }

  /** Appends the entries in their order; what is there afterwards is fixed by one checkpoint. */
  public void append(String convention, List<LogEntry> entries) {
    GrownLog grown = new GrownLog(logs.lock(convention));
    entries.forEach(grown::add);
    logs.grow(grown);
    LogHead head = grown.head();
    Frontier frontier = head.frontier();
    String note = keys.sign(new Checkpoint(head.origin(), frontier.head())).toString();
    logs.move(head, note, Clock.now());
  }
}
