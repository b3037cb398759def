package id.konvensirakyat.platform.objection;

import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.RecordedActs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The rulings that wait for a second person. One is void once the convention's stage changes. */
@ApplicationScoped
public class OpenProposals {
  @Inject private RecordedActs acts;

  /** Those that still hold. */
  List<Step> of(Convention convention, List<Step> steps) {
    // stages follow each other; only a suspension comes back to the same one
    long resumed =
        acts.of(convention.id(), "RESUME").stream()
            .mapToLong(RecordedActs.Recorded::seq)
            .max()
            .orElse(-1);
    return steps.stream()
        .filter(step -> step.proposed() && step.stage() == convention.stage())
        .filter(step -> step.seq() > resumed)
        .toList();
  }

  /** Those among them that say the same as a request. */
  List<Step> same(Convention convention, List<Step> steps, ActOnObjection.Request request) {
    return of(convention, steps).stream()
        .filter(step -> step.is(request.act()) && step.remedy() == request.remedy())
        .toList();
  }
}
