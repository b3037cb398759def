package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.Ruling;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.KnownCandidates;
import id.konvensirakyat.platform.convention.KnownCandidates.Known;
import id.konvensirakyat.platform.convention.Pauses;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Tells the sides of an objection, and whose turn it is, what was done; never by whom. */
@ApplicationScoped
public class TellParties {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @Inject private Notices notices;
  @Inject private KnownCandidates candidates;
  @Inject private Pauses pauses;

  /** An objection was filed. */
  void filed(ObjectionRow row, Caller caller) {
    notices.remember(caller);
    tellObjector(row, NoticeKind.OBJECTION_RECEIVED, Map.of());
    against(row)
        .ifPresent(
            known ->
                notices.tell(
                    row.convention(), known.subject(), NoticeKind.OBJECTION_FILED, Map.of()));
    work(row, Roles.OBJECTION_BOARD, caller, "OBJECTIONS");
  }

  /** An act was done, and the objection is now as the row says. */
  void acted(Convention convention, ObjectionRow row, Caller caller, ObjectionAct act) {
    notices.remember(caller);
    Times times = Times.of(convention, pauses.of(convention.id(), Clock.now()));
    switch (act) {
      case ACCEPT ->
          tellOther(
              row,
              caller,
              NoticeKind.OBJECTION_TO_ANSWER,
              Map.of("until", lastDay(row.acceptedAt(), times.answerUntil(row))));
      case REFUSE -> tellObjector(row, NoticeKind.OBJECTION_REFUSED, Map.of());
      case ANSWER -> work(row, Roles.OBJECTION_BOARD, caller, "OBJECTIONS");
      case UPHOLD, DISMISS ->
          tellBoth(
              row,
              caller,
              NoticeKind.OBJECTION_RULED,
              Map.of(
                  "outcome",
                  outcome(row.objection()),
                  "until",
                  lastDay(row.ruledAt(), times.appealUntil(row))));
      case APPEAL -> {
        if (row.objection().objectorLost()) {
          tellOther(row, caller, NoticeKind.OBJECTION_APPEALED, Map.of());
        } else {
          tellObjector(row, NoticeKind.OBJECTION_APPEALED, Map.of());
        }
        work(row, Roles.STEERING, caller, "APPEALS");
      }
      case ACCEPT_RULING, CLOSE, UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL ->
          tellBoth(
              row, caller, NoticeKind.OBJECTION_FINAL, Map.of("outcome", outcome(row.objection())));
    }
  }

  /** A candidate was struck by a ruling. */
  void struck(String conventionId, Known candidate) {
    notices.tell(
        conventionId, candidate.subject(), NoticeKind.CANDIDATE_STRUCK, Map.of("cause", "RULING"));
  }

  private void tellBoth(
      ObjectionRow row, Caller caller, NoticeKind kind, Map<String, String> parameters) {
    tellObjector(row, kind, parameters);
    tellOther(row, caller, kind, parameters);
  }

  private void tellObjector(ObjectionRow row, NoticeKind kind, Map<String, String> parameters) {
    notices.tell(row.convention(), row.subject(), kind, parameters);
  }

  private void tellOther(
      ObjectionRow row, Caller caller, NoticeKind kind, Map<String, String> parameters) {
    if (row.candidate().isPresent()) {
      against(row)
          .ifPresent(known -> notices.tell(row.convention(), known.subject(), kind, parameters));
    } else {
      notices.tellRole(row.convention(), Roles.COMMITTEE, caller.subject(), kind, parameters);
    }
  }

  private void work(ObjectionRow row, String role, Caller caller, String work) {
    notices.tellRole(
        row.convention(), role, caller.subject(), NoticeKind.WORK_WAITS, Map.of("work", work));
  }

  private Optional<Known> against(ObjectionRow row) {
    return row.candidate()
        .map(CandidateId::text)
        .flatMap(id -> candidates.find(row.convention(), id));
  }

  private static String outcome(Objection objection) {
    return objection.ruling().filter(Ruling::upheld).isPresent() ? "UPHELD" : "DISMISSED";
  }

  /**
   * The last whole day before a time is over, so that nobody counts on an hour that is no more; the
   * pages tell the hour.
   */
  private static String lastDay(Optional<Instant> from, Optional<Instant> until) {
    Instant end = until.orElseThrow();
    Instant dayBefore = end.minus(Duration.ofDays(1));
    Instant last = dayBefore.isBefore(from.orElseThrow()) ? end : dayBefore;
    return LocalDate.ofInstant(last, JAKARTA).toString();
  }
}
