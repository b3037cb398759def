package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast powers of public exponents against double-and-add. */
class PublicPowersTest {
  private static final Group GROUP = Group.ed25519();

  private final Random random = new Random(1976);

  private Scalar scalar() {
    return switch (random.nextInt(8)) {
      case 0 -> Scalar.of(GROUP, random.nextInt(70));
      case 1 -> Scalar.of(GROUP, -1L - random.nextInt(70));
      case 2 -> Scalar.reduce(GROUP, BigInteger.ONE.shiftLeft(random.nextInt(253)));
      default -> Scalar.reduce(GROUP, new BigInteger(400, random));
    };
  }

  /** The definition, one bit after the other. */
  static EdwardsPoint slowPower(EdwardsPoint base, BigInteger exponent) {
    EdwardsAccumulator result = new EdwardsAccumulator();
    long[] cached = CachedPoint.of(base);
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      result.twice();
      if (exponent.testBit(bit)) {
        result.add(cached, 0);
      }
    }
    return result.toPoint();
  }

  private static EdwardsPoint slowPower(Element base, Scalar exponent) {
    return slowPower((EdwardsPoint) base, exponent.value());
  }

  private EdwardsPoint point() {
    return slowPower(GROUP.generator(), scalar());
  }

  @Test
  void everyWayToAPowerIsDoubleAndAdd() throws EncodingException {
    for (int i = 0; i < 200; i++) {
      EdwardsPoint point = i == 0 ? (EdwardsPoint) GROUP.identity() : point();
      Scalar s = scalar();
      EdwardsPoint expected = slowPower(point, s);
      assertEquals(expected, new DoublingChain(point).power(Ed25519.own(s)).toPoint());
      assertEquals(expected, Straus.power(point, Ed25519.own(s)).toPoint());
      assertEquals(expected, GROUP.decode(point.encode()).power(s));
      // A computed point's first power has its own doublings, its second a chain.
      assertEquals(expected, point.power(s));
      assertEquals(expected, point.power(s));
      assertEquals(slowPower(GROUP.generator(), s), GROUP.generatorTable().power(s));
      if (i % 20 == 0) {
        assertEquals(expected, GROUP.precompute(point).power(s));
      }
    }
  }

  @Test
  void commitmentsAreWhatTheirFormulaSays() throws EncodingException {
    FixedBase key = GROUP.precompute(point());
    for (int i = 0; i < 200; i++) {
      FixedBase base = random.nextBoolean() ? key : GROUP.generatorTable();
      Element element = i % 2 == 0 ? point() : GROUP.decode(point().encode());
      Scalar response = scalar();
      Scalar challenge = scalar();
      int number = i < 3 ? i : random.nextInt(1000) - 500;
      Element residue = element.dividedBy(slowPower(GROUP.generator(), Scalar.of(GROUP, number)));
      Element expected = slowPower(base.element(), response).times(slowPower(residue, challenge));
      assertEquals(expected, GROUP.commitment(base, response, element, number, challenge));
      assertEquals(
          slowPower(base.element(), response).times(slowPower(element, challenge)),
          GROUP.commitment(base, response, element, challenge));
    }
  }

  @Test
  void powersOutsideTheSubgroupAreRightToo() {
    for (int i = 0; i < 40; i++) {
      EdwardsPoint shifted = SmallOrder.shifted(point(), i % 8);
      Scalar s = scalar();
      assertEquals(
          slowPower(shifted, s), new DoublingChain(shifted).power(Ed25519.own(s)).toPoint());
      assertEquals(i % 8 == 0, new DoublingChain(shifted).isMember());
      assertEquals(i % 8 == 0, slowPower(shifted, GROUP.order()).isIdentity());
    }
    assertTrue(new DoublingChain((EdwardsPoint) GROUP.identity()).isMember());
    assertFalse(new DoublingChain(SmallOrder.TORSION).isMember());
  }

  @Test
  void productsAreThoseOfThePowers() {
    for (int count = 0; count < 12; count++) {
      List<Element> bases = random.ints(count).mapToObj(i -> (Element) point()).toList();
      List<Scalar> exponents = random.ints(count).mapToObj(i -> scalar()).toList();
      Element expected = GROUP.identity();
      for (int i = 0; i < count; i++) {
        expected = expected.times(slowPower(bases.get(i), exponents.get(i)));
      }
      assertEquals(expected, GROUP.product(bases, exponents));
    }
  }
}
