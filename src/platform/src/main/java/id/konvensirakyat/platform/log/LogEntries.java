package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.convention.PublicLog;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Sql;
import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gathers what a transaction has to log, and appends it all just before the transaction is
 * committed: its lock on the log is the last one it takes, and is held for a moment only. If that
 * fails, nothing of the transaction happened.
 */
@ApplicationScoped
public class LogEntries implements PublicLog {
  private static final Logger LOG = Logger.getLogger(LogEntries.class.getName());
  private static final Object GATHERED = LogEntries.class.getName();

  @Inject private Logs logs;
  @Inject private LogKeys keys;
  @Inject private Releases releases;
  @Inject private LogOrigins origins;
  @Inject private StartChecks checks;
  @Inject private Sql sql;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Override
  public void begin(String convention) {
    LogHead empty = LogHead.empty(convention, origins.of(convention));
    logs.add(empty);
    for (VerifierKey key : keys.keys(empty.origin())) {
      append(convention, new LogEntry.Key(key));
    }
    append(convention, new LogEntry.Release(releases.current(), Clock.now()));
  }

  @Override
  public void append(String convention, LogEntry entry) {
    checks.require(convention);
    gathered().add(convention, entry);
  }

  @Override
  public Instant notBefore(String convention) {
    return logs.find(convention).map(LogHead::notBefore).orElse(Instant.EPOCH);
  }

  private Gathered gathered() {
    if (transaction.getResource(GATHERED) instanceof Gathered before) {
      return before;
    }
    Gathered none = new Gathered(sql.connect());
    transaction.putResource(GATHERED, none);
    transaction.registerInterposedSynchronization(none);
    return none;
  }

  /** What one transaction has to log, by convention: logs are locked in one order. */
  private final class Gathered implements Synchronization {
    private final Map<String, List<LogEntry>> entries = new TreeMap<>();
    private final Map<String, TreeHead> signed = new TreeMap<>();
    private final Connection connection;
    private boolean isWritten;

    Gathered(Connection connection) {
      this.connection = connection;
    }

    void add(String convention, LogEntry entry) {
      if (isWritten) {
        throw new IllegalStateException("The checkpoint of this transaction was signed already");
      }
      entries.computeIfAbsent(convention, c -> new ArrayList<>()).add(entry);
    }

    @Override
    public void beforeCompletion() {
      isWritten = true;
      AppendEntries appendEntries = new AppendEntries(new Logs(new Sql(connection)), keys, checks);
      // a witness may have been found ahead meanwhile
      entries.keySet().forEach(checks::require);
      entries.forEach((log, added) -> signed.put(log, appendEntries.append(log, added)));
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        signed.forEach(checks::signed);
      }
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "a connection was not closed: {0}", e.getClass().getName());
      }
    }
  }
}
