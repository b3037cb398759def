package id.konvensirakyat.platform.privacy;

import java.time.Duration;

/** How long a feature keeps something after the end of a convention. */
public interface Retention {
  Job job();

  /** How long after the final decision, or the cancellation. */
  Duration after();

  /** Destroys it for one convention, in the caller's transaction, and tells how much it was. */
  int destroy(String conventionId);
}
