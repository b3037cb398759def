package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.privacy.Job;
import id.konvensirakyat.platform.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The papers of who was rejected, withdrew, was struck or never finished are destroyed 90 days
 * after the final decision (convention-rules, "Personal data").
 */
@ApplicationScoped
public class DestroyRejectedPapers implements Retention {
  static final Duration AFTER = Duration.ofDays(90);

  @Inject private Traces traces;
  @Inject private KeepDocument keepDocument;

  @Override
  public Job job() {
    return Job.DESTROY_REJECTED_PAPERS;
  }

  @Override
  public Duration after() {
    return AFTER;
  }

  @Override
  public int destroy(String conventionId) {
    return traces.retired(conventionId).stream()
        .mapToInt(row -> keepDocument.destroyAll(row.owner()))
        .sum();
  }
}
