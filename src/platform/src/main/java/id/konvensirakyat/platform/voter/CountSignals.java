package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Counts what a registration has in common with others, in the registration's transaction. Always
 * in the same order, so that two of them wait for each other and never both.
 */
@ApplicationScoped
public class CountSignals {
  private static final int KECAMATAN_DIGITS = 6;

  @Inject private Clusters clusters;
  @Inject private ClusterLimits limits;
  @Inject private NikKey nikKey;

  @Transactional(TxType.MANDATORY)
  void count(String conventionId, String subject, Registration registration, Origin origin) {
    String hour = "|" + Clock.now().truncatedTo(ChronoUnit.HOURS);
    count(conventionId, subject, ClusterKind.DEVICE, registration.device());
    count(conventionId, subject, ClusterKind.NETWORK, origin.network().map(n -> n + hour));
    String area = registration.area().digits();
    count(
        conventionId,
        subject,
        ClusterKind.AREA,
        area.length() < KECAMATAN_DIGITS
            ? Optional.empty()
            : Optional.of(area.substring(0, KECAMATAN_DIGITS) + hour));
    if (origin.registry() instanceof PopulationRegistry.Answer.Differs) {
      count(conventionId, subject, ClusterKind.REGISTRY, Optional.of(subject));
    }
  }

  private void count(
      String conventionId, String subject, ClusterKind kind, Optional<String> common) {
    common.ifPresent(
        value ->
            clusters.count(
                conventionId,
                kind,
                nikKey.signal(conventionId, kind, value),
                Identifiers.fresh(),
                new Clusters.Count(subject, limits.of(kind))));
  }
}
