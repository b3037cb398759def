package id.konvensirakyat.platform.trustee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The trustees' messages of all attempts, exactly as they were sent. */
@ApplicationScoped
public class Ceremonies {
  @PersistenceContext private EntityManager database;

  /**
   * Lets one message at a time into a convention's ceremony, until the transaction ends; returns
   * the number of the present attempt, from 1.
   */
  int lock(String convention) {
    database
        .createNativeQuery("insert ignore into ceremony (convention) values (?1)")
        .setParameter(1, convention)
        .executeUpdate();
    List<?> row =
        database
            .createNativeQuery("select attempt from ceremony where convention = ?1 for update")
            .setParameter(1, convention)
            .getResultList();
    if (row.isEmpty()) {
      throw new IllegalStateException("The ceremony's row is missing");
    }
    return ((Number) row.get(0)).intValue();
  }

  /** The number of the present attempt, from 1. */
  int attempt(String convention) {
    List<?> row =
        database
            .createNativeQuery("select attempt from ceremony where convention = ?1")
            .setParameter(1, convention)
            .getResultList();
    return row.isEmpty() ? 1 : ((Number) row.get(0)).intValue();
  }

  /** Begins another attempt; what came before stays as it is. The ceremony must be locked. */
  void begin(String convention, int attempt) {
    database
        .createNativeQuery("update ceremony set attempt = ?2 where convention = ?1")
        .setParameter(1, convention)
        .setParameter(2, attempt)
        .executeUpdate();
  }

  Messages messages(String convention, int attempt, int trustees) {
    Messages messages = new Messages(trustees);
    List<?> rows =
        database
            .createNativeQuery(
                "select kind, trustee, body from ceremony_message"
                    + " where convention = ?1 and attempt = ?2")
            .setParameter(1, convention)
            .setParameter(2, attempt)
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      messages.put(
          MessageKind.valueOf(columns[0].toString()),
          ((Number) columns[1]).intValue(),
          (byte[]) columns[2]);
    }
    return messages;
  }

  /** Whether these bytes were a trustee's message of this kind in an earlier attempt. */
  boolean wasSentBefore(String convention, int attempt, MessageKind kind, byte[] body) {
    return !database
        .createNativeQuery(
            "select 1 from ceremony_message"
                + " where convention = ?1 and attempt < ?2 and kind = ?3 and body = ?4 limit 1")
        .setParameter(1, convention)
        .setParameter(2, attempt)
        .setParameter(3, kind.name())
        .setParameter(4, body)
        .getResultList()
        .isEmpty();
  }

  /** Whether a key, as its text, stands in a certificate of another convention. */
  boolean isKnownElsewhere(String convention, String key) {
    return !database
        .createNativeQuery(
            "select 1 from ceremony_message"
                + " where convention <> ?1 and kind = 'CERTIFICATE' and locate(?2, body) > 0"
                + " limit 1")
        .setParameter(1, convention)
        .setParameter(2, key.getBytes(StandardCharsets.US_ASCII))
        .getResultList()
        .isEmpty();
  }

  void put(String convention, int attempt, MessageKind kind, int trustee, byte[] body) {
    database
        .createNativeQuery(
            "replace into ceremony_message (convention, attempt, trustee, kind, body, at)"
                + " values (?1, ?2, ?3, ?4, ?5, utc_timestamp(6))")
        .setParameter(1, convention)
        .setParameter(2, attempt)
        .setParameter(3, trustee)
        .setParameter(4, kind.name())
        .setParameter(5, body)
        .executeUpdate();
  }
}
