package id.konvensirakyat.crypto.group;

/**
 * Products modulo the p of a {@link ResidueSystem}, with the arrays that a product needs on the
 * way. Not thread safe: make one for each calculation. Variable time: for public values.
 *
 * <p>BigInteger reduces slowly, and its fast modular product cannot be reached from outside. Here a
 * product and its reduction take 48 x 48 products of numbers below 2^44 twice, in loops that become
 * vector instructions (see {@link Columns}). They need a processor that can multiply and add in one
 * instruction, as those for servers and laptops made since 2013 can; without, results are the same
 * and {@link Math#fma} is slow.
 */
final class ResidueMultiplier {
  private static final int SIZE = ResidueSystem.SIZE;

  private final ResidueSystem system;
  private final double[] quotient = new double[SIZE];
  private final double[] productB = new double[SIZE];
  private final Columns columns = new Columns();

  ResidueMultiplier(ResidueSystem system) {
    this.system = system;
  }

  /** The product. */
  Residue multiply(Residue x, Residue y) {
    Residue product = new Residue();
    multiply(x, y, product);
    return product;
  }

  /**
   * Writes the product, for which one of the factors may be overwritten. With t the number that is
   * -xy / p mod A, z = (xy + t p) / A is whole: it is found modulo the primes b, where division by
   * A is possible, and from there carried over to the primes a.
   */
  void multiply(Residue x, Residue y, Residue product) {
    double[] b = productModB(x, y);
    columns.set(system.overflow, system.baseB.excess(b));
    columns.add(b, system.bToA);
    columns.reduce(system.baseA, product.a());
    System.arraycopy(b, 0, product.b(), 0, SIZE);
  }

  /**
   * The part of the product modulo the second base; valid until the next call. Here t is not
   * reduced: it is the sum of its residues times A/a, which is below 25 A.
   */
  double[] productModB(Residue x, Residue y) {
    ResidueBase first = system.baseA;
    Columns.multiply(x.a(), y.a(), system.quotientFactor, quotient, first.modulus, first.inverse);
    columns.setProduct(x.b(), y.b(), system.productFactor, system.baseB);
    columns.add(quotient, system.aToB);
    columns.reduce(system.baseB, productB);
    return productB;
  }
}
