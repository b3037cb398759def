package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Refusal;
import java.util.Optional;

/**
 * What became of one check.
 *
 * @param refusal why it failed or cannot be made; present exactly with FAILED and UNSUPPORTED
 * @param items how many things were checked before it passed or failed
 */
public record Finding(Check check, Status status, Optional<Refusal> refusal, long items) {
  /** How a check ends. */
  public enum Status {
    PASSED,
    FAILED,
    /** The protocol allows what stands here, but this program does not check it. */
    UNSUPPORTED,
    /** An earlier check was not passed that this one rests on. */
    NOT_RUN,
    /** The record has not come this far yet: there is nothing to check. */
    NOT_YET
  }

  /** Whether the verification ended here. */
  boolean isStop() {
    return status == Status.FAILED || status == Status.UNSUPPORTED;
  }
}
