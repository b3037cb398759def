package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.privacy.Job;
import id.konvensirakyat.platform.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Who supported whom is destroyed with the voters' identities, 30 days after the end. */
@ApplicationScoped
public class DestroySupporters implements Retention {
  @Inject private Traces traces;

  @Override
  public Job job() {
    return Job.DESTROY_SUPPORTERS;
  }

  @Override
  public Duration after() {
    return Duration.ofDays(30);
  }

  @Override
  public int destroy(String conventionId) {
    return traces.removeSupports(conventionId);
  }
}
