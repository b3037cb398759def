package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/** Primes below 2^44 and the residues that they leave, as doubles between -2^43 and 2^43. */
final class ResidueBase {
  private final long[] primes;
  private final BigInteger product;

  /** The primes, and 1 / prime. */
  final double[] modulus;

  final double[] inverse;

  ResidueBase(long[] primes) {
    this.primes = primes;
    this.modulus = new double[primes.length];
    this.inverse = new double[primes.length];
    BigInteger all = BigInteger.ONE;
    for (int i = 0; i < primes.length; i++) {
      modulus[i] = primes[i];
      inverse[i] = 1.0 / primes[i];
      all = all.multiply(BigInteger.valueOf(primes[i]));
    }
    this.product = all;
  }

  long prime(int i) {
    return primes[i];
  }

  BigInteger product() {
    return product;
  }

  /** The product of all primes but number i. */
  BigInteger cofactor(int i) {
    return product.divide(BigInteger.valueOf(primes[i]));
  }

  /** A residue modulo prime i, moved next to zero. */
  double balance(int i, long residue) {
    long rest = Math.floorMod(residue, primes[i]);
    return rest > primes[i] / 2 ? rest - primes[i] : rest;
  }

  /** The residue modulo prime i, from 0. */
  long residue(int i, BigInteger number) {
    return number.mod(BigInteger.valueOf(primes[i])).longValue();
  }

  /** The inverse modulo prime i. */
  long invert(int i, long residue) {
    return BigInteger.valueOf(residue).modInverse(BigInteger.valueOf(primes[i])).longValue();
  }

  /** All residues of a number. */
  double[] residues(BigInteger number) {
    double[] residues = new double[primes.length];
    for (int i = 0; i < residues.length; i++) {
      residues[i] = balance(i, residue(i, number));
    }
    return residues;
  }

  /** The products of all primes but one, for each, modulo any number below 2^44. */
  long[] cofactors(long modulo) {
    long[] cofactors = new long[primes.length];
    long before = 1;
    for (int i = 0; i < primes.length; i++) {
      cofactors[i] = before;
      before = product(before, primes[i], modulo);
    }
    long after = 1;
    for (int i = primes.length - 1; i >= 0; i--) {
      cofactors[i] = product(cofactors[i], after, modulo);
      after = product(after, primes[i], modulo);
    }
    return cofactors;
  }

  /**
   * How often the product of all primes is too much in the sum of residue times cofactor, for the
   * residues of a number that is small beside that product, each divided by its cofactor. Four
   * sums, because one would wait for itself.
   */
  double excess(double[] residues) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int i = 0; i < inverse.length; i += 4) {
      sum0 += residues[i] * inverse[i];
      sum1 += residues[i + 1] * inverse[i + 1];
      sum2 += residues[i + 2] * inverse[i + 2];
      sum3 += residues[i + 3] * inverse[i + 3];
    }
    return Math.rint((sum0 + sum1) + (sum2 + sum3));
  }

  /** x y mod a number, for all three from 0 to 2^44. */
  static long product(long x, long y, long modulo) {
    long quotient = (long) ((double) x * (double) y / modulo); // right but for one or two
    return Math.floorMod(x * y - quotient * modulo, modulo); // what overflowed cancels out
  }
}
