package id.konvensirakyat.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The notices of every person, and their e-mail in the outbox. */
@ApplicationScoped
public class KeptNotices {
  @PersistenceContext private EntityManager entities;

  void add(NoticeRow notice) {
    entities.persist(notice);
  }

  void add(MailRow mail) {
    // first its notice, which the foreign key asks for
    entities.flush();
    entities.persist(mail);
  }

  /** All of one person, newest first. */
  List<NoticeRow> of(String subject) {
    return newest(subject, Integer.MAX_VALUE);
  }

  List<NoticeRow> newest(String subject, int most) {
    return entities
        .createQuery(
            "select n from NoticeRow n where n.subject = :subject order by n.id desc",
            NoticeRow.class)
        .setParameter("subject", subject)
        .setMaxResults(most)
        .getResultList();
  }

  long unread(String subject) {
    return entities
        .createQuery(
            "select count(n) from NoticeRow n where n.subject = :subject and n.readAt is null",
            Long.class)
        .setParameter("subject", subject)
        .getSingleResult();
  }

  /** A person's own notice by its public name. */
  Optional<NoticeRow> mine(String subject, String publicId) {
    return entities
        .createQuery(
            "select n from NoticeRow n where n.subject = :subject and n.publicId = :id",
            NoticeRow.class)
        .setParameter("subject", subject)
        .setParameter("id", publicId)
        .getResultStream()
        .findFirst();
  }

  /**
   * Removes a person's notices, and their e-mail with them; not that the data were deleted.
   *
   * @param conventions only of these; of all where the list is empty
   */
  void removeOf(String subject, List<String> conventions) {
    String where = conventions.isEmpty() ? "" : " and n.convention in :conventions";
    var removal =
        entities
            .createQuery(
                "delete from NoticeRow n where n.subject = :subject and n.kind <> :last" + where)
            .setParameter("subject", subject)
            .setParameter("last", NoticeKind.DATA_DELETED);
    if (!conventions.isEmpty()) {
      removal.setParameter("conventions", conventions);
    }
    removal.executeUpdate();
  }
}
