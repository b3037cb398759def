package id.konvensirakyat.platform.privacy;

import java.util.Optional;

/**
 * Something that is kept of a person.
 *
 * @param convention id of the convention, or "" for none
 * @param keptBecause what stands against erasing it now
 */
public record Holding(String convention, Category category, Optional<Keeping> keptBecause) {
  public static Holding erasable(String convention, Category category) {
    return new Holding(convention, category, Optional.empty());
  }

  public static Holding kept(String convention, Category category, Keeping because) {
    return new Holding(convention, category, Optional.of(because));
  }
}
