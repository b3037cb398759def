package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.schedule.Done;
import id.konvensirakyat.convention.schedule.Extension;
import id.konvensirakyat.convention.schedule.Schedule;
import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final LotSeed SEED = new LotSeed("ab".repeat(32));
  private static final Map<String, Boolean> ENROLLED =
      new TreeMap<>(Map.of("3101", true, "3102", true, "3103", true, "3104", false, "3105", true));

  private final SecureRandom random = new SeededRandom(3);
  final SignedExport export = new SignedExport(random);
  final SmallActs acts = new SmallActs();
  final SmallObjections objections = new SmallObjections(acts);
  private final SmallPlan plan;
  private final Rules rules;
  private final SmallCandidates candidates;
  private final SmallVote vote;
  private final Set<String> left = new HashSet<>();
  private final List<Done> done = new ArrayList<>();
  private ScheduleText schedule;

  private SmallConvention(SmallPlan plan) {
    this.plan = plan;
    this.rules = plan.rules();
    this.candidates = new SmallCandidates(rules.hash());
    this.vote = new SmallVote(plan, candidates, random);
    this.schedule = new ScheduleText(rules.hash(), List.of());
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
    move(Act.FREEZE_RULES, rules.hash());
    steering("LOT_COMMITTED", ID, SEED.commitment());
    move(Act.OPEN_CANDIDACY, "");
    extend(Period.APPLY, 1);
    if (plan.suspension) {
      move(Act.SUSPEND, "");
      move(Act.RESUME, "");
    }
    move(Act.CLOSE_CANDIDACY, "");
    if (plan.lateExtension) {
      extend(Period.APPLY, 3);
    }
    freezeCandidates();
    openVoting();
    if (plan.until == Stage.VOTING) {
      return;
    }
    closeAndPublish();
    objectToResults();
    if (plan.until == Stage.RESULT_OBJECTIONS) {
      return;
    }
    finalizeLists();
    if (plan.until == Stage.DECIDED) {
      move(Act.DECIDE, "");
      ENROLLED.keySet().stream()
          .filter(dapil -> !dapil.equals(CHANGED) && export.files.containsKey(list(dapil)))
          .forEach(dapil -> steering("LIST_DECIDED", dapil, export.hash(list(dapil))));
    }
  }

  private void freezeCandidates() {
    candidates.all().stream()
        .forEach(
            id -> acts.add("verifikator2", "VERIFIER", "APPLICATION_DECIDED", id, "5a".repeat(32)));
    acts.add("verifikator2", "VERIFIER", "APPLICATION_DECIDED", "roni", "5a".repeat(32));
    move(Act.PUBLISH_PROVISIONAL_LIST, "");
    // Struck before the list is frozen, so on no list.
    objections.file("s1", "3104", "DOCUMENT", "OBSERVER", Optional.of(plan.struckEarly));
    objections.accept("s1");
    objections.answer("s1", plan.struckEarly, "CANDIDATE");
    objections.rule("s1", Remedy.STRIKE);
    objections.acceptRuling("s1", plan.struckEarly, "CANDIDATE");
    objections.file("s2", DAPIL, "IDENTITY", "VOTER", Optional.of("siti"));
    objections.refuse("s2");
    export.put("candidates.json", candidates.json());
    move(Act.FREEZE_CANDIDATE_LIST, export.hash("candidates.json"));
  }

  private void openVoting() throws RefusedException {
    vote.open();
    move(Act.FREEZE_ROLL, "");
    for (String dapil : ENROLLED.keySet()) {
      SmallElection held = vote.elections.get(dapil);
      String roll = held == null ? "7b".repeat(32) : held.setup.roll().hash().hex();
      boolean some = ENROLLED.getOrDefault(dapil, false);
      committee(some ? "ROLL_FROZEN" : "ROLL_EMPTY", dapil, some ? roll : "");
    }
    move(Act.OPEN_VOTING, "");
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
    move(Act.CLOSE_VOTING, "");
    vote.elections.forEach(
        (dapil, held) -> committee("ELECTION_CLOSED", dapil, held.event("EndBallots")));
    move(Act.PUBLISH_RESULTS, "");
    committee("LOT_REVEALED", ID, SEED.hex());
    vote.elections.forEach(
        (dapil, held) -> committee("RESULT_PUBLISHED", dapil, held.event("Result")));
  }

  private void objectToResults() {
    objections.file("s3", DELAYED, "COUNT", "VOTER", Optional.empty());
    objections.accept("s3");
    objections.file("s4", CHANGED, "CONDUCT", "OBSERVER", Optional.of("joko"));
    objections.accept("s4");
    objections.answer("s4", "joko", "CANDIDATE");
    objections.answer("s3", "panitia2", "COMMITTEE");
  }

  private void finalizeLists() {
    move(Act.START_FINALIZATION, "");
    for (String dapil : ENROLLED.keySet()) {
      boolean delayed = dapil.equals(DELAYED);
      committee(
          delayed ? "LIST_DELAYED" : "LIST_COMPUTED", dapil, delayed ? "" : compute(dapil).hash());
    }
    objections.rule("s4", Remedy.STRIKE);
    endDelay();
    acts.waitUntil(acts.last().plus(Duration.ofDays(1)));
    objections.close("s4");
    left.add("joko");
    acts.add("majelis1", "OBJECTION_BOARD", "CANDIDATE_STRUCK", "joko", "");
    acts.add("majelis1", "OBJECTION_BOARD", "LIST_COMPUTED", CHANGED, compute(CHANGED).hash());
    withdraw("agus", CHANGED);
    change(compute(CHANGED));
    if (plan.withdrawal) {
      withdraw(ids(DAPIL).get(1), DAPIL);
    }
    if (plan.missingPapers) {
      left.add("budi");
      sign(Role.COMMITTEE, SignedAct.STRIKE.kind(), "budi", "");
      committee("LIST_COMPUTED", DAPIL, compute(DAPIL).hash());
    }
    if (plan.openObjection) {
      objections.file("s5", DAPIL, "LIST_ORDER", "VOTER", Optional.empty());
    }
  }

  /** The objection to the count ends: dismissed on appeal, or upheld. */
  private void endDelay() {
    if (plan.revote) {
      objections.rule("s3", Remedy.REVOTE);
      objections.acceptRuling("s3", "panitia2", "COMMITTEE");
      acts.add("panitia2", "COMMITTEE", "REVOTE_ORDERED", DELAYED, "");
      return;
    }
    objections.rule("s3", Remedy.NONE);
    objections.appeal("s3", "VOTER");
    objections.dismissOnAppeal("s3");
    steering("LIST_COMPUTED", DELAYED, compute(DELAYED).hash());
  }

  private void withdraw(String candidate, String dapil) {
    left.add(candidate);
    acts.add(candidate, "CANDIDATE", "CANDIDATE_WITHDRAWN", candidate, "");
    acts.add(candidate, "CANDIDATE", "LIST_COMPUTED", dapil, compute(dapil).hash());
  }

  /** A board exchanges the first two places; then the list is decided before the others. */
  private void change(FinalList list) {
    List<CandidateId> places =
        new ArrayList<>(list.places().stream().map(place -> place.holder().id()).toList());
    Collections.swap(places, 0, 1);
    var changed =
        new ListOverride(new DapilCode(CHANGED), list.hash(), "DPP", "Penugasan partai", places);
    export.put("lists/" + CHANGED + ".override.txt", changed.canonicalText());
    sign(Role.STEERING, SignedAct.OVERRIDE_LIST.kind(), CHANGED, changed.hash());
    sign(Role.STEERING, SignedAct.DECIDE_LIST.kind(), CHANGED, changed.hash());
  }

  private void extend(Period period, int days) {
    schedule = schedule.with(new Extension(period, days));
    sign(Role.STEERING, "EXTEND_PERIOD", ID, schedule.hash());
  }

  static String candidate(String id, String dapil, int number) {
    return SmallCandidates.json(id, dapil, number);
  }

  static String list(String dapil) {
    return "lists/" + dapil + ".txt";
  }

  /** Computes a list and publishes it. */
  private FinalList compute(String dapil) {
    FinalList list = candidates.list(rules, dapil, vote.votes(dapil), left, SEED);
    export.put(list(dapil), list.canonicalText());
    return list;
  }

  private void describe() {
    for (String dapil : vote.elections.keySet()) {
      export.files.put(archive(dapil), vote.in(dapil).archive());
    }
    objections.text().ifPresent(text -> export.put("objections.jsonl", text));
    export.put("schedule.txt", schedule.canonicalText());
    export.put("convention.json", SmallFiles.convention(rules, plan.until, vote.elections, SEED));
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

  /** An act that moves the convention, as early as the schedule lets it. */
  private void move(Act act, String payload) {
    if (!plan.hasty) {
      Schedule.of(rules, schedule.extensions(), done)
          .flatMap(days -> days.earliest(act))
          .ifPresent(day -> acts.waitUntil(day.atTime(9, 0).atZone(JAKARTA).toInstant()));
    }
    sign(act.role(), act.name(), ID, payload);
    done.add(new Done(act, LocalDate.ofInstant(acts.last(), JAKARTA)));
  }

  /** An act, proposed by another person first where that takes two. */
  private void sign(Role role, String kind, String subject, String payload) {
    String organ = role == Role.STEERING ? "pengarah" : "panitia";
    boolean two = rules.signing().fourEyed().stream().anyMatch(act -> act.kind().equals(kind));
    if (two) {
      acts.propose(organ + "2", role.name(), kind, subject, payload);
    }
    acts.add(organ + "1", role.name(), kind, subject, payload);
  }

  void steering(String kind, String subject, String payload) {
    acts.add("pengarah1", "STEERING", kind, subject, payload);
  }

  void committee(String kind, String subject, String payload) {
    acts.add("panitia1", "COMMITTEE", kind, subject, payload);
  }
}
