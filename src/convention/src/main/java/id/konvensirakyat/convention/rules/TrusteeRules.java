package id.konvensirakyat.convention.rules;

/**
 * How the election key is shared.
 *
 * @param threshold how many trustees decrypt together
 * @param trustees how many there are
 */
public record TrusteeRules(int threshold, int trustees) {
  /** Refuses a threshold of none or of more than there are. */
  public TrusteeRules {
    Bounds.within("trustees.number", trustees, 1, 100);
    Bounds.within("trustees.threshold", threshold, 1, trustees);
  }
}
