package id.konvensirakyat.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that cannot be reached, or not now, from one that refuses. */
public final class LostConnections {
  private static final int MARIADB_LOCK_WAIT_TIMEOUT = 1205;

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

  /** Whether this very exception says that others held for too long what was asked for. */
  public static boolean wasBusy(Throwable thrown) {
    return thrown instanceof SQLException sql && sql.getErrorCode() == MARIADB_LOCK_WAIT_TIMEOUT;
  }
}
