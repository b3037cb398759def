package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fast says what BigInteger says. */
class FieldPowersTest {
  private final Random random = new Random(2048);

  private static FiniteField group(String name) {
    return (FiniteField) Group.named(name).orElseThrow();
  }

  private BigInteger number(BigInteger p) {
    return switch (random.nextInt(8)) {
      case 0 -> BigInteger.ZERO;
      case 1 -> BigInteger.ONE;
      case 2 -> p.subtract(BigInteger.ONE);
      case 3 -> BigInteger.valueOf(random.nextInt());
      case 4 -> BigInteger.ONE.shiftLeft(random.nextInt(p.bitLength()));
      default -> new BigInteger(p.bitLength() + 64, random);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"BELENIOS-2048", "RFC-3526-2048"})
  void productsOfResiduesAreProducts(String name) {
    BigInteger p = group(name).modulus();
    ResidueSystem system = new ResidueSystem(p);
    ResidueMultiplier multiplier = new ResidueMultiplier(system);
    assertEquals(BigInteger.ONE, system.leave(system.one(), multiplier));
    for (int i = 0; i < 300; i++) {
      BigInteger expected = number(p).mod(p);
      Residue product = system.enter(expected);
      assertEquals(expected, system.leave(product, multiplier));
      // Without leaving, so that what a product leaves behind is multiplied again, and squared.
      for (int j = 0; j < 20; j++) {
        BigInteger factor = j % 5 == 4 ? expected : number(p).mod(p);
        Residue other = j % 5 == 4 ? product : system.enter(factor);
        multiplier.multiply(product, other, product);
        expected = expected.multiply(factor).mod(p);
      }
      assertEquals(expected, system.leave(product, multiplier));
    }
  }

  @Test
  void residuesOfSmallAndOfOddSizedModuli() {
    for (int bits : new int[] {2, 3, 24, 25, 521, 1024, 2047}) {
      BigInteger p = BigInteger.probablePrime(bits, random).setBit(0);
      ResidueSystem system = new ResidueSystem(p);
      ResidueMultiplier multiplier = new ResidueMultiplier(system);
      for (int i = 0; i < 20; i++) {
        BigInteger x = number(p).mod(p);
        BigInteger y = number(p).mod(p);
        Residue product = multiplier.multiply(system.enter(x), system.enter(y));
        assertEquals(x.multiply(y).mod(p), system.leave(product, multiplier));
      }
    }
    BigInteger tooLarge = BigInteger.ONE.shiftLeft(2048).add(BigInteger.ONE);
    assertThrows(IllegalArgumentException.class, () -> new ResidueSystem(tooLarge));
    assertThrows(IllegalArgumentException.class, () -> new ResidueSystem(BigInteger.TEN));
  }

  private List<Scalar> exponents(FiniteField group) {
    List<Scalar> exponents = new ArrayList<>();
    for (long n : new long[] {0, 1, 2, 15, 16, 255, 256, -1, -2}) {
      exponents.add(Scalar.of(group, n));
    }
    exponents.add(Scalar.reduce(group, BigInteger.ONE.shiftLeft(255)));
    exponents.add(Scalar.reduce(group, new BigInteger(2100, random)));
    exponents.add(Scalar.reduce(group, new BigInteger(200, random)));
    return exponents;
  }

  @ParameterizedTest
  @ValueSource(strings = {"BELENIOS-2048", "RFC-3526-2048"})
  void powersAndCommitmentsAreThoseOfModPow(String name) throws EncodingException {
    FiniteField group = group(name);
    BigInteger p = group.modulus();
    BigInteger g = new BigInteger(group.generator().encode());
    BigInteger x = g.modPow(new BigInteger(200, random), p);
    BigInteger y = g.modPow(new BigInteger(200, random), p);
    Element decoded = group.decode(x.toString()); // with a chain, where the group makes one
    Element computed = group.decodeAll(List.of(x.toString())).get(0);
    FixedBase base = group.precompute(group.decode(y.toString()));
    for (Scalar e : exponents(group)) {
      BigInteger exponent = e.value();
      assertEquals(x.modPow(exponent, p).toString(), decoded.power(e).encode());
      assertEquals(y.modPow(exponent, p).toString(), base.power(e).encode());
      assertEquals(g.modPow(exponent, p).toString(), group.generatorTable().power(e).encode());
      Scalar response = Scalar.reduce(group, new BigInteger(2100, random));
      for (int number : new int[] {0, 1, 2, 7}) {
        BigInteger residue = x.multiply(g.modPow(BigInteger.valueOf(-number), p)).mod(p);
        String expected =
            y.modPow(response.value(), p).multiply(residue.modPow(exponent, p)).mod(p).toString();
        assertEquals(expected, group.commitment(base, response, decoded, number, e).encode());
        assertEquals(expected, group.commitment(base, response, computed, number, e).encode());
      }
    }
  }

  @Test
  void powersOfTheNeutralElement() throws EncodingException {
    FiniteField group = group("BELENIOS-2048");
    Element one = group.decode("1");
    assertTrue(one.isIdentity());
    Scalar e = Scalar.of(group, -5);
    assertTrue(group.commitment(group.precompute(one), e, one, e).isIdentity());
  }

  /** A member times each small root of 1 that is no member: p - 1 is 2 * 3 * a large number * q. */
  @ParameterizedTest
  @ValueSource(strings = {"BELENIOS-2048", "RFC-3526-2048"})
  void whatIsOnlyNearlyAMemberIsRefused(String name) {
    FiniteField group = group(name);
    BigInteger p = group.modulus();
    BigInteger q = group.order();
    BigInteger member = new BigInteger(group.generator().power(Scalar.of(group, 77)).encode());
    BigInteger cofactor = p.subtract(BigInteger.ONE).divide(q);
    List<BigInteger> roots = new ArrayList<>();
    roots.add(p.subtract(BigInteger.ONE));
    for (int root = 2; root < 40; root++) {
      BigInteger inCofactorOnly = BigInteger.valueOf(root).modPow(q, p); // of an order prime to q
      roots.add(inCofactorOnly);
      if (cofactor.mod(BigInteger.valueOf(6)).signum() == 0) {
        BigInteger order6 = inCofactorOnly.modPow(cofactor.divide(BigInteger.valueOf(6)), p);
        roots.add(order6);
        roots.add(order6.multiply(order6).mod(p));
      }
    }
    int refused = 0;
    for (BigInteger root : roots) {
      if (!root.equals(BigInteger.ONE)) {
        refuse(group, root);
        refuse(group, root.multiply(member).mod(p));
        refused++;
      }
    }
    assertTrue(refused > 10);
  }

  private static void refuse(FiniteField group, BigInteger number) {
    String text = number.toString();
    EncodingException alone = assertThrows(EncodingException.class, () -> group.decode(text));
    assertEquals(Reason.NOT_IN_SUBGROUP, alone.reason());
    List<String> among = List.of("1", text, group.generator().encode());
    EncodingException all = assertThrows(EncodingException.class, () -> group.decodeAll(among));
    assertEquals(Reason.NOT_IN_SUBGROUP, all.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BELENIOS-2048", "RFC-3526-2048"})
  void membersAreThoseWhosePowerToQIsOne(String name) throws EncodingException {
    FiniteField group = group(name);
    BigInteger p = group.modulus();
    int members = 0;
    for (int i = 0; i < 60; i++) {
      BigInteger number = new BigInteger(2100, random).mod(p);
      number =
          i % 3 == 0 ? number.modPow(p.subtract(BigInteger.ONE).divide(group.order()), p) : number;
      boolean expected = number.modPow(group.order(), p).equals(BigInteger.ONE);
      members += expected ? 1 : 0;
      if (expected) {
        assertEquals(number.toString(), group.decode(number.toString()).encode());
        assertEquals(1, group.decodeAll(List.of(number.toString())).size());
      } else {
        refuse(group, number);
      }
    }
    assertTrue(members >= 20);
  }

  @Test
  void jacobiSymbolIsEulersCriterion() {
    for (int i = 0; i < 400; i++) {
      BigInteger prime = BigInteger.probablePrime(2 + random.nextInt(140), random).setBit(0);
      BigInteger a = new BigInteger(1 + random.nextInt(200), random).subtract(BigInteger.TEN);
      if (prime.isProbablePrime(30)) {
        BigInteger half = prime.subtract(BigInteger.ONE).shiftRight(1);
        BigInteger euler = a.mod(prime).modPow(half, prime);
        int expected = euler.signum() == 0 ? 0 : euler.equals(BigInteger.ONE) ? 1 : -1;
        assertEquals(expected, JacobiSymbol.of(a, prime), a + " over " + prime);
      }
    }
    // Of a product it is the product, and 0 for a common factor.
    BigInteger p = BigInteger.probablePrime(130, random);
    BigInteger q = BigInteger.probablePrime(90, random);
    for (int i = 0; i < 100; i++) {
      BigInteger a = new BigInteger(300, random);
      int expected = JacobiSymbol.of(a, p) * JacobiSymbol.of(a, q);
      assertEquals(expected, JacobiSymbol.of(a, p.multiply(q)));
    }
    assertEquals(0, JacobiSymbol.of(p.shiftLeft(70), p.multiply(q)));
    assertEquals(0, JacobiSymbol.of(BigInteger.ZERO, p));
    assertEquals(1, JacobiSymbol.of(BigInteger.ZERO, BigInteger.ONE));
    assertThrows(IllegalArgumentException.class, () -> JacobiSymbol.of(p, BigInteger.TWO));
    assertThrows(IllegalArgumentException.class, () -> JacobiSymbol.of(p, p.negate()));
  }

  @Test
  void basesAndScalarsOfOtherGroupsAreRefused() {
    FiniteField group = group("BELENIOS-2048");
    Group other = group("RFC-3526-2048");
    Scalar e = Scalar.of(group, 3);
    Element x = group.generator();
    for (FixedBase base : List.of(other.generatorTable(), Group.ed25519().generatorTable())) {
      assertThrows(IllegalArgumentException.class, () -> group.commitment(base, e, x, e));
    }
    FixedBase g = group.generatorTable();
    Scalar wrong = Scalar.of(other, 3);
    assertThrows(IllegalArgumentException.class, () -> group.commitment(g, wrong, x, e));
    assertThrows(IllegalArgumentException.class, () -> group.commitment(g, e, x, wrong));
    assertThrows(
        IllegalArgumentException.class, () -> group.commitment(g, e, other.generator(), e));
    assertThrows(IllegalArgumentException.class, () -> g.power(wrong));
    assertFalse(g.power(e).isIdentity());
  }
}
