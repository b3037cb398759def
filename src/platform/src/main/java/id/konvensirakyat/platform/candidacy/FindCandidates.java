package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.convention.Conventions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds public candidates by name over all dapil of a convention, which may hold thousands. */
@ApplicationScoped
public class FindCandidates {
  private static final int MOST = 50;

  @Inject private Conventions conventions;
  @Inject private CandidateNames names;

  /** Whom a search found: enough to tell them apart and to go there. */
  record FoundJson(String id, String dapil, @Nullable Integer number, String name) {
    static FoundJson of(ApplicationRow row) {
      return new FoundJson(
          row.id(),
          row.dapil(),
          row.listNumber().isPresent() ? row.listNumber().getAsInt() : null,
          row.fullName());
    }
  }

  /**
   * The found ones, by name.
   *
   * @param more whether there are others, which a longer search would tell apart
   */
  record FoundCandidates(List<FoundJson> candidates, boolean more) {}

  @Transactional
  FoundCandidates byName(String conventionId, String words) {
    conventions.get(conventionId);
    List<FoundJson> found =
        names.holding(conventionId, words, MOST + 1).stream()
            .filter(CandidateJson::isPublic)
            .map(FoundJson::of)
            .toList();
    return new FoundCandidates(found.subList(0, Math.min(found.size(), MOST)), found.size() > MOST);
  }
}
