package id.konvensirakyat.convention.quota;

import java.util.List;

/**
 * What the checker found in a list.
 *
 * @param length names on the list
 * @param women women among them
 * @param womenNeeded ceil(30% of length)
 * @param triplesWithoutWoman numbers, from 1, of the full triples of places without a woman
 */
public record QuotaReport(
    int length, int women, int womenNeeded, List<Integer> triplesWithoutWoman) {
  /** Copies the list. */
  public QuotaReport {
    triplesWithoutWoman = List.copyOf(triplesWithoutWoman);
  }

  /** Whether at least 30% are women, rounded up (UU 7/2017 art. 245; MA 24 P/HUM/2023). */
  public boolean keepsQuota() {
    return women >= womenNeeded;
  }

  /** Whether there is a woman in every full three names (UU 7/2017 art. 246). */
  public boolean keepsZipper() {
    return triplesWithoutWoman.isEmpty();
  }

  /** Whether the list is lawful. */
  public boolean isLawful() {
    return keepsQuota() && keepsZipper();
  }
}
