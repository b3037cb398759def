package id.konvensirakyat.platform.notice;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.schedule.Schedule;
import id.konvensirakyat.platform.convention.ApplicationMoved;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Schedules;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Tells an applicant what became of the application. */
@ApplicationScoped
public class TellApplicants {
  @Inject private Notices notices;
  @Inject private Schedules schedules;

  void afterMove(@Observes ApplicationMoved moved) {
    switch (moved.act()) {
      case SUBMIT -> tell(moved, NoticeKind.APPLICATION_SUBMITTED);
      case END_CORRECTION -> tell(moved, NoticeKind.CORRECTION_SUBMITTED);
      case FIND_QUALIFIED -> tell(moved, NoticeKind.APPLICATION_QUALIFIED);
      case FIND_NOT_YET_QUALIFIED ->
          tell(moved, NoticeKind.APPLICATION_TO_CORRECT, correction(moved.convention()));
      case FIND_DISQUALIFIED -> tell(moved, NoticeKind.APPLICATION_DISQUALIFIED);
      case PUBLISH -> tell(moved, NoticeKind.PROVISIONAL_LIST, comments(moved.convention()));
      case WITHDRAW -> tell(moved, NoticeKind.WITHDRAWAL_CONFIRMED);
      default -> {
        // the others are told by what they follow from, or are nobody's news
      }
    }
  }

  private void tell(ApplicationMoved moved, NoticeKind kind) {
    notices.tell(moved.convention().id(), moved.subject(), kind, Map.of());
  }

  private void tell(ApplicationMoved moved, NoticeKind kind, String until) {
    notices.tell(moved.convention().id(), moved.subject(), kind, Map.of("until", until));
  }

  /** A correction has its time from the decision that asks for it. */
  private static String correction(Convention convention) {
    int days = convention.rules().schedule().daysOf(Period.CORRECT);
    return Clock.now().plus(Duration.ofDays(days)).toString();
  }

  /** The last day of comments; the act that opens them may be late, and then they end later. */
  private String comments(Convention convention) {
    int days = convention.rules().schedule().daysOf(Period.COMMENT);
    LocalDate fromToday =
        LocalDate.ofInstant(Clock.now(), Schedules.JAKARTA).plusDays(Math.max(0, days - 1L));
    Optional<Schedule> schedule = schedules.of(convention);
    return schedule
        .map(s -> s.of(Period.COMMENT).last())
        .map(last -> last.isBefore(fromToday) ? fromToday : last)
        .map(LocalDate::toString)
        .orElse("");
  }
}
