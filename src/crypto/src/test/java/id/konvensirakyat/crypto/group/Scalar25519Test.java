package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Scalars in limbs against BigInteger. */
class Scalar25519Test {
  private static final Group GROUP = Group.ed25519();
  private static final BigInteger Q = Order25519.Q;

  private final Random random = new Random(252);

  private BigInteger number(int bits) {
    BigInteger number =
        switch (random.nextInt(6)) {
          case 0 -> BigInteger.valueOf(random.nextInt(4));
          case 1 -> Q.multiply(BigInteger.valueOf(random.nextInt(3))).subtract(BigInteger.ONE);
          case 2 -> BigInteger.ONE.shiftLeft(random.nextInt(bits));
          case 3 -> BigInteger.ONE.shiftLeft(random.nextInt(bits)).subtract(BigInteger.ONE);
          case 4 -> Q.add(BigInteger.valueOf(random.nextInt(5) - 2L));
          default -> new BigInteger(bits, random);
        };
    return number.max(BigInteger.ZERO).mod(BigInteger.ONE.shiftLeft(bits));
  }

  private static long[] limbs(BigInteger number, int count) {
    long[] limbs = new long[count];
    for (int i = 0; i < count; i++) {
      BigInteger rest = number.shiftRight(51 * i);
      limbs[i] = i == count - 1 ? rest.longValueExact() : rest.longValue() & ((1L << 51) - 1);
    }
    return limbs;
  }

  private static BigInteger value(long[] limbs) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = limbs.length - 1; i >= 0; i--) {
      sum = sum.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
    }
    return sum;
  }

  @Test
  void numbersOfAnyLengthAreReduced() {
    for (int i = 0; i < 20_000; i++) {
      int count = 5 + random.nextInt(6);
      BigInteger number = number(51 * count);
      number = random.nextBoolean() ? number : number.negate();
      assertEquals(number.mod(Q), value(Order25519.reduce(limbs(number, count))));
    }
  }

  @Test
  void limbsThatNeedCarriesAreReduced() {
    for (int i = 0; i < 5_000; i++) {
      long[] limbs = new long[5 + random.nextInt(6)];
      for (int j = 0; j < limbs.length; j++) {
        limbs[j] = random.nextLong() >> (j == limbs.length - 1 ? 14 : 2);
      }
      assertEquals(value(limbs).mod(Q), value(Order25519.reduce(limbs)));
    }
  }

  @Test
  void productsAreAddedUp() {
    for (int i = 0; i < 5_000; i++) {
      long[] sum = new long[8];
      BigInteger expected = BigInteger.ZERO;
      for (int j = 0; j < 20; j++) {
        BigInteger a = number(153);
        BigInteger b = number(253);
        a = random.nextBoolean() ? a : a.negate();
        Order25519.addProduct(sum, limbs(a, 3), limbs(b, 5));
        expected = expected.add(a.multiply(b));
      }
      assertEquals(expected, value(sum));
    }
  }

  @Test
  void arithmeticAgreesWithBigInteger() throws EncodingException {
    for (int i = 0; i < 20_000; i++) {
      BigInteger x = number(253).mod(Q);
      BigInteger y = number(253).mod(Q);
      Scalar a = Scalar.decode(GROUP, x.toString());
      Scalar b = Scalar.reduce(GROUP, y);
      assertEquals(x, a.value());
      assertEquals(x.toString(), a.encode());
      assertEquals(x.add(y).mod(Q), a.plus(b).value());
      assertEquals(x.subtract(y).mod(Q), a.minus(b).value());
      assertEquals(x.multiply(y).mod(Q), a.times(b).value());
      assertEquals(x.negate().mod(Q), a.negate().value());
      assertEquals(x.equals(y), a.equals(b));
      Scalar same = Scalar.reduce(GROUP, x.add(Q));
      assertEquals(a, same);
      assertEquals(a.hashCode(), same.hashCode());
    }
    assertNotEquals(Scalar.of(GROUP, 1), Scalar.of(Group.belenios2048(), 1));
  }

  @Test
  void digestsAreReduced() {
    byte[] digest = new byte[32];
    for (int i = 0; i < 5_000; i++) {
      random.nextBytes(digest);
      if (i % 5 == 0) {
        java.util.Arrays.fill(digest, 0, 16, (byte) 0xff);
      }
      BigInteger expected = new BigInteger(1, digest).mod(Q);
      assertEquals(expected, Scalar.reduce(GROUP, digest).value());
    }
    byte[] odd = {-1, 2, 3};
    for (Group group : new Group[] {GROUP, Group.belenios2048()}) {
      assertEquals(new BigInteger(1, odd), Scalar.reduce(group, odd).value());
    }
  }

  @Test
  void windowsAddUpToTheNumber() {
    for (int i = 0; i < 2_000; i++) {
      BigInteger number = number(253);
      for (int bits = 4; bits <= 16; bits++) {
        short[] digits = new short[SignedDigits.count(253, bits)];
        SignedDigits.write(digits, 0, 1, Order25519.words(limbs(number, 5)), digits.length, bits);
        BigInteger sum = BigInteger.ZERO;
        for (int j = digits.length - 1; j >= 0; j--) {
          assertTrue(digits[j] >= -(1 << (bits - 1)) && digits[j] < 1 << (bits - 1));
          sum = sum.shiftLeft(bits).add(BigInteger.valueOf(digits[j]));
        }
        assertEquals(number, sum);
      }
    }
  }
}
