package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.convention.Conventions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;

/** Counts the decisions of a convention, each verdict, none left out. */
@ApplicationScoped
public class CountDecisions {
  @Inject private Conventions conventions;
  @Inject private Decisions decisions;

  @Transactional
  Map<Verdict, Long> of(String conventionId) {
    conventions.get(conventionId);
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0L);
    }
    counts.putAll(decisions.counts(conventionId));
    return counts;
  }
}
