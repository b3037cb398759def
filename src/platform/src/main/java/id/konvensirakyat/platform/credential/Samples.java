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
  @Inject private DrawnPlaces drawnPlaces;

  /** A sample, and the act that drew it. */
  record Drawn(Recorded act, Sample sample, List<Integer> places) {}

  /** All samples of a convention, in their order. */
  List<Drawn> of(String conventionId) {
    List<Registers.Facts> facts = registers.of(conventionId);
    return recordedActs.of(conventionId, KIND).stream()
        .flatMap(act -> drawn(act, facts).stream())
        .toList();
  }

  /** One of them, by the number of its act. */
  Optional<Drawn> find(String conventionId, long seq) {
    List<Registers.Facts> facts = registers.of(conventionId);
    return recordedActs.of(conventionId, KIND).stream()
        .filter(act -> act.seq() == seq)
        .findFirst()
        .flatMap(act -> drawn(act, facts));
  }

  /** How many samples an observer has drawn. */
  long countBy(String conventionId, String observer) {
    return recordedActs.of(conventionId, KIND).stream()
        .filter(act -> act.actor().equals(observer))
        .count();
  }

  private Optional<Drawn> drawn(Recorded act, List<Registers.Facts> facts) {
    return facts.stream()
        .filter(one -> one.dapil().equals(act.subject()))
        .findFirst()
        .flatMap(
            one ->
                drawnPlaces
                    .of(one, act.reason(), act.payload())
                    .map(found -> new Drawn(act, found.sample(), found.places())));
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
