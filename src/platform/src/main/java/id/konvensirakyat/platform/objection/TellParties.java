package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.KnownCandidates;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Tells the parties of an objection, and the organ whose turn it is, what happened. */
@ApplicationScoped
public class TellParties {
  @Inject private Notices notices;
  @Inject private KnownCandidates candidates;

  void filed(ObjectionRow row) {
    objector(row, NoticeKind.OBJECTION_RECEIVED, Map.of());
    accused(row)
        .ifPresent(
            subject ->
                notices.tell(row.convention(), subject, NoticeKind.OBJECTION_FILED, Map.of()));
    organ(row, Roles.OBJECTION_BOARD, "OBJECTIONS");
  }

  /** After the row was moved by the act. */
  void acted(Convention convention, ObjectionRow row, ObjectionAct act) {
    switch (act) {
      case ACCEPT ->
          other(
              row,
              NoticeKind.OBJECTION_TO_ANSWER,
              Map.of("until", text(MoveObjection.answerUntil(convention, row))));
      case REFUSE -> objector(row, NoticeKind.OBJECTION_REFUSED, Map.of());
      case ANSWER -> organ(row, Roles.OBJECTION_BOARD, "OBJECTIONS");
      case UPHOLD, DISMISS ->
          both(
              row,
              NoticeKind.OBJECTION_RULED,
              Map.of(
                  "outcome",
                  outcome(row),
                  "until",
                  text(MoveObjection.appealUntil(convention, row))));
      case APPEAL -> {
        if (row.objection().objectorLost()) {
          other(row, NoticeKind.OBJECTION_APPEALED, Map.of());
        } else {
          objector(row, NoticeKind.OBJECTION_APPEALED, Map.of());
        }
        organ(row, Roles.STEERING, "APPEALS");
      }
      case UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL, ACCEPT_RULING, CLOSE ->
          both(row, NoticeKind.OBJECTION_FINAL, Map.of("outcome", outcome(row)));
    }
  }

  private void both(ObjectionRow row, NoticeKind kind, Map<String, String> parameters) {
    objector(row, kind, parameters);
    other(row, kind, parameters);
  }

  private void objector(ObjectionRow row, NoticeKind kind, Map<String, String> parameters) {
    notices.tell(row.convention(), row.subject(), kind, parameters);
  }

  /** The candidate; where it is about a result or a list, the committee that answers for it. */
  private void other(ObjectionRow row, NoticeKind kind, Map<String, String> parameters) {
    if (row.candidate().isEmpty()) {
      notices.tellRole(row.convention(), Roles.COMMITTEE, "", kind, parameters);
    }
    accused(row).ifPresent(subject -> notices.tell(row.convention(), subject, kind, parameters));
  }

  private void organ(ObjectionRow row, String role, String work) {
    notices.tellRole(row.convention(), role, "", NoticeKind.WORK_WAITS, Map.of("work", work));
  }

  private Optional<String> accused(ObjectionRow row) {
    return row.candidate()
        .map(CandidateId::text)
        .flatMap(id -> candidates.find(row.convention(), id))
        .map(KnownCandidates.Known::subject);
  }

  private static String outcome(ObjectionRow row) {
    boolean upheld = row.objection().ruling().filter(ruling -> ruling.upheld()).isPresent();
    return upheld ? "UPHELD" : "DISMISSED";
  }

  private static String text(Optional<Instant> until) {
    return until.map(Instant::toString).orElse("");
  }
}
