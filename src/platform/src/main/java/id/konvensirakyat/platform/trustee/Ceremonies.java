package id.konvensirakyat.platform.trustee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The trustees' messages, exactly as they were sent. */
@ApplicationScoped
public class Ceremonies {
  @PersistenceContext private EntityManager database;

  /** Lets one message at a time into a convention's ceremony, until the transaction ends. */
  void lock(String convention) {
    database
        .createNativeQuery("insert ignore into ceremony (convention) values (?1)")
        .setParameter(1, convention)
        .executeUpdate();
    List<?> row =
        database
            .createNativeQuery("select convention from ceremony where convention = ?1 for update")
            .setParameter(1, convention)
            .getResultList();
    if (row.isEmpty()) {
      throw new IllegalStateException("The ceremony's row is missing");
    }
  }

  Messages messages(String convention, int trustees) {
    Messages messages = new Messages(trustees);
    List<?> rows =
        database
            .createNativeQuery(
                "select kind, trustee, body from ceremony_message where convention = ?1")
            .setParameter(1, convention)
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

  void put(String convention, MessageKind kind, int trustee, byte[] body) {
    database
        .createNativeQuery(
            "replace into ceremony_message (convention, trustee, kind, body, at)"
                + " values (?1, ?2, ?3, ?4, utc_timestamp(6))")
        .setParameter(1, convention)
        .setParameter(2, trustee)
        .setParameter(3, kind.name())
        .setParameter(4, body)
        .executeUpdate();
  }
}
