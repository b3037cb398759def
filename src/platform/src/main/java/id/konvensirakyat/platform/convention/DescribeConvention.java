package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.platform.convention.CeremonyFacts.CeremonyFact;
import id.konvensirakyat.platform.convention.ConventionJson.CeremonyJson;
import id.konvensirakyat.platform.convention.ConventionJson.DapilJson;
import id.konvensirakyat.platform.convention.ConventionJson.RulesJson;
import id.konvensirakyat.platform.convention.ElectionFacts.ElectionFact;
import id.konvensirakyat.platform.convention.FrozenRolls.RollFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers what the public, and the committee's board, see of a convention. */
@ApplicationScoped
public class DescribeConvention {
  private static final ElectionFact NO_ELECTION = new ElectionFact("NONE", 0, 0);
  private static final RollFact NO_ROLL = new RollFact(0, Optional.empty());

  @Inject private Conventions conventions;
  @Inject private Acts acts;
  @Inject private Outlook outlook;
  @Inject private WhatWaits whatWaits;
  @Inject private Schedules schedules;
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

  /** What schedule.txt says; empty until the rules are frozen. */
  @Transactional
  public Optional<ScheduleText> scheduleText(String id) {
    return schedules.text(conventions.get(id));
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
        outlook.schedule(convention).orElse(null),
        dapil(id),
        outlook.next(convention),
        outlook.proposals(convention));
  }

  /** What waits, whose turn it is, and the turnout; never a result before the close. */
  @Transactional
  BoardJson board(String id) {
    Convention convention = conventions.get(id);
    return new BoardJson(
        new TreeMap<>(candidacy.byStatus(id)),
        whatWaits.in(convention).stream().map(BoardJson.WaitingJson::of).toList(),
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
}
