package id.konvensirakyat.convention.candidacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A correction that two verifiers asked for: these parts may change, nothing else, and not after
 * its time.
 *
 * @param parts what may change, ascending, at least one
 * @param until when its time is over
 */
public record Correction(List<ApplicationPart> parts, Instant until) {
  /** Copies the parts. */
  public Correction {
    parts = parts.stream().distinct().sorted().toList();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a correction asks for something");
    }
  }

  /** The correction after a BMS: what either of the two named, for so many days. */
  public static Correction after(Review.Standing.Decided decided, Instant sentBack, int days) {
    return new Correction(decided.corrections(), sentBack.plus(Duration.ofDays(days)));
  }

  /** Whether its time is over; then the verifiers decide on what they have. */
  public boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /** Those of the changed parts that nobody asked to correct. */
  public List<ApplicationPart> uninvited(Collection<ApplicationPart> changed) {
    return changed.stream().filter(part -> !parts.contains(part)).distinct().sorted().toList();
  }
}
