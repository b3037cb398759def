package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/**
 * Few whole records leave the server at once. Each holds a thread of those that take ballots for as
 * long as its reader likes, and anybody may ask for one.
 */
@ApplicationScoped
public class DownloadLimit {
  static final int MOST = 4;

  /** What is sent. */
  @FunctionalInterface
  interface Download {
    void writeTo(OutputStream out) throws IOException;
  }

  private final Semaphore turns = new Semaphore(MOST);

  /**
   * The download, which takes a turn when it is written and gives it back however it ends. It
   * throws {@link Problem#TRY_AGAIN} before its first byte if all turns are taken.
   */
  Download limited(Download download) {
    return out -> {
      if (!turns.tryAcquire()) {
        throw Refusal.of(Problem.TRY_AGAIN);
      }
      try {
        download.writeTo(out);
      } finally {
        turns.release();
      }
    };
  }
}
