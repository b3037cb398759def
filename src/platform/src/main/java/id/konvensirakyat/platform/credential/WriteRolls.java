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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the next publication of the rolls: as if they were frozen now. */
@ApplicationScoped
public class WriteRolls {
  @Inject private Conventions conventions;
  @Inject private Enrolments enrolments;
  @Inject private Publications publications;

  @Inject
  @ConfigProperty(name = "konvensi.roll.fewest", defaultValue = "5")
  private int fewest;

  /**
   * What was written.
   *
   * @param sha256 of the publication's text
   * @param rolls ascending credentials by election
   */
  record Written(String sha256, Map<DapilElection, List<String>> rolls) {}

  /** How many join, or leave, the roll of a dapil before its changes are published. */
  int fewest() {
    return fewest;
  }

  /**
   * Writes it while entries change, in the transaction of an act that fixes its hash. What only a
   * few changed waits for more: who knows when one person enrolled would find the credential.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Written write(Convention convention) {
    return write(convention, fewest, true);
  }

  /** Writes the last one, of all who are on the rolls; their enrolments are destroyed next. */
  @Transactional(Transactional.TxType.MANDATORY)
  Written writeLast(Convention convention) {
    return write(convention, 1, false);
  }

  private Written write(Convention convention, int least, boolean marked) {
    String id = convention.id();
    Map<String, List<String>> eligible =
        enrolments.eligible(id, convention.rules().voting().assurance());
    Map<String, List<String>> current = publications.current(id);
    Map<DapilElection, List<String>> rolls = new LinkedHashMap<>();
    Set<String> written = new HashSet<>();
    Map<String, List<String>> now = new LinkedHashMap<>();
    // by ascending dapil code, which is the order of the rules
    for (DapilElection election : conventions.elections(id)) {
      List<String> before = current.getOrDefault(election.dapil(), List.of());
      List<String> after = eligible.getOrDefault(election.uuid(), List.of());
      boolean enough = EnoughAtOnce.changed(before, after, least);
      List<String> roll = enough ? after : before;
      if (enough) {
        written.add(election.uuid());
      }
      rolls.put(election, roll);
      now.put(election.dapil(), roll);
    }
    List<Publications.Facts> earlier = publications.of(id);
    String previous =
        earlier.isEmpty() ? Publication.NONE : earlier.get(earlier.size() - 1).sha256();
    Publication next = Publication.between(earlier.size() + 1, previous, current, now);
    String hash = next.hash();
    publications.add(id, next, hash, Clock.now());
    keep(id, next.rolls(), rolls);
    if (marked) {
      enrolments.markPublished(id, convention.rules().voting().assurance(), written);
    }
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
