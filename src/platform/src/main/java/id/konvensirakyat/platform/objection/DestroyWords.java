package id.konvensirakyat.platform.objection;

import id.konvensirakyat.platform.privacy.Job;
import id.konvensirakyat.platform.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Words and evidence of objections are kept as long as what they are about may be disputed. */
@ApplicationScoped
public class DestroyWords implements Retention {
  private static final Duration AFTER = Duration.ofDays(90);

  @Inject private Objections objections;
  @Inject private ForgetWords forgetWords;

  @Override
  public Job job() {
    return Job.DESTROY_OBJECTION_WORDS;
  }

  @Override
  public Duration after() {
    return AFTER;
  }

  @Override
  public int destroy(String conventionId) {
    List<ObjectionRow> kept = objections.remembered(conventionId);
    kept.forEach(forgetWords::of);
    return kept.size();
  }
}
