package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenRolls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The frozen rolls; before the freeze only how many enrolled. A roll may have megabytes, so that
 * its bytes are read for those alone who ask for them.
 */
@ApplicationScoped
public class Rolls implements FrozenRolls {
  @PersistenceContext private EntityManager entities;
  @Inject private Conventions conventions;
  @Inject private Enrolments enrolments;

  @Override
  public Optional<byte[]> of(String electionUuid) {
    return Optional.ofNullable(entities.find(RollRow.class, electionUuid)).map(RollRow::bytes);
  }

  @Override
  public Optional<String> hash(String electionUuid) {
    return entities
        .createQuery("select r.sha256 from RollRow r where r.election = :election", String.class)
        .setParameter("election", electionUuid)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Map<String, RollFact> facts(String conventionId) {
    Map<String, RollFact> frozen = frozen(conventionId);
    Map<String, Integer> enrolled = enrolments.counts(conventionId);
    Map<String, RollFact> facts = new LinkedHashMap<>();
    for (DapilElection election : conventions.elections(conventionId)) {
      RollFact unfrozen = new RollFact(enrolled.getOrDefault(election.uuid(), 0), Optional.empty());
      facts.put(election.dapil(), frozen.getOrDefault(election.uuid(), unfrozen));
    }
    return facts;
  }

  void add(RollRow row) {
    entities.persist(row);
  }

  private Map<String, RollFact> frozen(String conventionId) {
    Map<String, RollFact> facts = new HashMap<>();
    entities
        .createQuery(
            "select r.election, r.size, r.sha256 from RollRow r where r.convention = :convention",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .forEach(
            r ->
                facts.put((String) r[0], new RollFact((Integer) r[1], Optional.of((String) r[2]))));
    return facts;
  }
}
