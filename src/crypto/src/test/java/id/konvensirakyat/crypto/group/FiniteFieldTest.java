package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteFieldTest {
  private final Random random = new Random(3526);

  @ParameterizedTest
  @ValueSource(strings = {"BELENIOS-2048", "RFC-3526-2048"})
  void parametersAreASchnorrGroup(String name) {
    FiniteField group = (FiniteField) Group.named(name).orElseThrow();
    BigInteger p = group.modulus();
    BigInteger q = group.order();
    assertEquals(2048, p.bitLength());
    assertTrue(p.isProbablePrime(64) && q.isProbablePrime(64));
    assertEquals(BigInteger.ZERO, p.subtract(BigInteger.ONE).mod(q));
    assertFalse(group.generator().isIdentity());
    BigInteger g = new BigInteger(group.generator().encode());
    assertEquals(BigInteger.ONE, g.modPow(q, p));
    assertEquals(name, group.name());
  }

  @Test
  void unknownNamesAreNoGroups() {
    assertTrue(Group.named("ed25519").isEmpty());
    assertTrue(Group.named("").isEmpty());
    assertEquals(Group.ed25519(), Group.named("Ed25519").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BELENIOS-2048", "RFC-3526-2048"})
  void secretPowersAgreeWithPublicOnes(String name) throws EncodingException {
    Group group = Group.named(name).orElseThrow();
    for (int i = 0; i < 6; i++) {
      Scalar base = Scalar.reduce(group, new BigInteger(2100, random));
      Scalar s =
          switch (i) {
            case 0 -> Scalar.of(group, 0);
            case 1 -> Scalar.of(group, -1);
            default -> Scalar.reduce(group, new BigInteger(2100, random));
          };
      Element x = group.generator().power(base);
      SecretScalar secret = SecretScalar.reduce(group, s.value().toByteArray());
      assertEquals(x.power(s), group.power(x, secret));
      assertEquals(group.generator().power(s), group.generatorPower(secret));
      Element together = group.product(List.of(x, group.generator()), List.of(s, base));
      assertEquals(together, group.commitment(group.generatorTable(), base, x, s));
      SecretScalar secretBase = SecretScalar.reduce(group, base.value().toByteArray());
      FixedBase g = group.generatorTable();
      assertEquals(together, group.product(g, secretBase, group.precompute(x), secret));
      assertEquals(x, group.decode(x.encode()));
      assertTrue(x.dividedBy(x).isIdentity());
    }
  }

  @Test
  void badTextsAreRefusedForTheirReason() {
    FiniteField group = (FiniteField) Group.belenios2048();
    String g = group.generator().encode();
    BigInteger p = group.modulus();
    refuse(group, Reason.WRONG_LENGTH, "");
    refuse(group, Reason.WRONG_LENGTH, g + g);
    refuse(group, Reason.NOT_DECIMAL, "0" + g);
    refuse(group, Reason.NOT_DECIMAL, "-1");
    refuse(group, Reason.NOT_DECIMAL, "+1");
    refuse(group, Reason.NOT_DECIMAL, "1a");
    refuse(group, Reason.NOT_DECIMAL, " 1");
    refuse(group, Reason.NOT_DECIMAL, "\u0661"); // an Arabic digit one, which BigInteger would take
    refuse(group, Reason.OUT_OF_RANGE, "0");
    refuse(group, Reason.OUT_OF_RANGE, p.toString());
    refuse(group, Reason.OUT_OF_RANGE, p.add(BigInteger.ONE).toString());
    refuse(group, Reason.NOT_IN_SUBGROUP, p.subtract(BigInteger.ONE).toString());
    refuse(group, Reason.NOT_IN_SUBGROUP, "2");
    BigInteger safePrime = ((FiniteField) Group.rfc3526()).modulus();
    String minusOne = safePrime.subtract(BigInteger.ONE).toString();
    refuse(Group.rfc3526(), Reason.NOT_IN_SUBGROUP, minusOne);
  }

  private static void refuse(Group group, Reason reason, String text) {
    EncodingException refusal = assertThrows(EncodingException.class, () -> group.decode(text));
    assertEquals(reason, refusal.reason());
  }
}
