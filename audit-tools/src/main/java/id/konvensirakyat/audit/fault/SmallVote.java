package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The elections of a convention, as its server holds them. */
final class SmallVote {
  private static final List<String> HELD = List.of("3101", "3102", "3105");

  final Map<String, SmallElection> elections = new TreeMap<>();
  private final Map<String, List<Integer>> votes = new TreeMap<>();
  private final SmallPlan plan;
  private final SmallCandidates candidates;
  private final SecureRandom random;

  SmallVote(SmallPlan plan, SmallCandidates candidates, SecureRandom random) {
    this.plan = plan;
    this.candidates = candidates;
    this.random = random;
  }

  /** Makes the keys and opens an election wherever people stand and may vote. */
  void open(SmallKeys keys) throws RefusedException {
    SmallTrustees key = isRecorded() ? keys.trustees() : trustees();
    for (String dapil : HELD) {
      boolean another = plan.keyForEachDapil && !elections.isEmpty();
      SmallTrustees own = another ? trustees() : key;
      elections.put(
          dapil, new SmallElection(own, questions(dapil), List.of(plan.weight, 1, 1), random));
    }
  }

  /** The ballots: one superseded, one blank; in the last dapil equal votes, and all for men. */
  void cast() throws RefusedException {
    SmallElection first = in("3101");
    first.cast(0, Selection.of(2));
    first.cast(0, Selection.of(0, 1));
    first.cast(1, Selection.of(1));
    first.cast(2, plan.blank ? Selection.blankVote() : Selection.of(1));
    in("3102").cast(1, Selection.of(0));
    in("3105").cast(0, of("3105", "bayu", "joko"));
    in("3105").cast(1, of("3105", "bayu", "hadi"));
    in("3105").cast(2, of("3105", "joko", "yoga"));
  }

  private Selection of(String dapil, String... ids) {
    return Selection.of(Stream.of(ids).mapToInt(candidates.of(dapil)::indexOf).sorted().toArray());
  }

  /** Counts them. */
  void finish() throws RefusedException {
    for (var held : elections.entrySet()) {
      List<Integer> counts = held.getValue().finish();
      votes.put(held.getKey(), counts.subList(plan.blank ? 1 : 0, counts.size()));
    }
  }

  /** The votes of a dapil's candidates by number; none where there was no election. */
  List<Integer> votes(String dapil) {
    return votes.getOrDefault(dapil, List.of());
  }

  SmallElection in(String dapil) {
    return Optional.ofNullable(elections.get(dapil)).orElseThrow();
  }

  private boolean isRecorded() {
    return !plan.soleKey
        && !plan.otherKey
        && plan.ceremony.equals(new TrusteeRules(2, 3))
        && plan.recorded.equals(plan.ceremony);
  }

  private SmallTrustees trustees() throws RefusedException {
    return plan.soleKey
        ? SmallTrustees.sole(Group.ed25519(), random)
        : SmallTrustees.ceremony(
            Group.ed25519(), plan.ceremony.threshold(), plan.ceremony.trustees(), random);
  }

  private List<Question> questions(String dapil) {
    List<String> ids = candidates.of(dapil);
    List<String> answers =
        IntStream.range(0, ids.size()).mapToObj(i -> (i + 1) + ". N " + ids.get(i)).toList();
    int most = Math.min(plan.most, answers.size());
    var question = new Question("Pilih", answers, plan.blank, Math.min(plan.fewest, most), most);
    return plan.secondQuestion ? List.of(question, question) : List.of(question);
  }
}
