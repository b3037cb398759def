package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects findings. A check has passed only once it is said to be done with all its items; after
 * the first failure nothing more is run.
 */
final class Findings {
  private final Map<Check, Long> done = new EnumMap<>(Check.class);
  private Optional<Finding> failure = Optional.empty();

  /** Ends a verification whose failure is noted. */
  static final class Stopped extends Exception {
    @Serial private static final long serialVersionUID = 1;
  }

  /** Something that a check does. */
  @FunctionalInterface
  interface Act<T> {
    T run() throws RefusedException, IOException;
  }

  /** Runs an act on behalf of a check, which fails if the act refuses. */
  <T> T run(Check check, Act<T> act) throws IOException, Stopped {
    try {
      return act.run();
    } catch (RefusedException e) {
      throw failed(check, e.refusal());
    }
  }

  /** Requires an outcome on behalf of a check. */
  void require(Check check, Outcome outcome, String place) throws Stopped {
    if (outcome instanceof Outcome.Refused refused) {
      throw failed(check, new RefusedException(refused.refusal()).within(place).refusal());
    }
  }

  /** Notes that a check is done with all its items. */
  void done(Check check, long items) {
    done.put(check, items);
  }

  Stopped failed(Check check, Refusal refusal) {
    Finding.Status status =
        refusal.reason().isOutOfScope() ? Finding.Status.UNSUPPORTED : Finding.Status.FAILED;
    failure = Optional.of(new Finding(check, status, Optional.of(refusal), 0));
    return new Stopped();
  }

  List<Finding> list() {
    List<Finding> findings = new ArrayList<>();
    for (Check check : Check.values()) {
      findings.add(finding(check));
    }
    return findings;
  }

  private Finding finding(Check check) {
    if (failure.isPresent() && failure.get().check() == check) {
      return failure.get();
    }
    Finding.Status without = failure.isPresent() ? Finding.Status.NOT_RUN : Finding.Status.NOT_YET;
    return new Finding(
        check,
        done.containsKey(check) ? Finding.Status.PASSED : without,
        Optional.empty(),
        done.getOrDefault(check, 0L));
  }
}
