package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Field arithmetic against BigInteger, on limbs weighted to the edges of what is allowed. */
class Field25519Test {
  private static final BigInteger P = Field25519.P;
  private static final long TIGHT = (1L << 51) + (1L << 18) - 1;
  private static final long LOOSE = (1L << 54) - (1L << 8) - 1;

  private final Random random = new Random(25519);

  private long limb(long limit) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> limit;
      case 3 -> limit - random.nextInt(40);
      case 4 -> (1L << 51) - 1 - random.nextInt(40);
      case 5 -> (1L << 51) + random.nextInt(40);
      default -> random.nextLong() & (Long.highestOneBit(limit) - 1);
    };
  }

  private long[] limbs(long limit) {
    if (random.nextInt(6) == 0) {
      // p, p - 1, p + 1, 2p and their neighbours, which have two forms in limbs.
      BigInteger near =
          P.multiply(BigInteger.valueOf(random.nextInt(2) + 1L))
              .add(BigInteger.valueOf(random.nextInt(41) - 20L));
      long[] form = new long[5];
      for (int i = 0; i < 5; i++) {
        form[i] = near.shiftRight(51 * i).longValue() & ((1L << 51) - 1);
      }
      form[4] = near.shiftRight(204).longValue();
      return form[4] <= limit ? form : limbs(limit);
    }
    return new long[] {limb(limit), limb(limit), limb(limit), limb(limit), limb(limit)};
  }

  private static BigInteger value(long[] limbs) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 4; i >= 0; i--) {
      sum = sum.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
    }
    return sum;
  }

  private static void check(BigInteger expected, long[] actual, long limit) {
    assertEquals(expected.mod(P), value(actual).mod(P));
    for (long limb : actual) {
      assertTrue(limb >= 0 && limb <= limit, "a limb is out of its range");
    }
  }

  @Test
  void operationsAgreeWithBigIntegerAndKeepTheirBounds() {
    long[] r = new long[5];
    for (int i = 0; i < 40_000; i++) {
      long[] a = limbs(LOOSE);
      long[] b = limbs(LOOSE);
      BigInteger x = value(a);
      BigInteger y = value(b);
      Field25519.multiply(r, a, b);
      check(x.multiply(y), r, TIGHT);
      Field25519.square(r, a);
      check(x.multiply(x), r, TIGHT);
      Field25519.subtract(r, a, b);
      check(x.subtract(y), r, TIGHT);
      Field25519.negate(r, a);
      check(x.negate(), r, TIGHT);
      long[] c = limbs(TIGHT);
      long[] d = limbs(TIGHT);
      Field25519.add(r, c, d);
      check(value(c).add(value(d)), r, LOOSE);
      long[] sum = r.clone();
      long[] e = limbs((1L << 53) - (1L << 7));
      Field25519.difference(r, sum, e);
      check(value(sum).subtract(value(e)), r, LOOSE);
    }
  }

  @Test
  void bytesAreThoseOfTheNumberBelowP() {
    for (int i = 0; i < 20_000; i++) {
      long[] a = limbs(LOOSE);
      BigInteger expected = value(a).mod(P);
      assertEquals(expected, FieldElements25519.toBigInteger(a));
      assertEquals(expected.testBit(0), FieldElements25519.isOdd(a));
      assertEquals(expected.signum() == 0, FieldElements25519.isZero(a));
    }
  }

  @Test
  void inverseTimesNumberIsOne() {
    long[] r = new long[5];
    for (int i = 0; i < 300; i++) {
      long[] a = limbs(LOOSE);
      FieldElements25519.invert(r, a);
      BigInteger x = value(a).mod(P);
      check(x.signum() == 0 ? BigInteger.ZERO : x.modInverse(P), r, TIGHT);
    }
  }

  @Test
  void squareRootsExistForSquaresAlone() {
    BigInteger half = P.subtract(BigInteger.ONE).shiftRight(1);
    long[] root = new long[5];
    int squares = 0;
    for (int i = 0; i < 300; i++) {
      long[] u = limbs(LOOSE);
      long[] v = limbs(LOOSE);
      BigInteger ratio = value(u).multiply(value(v).mod(P).modPow(P.subtract(BigInteger.TWO), P));
      boolean square = ratio.modPow(half, P).compareTo(BigInteger.ONE) <= 0;
      if (value(v).mod(P).signum() == 0) {
        continue;
      }
      assertEquals(square, FieldElements25519.squareRootOfRatio(root, u, v));
      if (square) {
        squares++;
        check(ratio.mod(P), squareOf(root), TIGHT);
      }
    }
    assertTrue(squares > 50);
  }

  private static long[] squareOf(long[] a) {
    long[] r = new long[5];
    Field25519.square(r, a);
    return r;
  }
}
