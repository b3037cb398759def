package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/**
 * Random operations of Ed25519, each done by Bouncy Castle too: the field by its field of RFC 7748,
 * the group by its points in Weierstrass form, decoding by its validation of keys. Results become
 * the operands of later operations. How many is the property konvensi.operations.
 */
class BouncyCastleTest {
  private static final Group GROUP = Group.ed25519();
  private static final BigInteger Q = GROUP.order();
  private static final int POOL = 32;

  private final Random random = new Random(20261121);
  private final BouncyCastleField field = new BouncyCastleField(random);
  private EquationBatch equations = new EquationBatch(new SecureRandom());
  private final List<Pair> pool = new ArrayList<>();

  /** An element as we and as they computed it. */
  private record Pair(Element ours, ECPoint theirs) {}

  /** With how many of a hundred operations are of this kind. */
  private enum Operation {
    FIELD(28),
    SCALARS(9),
    DECODE(10),
    DECODE_ALL(1),
    ENCODE_ALL(1),
    TIMES(14),
    DIVIDED_BY(8),
    INVERSE(4),
    POWER(8),
    SECRET_POWER(4),
    GENERATOR_POWERS(5),
    PRODUCT(2),
    COMMITMENT(3),
    EQUATION(2),
    EIGHTH(1);

    private final int weight;

    Operation(int weight) {
      this.weight = weight;
    }

    static Operation any(Random random) {
      int at = random.nextInt(100);
      for (Operation operation : values()) {
        at -= operation.weight;
        if (at < 0) {
          return operation;
        }
      }
      throw new IllegalStateException("the weights make 100");
    }
  }

  @Test
  void randomOperationsGiveTheSame() throws Exception {
    int count = Integer.getInteger("konvensi.operations", 3000);
    pool.add(new Pair(GROUP.identity(), Weierstrass25519.ONE));
    while (pool.size() < POOL) {
      BigInteger n = field.number().mod(Q);
      Element ours = GROUP.generator().power(Scalar.reduce(GROUP, n));
      pool.add(new Pair(ours, Weierstrass25519.G.multiply(n)));
    }
    Map<Operation, Integer> done = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      Operation operation = Operation.any(random);
      run(operation);
      done.merge(operation, 1, Integer::sum);
    }
    assertTrue(equations.holds());
    assertEquals(Operation.values().length, done.size());
    System.out.println(count + " operations agree with Bouncy Castle: " + done);
  }

  private void run(Operation operation) throws EncodingException {
    Pair a = pick();
    Pair b = pick();
    BigInteger m = field.number().mod(Q);
    Scalar x = Scalar.reduce(GROUP, m);
    switch (operation) {
      case FIELD -> field.field();
      case SCALARS -> field.scalars();
      case DECODE -> decode(text());
      case DECODE_ALL -> decodeAll();
      case ENCODE_ALL -> encodeAll();
      case TIMES -> keep(a.ours.times(b.ours), a.theirs.add(b.theirs));
      case DIVIDED_BY -> keep(a.ours.dividedBy(b.ours), a.theirs.subtract(b.theirs));
      case INVERSE -> keep(a.ours.inverse(), a.theirs.negate());
      case POWER -> keep(a.ours.power(x), a.theirs.multiply(m));
      case SECRET_POWER -> {
        keep(GROUP.power(a.ours, BouncyCastleField.secret(m)), a.theirs.multiply(m));
      }
      case GENERATOR_POWERS -> generatorPowers(m);
      case PRODUCT -> product();
      case COMMITMENT -> commitment(a, m, b);
      case EQUATION -> equation(a, m);
      case EIGHTH -> {
        byte[] hint = Eighths.encode(List.of(a.ours.power(Eighths.inverse())));
        keep(Eighths.times8(hint, 0, 1).get(0), a.theirs);
      }
    }
  }

  private Pair pick() {
    return pool.get(random.nextInt(POOL));
  }

  private void keep(Element ours, ECPoint theirs) {
    assertEquals(Weierstrass25519.text(theirs), ours.encode());
    // Number 0 stays the neutral element, so that it is always among the operands.
    pool.set(1 + random.nextInt(POOL - 1), new Pair(ours, theirs.normalize()));
  }

  /** A member's text, a random one, or a member's with one digit changed. */
  private String text() {
    String text = pick().ours.encode();
    int at = random.nextInt(64);
    return switch (random.nextInt(3)) {
      case 0 -> text;
      case 1 -> "%064x".formatted(field.number());
      default ->
          text.substring(0, at) + Integer.toHexString(random.nextInt(16)) + text.substring(at + 1);
    };
  }

  /** Bouncy Castle's validation calls the neutral element no key, which is right for keys. */
  private static boolean isMember(String text) {
    byte[] bytes = Rfc8032.reverse(HexFormat.of().parseHex(text));
    return text.equals(GROUP.identity().encode())
        || org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(bytes, 0);
  }

  private static void decode(String text) throws EncodingException {
    if (isMember(text)) {
      assertEquals(text, GROUP.decode(text).times(GROUP.identity()).encode());
    } else {
      assertThrows(EncodingException.class, () -> GROUP.decode(text));
    }
  }

  private void decodeAll() throws EncodingException {
    List<String> texts = new ArrayList<>();
    for (int n = random.nextInt(40); n >= 0; n--) {
      texts.add(pick().ours.encode());
    }
    if (random.nextBoolean()) {
      texts.set(random.nextInt(texts.size()), text());
    }
    if (texts.stream().allMatch(BouncyCastleTest::isMember)) {
      assertEquals(texts, GROUP.decodeAll(texts).stream().map(Element::encode).toList());
    } else {
      assertThrows(EncodingException.class, () -> GROUP.decodeAll(texts));
    }
  }

  private void encodeAll() {
    List<Element> fresh = pool.stream().map(pair -> pair.ours.times(GROUP.identity())).toList();
    List<String> expected = pool.stream().map(pair -> Weierstrass25519.text(pair.theirs)).toList();
    assertEquals(expected, GROUP.encodeAll(fresh));
  }

  private void generatorPowers(BigInteger m) {
    ECPoint expected = Weierstrass25519.G.multiply(m);
    keep(GROUP.generatorTable().power(Scalar.reduce(GROUP, m)), expected);
    keep(GROUP.generatorPower(BouncyCastleField.secret(m)), expected);
  }

  private void product() {
    List<Element> bases = new ArrayList<>();
    List<Scalar> exponents = new ArrayList<>();
    ECPoint expected = Weierstrass25519.ONE;
    for (int n = random.nextInt(6); n >= 0; n--) {
      Pair pair = pick();
      BigInteger m = field.number().mod(Q);
      bases.add(pair.ours);
      exponents.add(Scalar.reduce(GROUP, m));
      expected = expected.add(pair.theirs.multiply(m));
    }
    keep(GROUP.product(bases, exponents), expected);
  }

  private void commitment(Pair a, BigInteger m, Pair b) {
    BigInteger n = field.number().mod(Q);
    Scalar x = Scalar.reduce(GROUP, m);
    Scalar y = Scalar.reduce(GROUP, n);
    int number = random.nextInt(3);
    ECPoint divided = a.theirs.subtract(Weierstrass25519.G.multiply(BigInteger.valueOf(number)));
    ECPoint expected = Weierstrass25519.G.multiply(m).add(divided.multiply(n));
    keep(GROUP.commitment(GROUP.generatorTable(), x, a.ours, number, y), expected);
    FixedBase second = GROUP.precompute(b.ours);
    ECPoint both = Weierstrass25519.G.multiply(m).add(b.theirs.multiply(n));
    SecretScalar s = BouncyCastleField.secret(m);
    SecretScalar t = BouncyCastleField.secret(n);
    keep(GROUP.product(GROUP.generatorTable(), s, second, t), both);
  }

  /** Equations that hold by Bouncy Castle are gathered in batches, which must hold. */
  private void equation(Pair a, BigInteger m) throws EncodingException {
    BigInteger n = field.number().mod(Q);
    int number = random.nextInt(3);
    ECPoint divided = a.theirs.subtract(Weierstrass25519.G.multiply(BigInteger.valueOf(number)));
    ECPoint expected = Weierstrass25519.G.multiply(m).add(divided.multiply(n));
    Scalar response = Scalar.reduce(GROUP, m);
    Scalar challenge = Scalar.reduce(GROUP, n);
    Element commitment = GROUP.decode(Weierstrass25519.text(expected));
    equations.add(GROUP.generatorTable(), response, a.ours, number, challenge, commitment);
    if (equations.size() == 50) {
      assertTrue(equations.holds());
      Element wrong = commitment.times(pick().ours);
      equations.add(GROUP.generatorTable(), response, a.ours, number, challenge, wrong);
      assertEquals(wrong.equals(commitment), equations.holds());
      equations = new EquationBatch(new SecureRandom());
    }
  }
}
