package id.konvensirakyat.platform.tally;

import id.konvensirakyat.protocol.encoding.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Partial decryptions that did not hold: whose, why, how often. They stop nobody else. */
@ApplicationScoped
public class RefusedDecryptions {
  private static final int LONGEST_PLACE = 100;

  @PersistenceContext private EntityManager database;

  /**
   * What a trustee's last refused decryption of an election was refused for.
   *
   * @param owner the trustee's number, from 1
   * @param times how many were refused
   */
  public record Refused(int owner, String code, int times) {}

  void note(String election, int owner, Refusal refusal) {
    String place = refusal.place();
    database
        .createNativeQuery(
            "insert into decryption_refused (election, owner, code, place, times, at)"
                + " values (?1, ?2, ?3, ?4, 1, utc_timestamp(6)) on duplicate key update"
                + " code = values(code), place = values(place), times = times + 1, at = values(at)")
        .setParameter(1, election)
        .setParameter(2, owner)
        .setParameter(3, refusal.reason().name())
        .setParameter(4, place.substring(0, Math.min(place.length(), LONGEST_PLACE)))
        .executeUpdate();
  }

  /** Those of an election, by trustee. */
  public List<Refused> of(String election) {
    List<?> rows =
        database
            .createNativeQuery(
                "select owner, code, times from decryption_refused where election = ?1"
                    + " order by owner")
            .setParameter(1, election)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Refused(
                    ((Number) row[0]).intValue(), row[1].toString(), ((Number) row[2]).intValue()))
        .toList();
  }
}
