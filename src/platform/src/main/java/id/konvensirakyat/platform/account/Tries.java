package id.konvensirakyat.platform.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How often accounts tried something within a window of time. */
@ApplicationScoped
public class Tries {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager entities;

  /** Counts one try, and tells how many there were in the window; the row stays locked. */
  int count(String account, String kind, Instant now) {
    LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    entities
        .createNativeQuery(
            "insert into assurance_try (account, kind, tries, since) values (?1, ?2, 1, ?3)"
                + " on duplicate key update tries = if(since <= ?4, 1, tries + 1),"
                + " since = if(since <= ?4, ?3, since)")
        .setParameter(1, account)
        .setParameter(2, kind)
        .setParameter(3, at)
        .setParameter(4, at.minus(WINDOW))
        .executeUpdate();
    return ((Number)
            entities
                .createNativeQuery(
                    "select tries from assurance_try where account = ?1 and kind = ?2")
                .setParameter(1, account)
                .setParameter(2, kind)
                .getSingleResult())
        .intValue();
  }

  /** Takes one try back; of who has no other, nothing is kept. */
  void forgive(String account, String kind) {
    int deleted =
        entities
            .createNativeQuery(
                "delete from assurance_try where account = ?1 and kind = ?2 and tries <= 1")
            .setParameter(1, account)
            .setParameter(2, kind)
            .executeUpdate();
    if (deleted > 0) {
      return;
    }
    entities
        .createNativeQuery(
            "update assurance_try set tries = tries - 1"
                + " where account = ?1 and kind = ?2 and tries > 0")
        .setParameter(1, account)
        .setParameter(2, kind)
        .executeUpdate();
  }

  /** Forgets what was tried before the window; what is within it stands, whoever asks. */
  public int forgetOver(Instant now) {
    return entities
        .createNativeQuery("delete from assurance_try where since <= ?1 limit " + AT_ONCE)
        .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC).minus(WINDOW))
        .executeUpdate();
  }
}
