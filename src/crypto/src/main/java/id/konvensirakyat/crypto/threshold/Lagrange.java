package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Interpolation at 0 in the exponent: Belenios 2.5, section "Election result". */
public final class Lagrange {
  private Lagrange() {}

  /**
   * The product of k / (k - delta) mod q over the other indexes k.
   *
   * @param indexes numbers of trustees, from 1, delta among them
   * @throws IllegalArgumentException if delta is missing or an index is below 1 (a bug)
   */
  public static Scalar coefficient(Group group, int delta, Set<Integer> indexes) {
    if (!indexes.contains(delta) || indexes.stream().anyMatch(k -> k < 1)) {
      throw new IllegalArgumentException("indexes are numbered from 1 and hold delta");
    }
    Scalar numerator = Scalar.of(group, 1);
    Scalar denominator = Scalar.of(group, 1);
    for (int k : indexes) {
      if (k != delta) {
        numerator = numerator.times(Scalar.of(group, k));
        denominator = denominator.times(Scalar.of(group, (long) k - delta));
      }
    }
    return numerator.times(denominator.inverse());
  }

  /**
   * alpha^f(0) from the factors alpha^f(j) of exactly t + 1 trustees j. It is the caller who knows
   * t and has verified the factors: from too few or wrong ones a wrong element comes out.
   *
   * @param factors by number of trustee, from 1; not empty
   */
  public static Element combine(SortedMap<Integer, Element> factors) {
    Group group = factors.values().iterator().next().group();
    List<Scalar> coefficients =
        factors.keySet().stream().map(j -> coefficient(group, j, factors.keySet())).toList();
    return group.product(List.copyOf(factors.values()), coefficients);
  }
}
