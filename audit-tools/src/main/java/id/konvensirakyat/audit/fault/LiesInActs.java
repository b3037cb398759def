package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.stage.Stage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lies told by the acts: order, roles, times, what is left out. */
final class LiesInActs {
  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String ID = SmallConvention.ID;

  /** The last dapil with an election. */
  private static final String LAST = SmallConvention.CHANGED;

  private LiesInActs() {}

  static Stream<Lie> all() {
    return Stream.of(order(), omissions()).flatMap(List::stream);
  }

  private static List<Lie> order() {
    return List.of(
        Lie.acts("F-ACT-01", SmallActs::reverse),
        Lie.acts("F-ACT-02", a -> a.exchange("OPEN_VOTING", ID, "CLOSE_VOTING", ID)),
        Lie.acts(
            "F-ACT-03", a -> a.change("DECIDE", ID, line -> line.at(line.at().minusSeconds(60)))),
        Lie.acts(
            "F-ACT-04",
            a -> a.change("FREEZE_RULES", ID, line -> line.by("panitia1", "COMMITTEE"))),
        Lie.acts(
            "F-ACT-05",
            a -> a.change("RESULT_PUBLISHED", DAPIL, line -> line.by("panitia2", "COMMITTEE"))),
        Lie.acts("F-ACT-06", a -> a.repeatBehind("ROLL_FROZEN", DAPIL, "ELECTION_CLOSED", LAST)),
        Lie.acts(
            "F-ACT-07", a -> a.repeatBehind("ELECTION_OPENED", DAPIL, "ELECTION_OPENED", DAPIL)),
        Lie.acts("F-ACT-08", a -> a.repeatBehind("LOT_COMMITTED", ID, "LIST_DECIDED", "3104")),
        Lie.acts("F-ACT-09", a -> a.repeatBehind("LIST_COMPUTED", DAPIL, "LIST_DECIDED", "3104")),
        Lie.acts("F-ACT-10", a -> a.repeatBehind("CREATE", ID, "CREATE", ID)),
        Lie.acts("F-ACT-11", a -> a.change("CREATE", ID, line -> line.by("siti", "CANDIDATE"))),
        Lie.acts("F-ACT-12", a -> a.change("OPEN_CANDIDACY", ID, line -> line.about("lain"))),
        Lie.acts(
            "F-ACT-13",
            a -> a.change("APPLICATION_DECIDED", "siti", line -> line.by("panitia1", "COMMITTEE"))),
        Lie.acts(
            "F-ACT-14",
            a -> a.repeatBehind("APPLICATION_DECIDED", "siti", "ELECTION_CLOSED", LAST)),
        Lie.acts("F-ACT-15", a -> a.change("ROLL_FROZEN", DAPIL, line -> line.fixing(""))),
        Lie.acts(
            "F-ACT-16",
            a -> {
              a.repeatBehind("OPEN_CANDIDACY", ID, "FREEZE_CANDIDATE_LIST", ID);
              a.changeLast("OPEN_CANDIDACY", line -> line.as("SUSPEND").by("p1", "STEERING"));
            }),
        Lie.acts("F-ACT-17", a -> a.change("DECIDE", ID, line -> line.by("raja", "KING"))),
        Lie.acts("F-ACT-18", a -> a.add("panitia1", "COMMITTEE", "BLESS", ID, "")),
        Lie.acts("F-ACT-19", a -> a.change("DECIDE", ID, line -> line.fixing(Lie.NOTHING))),
        Lie.acts(
            "F-ACT-20",
            a -> {
              a.add("majelis1", "OBJECTION_BOARD", "CANDIDATE_STRUCK", "siti", "");
              a.exchange("CANDIDATE_STRUCK", "siti", "PUBLISH_PROVISIONAL_LIST", ID);
            }),
        undecided("F-ACT-21", a -> a.add("pemantau1", "OBSERVER", "CANDIDATE_STRUCK", "siti", "")),
        undecided(
            "F-ACT-22", a -> a.add("panitia1", "CANDIDATE", "CANDIDATE_WITHDRAWN", "siti", "")),
        undecided(
            "F-ACT-23",
            a -> {
              a.propose("panitia2", "COMMITTEE", "CANDIDATE_STRUCK", "siti", "");
              a.add("panitia1", "COMMITTEE", "CANDIDATE_STRUCK", "siti", "");
            }),
        new Lie(
            "F-ACT-24",
            plan -> {
              plan.withdrawal = true;
              plan.until = Stage.FINALIZATION;
            },
            c -> {
              String gone = c.ids(DAPIL).get(1);
              c.acts.add(gone, "CANDIDATE", "CANDIDATE_WITHDRAWN", gone, "");
              c.chain();
            }),
        Lie.acts(
            "F-ACT-25", a -> a.add("majelis1", "OBJECTION_BOARD", "CANDIDATE_STRUCK", "siti", "")));
  }

  private static List<Lie> omissions() {
    return List.of(
        Lie.acts("F-ACT-26", a -> a.drop("CREATE", ID)),
        Lie.acts("F-ACT-27", a -> a.drop("LOT_COMMITTED", ID)),
        Lie.acts("F-ACT-28", a -> a.drop("ROLL_FROZEN", DAPIL)),
        Lie.acts("F-ACT-29", a -> a.drop("ELECTION_OPENED", DAPIL)),
        Lie.acts(
            "F-ACT-30",
            a -> a.change("ELECTION_OPENED", DAPIL, line -> line.as("NO_ELECTION").fixing(""))),
        Lie.acts("F-ACT-31", a -> a.drop("RESULT_PUBLISHED", DAPIL)),
        Lie.acts("F-ACT-32", a -> a.drop("LOT_REVEALED", ID)),
        Lie.lie(
            "F-ACT-33",
            c -> {
              c.export.files.remove("lists/3102.txt");
              c.acts.drop("LIST_COMPUTED", "3102");
              c.chain();
            }));
  }

  /** A lie told before the lists are decided. */
  private static Lie undecided(String id, Consumer<SmallActs> change) {
    return new Lie(
        id,
        plan -> plan.until = Stage.FINALIZATION,
        c -> {
          change.accept(c.acts);
          c.chain();
        });
  }
}
