package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random operations of the finite fields, each done by BigInteger too. Results become the operands
 * of later operations. How many is the property konvensi.operations, by 100.
 */
class BigIntegerTest {
  private static final int COUNT = Integer.getInteger("konvensi.operations", 3000) / 100;
  private static final int POOL = 8;

  private final Random random = new Random(2048);

  @ParameterizedTest
  @ValueSource(strings = {"BELENIOS-2048", "RFC-3526-2048"})
  void randomOperationsGiveTheSame(String name) throws EncodingException {
    FiniteField group = (FiniteField) Group.named(name).orElseThrow();
    BigInteger p = group.modulus();
    BigInteger g = new BigInteger(group.generator().encode());
    List<BigInteger> pool = new ArrayList<>(List.of(BigInteger.ONE, g));
    while (pool.size() < POOL) {
      pool.add(g.modPow(new BigInteger(2100, random).mod(group.order()), p));
    }
    for (int i = 0; i < COUNT; i++) {
      BigInteger x = pool.get(random.nextInt(POOL));
      BigInteger y = pool.get(random.nextInt(POOL));
      BigInteger result = run(group, i % 9, x, y);
      // The first stays 1, so that it is always among the operands.
      pool.set(1 + random.nextInt(POOL - 1), result);
    }
  }

  private BigInteger number(BigInteger q) {
    return switch (random.nextInt(6)) {
      case 0 -> BigInteger.valueOf(random.nextInt(3));
      case 1 -> q.subtract(BigInteger.valueOf(1 + random.nextInt(3)));
      case 2 -> BigInteger.ONE.shiftLeft(random.nextInt(q.bitLength()));
      default -> new BigInteger(q.bitLength() + 64, random).mod(q);
    };
  }

  private BigInteger run(FiniteField group, int operation, BigInteger x, BigInteger y)
      throws EncodingException {
    BigInteger p = group.modulus();
    BigInteger q = group.order();
    BigInteger m = number(q);
    BigInteger n = number(q);
    Scalar s = Scalar.reduce(group, m);
    Scalar t = Scalar.reduce(group, n);
    Element a = group.decode(x.toString());
    Element b = group.decode(y.toString());
    FixedBase g = group.generatorTable();
    BigInteger gNumber = new BigInteger(group.generator().encode());
    BigInteger expected;
    Element ours;
    switch (operation) {
      case 0 -> {
        expected = x.multiply(y).mod(p);
        ours = a.times(b);
      }
      case 1 -> {
        expected = x.multiply(y.modInverse(p)).mod(p);
        ours = a.dividedBy(b);
      }
      case 2 -> {
        expected = x.modPow(m, p);
        ours = a.power(s);
      }
      case 3 -> {
        expected = x.modPow(m, p);
        ours = group.power(a, secret(group, m));
      }
      case 4 -> {
        expected = gNumber.modPow(m, p);
        ours = g.power(s);
        assertEquals(ours, group.generatorPower(secret(group, m)));
      }
      case 5 -> {
        expected = x.modPow(m, p).multiply(y.modPow(n, p)).mod(p);
        ours = group.product(List.of(a, b), List.of(s, t));
        assertEquals(ours, group.commitment(group.precompute(a), s, b, t));
      }
      case 6 -> {
        expected = x.modPow(m, p).multiply(y.modPow(n, p)).mod(p);
        FixedBase second = group.precompute(b);
        ours = group.product(group.precompute(a), secret(group, m), second, secret(group, n));
      }
      case 7 -> {
        int number = random.nextInt(4);
        BigInteger divided = y.multiply(gNumber.pow(number).modInverse(p));
        expected = gNumber.modPow(m, p).multiply(divided.modPow(n, p)).mod(p);
        ours = group.commitment(g, s, b, number, t);
      }
      default -> {
        decode(group, x, y);
        return x;
      }
    }
    assertEquals(expected.toString(), ours.encode(), "operation " + operation);
    return expected;
  }

  private static SecretScalar secret(Group group, BigInteger number) {
    return SecretScalar.reduce(group, number.toByteArray());
  }

  /** Members and numbers that are none, alone and together. */
  private void decode(FiniteField group, BigInteger x, BigInteger y) throws EncodingException {
    BigInteger p = group.modulus();
    BigInteger any = new BigInteger(2100, random).mod(p);
    for (BigInteger number : List.of(x, p.subtract(x), any, any.multiply(any).mod(p))) {
      String text = number.toString();
      List<String> both = List.of(y.toString(), text);
      if (number.signum() > 0 && number.modPow(group.order(), p).equals(BigInteger.ONE)) {
        assertEquals(text, group.decode(text).encode());
        assertEquals(both, group.decodeAll(both).stream().map(Element::encode).toList());
      } else {
        assertThrows(EncodingException.class, () -> group.decode(text));
        assertThrows(EncodingException.class, () -> group.decodeAll(both));
      }
    }
  }
}
