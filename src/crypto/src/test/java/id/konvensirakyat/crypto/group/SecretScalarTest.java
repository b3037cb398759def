package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scalars, secret and public, against BigInteger. */
class SecretScalarTest {
  private final Random random = new Random(1985);

  private BigInteger number(BigInteger q) {
    return switch (random.nextInt(6)) {
      case 0 -> BigInteger.valueOf(random.nextInt(4));
      case 1 -> q.subtract(BigInteger.valueOf(1L + random.nextInt(4)));
      case 2 -> BigInteger.ONE.shiftLeft(random.nextInt(q.bitLength() - 1));
      case 3 -> BigInteger.ONE.shiftLeft(random.nextInt(q.bitLength())).subtract(BigInteger.ONE);
      default -> new BigInteger(q.bitLength() + 64, random).mod(q);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
  void arithmeticAgreesWithBigInteger(String name) throws EncodingException {
    Group group = Group.named(name).orElseThrow();
    BigInteger q = group.order();
    for (int i = 0; i < 1000; i++) {
      BigInteger x = number(q);
      BigInteger y = number(q);
      SecretScalar a = SecretScalar.decode(group, x.toString());
      SecretScalar b = SecretScalar.reduce(group, y.toByteArray());
      Scalar c = Scalar.reduce(group, y);
      assertEquals(x.add(y).mod(q).toString(), a.plus(b).reveal());
      assertEquals(x.add(y).mod(q).toString(), a.plus(c).reveal());
      assertEquals(x.subtract(y).mod(q).toString(), a.minus(b).reveal());
      assertEquals(x.multiply(y).mod(q).toString(), a.times(b).reveal());
      assertEquals(x.multiply(y).mod(q).toString(), a.times(c).reveal());
      assertEquals(y.subtract(x.multiply(y)).mod(q).toString(), b.respond(a, c).encode());
      assertEquals(x, a.disclose().value());
      Scalar d = Scalar.decode(group, x.toString());
      assertEquals(x.multiply(y).mod(q), d.times(c).value());
      assertEquals(x.add(y).mod(q), d.plus(c).value());
      assertEquals(x.subtract(y).mod(q), d.minus(c).value());
      assertEquals(x.negate().mod(q), d.negate().value());
      if (x.signum() != 0) {
        assertEquals(Scalar.of(group, 1), d.inverse().times(d));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
  void bytesOfAnyLengthAreReduced(String name) {
    Group group = Group.named(name).orElseThrow();
    for (int length = 0; length < 600; length = length * 5 / 4 + 1) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertEquals(
          new BigInteger(1, bytes).mod(group.order()).toString(),
          SecretScalar.reduce(group, bytes).reveal());
      java.util.Arrays.fill(bytes, (byte) 0xff);
      assertEquals(
          new BigInteger(1, bytes).mod(group.order()).toString(),
          SecretScalar.reduce(group, bytes).reveal());
    }
  }

  @Test
  void freshSecretsDifferAndFillTheRange() {
    Group group = Group.ed25519();
    SecureRandom secure = new SecureRandom();
    Set<String> seen = new HashSet<>();
    boolean high = false;
    for (int i = 0; i < 200; i++) {
      SecretScalar secret = SecretScalar.random(group, secure);
      assertTrue(seen.add(secret.reveal()));
      high |= new BigInteger(secret.reveal()).bitLength() == 252;
    }
    assertTrue(high);
  }

  @Test
  void bitsAreThoseOfTheNumber() {
    Group group = Group.ed25519();
    BigInteger number = group.order().subtract(BigInteger.valueOf(12345));
    SecretScalar secret = SecretScalar.reduce(group, number.toByteArray());
    for (int shift = 0; shift < 260; shift++) {
      assertEquals(number.shiftRight(shift).intValue() & 63, secret.bits(shift, 6));
    }
  }

  @Test
  void aSecretShowsNeitherAsTextNorByEquality() {
    Group group = Group.ed25519();
    SecretScalar a = SecretScalar.of(group, 123456789);
    SecretScalar b = SecretScalar.of(group, 123456789);
    assertFalse(a.toString().contains("123456789"));
    assertFalse(a.equals(b));
    assertThrows(IllegalArgumentException.class, () -> SecretScalar.of(group, -1));
  }

  @Test
  void badTextsAreRefusedForTheirReason() {
    Group group = Group.ed25519();
    String q = group.order().toString();
    refuse(group, Reason.WRONG_LENGTH, "");
    refuse(group, Reason.WRONG_LENGTH, q + "0");
    refuse(group, Reason.NOT_DECIMAL, "00");
    refuse(group, Reason.NOT_DECIMAL, "01");
    refuse(group, Reason.NOT_DECIMAL, "-1");
    refuse(group, Reason.NOT_DECIMAL, "1.0");
    refuse(group, Reason.NOT_DECIMAL, "1e3");
    refuse(group, Reason.OUT_OF_RANGE, q);
    refuse(group, Reason.OUT_OF_RANGE, group.order().add(BigInteger.ONE).toString());
  }

  private static void refuse(Group group, Reason reason, String text) {
    assertEquals(
        reason, assertThrows(EncodingException.class, () -> Scalar.decode(group, text)).reason());
    assertEquals(
        reason,
        assertThrows(EncodingException.class, () -> SecretScalar.decode(group, text)).reason());
  }
}
