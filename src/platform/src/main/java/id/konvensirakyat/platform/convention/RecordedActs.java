package id.konvensirakyat.platform.convention;

import id.konvensirakyat.platform.web.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Acts of the chain, looked up by what they did. */
@ApplicationScoped
public class RecordedActs {
  private static final String OF_KIND =
      "select line, hash from act where convention = ?1 and kind = ?2";

  @PersistenceContext private EntityManager entities;

  /**
   * An act as it stands on the chain.
   *
   * @param hash SHA-256 of its line
   */
  public record Recorded(
      long seq,
      Instant at,
      String actor,
      String role,
      String kind,
      String subject,
      String reason,
      String payload,
      String hash) {}

  /** All acts, in their order. */
  public List<Recorded> all(String conventionId) {
    return read(
        entities
            .createNativeQuery("select line, hash from act where convention = ?1 order by seq")
            .setParameter(1, conventionId)
            .getResultList());
  }

  /** The acts of one kind, in their order. */
  public List<Recorded> of(String conventionId, String kind) {
    return read(
        entities
            .createNativeQuery(OF_KIND + " order by seq")
            .setParameter(1, conventionId)
            .setParameter(2, kind)
            .getResultList());
  }

  /** The acts of one kind about one subject, in their order. */
  public List<Recorded> of(String conventionId, String kind, String subject) {
    // A line is compact JSON in one order of fields (crypto-spec/export.md), and a quotation mark
    // inside a value is written \": so the part that is looked for can stand for nothing else.
    String part = "\"kind\":\"" + kind + "\",\"subject\":\"" + subject + "\",";
    return read(
        entities
            .createNativeQuery(OF_KIND + " and locate(?3, line) > 0 order by seq")
            .setParameter(1, conventionId)
            .setParameter(2, kind)
            .setParameter(3, part.getBytes(StandardCharsets.UTF_8))
            .getResultList());
  }

  private static List<Recorded> read(List<?> rows) {
    return rows.stream().map(row -> recorded((Object[]) row)).toList();
  }

  private static Recorded recorded(Object[] row) {
    ActLine line = (ActLine) Json.read((byte[]) row[0], ActLine.class);
    return new Recorded(
        line.seq(),
        Instant.parse(line.at()),
        line.actor(),
        line.role(),
        line.kind(),
        line.subject(),
        line.reason(),
        line.payload(),
        row[1].toString());
  }
}
