package id.konvensirakyat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.convention.rules.VotingRules;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.protocol.encoding.Hash;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server could do that signs its own lies: each is one step from the correct export. */
class LieTest {
  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String ID = SmallConvention.ID;
  private static final String NOTHING = "00".repeat(32);

  @TempDir Path folder;

  /** One step from a finished export. */
  interface Lie {
    void tell(SmallConvention convention) throws Exception;
  }

  record Named(Check caughtBy, String name, Consumer<SmallPlan> plan, Lie lie) {
    @Override
    public String toString() {
      return caughtBy + " " + name;
    }
  }

  private static Named lie(Check caughtBy, String name, Lie lie) {
    return new Named(caughtBy, name, plan -> {}, lie);
  }

  /** A lie told by the acts, which are chained again. */
  private static Named acts(Check caughtBy, String name, Consumer<SmallActs> lie) {
    return lie(
        caughtBy,
        name,
        c -> {
          lie.accept(c.acts);
          c.chain();
        });
  }

  /** A convention that is held otherwise than its rules say. */
  private static Named held(String name, Consumer<SmallPlan> plan) {
    return new Named(Check.C30, name, plan, c -> {});
  }

  private static Named described(String name, String part, String other) {
    return lie(Check.C29, name, c -> replace(c, "convention.json", part, other));
  }

  static Stream<Named> lies() {
    return Stream.of(files(), candidates(), order(), omissions(), descriptions(), elections())
        .flatMap(List::stream);
  }

  private static List<Named> files() {
    return List.of(
        lie(Check.C01, "archive: a byte", c -> c.export.files.get(c.archive(DAPIL))[2000] ^= 1),
        lie(
            Check.C23,
            "an act is rewritten",
            c -> replace(c, "acts.jsonl", "panitia1", "panitia2")),
        lie(
            Check.C23,
            "the last act's line is cut",
            c -> c.export.put("acts.jsonl", c.export.text("acts.jsonl").strip())),
        lie(
            Check.C24,
            "the rules are others than those frozen",
            c -> replace(c, "rules.txt", "ranking.minimum-votes=2500", "ranking.minimum-votes=1")),
        lie(
            Check.C24,
            "the rules are not canonical",
            c -> {
              c.export.put("rules.txt", c.export.text("rules.txt") + "\n");
              fix(c, "FREEZE_RULES", ID, "rules.txt");
            }),
        lie(
            Check.C24,
            "the rules are frozen again after the results",
            c -> {
              replace(c, "rules.txt", "ranking.minimum-votes=2500", "ranking.minimum-votes=1");
              c.steering("FREEZE_RULES", ID, c.export.hash("rules.txt"));
              c.chain();
            }),
        lie(
            Check.C26,
            "the archive is another election's",
            c -> c.export.files.put(c.archive(DAPIL), c.export.files.get(c.archive("3102")))),
        lie(
            Check.C27,
            "two places are exchanged and the act says so",
            c -> {
              String list = "lists/" + DAPIL + ".txt";
              String one = c.ids(DAPIL).get(0);
              String two = c.ids(DAPIL).get(1);
              c.export.put(
                  list, c.export.text(list).replace(one, "x").replace(two, one).replace("x", two));
              fix(c, "LIST_COMPUTED", DAPIL, list);
            }),
        lie(
            Check.C27,
            "the list is not the one of the act",
            c -> c.export.put("lists/3102.txt", c.export.text("lists/3102.txt") + " ")),
        lie(Check.C27, "a list is missing", c -> c.export.files.remove("lists/3102.txt")),
        lie(Check.C26, "an archive is missing", c -> c.export.files.remove(c.archive("3102"))));
  }

  private static List<Named> candidates() {
    return List.of(
        lie(
            Check.C25,
            "a candidate is renamed",
            c -> replace(c, "candidates.json", "N siti", "N sinta")),
        listed(
            Check.C26,
            "the names on the ballot are not the candidates'",
            c -> replace(c, "candidates.json", "N siti", "N sinta")),
        listed(
            Check.C25,
            "a candidate is gone and the act says so",
            c ->
                c.export.put(
                    "candidates.json",
                    c.export.text("candidates.json").replaceFirst("\\{.*?},", ""))),
        listed(
            Check.C25,
            "a candidate of no dapil of the rules",
            c -> append(c, SmallConvention.candidate("wati2", "9999", 1))),
        listed(
            Check.C25,
            "two candidates change their places on the ballot",
            c -> {
              String one = c.ids(DAPIL).get(0);
              String two = c.ids(DAPIL).get(1);
              String list = c.export.text("candidates.json");
              c.export.put(
                  "candidates.json", list.replace(one, "x").replace(two, one).replace("x", two));
            }),
        listed(
            Check.C25,
            "one who is no candidate",
            c -> replace(c, "candidates.json", "CANDIDATE\"}]", "QUALIFIED\"}]")),
        acts(
            Check.C25,
            "the candidates are frozen twice",
            a -> a.repeatBehind("FREEZE_CANDIDATE_LIST", ID, "FREEZE_CANDIDATE_LIST", ID)),
        acts(
            Check.C28,
            "a candidate nobody decided upon",
            a -> a.drop("APPLICATION_DECIDED", "siti")),
        listed(
            Check.C28,
            "one candidate more than the ballot has answers",
            c -> append(c, SmallConvention.candidate(after(c), "3104", 3))));
  }

  private static List<Named> order() {
    return List.of(
        acts(Check.C28, "all acts backwards", SmallActs::reverse),
        acts(
            Check.C28,
            "the vote is closed before it is opened",
            a -> a.exchange("OPEN_VOTING", ID, "CLOSE_VOTING", ID)),
        acts(
            Check.C28,
            "an act is dated before the one before it",
            a -> a.change("DECIDE", ID, line -> line.at(line.at().minusSeconds(60)))),
        acts(
            Check.C28,
            "the committee freezes the rules",
            a -> a.change("FREEZE_RULES", ID, line -> line.by("panitia1", "COMMITTEE"))),
        acts(
            Check.C28,
            "another one notes what an act fixed",
            a -> a.change("RESULT_PUBLISHED", DAPIL, line -> line.by("panitia2", "COMMITTEE"))),
        acts(
            Check.C28,
            "the roll is frozen after the vote",
            a -> a.repeatBehind("ROLL_FROZEN", DAPIL, "CLOSE_VOTING", ID)),
        acts(
            Check.C28,
            "a first election of the dapil, superseded by a second",
            a -> a.repeatBehind("ELECTION_OPENED", DAPIL, "ELECTION_OPENED", DAPIL)),
        acts(
            Check.C28,
            "the lot is committed again after the results",
            a -> a.repeatBehind("LOT_COMMITTED", ID, "PUBLISH_RESULTS", ID)),
        acts(
            Check.C28,
            "a list is computed again for no reason",
            a -> a.repeatBehind("LIST_COMPUTED", DAPIL, "DECIDE", ID)),
        acts(
            Check.C28,
            "an act of an unknown kind",
            a -> a.add("panitia1", "COMMITTEE", "BLESS", ID, "")),
        acts(
            Check.C28,
            "an act fixes something that none may",
            a -> a.change("DECIDE", ID, line -> line.fixing(NOTHING))),
        acts(
            Check.C28,
            "a candidate is struck before the list is frozen",
            a -> {
              a.add("majelis1", "OBJECTION_BOARD", "CANDIDATE_STRUCK", "siti", "");
              a.exchange("CANDIDATE_STRUCK", "siti", "PUBLISH_PROVISIONAL_LIST", ID);
            }),
        acts(
            Check.C28,
            "a candidate is struck by an observer",
            a -> strike(a, "pemantau1", "OBSERVER")),
        acts(
            Check.C28,
            "somebody else withdraws a candidate",
            a -> {
              a.drop("DECIDE", ID);
              a.add("panitia1", "CANDIDATE", "CANDIDATE_WITHDRAWN", "siti", "");
            }),
        acts(
            Check.C28,
            "a candidate is struck and the list stays",
            a -> strike(a, "majelis1", "OBJECTION_BOARD")),
        acts(
            Check.C28,
            "a candidate is struck after the decision",
            a -> a.add("majelis1", "OBJECTION_BOARD", "CANDIDATE_STRUCK", "siti", "")));
  }

  private static List<Named> omissions() {
    return List.of(
        acts(Check.C28, "no convention was created", a -> a.drop("CREATE", ID)),
        acts(Check.C28, "no lot was committed to", a -> a.drop("LOT_COMMITTED", ID)),
        acts(Check.C28, "no roll was frozen", a -> a.drop("ROLL_FROZEN", DAPIL)),
        acts(Check.C28, "no election was opened", a -> a.drop("ELECTION_OPENED", DAPIL)),
        acts(
            Check.C28,
            "an election is called off though people stand and may vote",
            a ->
                a.change(
                    "ELECTION_OPENED",
                    DAPIL,
                    line ->
                        new SmallActs.Line(
                            line.at(), line.actor(), line.role(), "NO_ELECTION", DAPIL, "", ""))),
        acts(Check.C28, "no result was published", a -> a.drop("RESULT_PUBLISHED", DAPIL)),
        acts(Check.C28, "the lot was not revealed", a -> a.drop("LOT_REVEALED", ID)),
        lie(
            Check.C28,
            "a list is withheld, and its act",
            c -> {
              c.export.files.remove("lists/3102.txt");
              c.acts.drop("LIST_COMPUTED", "3102");
              c.chain();
            }),
        lie(
            Check.C29,
            "an election is hidden",
            c -> {
              hide(c);
              c.export.files.remove(c.archive(DAPIL));
            }),
        lie(Check.C29, "an election is hidden and its archive left", LieTest::hide));
  }

  private static List<Named> descriptions() {
    return List.of(
        described("another level", "DPR_RI", "DPRD_PROVINSI"),
        described("another stage", "DECIDED", "ARCHIVED"),
        described("fewer seats", "\"seats\":6", "\"seats\":1"),
        described("another name of a dapil", "JAKARTA II\"", "JAKARTA 2\""),
        described("another name of the convention", "Konvensi uji", "Konvensi ujian"),
        described("a dapil of the rules is missing", ",{\"code\":\"3103\"", ",{\"code\":\"3113\""),
        described("another commitment", "lotCommitment\":\"", "lotCommitment\":\"" + NOTHING + "#"),
        described("another seed", "ab".repeat(32), "cd".repeat(32)),
        described("a code that acts on the screen", "\"3104\"", "\"\\u001b[2J\""),
        lie(Check.C29, "a manifest of another convention", c -> c.export.convention = "ujian"),
        lie(Check.C29, "a list of no dapil", c -> c.export.put("lists/9999.txt", "?")),
        lie(Check.C29, "an archive beside", c -> c.export.put("elections/3103-x.bel", "?")),
        lie(
            Check.C29,
            "the lot is revealed as another one",
            c -> {
              c.acts.change("LOT_REVEALED", ID, line -> line.fixing("cd".repeat(32)));
              replace(c, "convention.json", "ab".repeat(32), "cd".repeat(32));
              c.chain();
            }));
  }

  private static List<Named> elections() {
    return List.of(
        acts(
            Check.C26,
            "another roll was frozen",
            a -> a.change("ROLL_FROZEN", DAPIL, line -> line.fixing(NOTHING))),
        acts(
            Check.C26,
            "another election was opened",
            a -> a.change("ELECTION_OPENED", DAPIL, line -> line.fixing(NOTHING))),
        acts(
            Check.C26,
            "the vote was closed elsewhere",
            a -> a.change("ELECTION_CLOSED", DAPIL, line -> line.fixing(NOTHING))),
        acts(
            Check.C26,
            "another result was published",
            a -> a.change("RESULT_PUBLISHED", DAPIL, line -> line.fixing(NOTHING))),
        held("one key in one hand", plan -> plan.soleKey = true),
        held("one trustee suffices", plan -> plan.ceremony = new TrusteeRules(1, 3)),
        held("a trustee too many", plan -> plan.ceremony = new TrusteeRules(2, 4)),
        held("each dapil has its own key", plan -> plan.keyForEachDapil = true),
        held("one credential weighs 1000", plan -> plan.weight = 1000),
        held("a ballot may choose nobody", plan -> plan.fewest = 0),
        held("a ballot may choose fewer", plan -> plan.most = 2),
        held("no blank vote", plan -> plan.blank = false),
        held("a second question", plan -> plan.secondQuestion = true),
        held(
            "a vote was changed, which the rules forbid",
            plan -> plan.voting = new VotingRules(1, 3, true, false, 17, true)),
        lie(
            Check.C30,
            "another group",
            c -> replace(c, "convention.json", "Ed25519", "BELENIOS-2048")));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aServerThatSignsALieIsCaughtByTheCheckThatIsMeantToCatchIt(Named named) throws Exception {
    var plan = new SmallPlan();
    plan.until = Stage.DECIDED;
    named.plan().accept(plan);
    SmallConvention convention = SmallConvention.make(plan);
    named.lie().tell(convention);
    Report report = ExportTest.verify(convention.export.write(folder));
    assertEquals(Set.of(named.caughtBy()), ExportTest.failed(report), report::toString);
  }

  private static void replace(SmallConvention c, String path, String part, String other) {
    String text = c.export.text(path);
    if (!text.contains(part)) {
      throw new IllegalStateException(path + " does not hold " + part);
    }
    c.export.put(path, text.replace(part, other));
  }

  /** The act is made to say what the file now holds. */
  private static void fix(SmallConvention c, String kind, String subject, String path) {
    c.acts.change(kind, subject, line -> line.fixing(c.export.hash(path)));
    c.chain();
  }

  /** A lie in the list of candidates, which the act then fixes. */
  private static Named listed(Check caughtBy, String name, Lie lie) {
    return lie(
        caughtBy,
        name,
        c -> {
          lie.tell(c);
          fix(c, "FREEZE_CANDIDATE_LIST", ID, "candidates.json");
        });
  }

  private static void append(SmallConvention c, String candidate) {
    replace(c, "candidates.json", "}]", "}," + candidate + "]");
  }

  /** An id that the rules' hash puts behind all of dapil 3104. */
  private static String after(SmallConvention c) {
    String rules = c.export.hash("rules.txt") + "|";
    String last = Hash.of(rules + c.ids("3104").get(1)).hex();
    return Stream.iterate(0, i -> i + 1)
        .map(i -> "x" + i)
        .filter(id -> Hash.of(rules + id).hex().compareTo(last) > 0)
        .findFirst()
        .orElseThrow();
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
