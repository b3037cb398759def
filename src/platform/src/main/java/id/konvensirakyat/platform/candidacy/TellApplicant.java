package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.Correction;
import id.konvensirakyat.convention.candidacy.Finding;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Schedules;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What the convention tells an applicant by itself, on the page and by e-mail. */
@ApplicationScoped
public class TellApplicant {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @Inject private Notices notices;
  @Inject private Schedules schedules;

  void submitted(ApplicationRow row, boolean correction) {
    tell(
        row,
        correction ? NoticeKind.CORRECTION_SUBMITTED : NoticeKind.APPLICATION_SUBMITTED,
        Map.of());
  }

  /**
   * Tells what two verifiers decided.
   *
   * @param correction present exactly where it is to be corrected
   */
  void decided(ApplicationRow row, Finding finding, Optional<Correction> correction) {
    switch (finding) {
      case QUALIFIED -> tell(row, NoticeKind.APPLICATION_QUALIFIED, Map.of());
      case DISQUALIFIED -> tell(row, NoticeKind.APPLICATION_DISQUALIFIED, Map.of());
      case NOT_YET_QUALIFIED ->
          tell(
              row,
              NoticeKind.APPLICATION_TO_CORRECT,
              Map.of("until", correction.map(c -> lastDay(c.until())).orElse("")));
    }
  }

  void onProvisionalList(Convention convention, ApplicationRow row) {
    String until =
        schedules
            .of(convention)
            .map(schedule -> schedule.of(Period.COMMENT).last().toString())
            .orElse("");
    tell(row, NoticeKind.PROVISIONAL_LIST, Map.of("until", until));
  }

  void commented(ApplicationRow row, Instant answerUntil) {
    tell(row, NoticeKind.COMMENT_TO_ANSWER, Map.of("until", lastDay(answerUntil)));
  }

  void withdrawn(ApplicationRow row) {
    tell(row, NoticeKind.WITHDRAWAL_CONFIRMED, Map.of());
  }

  /** Tells a place on the list or in the reserve, counted from 1. */
  void placed(Convention convention, ApplicationRow row, boolean listed, int place) {
    tellPlace(NoticeKind.LIST_PUBLISHED, convention, row, listed, place);
  }

  /** Tells that the place does not change any more. */
  void decided(Convention convention, ApplicationRow row, boolean listed, int place) {
    tellPlace(NoticeKind.LIST_DECIDED, convention, row, listed, place);
  }

  private void tellPlace(
      NoticeKind kind, Convention convention, ApplicationRow row, boolean listed, int place) {
    String dapil =
        DapilCode.of(row.dapil())
            .flatMap(convention.rules()::dapil)
            .map(Dapil::name)
            .orElse(row.dapil());
    tell(
        row,
        kind,
        Map.of(
            "dapil",
            dapil,
            "standing",
            listed ? "LISTED" : "RESERVE",
            "place",
            String.valueOf(place)));
  }

  private void tell(ApplicationRow row, NoticeKind kind, Map<String, String> parameters) {
    notices.tell(row.convention(), row.subject(), kind, parameters);
  }

  /** The last day of which a part still counts. */
  private static String lastDay(Instant until) {
    return until.minusNanos(1).atZone(JAKARTA).toLocalDate().toString();
  }
}
