package id.konvensirakyat.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Races are decided by unique keys in the schema; this names the one that decided. */
public final class UniqueKeys {
  private static final int MARIADB_DUPLICATE_KEY = 1062;
  private static final int MARIADB_DEADLOCK = 1213;

  private UniqueKeys() {}

  /**
   * Writes what is pending, and turns the violation of a named key into an expected refusal.
   *
   * @throws RuntimeException the refusal, where this key was violated
   * @throws PersistenceException any other failure
   */
  public static void flush(
      EntityManager entities, String key, Supplier<? extends RuntimeException> refusal) {
    flush(entities, List.of(key), refusal);
  }

  /** The same where any of several keys may decide. */
  public static void flush(
      EntityManager entities, List<String> keys, Supplier<? extends RuntimeException> refusal) {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (keys.stream().anyMatch(key -> violates(e, key))) {
        throw refusal.get();
      }
      throw e;
    }
  }

  /** The same where each key means something else. */
  public static void flush(
      EntityManager entities,
      Map<String, ? extends Supplier<? extends RuntimeException>> refusals) {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      refusals.forEach(
          (key, refusal) -> {
            if (violates(e, key)) {
              throw refusal.get();
            }
          });
      throw e;
    }
  }

  /** Whether a failure only means that somebody else was first: ask again and see. */
  public static boolean wasRace(Throwable thrown) {
    return thrown instanceof OptimisticLockException
        || (thrown instanceof SQLException sql
            && (sql.getErrorCode() == MARIADB_DUPLICATE_KEY
                || sql.getErrorCode() == MARIADB_DEADLOCK));
  }

  private static boolean violates(Throwable thrown, String key) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql
          && sql.getErrorCode() == MARIADB_DUPLICATE_KEY
          && String.valueOf(sql.getMessage()).contains("for key '" + key + "'")) {
        return true;
      }
    }
    return false;
  }
}
