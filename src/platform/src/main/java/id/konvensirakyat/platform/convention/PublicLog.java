package id.konvensirakyat.platform.convention;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.log.LogEntry;
import java.time.Instant;

/** The transparency log of each convention (crypto-spec/log.md), kept by the package log. */
public interface PublicLog {
  /** Begins the log of a new convention, in the transaction that makes it. */
  void begin(String convention);

  /**
   * Appends an entry behind those of the running transaction, whose convention is held: the
   * transaction is committed with a checkpoint that covers it, or not at all.
   *
   * @throws Refusal {@link Problem#LOG_BEHIND}
   */
  void append(String convention, LogEntry entry);

  /** No entry may have been made before this; the convention must be held alone. */
  Instant notBefore(String convention);
}
