package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The log of what the jobs did. */
@ApplicationScoped
public class JobRuns {
  @PersistenceContext private EntityManager entities;

  /** Notes what a job did; that it found nothing is no entry. */
  void did(Job job, String convention, int things) {
    if (things > 0) {
      entities.persist(new JobRunRow(job, convention, things, Clock.now()));
    }
  }

  /** Notes that a job ran to its end. */
  void ran(Job job) {
    JobRow known = entities.find(JobRow.class, job);
    if (known == null) {
      entities.persist(new JobRow(job, Clock.now()));
    } else {
      known.ran(Clock.now());
    }
  }

  List<JobRow> jobs() {
    return entities
        .createQuery("select j from JobRow j order by j.job", JobRow.class)
        .getResultList();
  }

  /** Latest first. */
  List<JobRunRow> latest(int most) {
    return entities
        .createQuery("select r from JobRunRow r order by r.id desc", JobRunRow.class)
        .setMaxResults(most)
        .getResultList();
  }
}
