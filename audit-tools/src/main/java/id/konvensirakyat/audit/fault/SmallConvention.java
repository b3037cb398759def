package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * An export as a correct server would write it, of five dapil: three with elections (one ballot is
 * superseded), one where nobody stands and one where nobody may vote; with a period extended, a
 * candidate struck and one withdrawn, a list held up by an objection and one changed by a board.
 * Everything may be changed before {@link SignedExport#write}.
 */
final class SmallConvention {
  static final String ID = "uji";
  static final String DAPIL = "3101";

  /** The dapil whose list is held up. */
  static final String DELAYED = "3102";

  /** The dapil whose list changes most. */
  static final String CHANGED = "3105";

  private static final LotSeed SEED = new LotSeed("ab".repeat(32));
  private final SecureRandom random = new SeededRandom(3);
  final SignedExport export = new SignedExport(random);
  final SmallActs acts = new SmallActs();
  final SmallObjections objections = new SmallObjections(acts);
  private final SmallPlan plan;
  private final Rules rules;
  private final SmallCandidates candidates;
  private final SmallVote vote;
  private final SmallOffice office;
  final SmallKeys keys;

  private SmallConvention(SmallPlan plan) throws RefusedException {
    this.plan = plan;
    this.rules = plan.rules();
    this.candidates = new SmallCandidates(rules.hash());
    this.vote = new SmallVote(plan, candidates, random);
    this.office = new SmallOffice(acts, rules, plan.hasty);
    this.keys = keys(plan, random);
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
    office.move(Act.FREEZE_RULES, rules.hash());
    steering("LOT_COMMITTED", ID, SEED.commitment());
    vote.open(keys);
    office.move(Act.OPEN_CANDIDACY, "");
    var rolls = new SmallRolls(plan, this, office, vote);
    rolls.publishFirst();
    office.extend(Period.APPLY, 1);
    if (plan.suspension) {
      office.move(Act.SUSPEND, "");
      office.move(Act.RESUME, "");
    }
    office.move(Act.CLOSE_CANDIDACY, "");
    if (plan.lateExtension) {
      office.extend(Period.APPLY, 3);
    }
    freezeCandidates();
    rolls.challenge();
    keys.publish(this);
    if (plan.otherRehearsal) {
      export.put("rehearsal.json", keys(plan, random).rehearsal());
    }
    rolls.freeze();
    openVoting();
    if (plan.until == Stage.VOTING) {
      return;
    }
    closeAndPublish();
    var lists = new SmallLists(plan, rules, SEED, candidates, vote, office, this);
    lists.objectToResults();
    if (plan.until == Stage.RESULT_OBJECTIONS) {
      return;
    }
    lists.compute(all());
    if (plan.until == Stage.DECIDED) {
      lists.decide(all());
    }
  }

  private static SmallKeys keys(SmallPlan plan, SecureRandom random) throws RefusedException {
    return new SmallKeys(
        Group.ed25519(), plan.recorded.threshold(), plan.recorded.trustees(), random);
  }

  private List<String> all() {
    return rules.dapil().stream().map(dapil -> dapil.code().digits()).toList();
  }

  private void freezeCandidates() {
    candidates.all().stream()
        .forEach(
            id -> acts.add("verifikator2", "VERIFIER", "APPLICATION_DECIDED", id, "5a".repeat(32)));
    acts.add("verifikator2", "VERIFIER", "APPLICATION_DECIDED", "roni", "5a".repeat(32));
    office.move(Act.PUBLISH_PROVISIONAL_LIST, "");
    // Struck before the list is frozen, so on no list.
    objections.file("s1", "3104", "DOCUMENT", "OBSERVER", Optional.of(plan.struckEarly));
    objections.accept("s1");
    objections.answer("s1", plan.struckEarly, "CANDIDATE");
    objections.rule("s1", Remedy.STRIKE);
    objections.acceptRuling("s1", plan.struckEarly, "CANDIDATE");
    objections.file("s2", DAPIL, "IDENTITY", "VOTER", Optional.of("siti"));
    objections.refuse("s2");
    export.put("candidates.json", candidates.json());
    office.move(Act.FREEZE_CANDIDATE_LIST, export.hash("candidates.json"));
  }

  private void openVoting() throws RefusedException {
    office.move(Act.OPEN_VOTING, "");
    for (Dapil dapil : rules.dapil()) {
      SmallElection held = vote.elections.get(dapil.code().digits());
      committee(
          held == null ? "NO_ELECTION" : "ELECTION_OPENED",
          dapil.code().digits(),
          held == null ? "" : held.setup.election().hash().hex());
    }
    vote.cast();
  }

  private void closeAndPublish() throws RefusedException {
    vote.finish();
    office.move(Act.CLOSE_VOTING, "");
    vote.elections.forEach(
        (dapil, held) -> committee("ELECTION_CLOSED", dapil, held.event("EndBallots")));
    office.move(Act.PUBLISH_RESULTS, "");
    committee("LOT_REVEALED", ID, SEED.hex());
    vote.elections.forEach(
        (dapil, held) -> committee("RESULT_PUBLISHED", dapil, held.event("Result")));
  }

  static String candidate(String id, String dapil, int number) {
    return SmallCandidates.json(id, dapil, number);
  }

  static String list(String dapil) {
    return "lists/" + dapil + ".txt";
  }

  private void describe() {
    for (String dapil : vote.elections.keySet()) {
      export.files.put(archive(dapil), vote.in(dapil).archive());
      vote.in(dapil).bound().ifPresent(proofs -> export.put(bound(archive(dapil)), proofs));
    }
    objections.text().ifPresent(text -> export.put("objections.jsonl", text));
    export.put("schedule.txt", office.schedule());
    export.put("convention.json", SmallFiles.convention(rules, plan.until, vote.elections, SEED));
  }

  /** Where the bound proofs of an archive lie. */
  static String bound(String archive) {
    return archive.replace(".bel", ".bound");
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
    return "elections/" + dapil + "-" + vote.in(dapil).uuid + ".bel";
  }

  void steering(String kind, String subject, String payload) {
    office.steering(kind, subject, payload);
  }

  private void committee(String kind, String subject, String payload) {
    office.committee(kind, subject, payload);
  }
}
