package id.konvensirakyat.platform.log;

import id.konvensirakyat.protocol.log.LogEntry;
import java.util.function.Consumer;

/** What was recorded before there was a log. */
public interface LoggedPast {
  /** Tells the entries of everything that a convention's record holds, in an order that may be. */
  void tell(String convention, Consumer<LogEntry> entries);
}
