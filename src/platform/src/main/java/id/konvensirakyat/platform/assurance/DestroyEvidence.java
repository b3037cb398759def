package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.privacy.Job;
import id.konvensirakyat.platform.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Pictures, requests, codes and decisions are kept as long as the identities are. */
@ApplicationScoped
public class DestroyEvidence implements Retention {
  private static final Duration AFTER = Duration.ofDays(30);

  @Inject private Requests requests;
  @Inject private Meetings meetings;
  @Inject private Decisions decisions;
  @Inject private KeepDocument keepDocument;

  @Override
  public Job job() {
    return Job.DESTROY_IDENTITY_EVIDENCE;
  }

  @Override
  public Duration after() {
    return AFTER;
  }

  @Override
  public int destroy(String conventionId) {
    int things = decisions.destroy(conventionId) + meetings.removeAll(conventionId);
    for (RequestRow row : requests.in(conventionId)) {
      things += 1 + keepDocument.destroyAll(row.owner());
      requests.remove(row);
    }
    return things;
  }
}
