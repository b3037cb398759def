package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.Hash;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bound proofs, key ceremonies and rehearsals that were not as they must be. */
final class LiesInKeys {
  private static final String ID = SmallConvention.ID;
  private static final String RECORD = "ceremony.jsonl";
  private static final String REHEARSAL = "rehearsal.json";

  private LiesInKeys() {}

  static Stream<Lie> all() {
    return Stream.of(bound(), record(), acts(), rehearsal()).flatMap(List::stream);
  }

  private static List<Lie> bound() {
    return List.of(
        Lie.lie("F-BOUND-01", c -> c.export.files.remove(bound(c))),
        proofs("F-BOUND-02", "(?s)\n.*$", "\n"),
        proofs("F-BOUND-03", "(.*)\n(.*)\n", "$2\n$1\n"),
        proofs("F-BOUND-04", "(.*\n)$", "$1$1"),
        proofs("F-BOUND-05", "(\"response\":\")[0-9]", "$1"),
        proofs("F-BOUND-06", "(\"payload\":\")....", "$10000"),
        proofs("F-BOUND-07", "\"owner\":2", "\"owner\":3"),
        proofs("F-BOUND-08", "\n$", ""),
        proofs("F-BOUND-09", ",\\{\"challenge\":\"[0-9]*\",\"response\":\"[0-9]*\"\\}", ""),
        Lie.lie(
            "F-BOUND-10",
            c ->
                c.export.files.put(
                    bound(c), c.export.bytes(SmallConvention.bound(c.archive("3102"))))));
  }

  private static Lie proofs(String id, String find, String to) {
    return Lie.lie(id, c -> edit(c, bound(c), find, to));
  }

  private static String bound(SmallConvention c) {
    return SmallConvention.bound(c.archive(SmallConvention.DAPIL));
  }

  private static List<Lie> record() {
    return List.of(
        Lie.lie("F-KEY-01", c -> c.export.files.remove(RECORD)),
        recorded("F-KEY-02", "^.*\n", ""),
        Lie.lie("F-KEY-03", LiesInKeys::commitOtherwise),
        recorded("F-KEY-04", "(\\\\\"coefexps\\\\\":\\[\\\\\")..", "$1zz"),
        recorded("F-KEY-05", "\"faults\":\\[\\{.*\\]\\}\n", "\"faults\":[]}\n"),
        evidence("F-KEY-06", "(\"opened\":\")[^\"]*", "$1" + Group.ed25519().generator().encode()),
        evidence("F-KEY-07", "(\"share_proof\":.*?\"opening\":\")[0-9]", "$1"),
        evidence("F-KEY-08", "\"complainer\":2", "\"complainer\":1"),
        evidence("F-KEY-09", "\"against\":3", "\"against\":2"),
        recorded("F-KEY-10", "\"attempt\":2", "\"attempt\":3"),
        Lie.lie("F-KEY-11", LiesInKeys::freezeAfterFault),
        Lie.held("F-KEY-12", plan -> plan.otherKey = true),
        Lie.held("F-KEY-13", plan -> plan.recorded = new TrusteeRules(1, 3)),
        recorded("F-KEY-14", "(\"certificates\":\\[).*?,(\\{\"trustee\":2)", "$1$2"));
  }

  private static Lie recorded(String id, String find, String to) {
    return Lie.lie(id, c -> edit(c, RECORD, find, to));
  }

  /** The evidence of a fault is changed, and the act made to fit it. */
  private static Lie evidence(String id, String find, String to) {
    return Lie.lie(
        id,
        c -> {
          String old = part(c, "\"faults\":\\[(.*?)\\]\\}\n");
          String changed = replaced(old, find, to);
          Lie.replace(c, RECORD, old, changed);
          c.acts.refix(Hash.of(old).hex(), Hash.of(changed).hex());
          c.chain();
        });
  }

  /** A commitment to something else, which the act then fixes. */
  private static void commitOtherwise(SmallConvention c) {
    String old = part(c, "\"commitment\":\"([0-9a-f]{64})\"");
    Lie.replace(c, RECORD, old, Lie.NOTHING);
    c.acts.refix(old, Lie.NOTHING);
    c.chain();
  }

  /** The attempt that ended with a fault is the last one. */
  private static void freezeAfterFault(SmallConvention c) {
    edit(c, RECORD, "(?s)\n.*$", "\n");
    int restart = c.acts.find("RESTART_CEREMONY", ID);
    List<SmallActs.Line> lines = c.acts.lines();
    while (lines.get(restart).kind().matches("RESTART_CEREMONY|KEY_.*")) {
      lines.remove(restart);
    }
    c.chain();
  }

  private static List<Lie> acts() {
    return List.of(
        last("F-KEY-15", "KEY_COMMITTED", line -> line.fixing(Lie.NOTHING)),
        last("F-KEY-16", "KEY_DEALT", line -> line.fixing(Lie.NOTHING)),
        Lie.acts("F-KEY-17", a -> swapLast(a, "KEY_COMMITTED", 1)),
        last("F-KEY-18", "KEY_DEALT", line -> line.by("kunci1", "TRUSTEE")),
        Lie.acts("F-KEY-19", LiesInKeys::revealForEachOther),
        last("F-KEY-20", "TRUSTEE_FAULTED", line -> line.saying("trustee 2: SHARE_INVALID")),
        last("F-KEY-21", "TRUSTEE_FAULTED", line -> line.fixing(Lie.NOTHING)),
        Lie.acts("F-KEY-22", a -> a.drop("RESTART_CEREMONY", ID)),
        last("F-KEY-23", "KEY_DEALT", line -> line.by("kunci3", "COMMITTEE")),
        Lie.acts("F-KEY-24", LiesInKeys::restartLate),
        last("F-KEY-25", "RESTART_CEREMONY", line -> line.about("lain")),
        last("F-KEY-26", "TRUSTEE_FAULTED", line -> line.by("kunci1", "TRUSTEE")),
        last("F-KEY-27", "RESTART_CEREMONY", line -> line.fixing(Lie.NOTHING)));
  }

  private static Lie last(String id, String kind, UnaryOperator<SmallActs.Line> change) {
    return Lie.acts(id, a -> a.changeLast(kind, change));
  }

  private static int lastOf(SmallActs acts, String kind) {
    for (int i = acts.lines().size() - 1; i >= 0; i--) {
      if (acts.lines().get(i).kind().equals(kind)) {
        return i;
      }
    }
    throw new IllegalStateException("no act " + kind);
  }

  /** The last act of a kind changes its place with one behind it; each keeps the time. */
  private static void swapLast(SmallActs acts, String kind, int behind) {
    int at = lastOf(acts, kind);
    SmallActs.Line one = acts.lines().get(at);
    SmallActs.Line other = acts.lines().get(at + behind);
    acts.lines().set(at, other.at(one.at()));
    acts.lines().set(at + behind, one.at(other.at()));
  }

  /** Two trustees reveal each other's coefficients. */
  private static void revealForEachOther(SmallActs acts) {
    int at = lastOf(acts, "KEY_DEALT");
    SmallActs.Line one = acts.lines().get(at);
    SmallActs.Line other = acts.lines().get(at - 1);
    acts.lines().set(at, one.fixing(other.payload()));
    acts.lines().set(at - 1, other.fixing(one.payload()));
  }

  /** The ceremony begins anew when the roll is frozen. */
  private static void restartLate(SmallActs acts) {
    int at = acts.find("OPEN_VOTING", ID);
    // Its proposal stands right before it.
    SmallActs.Line restart = acts.lines().get(acts.find("RESTART_CEREMONY", ID));
    acts.lines().add(at - 1, restart.at(acts.lines().get(at - 1).at()));
  }

  private static List<Lie> rehearsal() {
    return List.of(
        Lie.lie("F-REH-01", c -> c.export.files.remove(REHEARSAL)),
        Lie.lie("F-REH-02", c -> edit(c, REHEARSAL, "(\"number\":)[0-9]+", "$11000")),
        answer("F-REH-03", "(\"proof\":.*?\"response\":\")[0-9]"),
        answer("F-REH-04", "(\"bound\":.*?\"response\":\")[0-9]"),
        Lie.lie("F-REH-05", LiesInKeys::rehearseAlone),
        Lie.acts("F-REH-06", a -> a.lines().remove(lastOf(a, "KEY_REHEARSED"))),
        last("F-REH-07", "KEY_REHEARSED", line -> line.fixing(Lie.NOTHING)),
        last("F-REH-08", "KEY_REHEARSED", line -> line.by("kunci3", "TRUSTEE")),
        Lie.lie(
            "F-REH-09",
            c -> edit(c, REHEARSAL, "(\"answers\":.*)\"trustee\":2", "$1\"trustee\":3")),
        Lie.held("F-REH-10", plan -> plan.otherRehearsal = true));
  }

  /** The first trustee's answer is changed, and the act made to fit it. */
  private static Lie answer(String id, String find) {
    return Lie.lie(
        id,
        c -> {
          String old = part(c, REHEARSAL, "\"answer\":(.*?\\}\\})\\}");
          String changed = replaced(old, find, "$1");
          Lie.replace(c, REHEARSAL, old, changed);
          c.acts.refix(Hash.of(old).hex(), Hash.of(changed).hex());
          c.chain();
        });
  }

  private static void rehearseAlone(SmallConvention c) {
    edit(c, REHEARSAL, ",\\{\"trustee\":2,\"answer\".*\\]\\}$", "]}");
    c.acts.lines().remove(lastOf(c.acts, "KEY_REHEARSED"));
    c.chain();
  }

  private static String part(SmallConvention c, String pattern) {
    return part(c, RECORD, pattern);
  }

  private static String part(SmallConvention c, String path, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(c.export.text(path));
    if (!found.find()) {
      throw new IllegalStateException(path + " does not hold " + pattern);
    }
    return found.group(1);
  }

  private static void edit(SmallConvention c, String path, String find, String to) {
    c.export.put(path, replaced(c.export.text(path), find, to));
  }

  private static String replaced(String text, String find, String to) {
    String changed = text.replaceFirst(find, to);
    if (changed.equals(text)) {
      throw new IllegalStateException("nothing is changed by " + find);
    }
    return changed;
  }
}
