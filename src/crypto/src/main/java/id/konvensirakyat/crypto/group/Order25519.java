package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Arithmetic modulo q = 2^252 + 27742317777372353535851937790883648493, the order of {@link
 * Ed25519}, on limbs of 51 bits, least significant first, in variable time. A number below q has
 * five limbs, each from 0 to 2^51 - 1.
 */
final class Order25519 {
  static final BigInteger Q =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /** Bits of q. */
  static final int BITS = 253;

  static final int LIMBS = 5;
  static final int LIMB_BITS = 51;
  private static final long MASK = (1L << LIMB_BITS) - 1;
  private static final long[] Q_LIMBS = limbs(Q);

  /** 8 (q - 2^252), so that 2^255 = -FOLD mod q: three limbs. */
  private static final long[] FOLD = limbs(Q.clearBit(252).shiftLeft(3));

  private Order25519() {}

  /** The limbs of a number from 0 to 2^255 - 1. */
  static long[] limbs(BigInteger number) {
    long[] limbs = new long[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      limbs[i] = number.shiftRight(LIMB_BITS * i).longValue() & MASK;
    }
    return limbs;
  }

  /** The limbs of a number of four words, least significant first; the last has 52 bits. */
  static long[] limbs(long w0, long w1, long w2, long w3) {
    return new long[] {
      w0 & MASK,
      (w0 >>> 51 | w1 << 13) & MASK,
      (w1 >>> 38 | w2 << 26) & MASK,
      (w2 >>> 25 | w3 << 39) & MASK,
      w3 >>> 12
    };
  }

  /** The three limbs of a number of two words, least significant first. */
  static long[] limbs(long w0, long w1) {
    return new long[] {w0 & MASK, (w0 >>> 51 | w1 << 13) & MASK, w1 >>> 38};
  }

  /** limbs scale + term, for a scale up to 10^15, a term below it and a product below 2^255. */
  static long[] scaleAndAdd(long[] limbs, long scale, long term) {
    long[] product = new long[LIMBS + 1];
    product[0] = term;
    addProduct(product, limbs, new long[] {scale});
    return Arrays.copyOf(product, LIMBS);
  }

  /** Whether the number of five limbs below 2^51 is below q. */
  static boolean isReduced(long[] limbs) {
    for (int i = LIMBS - 1; i >= 0; i--) {
      if (limbs[i] != Q_LIMBS[i]) {
        return limbs[i] < Q_LIMBS[i];
      }
    }
    return false;
  }

  /**
   * sum += a b, for limbs of a and b of less than 2^52 in size; the limbs of the sum stay below
   * 2^51 but for the highest.
   *
   * @param sum at least as many limbs as a and b have together
   */
  static void addProduct(long[] sum, long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        // floor(ab / 2^51) and the rest, as in Field25519; right for negative limbs too.
        sum[i + j] += (a[i] * b[j]) & MASK;
        sum[i + j + 1] += Math.multiplyHigh(a[i] << 6, b[j] << 7);
      }
    }
    carry(sum);
  }

  private static void carry(long[] limbs) {
    for (int i = 0; i < limbs.length - 1; i++) {
      limbs[i + 1] += limbs[i] >> LIMB_BITS;
      limbs[i] &= MASK;
    }
  }

  /**
   * The number from 0 to q - 1 that is congruent to limbs of any size below 2^62, negative ones
   * included.
   *
   * @param number at least five limbs, of which the highest is below 2^44 once carries have been
   *     passed to it
   */
  static long[] reduce(long[] number) {
    long[] rest = number.clone();
    carry(rest);
    while (rest.length > LIMBS) {
      rest = fold(rest);
    }
    // What is left after floor(rest / 2^252) multiples of q is off by one multiple at most.
    long multiple = rest[LIMBS - 1] >> 48;
    addMultiple(rest, -multiple);
    if (rest[LIMBS - 1] < 0) {
      addMultiple(rest, 1);
    } else if (!isReduced(rest)) {
      addMultiple(rest, -1);
    }
    return rest;
  }

  /** The low five limbs minus FOLD times the others: fewer limbs for the same number mod q. */
  private static long[] fold(long[] number) {
    int high = number.length - LIMBS;
    long[] folded = new long[Math.max(LIMBS, high + 3)];
    System.arraycopy(number, 0, folded, 0, LIMBS);
    for (int i = 0; i < high; i++) {
      for (int j = 0; j < 3; j++) {
        long limb = number[LIMBS + i];
        folded[i + j] -= (limb * FOLD[j]) & MASK;
        folded[i + j + 1] -= Math.multiplyHigh(limb << 6, FOLD[j] << 7);
      }
    }
    carry(folded);
    return folded;
  }

  private static void addMultiple(long[] limbs, long multiple) {
    for (int i = 0; i < LIMBS; i++) {
      limbs[i] += multiple * Q_LIMBS[i];
    }
    carry(limbs);
  }

  /** The number as four words of 64 bits and a zero above, least significant first. */
  static long[] words(long[] a) {
    return new long[] {
      a[0] | a[1] << 51,
      a[1] >>> 13 | a[2] << 38,
      a[2] >>> 26 | a[3] << 25,
      a[3] >>> 39 | a[4] << 12,
      0
    };
  }
}
