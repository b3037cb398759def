package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubsetSumsTest {
  private static final Group GROUP = Group.ed25519();

  private static List<EdwardsPoint> members(int count) {
    List<EdwardsPoint> members = new ArrayList<>();
    Element next = GROUP.generatorTable().power(Scalar.of(GROUP, 123456789));
    for (int i = 0; i < count; i++) {
      members.add((EdwardsPoint) next);
      next = next.times(GROUP.generator());
    }
    return members;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 300, 1000})
  void membersPass(int count) {
    assertTrue(SubsetSums.areMembers(members(count), new SecureRandom()));
  }

  /** The multiples of a point of order 8 have the orders 8, 4, 8, 2, 8, 4, 8. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void onePointOfSmallOrderAmongManyIsFound(int torsion) {
    for (int place : new int[] {0, 17, 299}) {
      List<EdwardsPoint> points = members(300);
      points.set(place, SmallOrder.shifted(points.get(place), torsion));
      assertFalse(SubsetSums.areMembers(points, new SecureRandom()));
    }
  }

  /** Parts of small order that cancel in the sum of all points do not in the sums of subsets. */
  @Test
  void partsOfSmallOrderDoNotCancel() {
    List<EdwardsPoint> points = members(200);
    for (int i = 0; i < 200; i++) {
      points.set(i, SmallOrder.shifted(points.get(i), i % 2 == 0 ? 4 : 0));
    }
    assertFalse(SubsetSums.areMembers(points, new SecureRandom()));
    List<EdwardsPoint> two = members(2);
    two.set(0, SmallOrder.shifted(two.get(0), 3));
    two.set(1, SmallOrder.shifted(two.get(1), 5));
    assertFalse(SubsetSums.areMembers(two, new SecureRandom()));
  }

  /** Two points that cancel wherever both are chosen: the one bit in which they differ tells. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void everyBitOfAChoiceIsATest(int bit) {
    List<EdwardsPoint> points = members(2);
    points.replaceAll(point -> SmallOrder.shifted(point, 4));
    int first = bit == 7 ? 0x00 : 0x80;
    assertTrue(SubsetSums.areMembers(points, always(first, first)));
    assertFalse(SubsetSums.areMembers(points, always(first ^ (1 << bit), first)));
  }

  private static SecureRandom always(int first, int second) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        bytes[0] = (byte) first;
        bytes[1] = (byte) second;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 499, 500, 800})
  void manyTextsAreDecodedAsEachAlone(int count) throws EncodingException {
    List<String> texts = new ArrayList<>(members(count).stream().map(Element::encode).toList());
    if (count > 3) {
      texts.set(2, GROUP.identity().encode());
      texts.set(3, texts.get(4));
    }
    List<Element> decoded = GROUP.decodeAll(texts);
    assertEquals(texts, decoded.stream().map(SmallOrder::freshText).toList());
    assertEquals(texts, GROUP.encodeAll(decoded));
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_LENGTH,66",
    "NOT_HEX,66666666666666666666666666666666666666666666666666666666666666G8",
    "NON_CANONICAL,7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee",
    "NOT_ON_CURVE,0000000000000000000000000000000000000000000000000000000000000002",
    "NOT_IN_SUBGROUP,7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
    "NOT_IN_SUBGROUP,0000000000000000000000000000000000000000000000000000000000000000",
    "NOT_IN_SUBGROUP,7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7",
  })
  void oneBadTextAmongManyIsRefusedForItsReason(Reason reason, String bad) {
    List<String> texts = new ArrayList<>(members(600).stream().map(Element::encode).toList());
    texts.set(431, bad);
    EncodingException refusal = assertThrows(EncodingException.class, () -> GROUP.decodeAll(texts));
    assertEquals(reason, refusal.reason());
  }
}
