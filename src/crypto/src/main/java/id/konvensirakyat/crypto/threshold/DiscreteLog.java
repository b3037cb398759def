package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Discrete logarithms to the base g of numbers of votes, from 0 to a bound, by Shanks's baby steps
 * and giant steps. The table of about sqrt(bound) elements serves many logarithms.
 */
public final class DiscreteLog {
  /** Keeps the table below about 64 MB: tallies of up to a billion votes need half of this. */
  private static final long MAX_BOUND = 1L << 32;

  /** Giant steps between two shared inversions. */
  private static final int BATCH = 256;

  private final Group group;
  private final long bound;
  private final int steps;
  private final Map<String, Integer> babySteps;

  private DiscreteLog(Group group, long bound, int steps) {
    this.group = group;
    this.bound = bound;
    this.steps = steps;
    this.babySteps = new HashMap<>(2 * steps);
    List<Element> powers = new ArrayList<>(steps);
    Element power = group.identity();
    for (int i = 0; i < steps; i++) {
      powers.add(power);
      power = power.times(group.generator());
    }
    List<String> texts = group.encodeAll(powers);
    for (int i = 0; i < steps; i++) {
      babySteps.put(texts.get(i), i);
    }
  }

  /**
   * A table for logarithms from 0 to the bound.
   *
   * @param bound for a tally, the total weight of the ballots
   * @throws IllegalArgumentException if the bound is negative or above 2^32 (a bug)
   */
  public static DiscreteLog upTo(Group group, long bound) {
    if (bound < 0 || bound > MAX_BOUND) {
      throw new IllegalArgumentException("bound out of range");
    }
    return new DiscreteLog(group, bound, (int) Math.ceil(Math.sqrt(bound + 1.0)));
  }

  /** The n from 0 to the bound with g^n equal to the element, or empty if there is none. */
  public OptionalLong of(Element element) {
    Element giantStep = group.generatorTable().power(Scalar.of(group, steps).negate());
    Element rest = element;
    for (long giants = 0; giants * steps <= bound; giants += BATCH) {
      List<Element> batch = new ArrayList<>(BATCH);
      for (int i = 0; i < BATCH && (giants + i) * steps <= bound; i++) {
        batch.add(rest);
        rest = rest.times(giantStep);
      }
      List<String> texts = group.encodeAll(batch);
      for (int i = 0; i < texts.size(); i++) {
        Integer baby = babySteps.get(texts.get(i));
        if (baby != null) {
          long n = (giants + i) * steps + baby;
          return n <= bound ? OptionalLong.of(n) : OptionalLong.empty();
        }
      }
    }
    return OptionalLong.empty();
  }
}
