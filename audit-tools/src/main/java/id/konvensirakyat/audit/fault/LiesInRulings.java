package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lies about objections: what was filed, who ruled, and what became of the ruling. */
final class LiesInRulings {
  private static final String BOARD = "OBJECTION_BOARD";

  private LiesInRulings() {}

  static Stream<Lie> all() {
    return Stream.of(rulings(), appeals(), filings()).flatMap(List::stream);
  }

  private static List<Lie> rulings() {
    return List.of(
        Lie.acts("F-RULING-01", a -> a.dropProposal("OBJECTION_UPHELD", "s4")),
        Lie.acts(
            "F-RULING-02",
            a -> a.changeProposal("OBJECTION_UPHELD", "s4", line -> line.by("majelis1", BOARD))),
        ruled("F-RULING-03", SmallObjections.ruling("s4", Remedy.CORRECT)),
        ruled("F-RULING-04", SmallObjections.ruling("s3", Remedy.STRIKE)),
        ruled("F-RULING-05", SmallObjections.ruling("s4", Remedy.RECOUNT)),
        Lie.acts(
            "F-RULING-06",
            a ->
                a.change(
                    "OBJECTION_UPHELD",
                    "s4",
                    l -> l.fixing(SmallObjections.ruling("s4", Remedy.CORRECT)))),
        Lie.acts(
            "F-RULING-07",
            a -> {
              a.changeProposal("OBJECTION_UPHELD", "s4", line -> line.by("verifikator2", BOARD));
            }),
        Lie.acts("F-RULING-08", a -> a.drop("OBJECTION_ANSWERED", "s4")),
        Lie.acts(
            "F-RULING-09",
            a -> a.change("OBJECTION_ANSWERED", "s4", line -> line.by("hadi", "CANDIDATE"))),
        Lie.acts(
            "F-RULING-10",
            a -> a.change("OBJECTION_REFUSED", "s2", line -> line.by("panitia1", "COMMITTEE"))));
  }

  private static List<Lie> appeals() {
    return List.of(
        Lie.acts(
            "F-APPEAL-01",
            a -> {
              // The board closes what was appealed against.
              int ruled = a.find("APPEAL_DISMISSED", "s3");
              var line = a.lines().get(ruled);
              a.lines().set(ruled, line.by("majelis1", BOARD).as("OBJECTION_CLOSED").fixing(""));
            }),
        Lie.acts(
            "F-APPEAL-02",
            a -> a.change("APPEAL_DISMISSED", "s3", line -> line.by("majelis1", "STEERING"))),
        Lie.acts("F-APPEAL-03", a -> a.dropProposal("APPEAL_DISMISSED", "s3")),
        Lie.acts(
            "F-APPEAL-04",
            a -> a.change("OBJECTION_CLOSED", "s4", l -> l.at(l.at().minus(Duration.ofHours(23))))),
        Lie.acts(
            "F-APPEAL-05",
            a -> a.change("OBJECTION_APPEALED", "s3", line -> line.by("s4", "VOTER"))),
        Lie.acts(
            "F-APPEAL-06",
            a -> a.change("OBJECTION_APPEALED", "s3", line -> line.by("panitia2", "COMMITTEE"))),
        Lie.acts("F-APPEAL-07", a -> a.drop("OBJECTION_APPEALED", "s3")));
  }

  private static List<Lie> filings() {
    return List.of(
        new Lie(
            "F-OBJECTION-01",
            plan -> plan.until = Stage.FINALIZATION,
            c -> {
              c.objections.file("s9", "3101", "COUNT", "VOTER", Optional.empty());
              c.export.put("objections.jsonl", c.objections.text().orElseThrow());
              c.chain();
            }),
        Lie.acts(
            "F-OBJECTION-02",
            a -> a.change("OBJECTION_FILED", "s3", line -> line.by("wati", "VOTER"))),
        Lie.lie("F-OBJECTION-03", c -> c.export.files.remove("objections.jsonl")));
  }

  /** Both sign another ruling. */
  private static Lie ruled(String id, String hash) {
    return Lie.lie(
        id,
        c -> {
          c.acts.refix(SmallObjections.ruling("s4", Remedy.STRIKE), hash);
          c.chain();
        });
  }
}
