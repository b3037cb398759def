package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where the numbers below p and q end, limb by limb. */
class CanonicalLimbsTest {
  private static final long MASK = (1L << 51) - 1;

  private final Random random = new Random(51);

  private static BigInteger number(long[] limbs) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 4; i >= 0; i--) {
      sum = sum.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
    }
    return sum;
  }

  /** Limbs that are full but for some, so that every one of them decides now and then. */
  private long[] nearlyFull() {
    long[] limbs = new long[5];
    for (int i = 0; i < 5; i++) {
      limbs[i] =
          switch (random.nextInt(4)) {
            case 0 -> random.nextLong() & MASK;
            case 1 -> MASK - random.nextInt(40);
            default -> MASK;
          };
    }
    return limbs;
  }

  @Test
  void theFieldEndsBelowP() {
    for (int i = 0; i < 5000; i++) {
      long[] limbs = nearlyFull();
      boolean below = number(limbs).compareTo(Field25519.P) < 0;
      assertEquals(below, FieldElements25519.isCanonical(limbs), () -> number(limbs).toString(16));
    }
  }

  /** Every number of the field has a few forms in loose limbs, of which one is the least. */
  @Test
  void multiplesOfPAreTakenOff() {
    for (int multiple = 0; multiple <= 4; multiple++) {
      for (int i = -40; i <= 40; i++) {
        BigInteger form = Field25519.P.multiply(BigInteger.valueOf(multiple));
        BigInteger near = form.add(BigInteger.valueOf(i));
        if (near.signum() >= 0 && near.bitLength() <= 257) {
          long[] limbs = limbs(near);
          limbs[4] = near.shiftRight(204).longValue();
          assertEquals(near.mod(Field25519.P), FieldElements25519.toBigInteger(limbs));
        }
      }
    }
  }

  private static long[] limbs(BigInteger number) {
    long[] limbs = new long[5];
    for (int j = 0; j < 5; j++) {
      limbs[j] = number.shiftRight(51 * j).longValue() & MASK;
    }
    return limbs;
  }

  @Test
  void scalarsEndBelowQ() {
    BigInteger q = Group.ed25519().order();
    for (int i = -50; i <= 50; i++) {
      for (int shift : new int[] {0, 51, 102, 153, 204}) {
        BigInteger near = q.add(BigInteger.valueOf(i).shiftLeft(shift));
        boolean below = near.compareTo(q) < 0;
        assertEquals(below, Order25519.isReduced(limbs(near)), near::toString);
      }
    }
  }
}
