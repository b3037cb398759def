package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.stage.Stage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lies about lists: who decided them, what became of them afterwards, what a board changed. */
final class LiesInFinalization {
  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String CHANGED = SmallConvention.CHANGED;
  private static final String OVERRIDE = "lists/3105.override.txt";
  private static final String STEERING = "STEERING";

  private LiesInFinalization() {}

  static Stream<Lie> all() {
    return Stream.of(changes(), decisions(), lists()).flatMap(List::stream);
  }

  private static List<Lie> changes() {
    return List.of(
        Lie.acts(
            "F-OVERRIDE-01", a -> a.change("LIST_OVERRIDDEN", CHANGED, line -> line.saying(" "))),
        Lie.acts("F-OVERRIDE-02", a -> a.dropProposal("LIST_OVERRIDDEN", CHANGED)),
        Lie.acts(
            "F-OVERRIDE-03",
            a -> {
              a.changeProposal(
                  "LIST_OVERRIDDEN", CHANGED, line -> line.by("panitia2", "COMMITTEE"));
              a.change("LIST_OVERRIDDEN", CHANGED, line -> line.by("panitia1", "COMMITTEE"));
            }),
        Lie.lie("F-OVERRIDE-04", c -> c.export.files.remove(OVERRIDE)),
        Lie.lie(
            "F-OVERRIDE-05",
            c -> c.export.files.put("lists/3101.override.txt", c.export.bytes(OVERRIDE))),
        undecided(
            "F-OVERRIDE-06",
            c -> {
              String hash = c.acts.last("LIST_OVERRIDDEN", CHANGED).payload();
              two(c, "LIST_OVERRIDDEN", CHANGED, hash);
            }),
        Lie.acts(
            "F-OVERRIDE-07",
            a -> {
              // The withdrawal and its list come behind the change, which is void by that.
              int from = a.find("CANDIDATE_WITHDRAWN", "agus");
              int to = a.find("LIST_OVERRIDDEN", CHANGED);
              var times = a.lines().subList(from, to + 1).stream().map(l -> l.at()).toList();
              java.util.Collections.rotate(a.lines().subList(from, to + 1), -2);
              for (int i = from; i <= to; i++) {
                a.lines().set(i, a.lines().get(i).at(times.get(i - from)));
              }
            }));
  }

  private static List<Lie> decisions() {
    return List.of(
        Lie.lie(
            "F-DECIDED-01",
            c -> {
              String computed = c.acts.last("LIST_COMPUTED", CHANGED).payload();
              c.acts.change("LIST_DECIDED", CHANGED, line -> line.fixing(computed));
              refit(c);
            }),
        Lie.acts("F-DECIDED-02", a -> a.drop("LIST_DECIDED", "3103")),
        Lie.acts("F-DECIDED-03", a -> a.dropProposal("LIST_DECIDED", CHANGED)),
        new Lie("F-DECIDED-04", plan -> plan.openObjection = true, c -> {}),
        new Lie(
            "F-DECIDED-05",
            plan -> {
              plan.openObjection = true;
              plan.until = Stage.FINALIZATION;
            },
            c -> two(c, "LIST_DECIDED", DAPIL, c.acts.last("LIST_COMPUTED", DAPIL).payload())),
        undecided(
            "F-DECIDED-06",
            c -> {
              c.acts.add("hadi", "CANDIDATE", "CANDIDATE_WITHDRAWN", "hadi", "");
              c.chain();
            }),
        undecided(
            "F-DECIDED-07",
            c -> {
              c.acts.propose("panitia2", "COMMITTEE", "CANDIDATE_STRUCK", "hadi", "");
              c.acts.add("panitia1", "COMMITTEE", "CANDIDATE_STRUCK", "hadi", "");
              c.chain();
            }),
        undecided(
            "F-DECIDED-08",
            c -> {
              c.objections.file("s9", CHANGED, "LIST_ORDER", "VOTER", java.util.Optional.empty());
              c.export.put("objections.jsonl", c.objections.text().orElseThrow());
              c.chain();
            }),
        undecided(
            "F-DECIDED-09",
            c -> two(c, "LIST_DECIDED", CHANGED, c.acts.last("LIST_DECIDED", CHANGED).payload())));
  }

  private static List<Lie> lists() {
    return List.of(
        Lie.acts(
            "F-REFILL-01",
            a -> {
              int struck = a.find("CANDIDATE_STRUCK", "joko");
              a.lines().remove(struck + 1);
            }),
        Lie.acts(
            "F-REFILL-02",
            a -> a.change("LIST_DELAYED", "3102", l -> l.as("LIST_COMPUTED").fixing(Lie.NOTHING))),
        Lie.acts(
            "F-REFILL-03",
            a -> {
              int computed = a.find("LIST_COMPUTED", DAPIL);
              a.lines().set(computed, a.lines().get(computed).as("LIST_DELAYED").fixing(""));
            }),
        undecided(
            "F-REFILL-04",
            c -> {
              c.acts.add("majelis1", "OBJECTION_BOARD", "CANDIDATE_STRUCK", "budi", "");
              c.chain();
            }),
        new Lie(
            "F-REFILL-05",
            plan -> {
              plan.latePapers = false;
              plan.until = Stage.FINALIZATION;
            },
            c -> {
              c.acts.propose("panitia2", "COMMITTEE", "CANDIDATE_STRUCK", "budi", "");
              c.acts.add("panitia1", "COMMITTEE", "CANDIDATE_STRUCK", "budi", "");
              c.chain();
            }),
        undecided(
            "F-REFILL-06",
            c -> {
              c.acts.add("pengarah1", STEERING, "REVOTE_ORDERED", DAPIL, "");
              c.chain();
            }),
        new Lie("F-REFILL-07", plan -> plan.struckEarly = "dewi", c -> {}));
  }

  /** A lie told at the stage of finalization. */
  private static Lie undecided(String id, Consumer<SmallConvention> telling) {
    return new Lie(id, plan -> plan.until = Stage.FINALIZATION, telling::accept);
  }

  /** Two of the steering committee sign. */
  private static void two(SmallConvention c, String kind, String subject, String payload) {
    c.acts.propose("pengarah2", STEERING, kind, subject, payload);
    c.acts.add("pengarah1", STEERING, kind, subject, payload);
    c.chain();
  }

  /** Proposals are made to say what now comes behind them. */
  private static void refit(SmallConvention c) {
    c.acts.refix(Lie.NOTHING, Lie.NOTHING);
    c.chain();
  }
}
