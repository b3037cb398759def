package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Outcome;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.convention.stage.StageMachine;
import id.konvensirakyat.platform.convention.CeremonyFacts.CeremonyFact;
import id.konvensirakyat.platform.convention.ConventionJson.CeremonyJson;
import id.konvensirakyat.platform.convention.ConventionJson.DapilJson;
import id.konvensirakyat.platform.convention.ConventionJson.NextJson;
import id.konvensirakyat.platform.convention.ConventionJson.RulesJson;
import id.konvensirakyat.platform.convention.ElectionFacts.ElectionFact;
import id.konvensirakyat.platform.convention.FrozenRolls.RollFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what the public, and the committee's board, see of a convention. */
@ApplicationScoped
public class DescribeConvention {
  private static final ElectionFact NO_ELECTION = new ElectionFact("NONE", 0, 0);
  private static final RollFact NO_ROLL = new RollFact(0, Optional.empty());

  @Inject private Conventions conventions;
  @Inject private Acts acts;
  @Inject private Readiness readiness;
  @Inject private CandidacyFacts candidacy;
  @Inject private CeremonyFacts ceremony;
  @Inject private ElectionFacts elections;
  @Inject private FrozenRolls rolls;
  @Inject private MailFacts mails;

  /** All conventions, oldest first. */
  @Transactional
  public List<Convention> all() {
    return conventions.all();
  }

  /** One convention. */
  @Transactional
  public Convention one(String id) {
    return conventions.get(id);
  }

  /** Lines of the chain of acts after a number. */
  @Transactional
  List<ActRow> acts(String id, long after, int limit) {
    conventions.get(id);
    return acts.rows(id, after, limit);
  }

  /** The public view. */
  @Transactional
  ConventionJson describe(String id) {
    Convention convention = conventions.get(id);
    CeremonyFact keys = ceremony.of(id);
    return new ConventionJson(
        id,
        convention.name(),
        convention.rules().level().name(),
        convention.stage().name(),
        convention.group(),
        convention.rulesHash().orElse(null),
        convention.rulesHash().isPresent() ? RulesJson.of(convention.rules()) : null,
        convention.rollFrozen(),
        convention.candidateListFrozen(),
        new CeremonyJson(
            convention.threshold(), convention.trustees().size(), keys.step(), keys.done()),
        dapil(id),
        next(readiness.situation(convention)));
  }

  /** What waits, whose turn it is, and the turnout; never a result before the close. */
  @Transactional
  BoardJson board(String id) {
    Convention convention = conventions.get(id);
    Map<String, Integer> byStatus = candidacy.byStatus(id);
    List<BoardJson.WaitingJson> waiting = new ArrayList<>();
    int inReview = byStatus.getOrDefault("IN_REVIEW", 0) + byStatus.getOrDefault("SUBMITTED", 0);
    if (inReview > 0) {
      waiting.add(new BoardJson.WaitingJson("applications-to-review", inReview, "verifier"));
    }
    if (convention.rulesHash().isPresent() && !ceremony.of(id).done()) {
      waiting.add(
          new BoardJson.WaitingJson("key-ceremony", convention.trustees().size(), "trustee"));
    }
    long toDecrypt =
        elections.of(id).values().stream().filter(e -> e.state().equals("TALLIED")).count();
    if (toDecrypt > 0) {
      waiting.add(new BoardJson.WaitingJson("elections-to-decrypt", (int) toDecrypt, "trustee"));
    }
    return new BoardJson(
        new TreeMap<>(byStatus),
        waiting,
        dapil(id).stream()
            .map(d -> new BoardJson.TurnoutJson(d.code(), d.enrolled(), d.voted()))
            .toList(),
        elections.turnoutByHour(id).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new BoardJson.HourJson(e.getKey().toString(), e.getValue()))
            .toList(),
        BoardJson.MailJson.of(mails.of(id)));
  }

  private List<DapilJson> dapil(String id) {
    Map<String, Integer> candidates = candidacy.publicByDapil(id);
    Map<String, ElectionFact> facts = elections.of(id);
    Map<String, RollFact> enrolled = rolls.facts(id);
    return conventions.elections(id).stream()
        .map(
            e -> {
              ElectionFact fact = facts.getOrDefault(e.dapil(), NO_ELECTION);
              RollFact roll = enrolled.getOrDefault(e.dapil(), NO_ROLL);
              return new DapilJson(
                  e.dapil(),
                  e.dapilName(),
                  e.seats(),
                  e.uuid(),
                  fact.state(),
                  candidates.getOrDefault(e.dapil(), 0),
                  roll.enrolled(),
                  roll.sha256().orElse(null),
                  fact.voted());
            })
        .toList();
  }

  /** The acts that belong to this stage, each with what its own role still misses. */
  private static List<NextJson> next(Situation situation) {
    List<NextJson> next = new ArrayList<>();
    for (Act act : Act.values()) {
      Outcome outcome = StageMachine.attempt(Set.of(act.role()), act, situation);
      if (outcome instanceof Outcome.Refused refused) {
        if (refused.reason() == Outcome.Reason.NOT_READY) {
          next.add(new NextJson(act.name(), act.role().name(), false, PerformAct.missing(refused)));
        }
      } else {
        next.add(new NextJson(act.name(), act.role().name(), true, List.of()));
      }
    }
    return next.stream().collect(Collectors.toUnmodifiableList());
  }
}
