package id.konvensirakyat.audit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lies about who is on the roll: its publications, its register, challenges and samples. */
final class LiesInRolls {
  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String ID = SmallConvention.ID;
  private static final String LAST = "rolls/2.txt";
  private static final String REGISTER = SmallRolls.register(DAPIL);
  private static final String SOMEBODY = "e".repeat(64);
  private static final String GONE = "f".repeat(64);

  /** The last join of a dapil. */
  private static final String LAST_OF = "join=(?!(....);.*\njoin=\\1)";

  private LiesInRolls() {}

  static Stream<Lie> all() {
    return Stream.of(publications(), registers(), orders(), challenges(), samples())
        .flatMap(List::stream);
  }

  private static List<Lie> publications() {
    return List.of(
        Lie.lie("F-PUBLISHED-01", c -> c.export.files.remove("rolls/1.txt")),
        last("F-PUBLISHED-02", t -> t.replaceFirst(LAST_OF + "3103;.*", "join=3103;" + SOMEBODY)),
        last("F-PUBLISHED-03", text -> text.replaceFirst("leave=.*\n", "")),
        Lie.lie(
            "F-PUBLISHED-04", c -> change(c, LAST, text -> text.replaceFirst("leave=.*\n", ""))),
        last("F-PUBLISHED-05", t -> t.replaceFirst("previous=.*", "previous=" + Lie.NOTHING)),
        last("F-PUBLISHED-06", text -> text.replace("number=2", "number=3")),
        last("F-PUBLISHED-07", t -> t.replaceFirst(LAST_OF + "3101;.*", "$0\njoin=3101;" + GONE)),
        last(
            "F-PUBLISHED-08", t -> t.replaceFirst("leave=", "leave=3101;" + SOMEBODY + "\nleave=")),
        last("F-PUBLISHED-09", text -> text.replaceFirst("roll=3104.*\n", "")),
        last("F-PUBLISHED-10", text -> text.replaceFirst("(join=3103.*\n)(join=3103.*\n)", "$2$1")),
        last("F-PUBLISHED-11", text -> text.replace("roll=3103;3", "roll=3103;03")),
        last("F-PUBLISHED-12", text -> text + "join=9999;" + SOMEBODY + "\n"),
        last("F-PUBLISHED-13", text -> text.replace("roll=3103;3", "roll=3103;4")),
        last("F-PUBLISHED-14", text -> text.replace("\n", "\r\n")),
        last("F-PUBLISHED-15", text -> text.substring(0, text.length() - 1)),
        Lie.lie(
            "F-PUBLISHED-16",
            c -> {
              c.acts.change("ROLL_FROZEN", "3103", line -> line.as("ROLL_EMPTY").fixing(""));
              c.acts.drop("REGISTER_FROZEN", "3103");
              c.export.files.remove(SmallRolls.register("3103"));
              c.chain();
            }),
        Lie.lie("F-PUBLISHED-17", c -> c.export.put("rolls/3.txt", "?")),
        Lie.held("F-PUBLISHED-18", plan -> plan.otherRoll = true));
  }

  private static List<Lie> registers() {
    return List.of(
        Lie.lie("F-REGISTER-01", c -> c.export.files.remove(REGISTER)),
        register("F-REGISTER-02", text -> text.substring(65)),
        Lie.lie("F-REGISTER-03", c -> change(c, REGISTER, text -> text.substring(65))),
        register("F-REGISTER-04", text -> text.substring(65) + text.substring(0, 65)),
        register("F-REGISTER-05", text -> text.substring(0, 65) + text),
        Lie.lie(
            "F-REGISTER-06",
            c -> c.export.files.put(SmallRolls.register("3104"), c.export.bytes(REGISTER))),
        Lie.lie(
            "F-REGISTER-07",
            c -> {
              c.acts.drop("REGISTER_FROZEN", DAPIL);
              c.export.files.remove(REGISTER);
              c.chain();
            }),
        Lie.acts(
            "F-REGISTER-08", a -> a.repeatBehind("REGISTER_FROZEN", DAPIL, "ROLL_SAMPLED", DAPIL)));
  }

  private static List<Lie> orders() {
    return List.of(
        Lie.acts("F-PUBLISHED-19", a -> a.repeatBehind("PUBLISH_ROLL", ID, "ROLL_SAMPLED", DAPIL)),
        Lie.acts(
            "F-PUBLISHED-20", a -> a.change("PUBLISH_ROLL", ID, line -> line.by("p1", "STEERING"))),
        Lie.acts("F-PUBLISHED-21", a -> a.change("FREEZE_ROLL", ID, line -> line.fixing(""))),
        Lie.acts("F-PUBLISHED-22", a -> a.drop("PUBLISH_ROLL", ID)));
  }

  private static List<Lie> challenges() {
    return List.of(
        Lie.acts(
            "F-CHALLENGE-01",
            a -> {
              a.dropProposal("CHALLENGE_DISMISSED", "c2");
              a.drop("CHALLENGE_DISMISSED", "c2");
            }),
        Lie.acts("F-CHALLENGE-02", a -> a.dropProposal("CHALLENGE_UPHELD", "c1")),
        Lie.acts(
            "F-CHALLENGE-03",
            a -> a.change("CHALLENGE_UPHELD", "c1", line -> line.by("petugas1", line.role()))),
        Lie.acts(
            "F-CHALLENGE-04",
            a -> {
              a.changeProposal("CHALLENGE_UPHELD", "c1", line -> line.by("panitia2", "COMMITTEE"));
              a.change("CHALLENGE_UPHELD", "c1", line -> line.by("panitia1", "COMMITTEE"));
            }),
        Lie.acts("F-CHALLENGE-05", LiesInRolls::decideTwice),
        Lie.acts(
            "F-CHALLENGE-06",
            a -> a.change("ENTRY_CHALLENGED", "c1", line -> line.by("c1", "COMMITTEE"))),
        Lie.acts(
            "F-CHALLENGE-07",
            a -> a.change("ENTRY_CHALLENGED", "c1", line -> line.saying("budi, RT 3"))),
        Lie.acts(
            "F-CHALLENGE-08",
            a -> a.change("ENTRY_CHALLENGED", "c1", line -> line.by("budi", "VOTER"))),
        Lie.acts(
            "F-CHALLENGE-09", a -> a.repeatBehind("ENTRY_CHALLENGED", "c1", "ROLL_SAMPLED", DAPIL)),
        Lie.acts(
            "F-CHALLENGE-10",
            a -> a.repeatBehind("ENTRY_CHALLENGED", "c1", "ENTRY_CHALLENGED", "c2")),
        Lie.acts("F-CHALLENGE-11", a -> a.drop("ENTRY_CHALLENGED", "c1")));
  }

  private static List<Lie> samples() {
    return List.of(
        sampled("F-SAMPLE-01", line -> line.fixing(Lie.NOTHING)),
        sampled("F-SAMPLE-02", line -> line.saying("dadu 6 6 6")),
        sampled("F-SAMPLE-03", line -> line.by("pemantau2", "OBSERVER")),
        sampled("F-SAMPLE-04", line -> line.by(line.actor(), "COMMITTEE")),
        sampled("F-SAMPLE-05", line -> line.about("3104")),
        sampled("F-SAMPLE-06", line -> line.saying(" ")),
        Lie.acts("F-SAMPLE-07", a -> a.drop("MANDATE_OBSERVER", ID)),
        Lie.acts(
            "F-SAMPLE-08",
            a -> a.change("MANDATE_OBSERVER", ID, line -> line.by("panitia1", "COMMITTEE"))),
        Lie.acts("F-SAMPLE-09", a -> a.repeatBehind("MANDATE_OBSERVER", ID, "ROLL_SAMPLED", DAPIL)),
        Lie.acts(
            "F-SAMPLE-10", a -> a.repeatBehind("ROLL_SAMPLED", DAPIL, "MANDATE_OBSERVER", ID)));
  }

  /** The same two decide the other way, right behind. */
  private static void decideTwice(SmallActs acts) {
    int at = acts.find("CHALLENGE_UPHELD", "c1");
    List<SmallActs.Line> again = new ArrayList<>(acts.lines().subList(at - 1, at + 1));
    acts.lines().addAll(at + 1, again.stream().map(l -> l.at(acts.lines().get(at).at())).toList());
  }

  private static Lie sampled(String id, UnaryOperator<SmallActs.Line> change) {
    return Lie.acts(id, a -> a.change("ROLL_SAMPLED", DAPIL, change));
  }

  /** A lie in the last publication, which the act then fixes. */
  private static Lie last(String id, UnaryOperator<String> change) {
    return fixed(id, LAST, change, c -> Lie.fix(c, "FREEZE_ROLL", ID, LAST));
  }

  /** A lie in a register, which the act then fixes; nothing is drawn from it. */
  private static Lie register(String id, UnaryOperator<String> change) {
    return fixed(
        id,
        REGISTER,
        change,
        c -> {
          c.acts.drop("ROLL_SAMPLED", DAPIL);
          Lie.fix(c, "REGISTER_FROZEN", DAPIL, REGISTER);
        });
  }

  private static Lie fixed(
      String id, String path, UnaryOperator<String> change, Consumer<SmallConvention> fix) {
    return Lie.lie(
        id,
        c -> {
          change(c, path, change);
          fix.accept(c);
        });
  }

  private static void change(SmallConvention c, String path, UnaryOperator<String> change) {
    String text = c.export.text(path);
    String other = change.apply(text);
    if (other.equals(text)) {
      throw new IllegalStateException(path + " is as it was");
    }
    c.export.put(path, other);
  }
}
