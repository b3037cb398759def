package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The symbol against its definition: the product of Euler's criterion over the prime factors. */
class JacobiSymbolTest {
  private final Random random = new Random(1801);

  private static int legendre(BigInteger a, BigInteger p) {
    BigInteger power = a.modPow(p.shiftRight(1), p);
    return power.equals(BigInteger.ONE) ? 1 : -power.signum();
  }

  private static void check(BigInteger a, List<BigInteger> primes) {
    BigInteger n = primes.stream().reduce(BigInteger.ONE, BigInteger::multiply);
    int expected = primes.stream().mapToInt(p -> legendre(a, p)).reduce(1, (x, y) -> x * y);
    assertEquals(expected, JacobiSymbol.of(a, n), () -> a + " over " + n);
  }

  @Test
  void smallNumbers() {
    List<Integer> primes = List.of(3, 5, 7, 11, 13);
    for (int a = -30; a < 200; a++) {
      assertEquals(1, JacobiSymbol.of(BigInteger.valueOf(a), BigInteger.ONE));
      for (int p : primes) {
        for (int q : primes) {
          check(BigInteger.valueOf(a), List.of(BigInteger.valueOf(p), BigInteger.valueOf(q)));
        }
      }
    }
  }

  @Test
  void numbersOfManyLimbs() {
    int[] seen = new int[3];
    for (int i = 0; i < 300; i++) {
      BigInteger p = BigInteger.probablePrime(2 + random.nextInt(200), random);
      BigInteger q = BigInteger.probablePrime(66 + random.nextInt(100), random);
      List<BigInteger> primes = List.of(p.setBit(0).isProbablePrime(40) ? p.setBit(0) : q, q);
      BigInteger a = new BigInteger(400, random);
      BigInteger shifted = BigInteger.ONE.shiftLeft(64 * random.nextInt(6));
      for (BigInteger number : List.of(a, a.multiply(shifted), a.multiply(q), q, q.subtract(a))) {
        check(number, primes);
        seen[1 + JacobiSymbol.of(number, q)]++;
      }
    }
    assertTrue(seen[0] > 100 && seen[1] > 100 && seen[2] > 100);
  }

  /** A common divisor whose lowest limb is 1 is not 1. */
  @Test
  void aCommonDivisorIsSeenInItsHighLimbs() {
    BigInteger divisor = BigInteger.ONE.shiftLeft(100).add(BigInteger.ONE);
    BigInteger n = divisor.multiply(BigInteger.valueOf(7));
    for (int k = 1; k < 7; k++) {
      assertEquals(0, JacobiSymbol.of(divisor.multiply(BigInteger.valueOf(k)), n));
    }
  }

  @Test
  void evenAndNegativeNumbersHaveNoSymbol() {
    for (int n : new int[] {-3, -1, 0, 2, 8}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> JacobiSymbol.of(BigInteger.ONE, BigInteger.valueOf(n)));
    }
  }
}
