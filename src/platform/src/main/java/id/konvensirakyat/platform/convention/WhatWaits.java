package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.convention.WaitingFacts.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that waits in a convention, whose turn it is and until when; asked in a transaction.
 */
@ApplicationScoped
public class WhatWaits {
  @Inject private CandidacyFacts candidacy;
  @Inject private CeremonyFacts ceremony;
  @Inject private ElectionFacts elections;
  @Inject private Approvals approvals;
  @Inject private Outlook outlook;
  @Inject @Any private Instance<WaitingFacts> features;

  /** What waits; lines about nothing are left out. */
  List<Waiting> in(Convention convention) {
    List<Waiting> waiting = new ArrayList<>();
    for (Role role : List.of(Role.STEERING, Role.COMMITTEE, Role.OBJECTION_BOARD)) {
      waiting.add(proposals(convention, role));
    }
    waiting.add(reviews(convention));
    waiting.add(keys(convention));
    waiting.add(decryptions(convention));
    features.forEach(feature -> waiting.addAll(feature.waiting(convention)));
    return waiting.stream().filter(one -> one.count() > 0).toList();
  }

  private Waiting proposals(Convention convention, Role role) {
    long open =
        approvals.open(convention.id()).stream().filter(one -> one.signed().role() == role).count();
    String name = role.name().toLowerCase(Locale.ROOT);
    return new Waiting("proposals-to-confirm", (int) open, name, Optional.empty());
  }

  private Waiting reviews(Convention convention) {
    Map<String, Integer> byStatus = candidacy.byStatus(convention.id());
    int count = byStatus.getOrDefault("IN_REVIEW", 0) + byStatus.getOrDefault("SUBMITTED", 0);
    return new Waiting(
        "applications-to-review", count, "verifier", outlook.last(convention, Period.VERIFY));
  }

  private Waiting keys(Convention convention) {
    boolean due =
        convention.rulesHash().isPresent()
            && !convention.rollFrozen()
            && !ceremony.of(convention.id()).rehearsed();
    return new Waiting(
        "key-ceremony",
        due ? convention.trustees().size() : 0,
        "trustee",
        outlook.last(convention, Period.CAMPAIGN));
  }

  private Waiting decryptions(Convention convention) {
    long count =
        elections.of(convention.id()).values().stream()
            .filter(e -> e.state().equals("TALLIED"))
            .count();
    Optional<LocalDate> due = outlook.last(convention, Period.VOTE).map(day -> day.plusDays(1));
    return new Waiting("elections-to-decrypt", (int) count, "trustee", due);
  }
}
