package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.RollFigure;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the next publication of the rolls: as if they were frozen now. */
@ApplicationScoped
public class WriteRolls {
  @Inject private Conventions conventions;
  @Inject private Enrolments enrolments;
  @Inject private Publications publications;

  /**
   * What was written.
   *
   * @param sha256 of the publication's text
   * @param rolls ascending credentials by election
   */
  record Written(String sha256, Map<DapilElection, List<String>> rolls) {}

  /** Writes it, in the transaction of an act that fixes its hash. */
  @Transactional(Transactional.TxType.MANDATORY)
  Written write(Convention convention) {
    String id = convention.id();
    Map<String, List<String>> eligible =
        enrolments.eligible(id, convention.rules().voting().assurance());
    Map<DapilElection, List<String>> rolls = new LinkedHashMap<>();
    Map<String, List<String>> now = new LinkedHashMap<>();
    // by ascending dapil code, which is the order of the rules
    for (DapilElection election : conventions.elections(id)) {
      List<String> roll = eligible.getOrDefault(election.uuid(), List.of());
      rolls.put(election, roll);
      now.put(election.dapil(), roll);
    }
    List<Publications.Facts> before = publications.of(id);
    String previous = before.isEmpty() ? Publication.NONE : before.get(before.size() - 1).sha256();
    Publication next =
        Publication.between(before.size() + 1, previous, publications.current(id), now);
    String hash = next.hash();
    publications.add(id, next, hash, Clock.now());
    keep(id, next.rolls(), rolls);
    enrolments.markPublished(id, convention.rules().voting().assurance());
    return new Written(hash, rolls);
  }

  private void keep(String id, List<RollFigure> figures, Map<DapilElection, List<String>> rolls) {
    int i = 0;
    for (Map.Entry<DapilElection, List<String>> roll : rolls.entrySet()) {
      publications.replace(
          new CurrentRollRow(id, roll.getKey().uuid(), figures.get(i++), roll.getValue()));
    }
  }
}
