package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.assurance.DecisionRow.Ruling;
import id.konvensirakyat.platform.assurance.DecisionRow.Subject;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** An officer sees a person with the card: the code says whose account it is, the NIK who. */
@ApplicationScoped
public class MeetVoter {
  @Inject private Conventions conventions;
  @Inject private Meetings meetings;
  @Inject private Voters voters;
  @Inject private Persons persons;
  @Inject private Requests requests;
  @Inject private KeepDocument keepDocument;
  @Inject private GrantAssurance grantAssurance;

  /**
   * Level A, and no longer held. A wrong code and a wrong NIK are answered alike.
   *
   * @throws Refusal {@link Problem#MEETING_UNKNOWN}, {@link Problem#OWN_MATTER}, {@link
   *     Problem#AREA_NOT_YOURS}, {@link Problem#NOT_NOW} after the end
   */
  @Transactional
  public void meet(String conventionId, Caller officer, String code, Nik nik, String reason) {
    Convention convention = conventions.hold(conventionId);
    if (convention.stage().isOver()) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    MeetingRow meeting =
        meetings
            .withCode(conventionId, code)
            .filter(row -> row.isGood(Clock.now()))
            .orElseThrow(MeetVoter::unknown);
    String subject = meeting.subject();
    if (subject.equals(officer.subject())) {
      throw Refusal.of(Problem.OWN_MATTER);
    }
    // the person, then the registration, as whoever registers does
    persons.lock(subject);
    Home home = voters.hold(conventionId, subject).orElseThrow(MeetVoter::unknown);
    if (!persons.holdsNik(subject, nik)) {
      throw unknown();
    }
    OfficerAreas.of(officer).check(home.area());
    if (!meetings.use(conventionId, code)) {
      throw unknown();
    }
    requests.lock(conventionId, subject).ifPresent(this::settle);
    Subject about = new Subject(conventionId, subject, home.area());
    grantAssurance.decide(about, officer, new Ruling(Verdict.GRANTED_A, "", reason));
  }

  /** Pictures that nobody looked at are not needed any more; those of level B stay as evidence. */
  private void settle(RequestRow row) {
    if (row.state() != RequestState.GRANTED) {
      keepDocument.destroyAll(row.owner());
      row.takeBack();
    }
  }

  private static Refusal unknown() {
    return Refusal.of(Problem.MEETING_UNKNOWN);
  }
}
