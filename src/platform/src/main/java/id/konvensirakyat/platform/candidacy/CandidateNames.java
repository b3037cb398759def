package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names of those whom the public may see, to be searched. */
@ApplicationScoped
public class CandidateNames {
  /** Words of a search beyond these are not looked at. */
  private static final int WORDS = 4;

  @PersistenceContext private EntityManager entities;

  /**
   * Those of a convention whose name holds each of the words somewhere, whatever their case.
   *
   * @param most how many at most, by name
   */
  List<ApplicationRow> holding(String conventionId, String words, int most) {
    String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    var query =
        entities
            .createQuery(
                "select a from ApplicationRow a where a.convention = :convention"
                    + " and (a.status in :visible or a.listNumber is not null)"
                    + " and lower(a.fullName) like :word0 escape '!'"
                    + " and lower(a.fullName) like :word1 escape '!'"
                    + " and lower(a.fullName) like :word2 escape '!'"
                    + " and lower(a.fullName) like :word3 escape '!'"
                    + " order by a.fullName, a.id",
                ApplicationRow.class)
            .setParameter("convention", conventionId)
            .setParameter(
                "visible",
                Arrays.stream(ApplicationState.values())
                    .filter(ApplicationState::isPublic)
                    .toList())
            .setMaxResults(most);
    for (int i = 0; i < WORDS; i++) {
      query.setParameter("word" + i, i < wanted.length ? within(wanted[i]) : "%");
    }
    return query.getResultList();
  }

  /** A pattern in which what was typed stands for itself alone. */
  private static String within(String word) {
    return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
