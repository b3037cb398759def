package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constant-time arithmetic modulo numbers of other sizes than the groups', against BigInteger. */
class MontgomeryTest {
  private final Random random = new Random(1985);

  private BigInteger below(BigInteger modulus) {
    return switch (random.nextInt(4)) {
      case 0 -> BigInteger.valueOf(random.nextInt(3));
      case 1 -> modulus.subtract(BigInteger.ONE);
      default -> new BigInteger(modulus.bitLength() + 32, random).mod(modulus);
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33, 63, 64, 65, 127, 253, 256, 257})
  void agreesWithBigInteger(int bits) {
    for (int i = 0; i < 30; i++) {
      BigInteger m = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
      Montgomery modulo = new Montgomery(m);
      assertEquals((bits + 31) / 32, modulo.limbs());
      BigInteger x = below(m);
      BigInteger y = below(m);
      int[] a = modulo.toLimbs(x);
      int[] b = modulo.toLimbs(y);
      assertEquals(x, modulo.toBigInteger(a));
      assertEquals(x.add(y).mod(m), modulo.toBigInteger(modulo.add(a, b)));
      assertEquals(x.subtract(y).mod(m), modulo.toBigInteger(modulo.subtract(a, b)));
      int[] product = modulo.multiply(modulo.enter(a), b);
      assertEquals(x.multiply(y).mod(m), modulo.toBigInteger(product));
      assertEquals(x, modulo.toBigInteger(modulo.leave(modulo.enter(a))));
    }
  }

  @Test
  void anEvenModulusHasNoInverse() {
    assertThrows(
        IllegalArgumentException.class, () -> new Montgomery(BigInteger.valueOf(1L << 40)));
  }
}
