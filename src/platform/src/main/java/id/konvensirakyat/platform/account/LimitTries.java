package id.konvensirakyat.platform.account;

import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Counts what could be guessed. A try is counted before it is made, in a transaction of its own,
 * and taken back when it succeeded: what is refused, rolled back or cut off stays counted.
 */
@ApplicationScoped
public class LimitTries {
  /** What is counted, and how often an hour it may be tried. */
  public enum Kind {
    /** An officer's NIK or meeting code that did not fit. */
    WRONG(10),
    /** A voter draws a meeting code. */
    MEETING(12),
    /** A voter draws a code for a selfie. */
    SELFIE(12),
    /** A voter sends a picture. */
    PICTURE(30),
    /** A voter registers under a NIK, telephone or address that is another account's. */
    REGISTRATION(5);

    private final int most;

    Kind(int most) {
      this.most = most;
    }
  }

  @Inject private Tries tries;

  /**
   * Counts a try.
   *
   * @throws Refusal {@link Problem#TOO_MANY_TRIES}
   */
  @Transactional
  public void count(Caller caller, Kind kind) {
    if (tries.count(caller.subject(), kind.name(), Clock.now()) > kind.most) {
      throw Refusal.of(Problem.TOO_MANY_TRIES);
    }
  }

  /** It succeeded, and counts no more. */
  @Transactional
  public void forgive(Caller caller, Kind kind) {
    tries.forgive(caller.subject(), kind.name());
  }
}
