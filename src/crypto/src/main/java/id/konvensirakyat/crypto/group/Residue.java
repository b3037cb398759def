package id.konvensirakyat.crypto.group;

/**
 * A number modulo the p of a {@link ResidueSystem}: for each prime of its two bases a whole number
 * in a double. Only {@link ResidueMultiplier} and {@link ResidueSystem#enter} write to it.
 */
final class Residue {
  private final double[] a;
  private final double[] b;

  /** Room for a result. */
  Residue() {
    this(new double[ResidueSystem.SIZE], new double[ResidueSystem.SIZE]);
  }

  Residue(double[] a, double[] b) {
    this.a = a;
    this.b = b;
  }

  /** Modulo the primes of the first base. */
  double[] a() {
    return a;
  }

  /** Modulo those of the second base, scaled. */
  double[] b() {
    return b;
  }
}
