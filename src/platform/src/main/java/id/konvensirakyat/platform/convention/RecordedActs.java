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

  /** The acts of one kind, in their order. */
  public List<Recorded> of(String conventionId, String kind) {
    return like(conventionId, "\"kind\":\"" + kind + "\",");
  }

  /** The acts of one kind about one subject, in their order. */
  public List<Recorded> of(String conventionId, String kind, String subject) {
    return like(conventionId, "\"kind\":\"" + kind + "\",\"subject\":\"" + subject + "\",");
  }

  // A line is compact JSON in one order of fields (crypto-spec/export.md), and a quotation mark
  // inside a value is written \": so the part that is looked for can stand for nothing else.
  private List<Recorded> like(String conventionId, String part) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select line, hash from act where convention = ?1 and locate(?2, line) > 0"
                    + " order by seq")
            .setParameter(1, conventionId)
            .setParameter(2, part.getBytes(StandardCharsets.UTF_8))
            .getResultList();
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
