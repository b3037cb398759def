package id.konvensirakyat.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that cannot be reached from one that refuses. */
public final class LostConnections {
  /** The class of SQL states "connection exception" (ISO 9075-2, table 33). */
  private static final String CONNECTION_EXCEPTION = "08";

  private LostConnections() {}

  /** Whether this very exception, not its cause, says that there is no connection. */
  public static boolean wasLost(Throwable thrown) {
    return thrown instanceof SQLTransientConnectionException
        || thrown instanceof SQLNonTransientConnectionException
        || (thrown instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith(CONNECTION_EXCEPTION));
  }
}
