package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.roll.ChallengeState;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.Standing;
import id.konvensirakyat.platform.voter.Voters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a voter whether the own entry stands, and if not, why. In the caller's transaction. */
@ApplicationScoped
public class DescribeStanding {
  @Inject private Persons persons;
  @Inject private Voters voters;
  @Inject private Enrolments enrolments;
  @Inject private Challenges challenges;
  @Inject private Registers registers;

  RollStanding of(Convention convention, String subject) {
    Assurance least = convention.rules().voting().assurance();
    Optional<Standing> standing = persons.standing(convention.id(), subject);
    String level = standing.map(one -> one.assurance().name()).orElse(null);
    if (convention.rollFrozen()) {
      return frozen(convention.id(), subject, level, least);
    }
    List<String> reasons = new ArrayList<>();
    if (standing.filter(one -> one.assurance().reaches(least)).isEmpty()) {
      reasons.add("LEVEL");
    }
    if (standing.filter(Standing::held).isPresent()) {
      reasons.add("HELD");
    }
    if (isUpheld(convention.id(), subject)) {
      reasons.add("CHALLENGE");
    }
    Optional<EnrolmentRow> enrolment = enrolments.row(convention.id(), subject);
    String state =
        enrolment.isEmpty()
            ? "NOT_ENROLLED"
            : !reasons.isEmpty()
                ? "LEFT_OUT"
                : enrolment.get().isPublished() ? "PUBLISHED" : "NEXT";
    return new RollStanding(state, reasons, level, least.name(), null);
  }

  private RollStanding frozen(
      String conventionId, String subject, @Nullable String level, Assurance least) {
    boolean on = voters.isOnRoll(conventionId, subject);
    Optional<String> why = enrolments.leftOut(conventionId, subject);
    return new RollStanding(
        on ? "ON_ROLL" : why.isPresent() ? "LEFT_OUT" : "NOT_ENROLLED",
        why.stream().toList(),
        level,
        least.name(),
        registers
            .own(conventionId, subject)
            .map(
                e ->
                    new RollStanding.OwnRegister(
                        e.dapil(), e.number(), e.salt(), e.level(), e.commitment()))
            .orElse(null));
  }

  private boolean isUpheld(String conventionId, String subject) {
    return challenges.about(subject).stream()
        .filter(row -> row.convention().equals(conventionId))
        .anyMatch(row -> row.state() == ChallengeState.UPHELD);
  }
}
