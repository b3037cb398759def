package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What elements and scalars are as Java values, and how many random bits a secret is made of. */
class ValuesTest {
  static Stream<Group> groups() {
    return Stream.of(Group.ed25519(), Group.belenios2048(), Group.rfc3526());
  }

  @ParameterizedTest
  @MethodSource("groups")
  void valuesAreTheirTexts(Group group) throws EncodingException {
    assertEquals(group.name(), group.toString());
    Set<Integer> elementHashes = new HashSet<>();
    Set<Integer> scalarHashes = new HashSet<>();
    Element element = group.identity();
    for (int n = 0; n < 20; n++) {
      Scalar scalar = Scalar.of(group, n);
      assertEquals(String.valueOf(n), scalar.toString());
      assertEquals(scalar, Scalar.decode(group, scalar.encode()));
      assertNotEquals(scalar, Scalar.of(group, n + 1));
      assertEquals(scalar.hashCode(), Scalar.of(group, n).hashCode());
      assertEquals(element.encode(), element.toString());
      assertEquals(element, group.decode(element.encode()));
      assertEquals(element.hashCode(), group.decode(element.encode()).hashCode());
      elementHashes.add(element.hashCode());
      scalarHashes.add(scalar.hashCode());
      element = element.times(group.generator());
    }
    assertTrue(elementHashes.size() > 15 && scalarHashes.size() > 15, "hashes collide");
  }

  /** An inverse is a whole point: what is computed with it comes out right. */
  @ParameterizedTest
  @MethodSource("groups")
  void anInverseCanBeComputedWith(Group group) {
    Element x = group.generator().power(Scalar.of(group, 5));
    Element y = group.generator().power(Scalar.of(group, 3));
    assertEquals(y.dividedBy(x), x.inverse().times(y));
    assertEquals(x, x.inverse().inverse());
    assertEquals(x.power(Scalar.of(group, -4)), x.inverse().power(Scalar.of(group, 4)));
  }

  /** base^response (element / g^number)^challenge, in the steps in which it is written. */
  @ParameterizedTest
  @MethodSource("groups")
  void commitmentsDivideByTheNumber(Group group) {
    FixedBase g = group.generatorTable();
    FixedBase y = group.precompute(group.generator().power(Scalar.of(group, 77)));
    Element element = group.generator().power(Scalar.of(group, 1234));
    Scalar response = Scalar.of(group, -17);
    Scalar challenge = Scalar.of(group, 987_654_321);
    for (int number = 0; number < 4; number++) {
      Element divided = element.dividedBy(g.power(Scalar.of(group, number)));
      for (FixedBase base : List.of(g, y)) {
        assertEquals(
            base.power(response).times(divided.power(challenge)),
            group.commitment(base, response, element, number, challenge));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void manyElementsAreDecodedInOrder(Group group) throws EncodingException {
    List<Element> elements = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      elements.add(group.generator().power(Scalar.of(group, n)));
    }
    List<String> texts = elements.stream().map(Element::encode).toList();
    assertEquals(elements, group.decodeAll(texts));
    assertEquals(List.of(), group.decodeAll(List.of()));
  }

  /** Counts the bits it gives. */
  private static final class Counting extends SecureRandom {
    @Serial private static final long serialVersionUID = 1;

    private int bits;

    @Override
    public void nextBytes(byte[] bytes) {
      bits += 8 * bytes.length;
      super.nextBytes(bytes);
    }
  }

  /** A number of b bits mod q is nearer to uniform than 2^-128 when b is 128 more than q's. */
  @ParameterizedTest
  @MethodSource("groups")
  void aSecretHasEnoughRandomBits(Group group) {
    Counting random = new Counting();
    SecretScalar.random(group, random);
    assertTrue(random.bits >= group.order().bitLength() + 128, "bits: " + random.bits);
    assertTrue(random.bits < group.order().bitLength() + 160, "bits: " + random.bits);
    assertEquals("SecretScalar(hidden)", SecretScalar.of(group, 3).toString());
  }
}
