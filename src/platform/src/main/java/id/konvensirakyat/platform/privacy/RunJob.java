package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.EndedConventions;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The steps of the jobs, each a transaction of its own together with its entry in the log. */
@ApplicationScoped
public class RunJob {
  private static final int SHOWN = 100;

  @Inject private Conventions conventions;
  @Inject private EndedConventions endedConventions;
  @Inject private JobRuns jobRuns;

  /** The conventions for which the time to keep is over. */
  @Transactional
  public List<String> due(Retention retention) {
    return endedConventions.ended().stream()
        .filter(ended -> !ended.at().plus(retention.after()).isAfter(Clock.now()))
        .map(EndedConventions.Ended::convention)
        .toList();
  }

  /** Destroys for one convention. Two servers that run at once wait for each other here. */
  @Transactional
  public void destroy(Retention retention, String conventionId) {
    conventions.holdAlone(conventionId);
    jobRuns.did(retention.job(), conventionId, retention.destroy(conventionId));
  }

  /** Does some of a chore; how much it was. */
  @Transactional
  public int some(Chore chore) {
    int done = chore.some();
    jobRuns.did(chore.job(), "", done);
    return done;
  }

  @Transactional
  public void ran(Job job) {
    jobRuns.ran(job);
  }

  /** What was done lately. */
  @Transactional
  RetentionJson log() {
    return new RetentionJson(
        jobRuns.jobs().stream()
            .map(job -> new RetentionJson.JobJson(job.job().name(), job.lastRunAt().toString()))
            .toList(),
        jobRuns.latest(SHOWN).stream().map(JobRunRow::json).toList());
  }
}
