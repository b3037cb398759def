package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives a log to a convention that was made before there were logs: its acts and events in the
 * order of their times. What is first signed now proves nothing of before; from now on it binds.
 */
@ApplicationScoped
public class WriteMissingLogs {
  private static final Logger LOG = Logger.getLogger(WriteMissingLogs.class.getName());
  private static final int STRIDE = 1000;

  @Inject private Logs logs;
  @Inject private LogKeys keys;
  @Inject private LogOrigins origins;
  @Inject private LoggedPast past;

  /** The conventions without a log. */
  @Transactional
  List<String> missing() {
    return logs.missing();
  }

  /** Writes the log of one of them in one transaction: it is there as a whole or not at all. */
  @Transactional
  void write(String convention) {
    logs.add(LogHead.empty(convention, origins.of(convention)));
    Growing growing = new Growing(logs.lock(convention));
    for (VerifierKey key : keys.keys(origins.of(convention))) {
      growing.add(new LogEntry.Key(key));
    }
    past.tell(convention, growing::add);
    growing.store();
    LogHead head = growing.head();
    Checkpoint checkpoint = new Checkpoint(head.origin(), head.frontier().head());
    logs.move(head, keys.sign(checkpoint).toString(), Clock.now());
    LOG.log(Level.INFO, "log of {0}: written, {1} entries", new Object[] {convention, head.size()});
  }

  /** In memory for some entries. */
  private final class Growing {
    private GrownLog grown;

    Growing(LogHead empty) {
      grown = new GrownLog(empty);
    }

    void add(LogEntry entry) {
      grown.add(entry);
      if (grown.rows().size() == STRIDE) {
        store();
        LogHead head = head();
        LOG.log(
            Level.INFO, "log of {0}: {1} entries", new Object[] {head.convention(), head.size()});
      }
    }

    void store() {
      logs.grow(grown);
      grown = new GrownLog(grown.head());
    }

    LogHead head() {
      return grown.head();
    }
  }
}
