package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
      assertEquals(expected, Straus.product(List.of(point), List.of(Ed25519.own(s))).toPoint());
      assertEquals(expected, GROUP.decode(point.encode()).power(s));
      // The second power finds the chain of the first.
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

  /** Straus's and Pippenger's methods against the product of the powers, at many sizes. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 11, 63, 64, 65, 99, 100, 101, 300})
  void productsAreThoseOfThePowers(int count) {
    List<Element> bases = new ArrayList<>();
    List<Scalar> exponents = new ArrayList<>();
    Element expected = GROUP.identity();
    for (int i = 0; i < count; i++) {
      // Affine points, computed ones, the neutral element, and the same point twice.
      Element base =
          switch (random.nextInt(5)) {
            case 0 -> EdwardsEncoding.affine(List.of(point())).get(0);
            case 1 -> i == 0 ? GROUP.identity() : bases.get(i - 1);
            default -> point();
          };
      bases.add(base);
      exponents.add(scalar());
      expected = expected.times(slowPower(base, exponents.get(i)));
    }
    List<EdwardsPoint> points = bases.stream().map(Ed25519::point).toList();
    List<Scalar25519> scalars = exponents.stream().map(Ed25519::own).toList();
    assertEquals(expected, GROUP.product(bases, exponents));
    assertEquals(expected, Straus.product(points, scalars).toPoint());
    assertEquals(expected, Pippenger.product(points, scalars).toPoint());
  }

  /** Terms of two lengths, every width of digits that the sizes call for. */
  @ParameterizedTest
  @CsvSource({"0,0", "0,1", "1,0", "3,2", "40,1", "1,200", "60,120", "300,700"})
  void termsOfTwoLengthsAreMultiplied(int full, int shorter) {
    List<EdwardsPoint> points = new ArrayList<>();
    List<long[]> numbers = new ArrayList<>();
    Element expected = GROUP.identity();
    for (int i = 0; i < full + shorter; i++) {
      BigInteger number = i < full ? scalar().value() : new BigInteger(128, random);
      number = i == full ? BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE) : number;
      points.add(point());
      numbers.add(Order25519.words(Order25519.limbs(number)));
      expected = expected.times(slowPower(points.get(i), number));
    }
    EdwardsAccumulator product =
        Pippenger.product(
            new Pippenger.Terms(points.subList(0, full), numbers.subList(0, full), 253),
            new Pippenger.Terms(
                points.subList(full, points.size()), numbers.subList(full, points.size()), 128));
    assertEquals(expected, product.toPoint());
  }
}
