package id.konvensirakyat.convention.seats;

/**
 * The divisors of a highest-quotient method, in tenths so that 1.4 is exact: the first, the second,
 * and the step from there on.
 *
 * @param first divisor of a party without a seat, tenths
 * @param second divisor of a party with one seat, tenths
 * @param step added for each further seat, tenths
 */
public record Divisors(int first, int second, int step) {
  /** 1, 3, 5, 7, ...: the law (UU 7/2017 art. 415). */
  public static final Divisors SAINTE_LAGUE = new Divisors(10, 30, 20);

  /** 1.4, 3, 5, 7, ...: Scandinavian, for comparison. */
  public static final Divisors MODIFIED_SAINTE_LAGUE = new Divisors(14, 30, 20);

  /** 1, 2, 3, 4, ...: for comparison. */
  public static final Divisors D_HONDT = new Divisors(10, 20, 10);

  /** Refuses divisors that do not rise from a positive first. */
  public Divisors {
    if (!valid(first, second, step)) {
      throw new IllegalArgumentException("divisors must be positive and rise");
    }
  }

  /** Whether the three figures make a rising sequence of at most 100.0 a step. */
  public static boolean valid(int first, int second, int step) {
    return first >= 1 && second > first && step >= 1 && second <= 1000 && step <= 1000;
  }

  /** The divisor of a party that has {@code held} seats, in tenths. */
  public long after(int held) {
    return held == 0 ? first : second + (long) (held - 1) * step;
  }
}
