package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.Sample;
import id.konvensirakyat.platform.convention.RecordedActs;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The samples on the record, and how much of each was looked at. */
@ApplicationScoped
public class Samples {
  static final String KIND = "ROLL_SAMPLED";
  private static final InstantConverter TIMES = new InstantConverter();

  @PersistenceContext private EntityManager entities;
  @Inject private RecordedActs recordedActs;
  @Inject private Registers registers;

  /** A sample, and the act that drew it. */
  record Drawn(Recorded act, Sample sample, int entries) {
    List<Integer> places() {
      return sample.indices(entries);
    }
  }

  /** All samples of a convention, in their order. */
  List<Drawn> of(String conventionId) {
    List<Registers.Facts> facts = registers.of(conventionId);
    return recordedActs.of(conventionId, KIND).stream()
        .flatMap(act -> drawn(act, facts).stream())
        .toList();
  }

  private static Optional<Drawn> drawn(Recorded act, List<Registers.Facts> facts) {
    return facts.stream()
        .filter(one -> one.dapil().equals(act.subject()))
        .findFirst()
        .flatMap(
            one ->
                Sample.of(one.dapil(), one.sha256(), one.size(), act.reason(), act.payload())
                    .map(sample -> new Drawn(act, sample, one.size())));
  }

  /** Notes that an entry of a sample was opened; counted once. */
  void look(String conventionId, long seq, int place) {
    entities
        .createNativeQuery(
            "insert ignore into sample_look (convention, sample_seq, place, looked_at)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, conventionId)
        .setParameter(2, seq)
        .setParameter(3, place)
        .setParameter(4, TIMES.convertToDatabaseColumn(Clock.now()))
        .executeUpdate();
  }

  /** How many entries of each sample were opened, by the number of its act. */
  Map<Long, Integer> looks(String conventionId) {
    Map<Long, Integer> counts = new HashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(
                "select sample_seq, count(*) from sample_look where convention = ?1"
                    + " group by sample_seq")
            .setParameter(1, conventionId)
            .getResultList();
    rows.forEach(
        row -> {
          Object[] columns = (Object[]) row;
          counts.put(((Number) columns[0]).longValue(), ((Number) columns[1]).intValue());
        });
    return counts;
  }
}
