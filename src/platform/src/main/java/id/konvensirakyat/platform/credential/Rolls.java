package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenRolls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The frozen rolls; before the freeze only how many enrolled. */
@ApplicationScoped
public class Rolls implements FrozenRolls {
  @PersistenceContext private EntityManager entities;
  @Inject private Conventions conventions;
  @Inject private Enrolments enrolments;

  @Override
  public Optional<byte[]> of(String electionUuid) {
    return row(electionUuid).map(RollRow::bytes);
  }

  @Override
  public Map<String, RollFact> facts(String conventionId) {
    Map<String, RollFact> facts = new LinkedHashMap<>();
    for (DapilElection election : conventions.elections(conventionId)) {
      Optional<RollRow> frozen = row(election.uuid());
      facts.put(
          election.dapil(),
          new RollFact(
              frozen.map(RollRow::size).orElseGet(() -> enrolments.count(election.uuid())),
              frozen.map(RollRow::sha256)));
    }
    return facts;
  }

  void add(RollRow row) {
    entities.persist(row);
  }

  private Optional<RollRow> row(String electionUuid) {
    return Optional.ofNullable(entities.find(RollRow.class, electionUuid));
  }
}
