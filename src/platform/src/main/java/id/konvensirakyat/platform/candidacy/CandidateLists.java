package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.platform.convention.CandidacyFacts;
import id.konvensirakyat.platform.convention.FrozenCandidates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What candidacy tells the rest: counts, and the candidates as they were frozen. */
@ApplicationScoped
public class CandidateLists implements CandidacyFacts, FrozenCandidates {
  /** A correction whose time is over goes back to the verifiers, who then decide. */
  private static final Set<ApplicationState> UNDECIDED =
      Set.of(
          ApplicationState.SUBMITTED,
          ApplicationState.IN_REVIEW,
          ApplicationState.NOT_YET_QUALIFIED,
          ApplicationState.CORRECTION);

  @PersistenceContext private EntityManager entities;
  @Inject private Applications applications;

  void add(CandidateListRow row) {
    entities.persist(row);
  }

  @Override
  public boolean allDecided(String conventionId) {
    Map<String, Integer> counts = byStatus(conventionId);
    return UNDECIDED.stream().noneMatch(state -> counts.containsKey(state.name()));
  }

  @Override
  public Map<String, Integer> byStatus(String conventionId) {
    Map<String, Integer> counts = new TreeMap<>();
    entities
        .createQuery(
            "select a.status, count(a) from ApplicationRow a where a.convention = :convention"
                + " group by a.status",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .forEach(r -> counts.put(String.valueOf(r[0]), ((Number) r[1]).intValue()));
    return counts;
  }

  @Override
  public Map<String, Integer> publicByDapil(String conventionId) {
    Map<String, Integer> counts = new TreeMap<>();
    entities
        .createQuery(
            "select a.dapil, count(a) from ApplicationRow a where a.convention = :convention"
                + " and a.status in :visible group by a.dapil",
            Object[].class)
        .setParameter("convention", conventionId)
        .setParameter(
            "visible",
            Arrays.stream(ApplicationState.values())
                .filter(s -> s.isPublic() && s.isOpen())
                .toList())
        .getResultStream()
        .forEach(r -> counts.put((String) r[0], ((Number) r[1]).intValue()));
    return counts;
  }

  @Override
  public List<FrozenCandidate> of(String conventionId, String dapil) {
    return applications.numbered(conventionId, dapil).stream().map(CandidateLists::frozen).toList();
  }

  @Override
  public Optional<byte[]> published(String conventionId) {
    return Optional.ofNullable(entities.find(CandidateListRow.class, conventionId))
        .map(CandidateListRow::bytes);
  }

  private static FrozenCandidate frozen(ApplicationRow row) {
    return new FrozenCandidate(
        row.id(),
        row.listNumber().orElseThrow(),
        row.fullName(),
        Sex.of(row.sex()).orElseThrow(),
        row.status().isOpen());
  }
}
