package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the objections to the results to the decided lists. */
final class SmallLists {
  private static final String DAPIL = SmallConvention.DAPIL;
  private static final String DELAYED = SmallConvention.DELAYED;
  private static final String CHANGED = SmallConvention.CHANGED;

  private final SmallPlan plan;
  private final Rules rules;
  private final LotSeed seed;
  private final SmallCandidates candidates;
  private final SmallVote vote;
  private final SmallConvention convention;
  private final SmallOffice office;
  private final SmallActs acts;
  private final SmallObjections objections;
  private final Set<String> left = new HashSet<>();

  SmallLists(
      SmallPlan plan,
      Rules rules,
      LotSeed seed,
      SmallCandidates candidates,
      SmallVote vote,
      SmallOffice office,
      SmallConvention convention) {
    this.plan = plan;
    this.rules = rules;
    this.seed = seed;
    this.candidates = candidates;
    this.vote = vote;
    this.office = office;
    this.convention = convention;
    this.acts = convention.acts;
    this.objections = convention.objections;
  }

  void objectToResults() {
    objections.file("s3", DELAYED, "COUNT", "VOTER", Optional.empty());
    objections.accept("s3");
    objections.file("s4", CHANGED, "CONDUCT", "OBSERVER", Optional.of("joko"));
    objections.accept("s4");
    objections.answer("s4", "joko", "CANDIDATE");
    objections.answer("s3", "panitia2", "COMMITTEE");
  }

  /** Lists of all dapil, and what happens to them before they are decided. */
  void compute(Collection<String> all) {
    office.move(Act.START_FINALIZATION, "");
    for (String dapil : all) {
      boolean delayed = dapil.equals(DELAYED);
      String hash = delayed ? "" : compute(dapil).hash();
      office.committee(delayed ? "LIST_DELAYED" : "LIST_COMPUTED", dapil, hash);
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
      withdraw(candidates.of(DAPIL).get(1), DAPIL);
    }
    if (plan.missingPapers) {
      left.add("budi");
      office.sign(Role.COMMITTEE, SignedAct.STRIKE.kind(), "budi", "");
      office.committee("LIST_COMPUTED", DAPIL, compute(DAPIL).hash());
    }
    if (plan.openObjection) {
      objections.file("s5", DAPIL, "LIST_ORDER", "VOTER", Optional.empty());
    }
  }

  /** Decides what is not decided yet. */
  void decide(Collection<String> all) {
    office.move(Act.DECIDE, "");
    all.stream()
        .filter(dapil -> !dapil.equals(CHANGED))
        .map(SmallConvention::list)
        .filter(convention.export.files::containsKey)
        .forEach(
            list ->
                office.steering(
                    "LIST_DECIDED", list.replaceAll("[^0-9]", ""), convention.export.hash(list)));
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
    office.steering("LIST_COMPUTED", DELAYED, compute(DELAYED).hash());
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
    convention.export.put("lists/" + CHANGED + ".override.txt", changed.canonicalText());
    office.sign(Role.STEERING, SignedAct.OVERRIDE_LIST.kind(), CHANGED, changed.hash());
    office.sign(Role.STEERING, SignedAct.DECIDE_LIST.kind(), CHANGED, changed.hash());
  }

  /** Computes a list and publishes it. */
  private FinalList compute(String dapil) {
    FinalList list = candidates.list(rules, dapil, vote.votes(dapil), left, seed);
    convention.export.put(SmallConvention.list(dapil), list.canonicalText());
    return list;
  }
}
