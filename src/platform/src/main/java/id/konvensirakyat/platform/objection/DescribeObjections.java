package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.Pauses;
import id.konvensirakyat.platform.objection.ObjectionJson.RulingJson;
import id.konvensirakyat.platform.objection.ObjectionJson.StepJson;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what everybody sees of the objections. */
@ApplicationScoped
public class DescribeObjections {
  @Inject private Conventions conventions;
  @Inject private Objections objections;
  @Inject private Steps steps;
  @Inject private Pauses pauses;

  /**
   * Those that were filed, in their order.
   *
   * @param dapil a code, or "" for all
   */
  @Transactional
  List<ObjectionJson> all(String conventionId, String dapil) {
    Convention convention = conventions.get(conventionId);
    Map<String, List<Step>> done = steps.all(conventionId);
    Times times = Times.of(convention, pauses.of(convention.id(), Clock.now()));
    return objections.filed(conventionId).stream()
        .filter(row -> dapil.isEmpty() || row.dapil().equals(dapil))
        .map(row -> view(times, row, done.getOrDefault(row.id(), List.of())))
        .toList();
  }

  /** One of them. */
  @Transactional
  ObjectionJson one(String conventionId, String id) {
    Convention convention = conventions.get(conventionId);
    ObjectionRow row = objections.get(conventionId, id);
    return view(Times.of(convention, pauses.of(convention.id(), Clock.now())), row, steps.of(id));
  }

  /** What everybody sees of it; of a draft, what its author does. */
  static ObjectionJson view(Times times, ObjectionRow row, List<Step> done) {
    Matter matter = row.matter();
    Turn turn = Turn.of(times, row, Clock.now());
    return new ObjectionJson(
        row.id(),
        row.number().orElse(null),
        row.dapil(),
        matter.ground().name(),
        matter.as().name(),
        row.candidate().map(CandidateId::text).orElse(null),
        row.isDraft() ? "DRAFT" : row.objection().state().name(),
        turn.waitsFor().name(),
        turn.until().map(Instant::toString).orElse(null),
        done.stream()
            .filter(step -> step.is(ObjectionAct.REFUSE))
            .map(Step::reason)
            .findFirst()
            .orElse(null),
        ruling(done, ObjectionAct.UPHOLD, ObjectionAct.DISMISS),
        ruling(done, ObjectionAct.UPHOLD_ON_APPEAL, ObjectionAct.DISMISS_ON_APPEAL),
        done.stream()
            .map(s -> new StepJson(s.kind(), s.proposed(), s.seq(), s.at().toString()))
            .toList());
  }

  /** The ruling that was made, with the reasons of who proposed the same and of who signed it. */
  private static @Nullable RulingJson ruling(
      List<Step> done, ObjectionAct upholds, ObjectionAct dismisses) {
    Optional<Step> made =
        done.stream()
            .filter(step -> !step.proposed() && (step.is(upholds) || step.is(dismisses)))
            .findFirst();
    return made.map(
            step ->
                new RulingJson(
                    step.is(upholds),
                    step.remedy().name(),
                    done.stream()
                        .filter(s -> s.kind().equals(step.kind()) && s.remedy() == step.remedy())
                        .map(Step::reason)
                        .distinct()
                        .toList(),
                    step.at().toString()))
        .orElse(null);
  }
}
