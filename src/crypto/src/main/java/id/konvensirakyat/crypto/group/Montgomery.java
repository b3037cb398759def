package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Arithmetic modulo an odd number m on n limbs of 32 bits, least significant first, without a
 * branch or an index that depends on a value. R is 2^(32n). P. L. Montgomery, "Modular
 * multiplication without trial division" (1985); the loop is the "coarsely integrated operand
 * scanning" of Koc, Acar and Kaliski (1996).
 */
final class Montgomery {
  private static final long LOW = 0xffffffffL;

  private final int n;
  private final int[] modulus;

  /** -1/m mod 2^32. */
  private final int negativeInverse;

  private final int[] rSquared;

  Montgomery(BigInteger modulus) {
    if (!modulus.testBit(0)) {
      throw new IllegalArgumentException("even modulus");
    }
    this.n = (modulus.bitLength() + 31) / 32;
    this.modulus = toLimbs(modulus);
    BigInteger word = BigInteger.ONE.shiftLeft(32);
    this.negativeInverse = modulus.modInverse(word).negate().intValue();
    this.rSquared = toLimbs(BigInteger.ONE.shiftLeft(64 * n).mod(modulus));
  }

  int limbs() {
    return n;
  }

  /** The limbs of a public number below R. */
  int[] toLimbs(BigInteger number) {
    int[] limbs = new int[n];
    for (int i = 0; i < n; i++) {
      limbs[i] = number.shiftRight(32 * i).intValue();
    }
    return limbs;
  }

  /** The number that the limbs stand for. BigInteger is not constant time: for results. */
  BigInteger toBigInteger(int[] limbs) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * limbs.length);
    for (int i = limbs.length - 1; i >= 0; i--) {
      bytes.putInt(limbs[i]);
    }
    return new BigInteger(1, bytes.array());
  }

  /** a b / R mod m, for b below m and any a below R. */
  int[] multiply(int[] a, int[] b) {
    int[] t = new int[n + 1];
    for (int i = 0; i < n; i++) {
      long ai = a[i] & LOW;
      long carry = 0;
      for (int j = 0; j < n; j++) {
        long sum = ai * (b[j] & LOW) + (t[j] & LOW) + carry;
        t[j] = (int) sum;
        carry = sum >>> 32;
      }
      long top = (t[n] & LOW) + carry;
      long factor = ((t[0] & LOW) * negativeInverse) & LOW;
      carry = (factor * (modulus[0] & LOW) + (t[0] & LOW)) >>> 32;
      for (int j = 1; j < n; j++) {
        long sum = factor * (modulus[j] & LOW) + (t[j] & LOW) + carry;
        t[j - 1] = (int) sum;
        carry = sum >>> 32;
      }
      top += carry;
      t[n - 1] = (int) top;
      t[n] = (int) (top >>> 32);
    }
    return subtractOnce(t, t[n]);
  }

  /** a R mod m, for any a below R. */
  int[] enter(int[] a) {
    return multiply(a, rSquared);
  }

  /** a / R mod m, for any a below R. */
  int[] leave(int[] a) {
    return multiply(a, one());
  }

  int[] one() {
    int[] one = new int[n];
    one[0] = 1;
    return one;
  }

  /** a + b mod m, for both below m. */
  int[] add(int[] a, int[] b) {
    int[] sum = new int[n];
    long carry = 0;
    for (int i = 0; i < n; i++) {
      carry += (a[i] & LOW) + (b[i] & LOW);
      sum[i] = (int) carry;
      carry >>>= 32;
    }
    return subtractOnce(sum, (int) carry);
  }

  /** a - b mod m, for both below m. */
  int[] subtract(int[] a, int[] b) {
    int[] difference = new int[n];
    long borrow = 0;
    for (int i = 0; i < n; i++) {
      borrow += (a[i] & LOW) - (b[i] & LOW);
      difference[i] = (int) borrow;
      borrow >>= 32;
    }
    long carry = 0;
    for (int i = 0; i < n; i++) {
      carry += (difference[i] & LOW) + (modulus[i] & borrow & LOW);
      difference[i] = (int) carry;
      carry >>>= 32;
    }
    return difference;
  }

  /** (top R + t) mod m for a value below 2m: subtracts m unless that would go below zero. */
  private int[] subtractOnce(int[] t, int top) {
    int[] difference = new int[n];
    long borrow = 0;
    for (int i = 0; i < n; i++) {
      borrow += (t[i] & LOW) - (modulus[i] & LOW);
      difference[i] = (int) borrow;
      borrow >>= 32;
    }
    int keep = (int) ((borrow + (top & LOW)) >> 32);
    for (int i = 0; i < n; i++) {
      difference[i] ^= keep & (difference[i] ^ t[i]);
    }
    return difference;
  }
}
