package id.konvensirakyat.platform.ballot;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;

/** Tells a database that is away for a moment from a fault of the program. */
final class StorageFailures {
  private StorageFailures() {}

  /** Whether the database did not do what it was asked, so that trying again may help. */
  static boolean areBehind(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof PersistenceException
          || t instanceof SQLException
          || t instanceof RollbackException
          || t instanceof TransactionalException
          || t instanceof SystemException) {
        return true;
      }
    }
    return false;
  }
}
