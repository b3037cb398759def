package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/** Writes official records, few at once: setting a page takes more than most answers do. */
@ApplicationScoped
public class WriteRecord {
  private static final int MOST = 2;

  @Inject private GatherRecord gatherRecord;

  private final Semaphore turns = new Semaphore(MOST);

  /**
   * The record of a decided list.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} where it is not decided, {@link Problem#TRY_AGAIN} if
   *     all turns are taken
   */
  byte[] of(String id, String dapil) {
    DecidedList decided = gatherRecord.of(id, dapil);
    if (!turns.tryAcquire()) {
      throw Refusal.of(Problem.TRY_AGAIN);
    }
    try {
      return OfficialRecord.write(decided);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }
}
