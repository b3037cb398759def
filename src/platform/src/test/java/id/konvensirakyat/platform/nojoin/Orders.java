package id.konvensirakyat.platform.nojoin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether a column about persons and one about ballots tell who is who without a value that is
 * rare: the same small numbers, or the same order.
 */
final class Orders {
  /** Fewer owners in both columns tell nothing. */
  private static final int LEAST = 8;

  /** Kendall's tau from which on an order is the same, unless that may well be chance. */
  private static final double SAME_ORDER = 0.8;

  /** Of some hundred pairs of orders that a run compares, one may well be alike more often. */
  private static final double BY_CHANCE = 1e-6;

  private static final double SAME_VALUES = 0.6;

  private Orders() {}

  /** Sentences about columns that tell, first values and last values of each owner compared. */
  static List<String> telling(
      Map<String, Map<Integer, List<String>>> persons,
      Map<String, Map<Integer, List<String>>> ballots) {
    List<String> found = new ArrayList<>();
    Map<String, Map<Integer, String>> left = ends(persons);
    Map<String, Map<Integer, String>> right = ends(ballots);
    left.forEach(
        (one, values) ->
            right.forEach(
                (other, others) -> {
                  List<String> a = new ArrayList<>();
                  List<String> b = new ArrayList<>();
                  for (Map.Entry<Integer, String> value : values.entrySet()) {
                    if (others.containsKey(value.getKey())) {
                      a.add(value.getValue());
                      b.add(String.valueOf(others.get(value.getKey())));
                    }
                  }
                  told(a, b).ifPresent(how -> found.add(one + " ~ " + other + ": " + how));
                }));
    return found;
  }

  private static Map<String, Map<Integer, String>> ends(
      Map<String, Map<Integer, List<String>>> columns) {
    Map<String, Map<Integer, String>> ends = new TreeMap<>();
    columns.forEach(
        (name, values) -> {
          Map<Integer, String> first = new TreeMap<>();
          Map<Integer, String> last = new TreeMap<>();
          values.forEach(
              (owner, all) -> {
                first.put(owner, all.get(0));
                last.put(owner, all.get(all.size() - 1));
              });
          if (first.size() >= LEAST && isMany(first) && !name.endsWith(" #.")) {
            ends.put(name + " (first)", first);
            if (!last.equals(first)) {
              ends.put(name + " (last)", last);
            }
          }
        });
    return ends;
  }

  private static boolean isMany(Map<Integer, String> values) {
    return new TreeSet<>(values.values()).size() * 2 > values.size();
  }

  private static java.util.Optional<String> told(List<String> a, List<String> b) {
    if (a.size() < LEAST) {
      return java.util.Optional.empty();
    }
    int equal = 0;
    for (int i = 0; i < a.size(); i++) {
      equal += a.get(i).equals(b.get(i)) ? 1 : 0;
    }
    if (equal >= SAME_VALUES * a.size()) {
      return java.util.Optional.of("%d of %d values are the same".formatted(equal, a.size()));
    }
    double tau = tau(a, b);
    return Math.abs(tau) >= SAME_ORDER && chance(a.size(), Math.abs(tau)) < BY_CHANCE
        ? java.util.Optional.of("the order is the same, tau %.2f of %d".formatted(tau, a.size()))
        : java.util.Optional.empty();
  }

  /** Kendall's tau-b. */
  static double tau(List<String> a, List<String> b) {
    long agree = 0;
    long differ = 0;
    long tiedA = 0;
    long tiedB = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = i + 1; j < a.size(); j++) {
        int x = compare(a.get(i), a.get(j));
        int y = compare(b.get(i), b.get(j));
        agree += x * y > 0 ? 1 : 0;
        differ += x * y < 0 ? 1 : 0;
        tiedA += x == 0 ? 1 : 0;
        tiedB += y == 0 ? 1 : 0;
      }
    }
    long pairs = (long) a.size() * (a.size() - 1) / 2;
    double scale = Math.sqrt((double) (pairs - tiedA) * (pairs - tiedB));
    return scale == 0 ? 0 : (agree - differ) / scale;
  }

  /** How likely two orders without ties that have nothing to do with each other are so alike. */
  static double chance(int size, double tau) {
    double[] share = {1}; // of the orders of 1 by their inversions
    for (int n = 2; n <= size; n++) {
      double[] next = new double[share.length + n - 1];
      for (int i = 0; i < share.length; i++) {
        for (int more = 0; more < n; more++) {
          next[i + more] += share[i] / n;
        }
      }
      share = next;
    }
    long most = Math.round(Math.floor((share.length - 1) * (1 - tau) / 2 + 1e-9));
    return Math.min(1, 2 * Arrays.stream(share).limit(most + 1).sum());
  }

  private static int compare(String x, String y) {
    try {
      return Integer.signum(new BigDecimal(x).compareTo(new BigDecimal(y)));
    } catch (NumberFormatException texts) {
      return Integer.signum(x.compareTo(y));
    }
  }
}
