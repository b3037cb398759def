package id.konvensirakyat.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs every job once. What fails is tried again the next time, and keeps no other from running.
 */
@ApplicationScoped
public class RunJobs {
  private static final Logger LOG = Logger.getLogger(RunJobs.class.getName());

  @Inject private Instance<Retention> retentions;
  @Inject private Instance<Chore> chores;
  @Inject private RunJob runJob;

  public void run() {
    for (Retention retention : retentions) {
      attempt(
          retention.job(),
          () -> runJob.due(retention).forEach(id -> runJob.destroy(retention, id)));
    }
    for (Chore chore : chores) {
      attempt(
          chore.job(),
          () -> {
            int done = runJob.some(chore);
            while (done > 0) {
              done = runJob.some(chore);
            }
          });
    }
  }

  private void attempt(Job job, Runnable work) {
    try {
      work.run();
      runJob.ran(job);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "job {0} failed: {1}", new Object[] {job, e.getClass().getName()});
    }
  }
}
