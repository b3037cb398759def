package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells a database that is away for a moment from a fault of the program. */
final class StorageFailures {
  private static final Logger LOG = Logger.getLogger(StorageFailures.class.getName());

  private StorageFailures() {}

  /**
   * What was thrown, or a request to try again: what the database could not store was not promised,
   * and the same bytes may be sent again.
   */
  static RuntimeException orTryAgain(Throwable thrown) {
    if (areBehind(thrown)) {
      LOG.log(Level.SEVERE, "ballots were not stored: {0}", thrown.getClass().getName());
      return Refusal.of(Problem.TRY_AGAIN);
    }
    return thrown instanceof CompletionException known ? known : new CompletionException(thrown);
  }

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
