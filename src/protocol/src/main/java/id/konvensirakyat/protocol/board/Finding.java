package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Refusal;
import java.util.Optional;

/**
 * What became of one check.
 *
 * @param refusal why it failed; present exactly with FAILED
 * @param items how many things were checked before it passed or failed
 */
public record Finding(Check check, Status status, Optional<Refusal> refusal, long items) {
  /** How a check ends. */
  public enum Status {
    PASSED,
    FAILED,
    /** An earlier check failed that this one rests on. */
    NOT_RUN,
    /** The record has not come this far yet: there is nothing to check. */
    NOT_YET
  }
}
