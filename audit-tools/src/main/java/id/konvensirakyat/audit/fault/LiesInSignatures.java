package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.approval.Proposal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Lies about time and about second persons. */
final class LiesInSignatures {
  private static final String ID = SmallConvention.ID;

  private LiesInSignatures() {}

  static Stream<Lie> all() {
    return Stream.of(schedule(), signatures()).flatMap(List::stream);
  }

  private static List<Lie> schedule() {
    return List.of(
        Lie.held("F-SCHEDULE-01", plan -> plan.hasty = true),
        Lie.acts(
            "F-SCHEDULE-02",
            a -> {
              Instant early = Instant.parse("2026-11-28T03:00:00Z");
              a.changeProposal("CLOSE_VOTING", ID, line -> line.at(early));
              a.change("CLOSE_VOTING", ID, line -> line.at(early));
            }),
        Lie.held("F-SCHEDULE-03", plan -> plan.lateExtension = true),
        Lie.lie("F-SCHEDULE-04", c -> c.export.files.remove("schedule.txt")),
        Lie.acts("F-SCHEDULE-05", a -> a.dropProposal("EXTEND_PERIOD", ID)),
        Lie.acts(
            "F-SCHEDULE-06",
            a -> {
              a.changeProposal("EXTEND_PERIOD", ID, line -> line.by("panitia2", "COMMITTEE"));
              a.change("EXTEND_PERIOD", ID, line -> line.by("panitia1", "COMMITTEE"));
            }));
  }

  private static List<Lie> signatures() {
    return List.of(
        Lie.acts("F-SIGN-01", a -> a.dropProposal("DECIDE", ID)),
        Lie.acts(
            "F-SIGN-02",
            a -> a.changeProposal("DECIDE", ID, line -> line.by("pengarah1", "STEERING"))),
        Lie.acts(
            "F-SIGN-03",
            a -> a.changeProposal("DECIDE", ID, line -> line.by("panitia2", "COMMITTEE"))),
        Lie.acts(
            "F-SIGN-04",
            a -> a.changeProposal("OPEN_VOTING", ID, l -> l.fixing(proposal("CLOSE_VOTING", ID)))),
        Lie.acts(
            "F-SIGN-05",
            a -> a.changeProposal("LIST_DECIDED", "3105", l -> l.fixing(proposal("DECIDE", ID)))),
        Lie.acts("F-SIGN-06", a -> a.copyBehind("EXTEND_PERIOD", ID, line -> line)),
        Lie.acts(
            "F-SIGN-07",
            a -> {
              // Proposed long before, at another stage.
              int decide = a.find("DECIDE", ID);
              var proposed = a.lines().remove(decide - 1);
              int start = a.find("START_FINALIZATION", ID);
              a.lines().add(start, proposed.at(a.lines().get(start).at()));
            }),
        Lie.acts(
            "F-SIGN-08",
            a -> a.change("FREEZE_RULES", ID, line -> line.by("pengarah2", "STEERING"))),
        Lie.acts("F-SIGN-09", a -> a.changeProposal("DECIDE", ID, line -> line.fixing(""))),
        Lie.acts(
            "F-SIGN-10",
            a -> a.changeProposal("DECIDE", ID, line -> line.by("pemantau1", "OBSERVER"))),
        Lie.acts("F-SIGN-11", a -> a.dropProposal("PUBLISH_RESULTS", ID)),
        Lie.acts("F-SIGN-12", a -> a.dropProposal("FREEZE_RULES", ID)));
  }

  private static String proposal(String kind, String subject) {
    return new Proposal(kind, subject, "").hash();
  }
}
