package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.log.LogEntry;
import java.util.List;

/** Appends entries and signs the checkpoint behind them, in the transaction that runs. */
public final class AppendEntries {
  private final Logs logs;
  private final LogKeys keys;
  private final StartChecks checks;

  /** Appends to these logs. */
  public AppendEntries(Logs logs, LogKeys keys, StartChecks checks) {
    this.logs = logs;
    this.keys = keys;
    this.checks = checks;
  }

  /**
   * Appends the entries in their order; what is there afterwards is fixed by one checkpoint.
   *
   * @return the tree that it signed
   */
  public TreeHead append(String convention, List<LogEntry> entries) {
    LogHead before = logs.lock(convention);
    checks.requireNotPutBack(convention, before.frontier().head());
    GrownLog grown = new GrownLog(before);
    entries.forEach(grown::add);
    logs.grow(grown);
    LogHead head = grown.head();
    Frontier frontier = head.frontier();
    String note = keys.sign(new Checkpoint(head.origin(), frontier.head())).toString();
    logs.move(head, note, Clock.now());
    return frontier.head();
  }
}
