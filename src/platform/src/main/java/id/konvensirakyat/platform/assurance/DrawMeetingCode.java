package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.Standing;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * A voter draws a code to show to an officer; the one before is good no more. Who never registered
 * may draw one too: another account may have the own NIK (see {@link HandClaimOver}).
 */
@ApplicationScoped
public class DrawMeetingCode {
  @Inject private Conventions conventions;
  @Inject private Persons persons;
  @Inject private Meetings meetings;
  @Inject private Notices notices;

  /**
   * Draws it.
   *
   * @throws Refusal {@link Problem#ROLL_FROZEN}, {@link Problem#NOT_NOW}, {@link
   *     Problem#NOT_REGISTERED} for who registered elsewhere alone, {@link Problem#ALREADY_ASSURED}
   */
  @Transactional
  public void draw(String conventionId, Caller caller) {
    Convention convention = conventions.hold(conventionId);
    if (convention.rollFrozen()) {
      throw Refusal.of(Problem.ROLL_FROZEN);
    }
    if (!DescribeAssurance.isOpen(convention)) {
      throw Refusal.notNow(List.of("enrolment-not-open"));
    }
    String subject = caller.subject();
    Optional<Standing> standing = persons.standing(conventionId, subject);
    if (standing.isEmpty() && persons.isKnown(subject)) {
      throw Refusal.of(Problem.NOT_REGISTERED);
    }
    if (standing.filter(one -> one.assurance() == Assurance.A && !one.held()).isPresent()) {
      throw Refusal.of(Problem.ALREADY_ASSURED);
    }
    notices.remember(caller);
    Optional<MeetingRow> known = meetings.of(conventionId, subject);
    String code = ShownCode.fresh(ShownCode.MEETING);
    if (known.isPresent()) {
      known.get().replaceBy(code, Clock.now());
      meetings.keep(known.get());
    } else {
      meetings.keep(new MeetingRow(conventionId, subject, code, Clock.now()));
    }
  }
}
