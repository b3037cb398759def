package id.konvensirakyat.audit.check;

import java.util.List;

/**
 * All findings on one piece of evidence, in the order of the checks.
 *
 * @param hintsUses what hints were good for, one for each archive that had any; no finding depends
 *     on it
 */
public record Report(String evidence, List<Finding> findings, List<HintsUse> hintsUses) {

  /** The verdict over all findings. */
  public enum Verdict {
    /** Every check passed. */
    VERIFIED,
    /** Every check that can be made so far passed; the election goes on. */
    VERIFIED_SO_FAR,
    /** At least one check failed. */
    FAILED,
    /** No check failed, but one could not be run: nothing is claimed. */
    NOT_VERIFIED
  }

  public Report {
    findings = List.copyOf(findings);
    hintsUses = List.copyOf(hintsUses);
  }

  /** A failed check outweighs one that was not run, which outweighs one that is not due yet. */
  public Verdict verdict() {
    if (any(Outcome.Failed.class)) {
      return Verdict.FAILED;
    }
    if (findings.isEmpty() || any(Outcome.NotRun.class)) {
      return Verdict.NOT_VERIFIED;
    }
    return any(Outcome.NotYet.class) ? Verdict.VERIFIED_SO_FAR : Verdict.VERIFIED;
  }

  private boolean any(Class<? extends Outcome> outcome) {
    return findings.stream().map(Finding::outcome).anyMatch(outcome::isInstance);
  }
}
