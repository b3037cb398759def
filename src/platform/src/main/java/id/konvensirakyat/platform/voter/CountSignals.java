package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what a registration has in common with others, in the registration's transaction and
 * before it locks its person. The clusters come first, in the order of their unique key; then the
 * persons in the order of their names. So of two registrations one waits for the other. (Who
 * registers again while a cluster opens, and who erases an account holds the person first, and may
 * be asked to try again.)
 */
@ApplicationScoped
public class CountSignals {
  private static final int KECAMATAN_DIGITS = 6;

  @Inject private Clusters clusters;
  @Inject private ClusterLimits limits;
  @Inject private NikKey nikKey;

  /**
   * Counts, and holds everybody in what became too large with this registration.
   *
   * @return whether this person is to be held
   */
  @Transactional(TxType.MANDATORY)
  boolean count(String conventionId, String subject, Registration registration, Origin origin) {
    nikKey.hold();
    String hour = "|" + Clock.now().truncatedTo(ChronoUnit.HOURS);
    String area = registration.area().digits();
    Map<ClusterKind, String> common = new TreeMap<>(Comparator.comparing(ClusterKind::name));
    if (area.length() >= KECAMATAN_DIGITS) {
      common.put(ClusterKind.AREA, area.substring(0, KECAMATAN_DIGITS) + hour);
    }
    registration.device().ifPresent(device -> common.put(ClusterKind.DEVICE, device));
    origin.network().ifPresent(network -> common.put(ClusterKind.NETWORK, network + hour));
    if (origin.registry() instanceof PopulationRegistry.Answer.Differs) {
      common.put(ClusterKind.REGISTRY, subject);
    }
    List<Clusters.Counted> counted = new ArrayList<>();
    common.forEach((kind, value) -> counted.add(count(conventionId, subject, kind, value)));
    clusters.holdAll(
        counted.stream().filter(Clusters.Counted::opened).map(Clusters.Counted::id).toList());
    return counted.stream().anyMatch(Clusters.Counted::held);
  }

  private Clusters.Counted count(
      String conventionId, String subject, ClusterKind kind, String value) {
    return clusters.count(
        conventionId,
        kind,
        nikKey.signal(conventionId, kind, value),
        Identifiers.fresh(),
        new Clusters.Count(subject, limits.of(kind)));
  }
}
