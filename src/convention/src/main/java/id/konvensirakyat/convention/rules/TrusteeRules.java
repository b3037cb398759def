package id.konvensirakyat.convention.rules;

/**
 * How the election key is shared.
 *
 * @param threshold how many trustees decrypt together
 * @param trustees how many there are
 */
public record TrusteeRules(int threshold, int trustees) {
  /**
   * Most trustees who decrypt together. The decryption proof of Belenios version 1 leaves the
   * factor out of its hash: colluding trustees can search for a set of false factors that cancel
   * out, at a cost that falls with their number, 2^84 for 4 to 7 and 2^63 for 8 (crypto-spec, open
   * point 1).
   */
  public static final int MOST_THRESHOLD = 7;

  /**
   * Refuses a threshold of none, of more than {@link #MOST_THRESHOLD} or of more than there are.
   */
  public TrusteeRules {
    Bounds.within("trustees.threshold", threshold, 1, MOST_THRESHOLD);
    Bounds.within("trustees.number", trustees, threshold, 100);
  }
}
