package id.konvensirakyat.audit;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.convention.stage.Stage;
import java.util.List;
import java.util.stream.Stream;

/** Lies told by the acts: order, roles, times, what is left out. */
final class LiesInActs {
  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String ID = SmallConvention.ID;

  private LiesInActs() {}

  static Stream<Lie> all() {
    return Stream.of(order(), omissions()).flatMap(List::stream);
  }

  private static List<Lie> order() {
    return List.of(
        Lie.acts(Check.C28, "all acts backwards", SmallActs::reverse),
        Lie.acts(
            Check.C28,
            "the vote is closed before it is opened",
            a -> a.exchange("OPEN_VOTING", ID, "CLOSE_VOTING", ID)),
        Lie.acts(
            Check.C28,
            "an act is dated before the one before it",
            a -> a.change("DECIDE", ID, line -> line.at(line.at().minusSeconds(60)))),
        Lie.acts(
            Check.C28,
            "the committee freezes the rules",
            a -> a.change("FREEZE_RULES", ID, line -> line.by("panitia1", "COMMITTEE"))),
        Lie.acts(
            Check.C28,
            "another one notes what an act fixed",
            a -> a.change("RESULT_PUBLISHED", DAPIL, line -> line.by("panitia2", "COMMITTEE"))),
        Lie.acts(
            Check.C28,
            "the roll is frozen after the vote",
            a -> a.repeatBehind("ROLL_FROZEN", DAPIL, "ELECTION_CLOSED", "3102")),
        Lie.acts(
            Check.C28,
            "a first election of the dapil, superseded by a second",
            a -> a.repeatBehind("ELECTION_OPENED", DAPIL, "ELECTION_OPENED", DAPIL)),
        Lie.acts(
            Check.C28,
            "the lot is committed again after the results",
            a -> a.repeatBehind("LOT_COMMITTED", ID, "DECIDE", ID)),
        Lie.acts(
            Check.C28,
            "a list is computed again for no reason",
            a -> a.repeatBehind("LIST_COMPUTED", DAPIL, "DECIDE", ID)),
        Lie.acts(
            Check.C28,
            "the convention is created twice",
            a -> a.repeatBehind("CREATE", ID, "CREATE", ID)),
        Lie.acts(
            Check.C28,
            "the convention is created by a candidate",
            a -> a.change("CREATE", ID, line -> line.by("siti", "CANDIDATE"))),
        Lie.acts(
            Check.C28,
            "another convention's act",
            a -> a.change("OPEN_CANDIDACY", ID, line -> line.about("lain"))),
        Lie.acts(
            Check.C28,
            "the committee decides upon an application",
            a -> a.change("APPLICATION_DECIDED", "siti", line -> line.by("panitia1", "COMMITTEE"))),
        Lie.acts(
            Check.C28,
            "an application is decided upon after the freeze",
            a -> a.repeatBehind("APPLICATION_DECIDED", "siti", "ELECTION_CLOSED", "3102")),
        Lie.acts(
            Check.C28,
            "an act fixes nothing that must",
            a -> a.change("ROLL_FROZEN", DAPIL, line -> line.fixing(""))),
        Lie.acts(
            Check.C28,
            "an act is done while the convention is suspended",
            a -> {
              a.repeatBehind("OPEN_CANDIDACY", ID, "FREEZE_CANDIDATE_LIST", ID);
              a.changeLast("OPEN_CANDIDACY", line -> line.as("SUSPEND").by("p1", "STEERING"));
            }),
        Lie.acts(
            Check.C23,
            "a role that none has",
            a -> a.change("DECIDE", ID, line -> line.by("raja", "KING"))),
        Lie.acts(
            Check.C28,
            "an act of an unknown kind",
            a -> a.add("panitia1", "COMMITTEE", "BLESS", ID, "")),
        Lie.acts(
            Check.C28,
            "an act fixes something that none may",
            a -> a.change("DECIDE", ID, line -> line.fixing(Lie.NOTHING))),
        Lie.acts(
            Check.C28,
            "a candidate is struck before the list is frozen",
            a -> {
              a.add("majelis1", "OBJECTION_BOARD", "CANDIDATE_STRUCK", "siti", "");
              a.exchange("CANDIDATE_STRUCK", "siti", "PUBLISH_PROVISIONAL_LIST", ID);
            }),
        Lie.acts(
            Check.C28,
            "a candidate is struck by an observer",
            a -> strike(a, "pemantau1", "OBSERVER")),
        Lie.acts(
            Check.C28,
            "somebody else withdraws a candidate",
            a -> {
              a.drop("DECIDE", ID);
              a.add("panitia1", "CANDIDATE", "CANDIDATE_WITHDRAWN", "siti", "");
            }),
        Lie.acts(
            Check.C28,
            "a candidate is struck and the list stays",
            a -> strike(a, "majelis1", "OBJECTION_BOARD")),
        new Lie(
            Check.C28,
            "a candidate leaves twice",
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
            Check.C28,
            "a candidate is struck after the decision",
            a -> a.add("majelis1", "OBJECTION_BOARD", "CANDIDATE_STRUCK", "siti", "")));
  }

  private static List<Lie> omissions() {
    return List.of(
        Lie.acts(Check.C28, "no convention was created", a -> a.drop("CREATE", ID)),
        Lie.acts(Check.C28, "no lot was committed to", a -> a.drop("LOT_COMMITTED", ID)),
        Lie.acts(Check.C28, "no roll was frozen", a -> a.drop("ROLL_FROZEN", DAPIL)),
        Lie.acts(Check.C28, "no election was opened", a -> a.drop("ELECTION_OPENED", DAPIL)),
        Lie.acts(
            Check.C28,
            "an election is called off though people stand and may vote",
            a -> a.change("ELECTION_OPENED", DAPIL, line -> line.as("NO_ELECTION").fixing(""))),
        Lie.acts(Check.C28, "no result was published", a -> a.drop("RESULT_PUBLISHED", DAPIL)),
        Lie.acts(Check.C28, "the lot was not revealed", a -> a.drop("LOT_REVEALED", ID)),
        Lie.lie(
            Check.C28,
            "a list is withheld, and its act",
            c -> {
              c.export.files.remove("lists/3102.txt");
              c.acts.drop("LIST_COMPUTED", "3102");
              c.chain();
            }),
        Lie.lie(
            Check.C29,
            "an election is hidden",
            c -> {
              hide(c);
              c.export.files.remove(c.archive(DAPIL));
            }),
        Lie.lie(Check.C29, "an election is hidden and its archive left", c -> hide(c)));
  }

  private static void strike(SmallActs acts, String actor, String role) {
    acts.drop("DECIDE", ID);
    acts.add(actor, role, "CANDIDATE_STRUCK", "siti", "");
  }

  private static void hide(SmallConvention c) {
    String text = c.export.text("convention.json");
    c.export.put("convention.json", text.replaceFirst(",\"election\":\"[^\"]*\"", ""));
  }
}
