package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.privacy.Job;
import id.konvensirakyat.platform.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * The papers of who was rejected, withdrew, was struck or never finished are destroyed 90 days
 * after the final decision (convention-rules, "Personal data").
 */
@ApplicationScoped
public class DestroyRejectedPapers implements Retention {
  static final Duration AFTER = Duration.ofDays(90);

  @Inject private Traces traces;
  @Inject private KeepDocument keepDocument;
  @Inject private Notices notices;

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
    return traces.retired(conventionId).stream().mapToInt(this::destroy).sum();
  }

  private int destroy(ApplicationRow row) {
    int destroyed = keepDocument.destroyAll(row.owner());
    if (destroyed > 0) {
      notices.tell(row.convention(), row.subject(), NoticeKind.DATA_DELETED, Map.of());
    }
    return destroyed;
  }
}
