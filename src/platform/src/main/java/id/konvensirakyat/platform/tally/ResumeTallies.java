package id.konvensirakyat.platform.tally;

import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees to it that every closed election gets its tally: right after the close, and again from time
 * to time for what a crash or another server left behind.
 */
@ApplicationScoped
public class ResumeTallies {
  private static final Logger LOG = Logger.getLogger(ResumeTallies.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private ReadClosedElection readClosedElection;
  @Inject private BuildTally buildTally;

  @Resource private ManagedExecutorService executor;

  void afterClose(@Observes(during = TransactionPhase.AFTER_SUCCESS) VotingClosed closed) {
    executor.execute(this::resume);
  }

  /** Tallies whatever is closed and not tallied; does nothing while it is doing so already. */
  public void resume() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      readClosedElection.waiting().forEach(this::build);
    } finally {
      running.set(false);
    }
  }

  // One election that cannot be tallied now must not keep the others from it.
  private void build(String election) {
    try {
      buildTally.build(election);
    } catch (Refusal e) {
      LOG.log(Level.INFO, "tally of {0} waits: {1}", new Object[] {election, e.problem().code()});
    } catch (RuntimeException e) {
      LOG.log(
          Level.SEVERE,
          "tally of {0} failed: {1}",
          new Object[] {election, e.getClass().getName()});
    }
  }
}
