package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An export as a correct server would write it, of four dapil: two with elections (one ballot is
 * superseded), one where nobody stands and one where nobody may vote. Everything may be changed
 * before {@link SignedExport#write}.
 */
final class SmallConvention {
  static final String ID = "uji";
  static final String DAPIL = "3101";
  private static final LotSeed SEED = new LotSeed("ab".repeat(32));

  private final SecureRandom random = new SeededRandom(3);
  final SignedExport export = new SignedExport(random);
  final SmallActs acts = new SmallActs();
  private final SmallPlan plan;
  private final Rules rules;
  private final SmallCandidates candidates;
  private final Map<String, SmallElection> elections = new TreeMap<>();
  private final Map<String, List<Integer>> votes = new TreeMap<>();
  private final Set<String> left = new HashSet<>();

  private SmallConvention(SmallPlan plan) {
    this.plan = plan;
    this.rules = plan.rules();
    this.candidates = new SmallCandidates(rules.hash());
  }

  /** The convention's whole export. */
  static SmallConvention make(SmallPlan plan) throws RefusedException {
    var convention = new SmallConvention(plan);
    convention.run();
    convention.describe();
    convention.chain();
    return convention;
  }

  private void run() throws RefusedException {
    acts.add("panitia1", "COMMITTEE", "CREATE", ID, "");
    acts.change("CREATE", ID, line -> line.saying("Konvensi uji"));
    export.put("rules.txt", rules.canonicalText());
    steering("FREEZE_RULES", ID, rules.hash());
    steering("LOT_COMMITTED", ID, SEED.commitment());
    committee("OPEN_CANDIDACY", ID, "");
    if (plan.suspension) {
      steering("SUSPEND", ID, "");
      steering("RESUME", ID, "");
    }
    committee("CLOSE_CANDIDACY", ID, "");
    freezeCandidates();
    Map<String, Boolean> enrolled = Map.of("3101", true, "3102", true, "3103", true, "3104", false);
    openVoting(enrolled);
    if (plan.until == Stage.VOTING) {
      return;
    }
    closeAndPublish();
    if (plan.until == Stage.RESULT_OBJECTIONS) {
      return;
    }
    committee("START_FINALIZATION", ID, "");
    for (Dapil dapil : rules.dapil()) {
      String code = dapil.code().digits();
      committee("LIST_COMPUTED", code, list(code));
    }
    if (plan.withdrawal) {
      String id = ids(DAPIL).get(1);
      left.add(id);
      acts.add(id, "CANDIDATE", "CANDIDATE_WITHDRAWN", id, "");
      acts.add(id, "CANDIDATE", "LIST_COMPUTED", DAPIL, list(DAPIL));
    }
    if (plan.until == Stage.DECIDED) {
      steering("DECIDE", ID, "");
    }
  }

  private void freezeCandidates() {
    candidates.all().stream()
        .forEach(
            id -> acts.add("verifikator2", "VERIFIER", "APPLICATION_DECIDED", id, "5a".repeat(32)));
    committee("PUBLISH_PROVISIONAL_LIST", ID, "");
    export.put("candidates.json", candidates.json());
    committee("FREEZE_CANDIDATE_LIST", ID, export.hash("candidates.json"));
  }

  static String candidate(String id, String dapil, int number) {
    return SmallCandidates.json(id, dapil, number);
  }

  private void openVoting(Map<String, Boolean> enrolled) throws RefusedException {
    SmallTrustees key = trustees();
    for (String dapil : List.of("3101", "3102")) {
      SmallTrustees own = plan.keyForEachDapil ? trustees() : key;
      elections.put(
          dapil, new SmallElection(own, questions(dapil), List.of(plan.weight, 1, 1), random));
    }
    committee("FREEZE_ROLL", ID, "");
    for (String dapil : new TreeMap<>(enrolled).keySet()) {
      SmallElection held = elections.get(dapil);
      String roll = held == null ? "7b".repeat(32) : held.setup.roll().hash().hex();
      boolean some = enrolled.getOrDefault(dapil, false);
      committee(some ? "ROLL_FROZEN" : "ROLL_EMPTY", dapil, some ? roll : "");
    }
    committee("OPEN_VOTING", ID, "");
    for (Dapil dapil : rules.dapil()) {
      SmallElection held = elections.get(dapil.code().digits());
      committee(
          held == null ? "NO_ELECTION" : "ELECTION_OPENED",
          dapil.code().digits(),
          held == null ? "" : held.setup.election().hash().hex());
    }
    SmallElection first = held("3101");
    first.cast(0, Selection.of(2));
    first.cast(0, Selection.of(0, 1));
    first.cast(1, Selection.of(1));
    first.cast(2, plan.blank ? Selection.blankVote() : Selection.of(1));
    held("3102").cast(1, Selection.of(0));
  }

  private SmallTrustees trustees() throws RefusedException {
    return plan.soleKey
        ? SmallTrustees.sole(Group.ed25519(), random)
        : SmallTrustees.ceremony(
            Group.ed25519(), plan.ceremony.threshold(), plan.ceremony.trustees(), random);
  }

  private List<Question> questions(String dapil) {
    List<String> ids = ids(dapil);
    List<String> answers =
        IntStream.range(0, ids.size()).mapToObj(i -> (i + 1) + ". N " + ids.get(i)).toList();
    int most = Math.min(plan.most, answers.size());
    var question = new Question("Pilih", answers, plan.blank, Math.min(plan.fewest, most), most);
    return plan.secondQuestion ? List.of(question, question) : List.of(question);
  }

  private void closeAndPublish() throws RefusedException {
    for (var held : elections.entrySet()) {
      List<Integer> counts = held.getValue().finish();
      votes.put(held.getKey(), counts.subList(plan.blank ? 1 : 0, counts.size()));
    }
    committee("CLOSE_VOTING", ID, "");
    elections.forEach(
        (dapil, held) -> committee("ELECTION_CLOSED", dapil, held.event("EndBallots")));
    committee("PUBLISH_RESULTS", ID, "");
    committee("LOT_REVEALED", ID, SEED.hex());
    elections.forEach((dapil, held) -> committee("RESULT_PUBLISHED", dapil, held.event("Result")));
  }

  /** Computes a list; its hash. */
  private String list(String dapil) {
    List<Integer> counts = votes.getOrDefault(dapil, List.of());
    FinalList list = candidates.list(rules, dapil, counts, left, SEED);
    export.put("lists/" + dapil + ".txt", list.canonicalText());
    return list.hash();
  }

  private void describe() {
    for (var held : elections.entrySet()) {
      export.files.put(archive(held.getKey()), held.getValue().archive());
    }
    String dapil =
        rules.dapil().stream().map(this::describe).collect(Collectors.joining(",", "[", "]"));
    String seed = plan.until == Stage.VOTING ? "" : ",\"lotSeed\":\"" + SEED.hex() + "\"";
    export.put(
        "convention.json",
        "{\"id\":\"uji\",\"name\":\"Konvensi uji\",\"level\":\"DPR_RI\",\"group\":\"Ed25519\",\"stage\":\"%s\",\"dapil\":%s,\"lotCommitment\":\"%s\"%s}"
            .formatted(plan.until, dapil, SEED.commitment(), seed));
  }

  private String describe(Dapil dapil) {
    SmallElection held = elections.get(dapil.code().digits());
    return "{\"code\":\"%s\",\"name\":\"%s\",\"seats\":%d%s}"
        .formatted(
            dapil.code(),
            dapil.name(),
            dapil.seats(),
            held == null ? "" : ",\"election\":\"" + held.uuid + "\"");
  }

  /** Writes acts.jsonl anew. */
  void chain() {
    export.put("acts.jsonl", acts.text());
  }

  /** The candidates of a dapil in the order of their numbers. */
  List<String> ids(String dapil) {
    return candidates.of(dapil);
  }

  String archive(String dapil) {
    return "elections/" + dapil + "-" + held(dapil).uuid + ".bel";
  }

  private SmallElection held(String dapil) {
    return Optional.ofNullable(elections.get(dapil)).orElseThrow();
  }

  void steering(String kind, String subject, String payload) {
    acts.add("pengarah1", "STEERING", kind, subject, payload);
  }

  void committee(String kind, String subject, String payload) {
    acts.add("panitia1", "COMMITTEE", kind, subject, payload);
  }
}
