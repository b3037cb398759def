package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What one person left in all conventions, and its removal. */
@ApplicationScoped
public class Traces {
  @PersistenceContext private EntityManager entities;

  List<ApplicationRow> applications(String subject) {
    return entities
        .createQuery(
            "select a from ApplicationRow a where a.subject = :subject" + " order by a.convention",
            ApplicationRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  List<SupportRow> supports(String subject) {
    return entities
        .createQuery(
            "select s from SupportRow s where s.subject = :subject order by s.convention",
            SupportRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  List<CommentRow> comments(String subject) {
    return entities
        .createQuery(
            "select c from CommentRow c where c.subject = :subject order by c.at, c.id",
            CommentRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** Applications that led to no place on the frozen list, or were taken off it. */
  List<ApplicationRow> retired(String conventionId) {
    return entities
        .createQuery(
            "select a from ApplicationRow a where a.convention = :convention"
                + " and (a.listNumber is null or a.status in :out)",
            ApplicationRow.class)
        .setParameter("convention", conventionId)
        .setParameter("out", List.of(ApplicationState.WITHDRAWN, ApplicationState.STRUCK))
        .getResultList();
  }

  /** Removes a draft that nobody else ever saw, as if it had not been. */
  void remove(ApplicationRow draft) {
    forget(draft);
    delete("ApplicationStatusRow", draft.id());
    entities.remove(draft);
  }

  /** Takes the person out of an application that stays as a number. */
  void erase(ApplicationRow row) {
    forget(row);
    row.erase();
  }

  private void forget(ApplicationRow row) {
    for (String entity : List.of("ApplicantNikRow", "SupportRow", "CommentRow")) {
      delete(entity, row.id());
    }
  }

  private void delete(String entity, String application) {
    entities
        .createQuery("delete from " + entity + " x where x.application = :application")
        .setParameter("application", application)
        .executeUpdate();
  }

  void remove(SupportRow row) {
    entities.remove(row);
  }

  void remove(CommentRow row) {
    entities.remove(row);
  }

  /** Destroys who supported whom in a convention. */
  int removeSupports(String conventionId) {
    return entities
        .createQuery("delete from SupportRow s where s.convention = :convention")
        .setParameter("convention", conventionId)
        .executeUpdate();
  }
}
