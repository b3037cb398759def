package id.konvensirakyat.platform.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registers of the frozen rolls, and what opens their entries. Nothing here knows a credential.
 */
@ApplicationScoped
public class Registers {
  private static final String ENTRY =
      "select number, salt, level, dapil, subject, commitment from register_entry"
          + " where convention = ?1 and ";

  // the secret comes last, so that no known hash can be continued to another one
  private static final String MAKE_ENTRIES =
      "insert into register_entry (convention, subject, dapil, number, salt, level, commitment)"
          + " select convention, subject, dapil, number, salt, level,"
          + " sha2(concat('konvensi-register-v1|', dapil, '|', number, '|', salt, '|', level), 256)"
          + " from (select v.convention, v.subject, v.dapil, v.assurance as level,"
          + " convert(left(sha2(concat('number|', v.subject, '|', ?2), 256), 16) using ascii)"
          + " as number,"
          + " convert(left(sha2(concat('salt|', v.subject, '|', ?2), 256), 32) using ascii) as salt"
          + " from voter v where v.convention = ?1 and v.enrolled = true) drawn";

  @PersistenceContext private EntityManager entities;

  /** What is public of one register. */
  public record Facts(String dapil, int size, String sha256) {}

  /** One person's entry, and what opens its commitment. */
  record Entry(
      String number, String salt, String level, String dapil, String subject, String commitment) {}

  /**
   * Gives every voter on a frozen roll an entry. Numbers and salts follow from a secret that is
   * nowhere once this returns: the database takes longer to draw a random number than for all else
   * that it does for a voter.
   */
  void makeEntries(String conventionId) {
    entities.flush();
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    entities
        .createNativeQuery(MAKE_ENTRIES)
        .setParameter(1, conventionId)
        .setParameter(2, HexFormat.of().formatHex(secret))
        .executeUpdate();
  }

  /** The commitments of a dapil, ascending. */
  List<String> commitments(String conventionId, String dapil) {
    List<?> found =
        entities
            .createNativeQuery(
                "select commitment from register_entry where convention = ?1 and dapil = ?2"
                    + " order by commitment")
            .setParameter(1, conventionId)
            .setParameter(2, dapil)
            .getResultList();
    return found.stream().map(String::valueOf).toList();
  }

  /** A voter's own entry; empty for who is on no frozen roll. */
  Optional<Entry> own(String conventionId, String subject) {
    return entry("subject = ?2", conventionId, subject, null);
  }

  /** The entry behind a commitment; empty once the identities are destroyed. */
  Optional<Entry> behind(String conventionId, String dapil, String commitment) {
    return entry("dapil = ?2 and commitment = ?3", conventionId, dapil, commitment);
  }

  /** A part of a register's text, without reading all of it. */
  Optional<String> line(String conventionId, String dapil, int from, int length) {
    List<?> found =
        entities
            .createNativeQuery(
                "select convert(substr(bytes, ?3, ?4) using ascii) from register_file"
                    + " where convention = ?1 and dapil = ?2")
            .setParameter(1, conventionId)
            .setParameter(2, dapil)
            .setParameter(3, from + 1)
            .setParameter(4, length)
            .getResultList();
    return found.stream().map(String::valueOf).findFirst();
  }

  private Optional<Entry> entry(
      String where, String conventionId, String second, @Nullable String third) {
    var query =
        entities
            .createNativeQuery(ENTRY + where)
            .setParameter(1, conventionId)
            .setParameter(2, second);
    if (third != null) {
      query.setParameter(3, third);
    }
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            r ->
                new Entry(
                    r[0].toString(),
                    r[1].toString(),
                    r[2].toString(),
                    r[3].toString(),
                    r[4].toString(),
                    r[5].toString()))
        .findFirst();
  }

  void add(RegisterRow row) {
    entities.persist(row);
  }

  /** All registers of a convention, by dapil; none before the freeze. */
  List<Facts> of(String conventionId) {
    return entities
        .createQuery(
            "select r.dapil, r.size, r.sha256 from RegisterRow r"
                + " where r.convention = :convention order by r.dapil",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .map(r -> new Facts((String) r[0], (Integer) r[1], (String) r[2]))
        .toList();
  }

  Optional<Facts> of(String conventionId, String dapil) {
    return of(conventionId).stream().filter(one -> one.dapil().equals(dapil)).findFirst();
  }

  /** The text of a register. */
  Optional<byte[]> text(String conventionId, String dapil) {
    return entities
        .createQuery(
            "select r.bytes from RegisterRow r where r.convention = :convention"
                + " and r.dapil = :dapil",
            byte[].class)
        .setParameter("convention", conventionId)
        .setParameter("dapil", dapil)
        .getResultStream()
        .findFirst();
  }
}
