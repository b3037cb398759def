package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Constants of arithmetic modulo a prime p of at most 2048 bits in a residue number system, and the
 * way in and out. Variable time: for public values. J.-C. Bajard, L.-S. Didier, P. Kornerup, "An
 * RNS Montgomery modular multiplication algorithm" (1998), with the exact second base extension of
 * S. Kawamura et al., "Cox-Rower architecture" (2000).
 *
 * <p>There are two bases of 48 primes a and b each, all just below 2^44, with products A and B of
 * more than 2^2111. A whole number x, positive or negative and below 2^49 p, stands for x / A mod
 * p. Its residues modulo a are kept as they are, those modulo b times w = (B/b)^-1 mod b, all
 * between -2^43 and 2^43 but for a hundredth.
 */
final class ResidueSystem {
  static final int SIZE = 48;

  /** Of primes, and of the digits of numbers. */
  private static final int DIGIT_BITS = 44;

  private static final int NIBBLES = DIGIT_BITS / 4;
  private static final int MAX_BITS = 2048;
  private static final int CERTAINTY = 100;

  final ResidueBase baseA;
  final ResidueBase baseB;

  /** (-1/p) (A/a)^-1 mod a. */
  final double[] quotientFactor = new double[SIZE];

  /** (B/b) / A mod b. */
  final double[] productFactor = new double[SIZE];

  /** Row i, column j: (p / a_i) w_j mod b_j. */
  final double[][] aToB = new double[SIZE][SIZE];

  /** Row j, column i: B/b_j mod a_i. */
  final double[][] bToA = new double[SIZE][SIZE];

  /** -B mod a. */
  final double[] overflow = new double[SIZE];

  private final BigInteger p;

  /** w. */
  private final double[] scale = new double[SIZE];

  /** Row k: the residues of (2^(44 k) A mod p). */
  private final double[][] powersToA = new double[SIZE][];

  private final double[][] powersToB = new double[SIZE][];

  /** Row j: the digits of B/b_j to the base 2^44. */
  private final double[][] bToDigits = new double[SIZE][];

  private final double[] overflowDigits;
  private final Residue one;

  ResidueSystem(BigInteger p) {
    if (p.bitLength() > MAX_BITS || !p.testBit(0)) {
      throw new IllegalArgumentException("modulus is even or too large");
    }
    this.p = p;
    long[][] primes = primes();
    this.baseA = new ResidueBase(primes[0]);
    this.baseB = new ResidueBase(primes[1]);
    for (int i = 0; i < SIZE; i++) {
      constantsOfA(i);
      constantsOfB(i);
    }
    for (int k = 0; k < SIZE; k++) {
      BigInteger power = baseA.product().shiftLeft(DIGIT_BITS * k).mod(p);
      powersToA[k] = baseA.residues(power);
      powersToB[k] = scaled(power);
      bToDigits[k] = digits(baseB.cofactor(k));
    }
    this.overflowDigits = digits(baseB.product());
    this.one = enter(BigInteger.ONE);
  }

  /** The largest primes below 2^44, one for each base in turn. */
  private static long[][] primes() {
    long[][] primes = new long[2][SIZE];
    long candidate = (1L << DIGIT_BITS) + 1;
    for (int found = 0; found < 2 * SIZE; found++) {
      do {
        candidate -= 2;
      } while (!BigInteger.valueOf(candidate).isProbablePrime(CERTAINTY));
      primes[found % 2][found / 2] = candidate;
    }
    return primes;
  }

  private void constantsOfA(int i) {
    long prime = baseA.prime(i);
    long cofactor = baseA.cofactors(prime)[i];
    long inverse = baseA.invert(i, ResidueBase.product(baseA.residue(i, p), cofactor, prime));
    quotientFactor[i] = baseA.balance(i, -inverse);
    long[] cofactors = baseB.cofactors(prime);
    for (int j = 0; j < SIZE; j++) {
      bToA[j][i] = baseA.balance(i, cofactors[j]);
    }
    overflow[i] = baseA.balance(i, -baseA.residue(i, baseB.product()));
  }

  private void constantsOfB(int j) {
    long prime = baseB.prime(j);
    long cofactor = baseB.cofactors(prime)[j];
    long w = baseB.invert(j, cofactor);
    scale[j] = baseB.balance(j, w);
    long inverseOfA = baseB.invert(j, baseB.residue(j, baseA.product()));
    productFactor[j] = baseB.balance(j, ResidueBase.product(cofactor, inverseOfA, prime));
    long factor =
        ResidueBase.product(ResidueBase.product(baseB.residue(j, p), inverseOfA, prime), w, prime);
    long[] cofactors = baseA.cofactors(prime);
    for (int i = 0; i < SIZE; i++) {
      aToB[i][j] = baseB.balance(j, ResidueBase.product(cofactors[i], factor, prime));
    }
  }

  /** The residues modulo b times w. */
  private double[] scaled(BigInteger number) {
    double[] residues = new double[SIZE];
    for (int j = 0; j < SIZE; j++) {
      long w = Math.floorMod((long) scale[j], baseB.prime(j));
      long residue = ResidueBase.product(baseB.residue(j, number), w, baseB.prime(j));
      residues[j] = baseB.balance(j, residue);
    }
    return residues;
  }

  /** The residue 1. */
  Residue one() {
    return one;
  }

  /** The residue of a number from 0 to p - 1. */
  Residue enter(BigInteger number) {
    double[] digits = digits(number);
    Residue residue = new Residue();
    Columns columns = new Columns();
    columns.add(digits, powersToA);
    columns.reduce(baseA, residue.a());
    columns.clear();
    columns.add(digits, powersToB);
    columns.reduce(baseB, residue.b());
    return residue;
  }

  /** The number from 0 to p - 1 that a residue stands for. */
  BigInteger leave(Residue residue, ResidueMultiplier multiplier) {
    double[] ones = new double[SIZE];
    Arrays.fill(ones, 1);
    double[] b = multiplier.productModB(residue, new Residue(ones, scale));
    Columns columns = new Columns();
    columns.set(overflowDigits, -baseB.excess(b));
    columns.add(b, bToDigits);
    return number(columns).mod(p);
  }

  /** Digits from -2^43 to 2^43, the top carry left out. */
  private static double[] digits(BigInteger number) {
    double[] digits = new double[SIZE];
    byte[] bytes = number.toByteArray();
    long carry = 0;
    for (int i = 0; i < SIZE; i++) {
      long digit = carry;
      for (int j = 0; j < NIBBLES; j++) {
        int nibble = NIBBLES * i + j;
        int index = bytes.length - 1 - nibble / 2;
        long bits = index < 0 ? 0 : bytes[index] >> (4 * (nibble % 2)) & 15;
        digit += bits << (4 * j);
      }
      carry = digit < 1L << (DIGIT_BITS - 1) ? 0 : 1;
      digits[i] = digit - (carry << DIGIT_BITS);
    }
    return digits;
  }

  /** The number from -2^2111 to 2^2111 that columns add up to, mod 2^2112. */
  private static BigInteger number(Columns columns) {
    byte[] bytes = new byte[SIZE * NIBBLES / 2];
    long carry = 0;
    for (int i = 0; i < SIZE; i++) {
      long digit = carry + columns.low(i);
      for (int j = 0; j < NIBBLES; j++) {
        int nibble = NIBBLES * i + j;
        long bits = digit >> (4 * j) & 15;
        bytes[bytes.length - 1 - nibble / 2] |= (byte) (bits << (4 * (nibble % 2)));
      }
      carry = (digit >> DIGIT_BITS) + columns.high(i);
    }
    return new BigInteger(bytes);
  }
}
