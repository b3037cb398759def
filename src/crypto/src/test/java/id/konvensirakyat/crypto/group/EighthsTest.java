package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EighthsTest {
  private static final Group GROUP = Group.ed25519();

  private final Random random = new Random(8);

  private Element element() {
    return GROUP.generatorTable().power(Scalar.reduce(GROUP, new BigInteger(300, random)));
  }

  private static byte[] bytes(BigInteger x, BigInteger y) {
    byte[] bytes = new byte[Eighths.SIZE];
    byte[][] coordinates = {x.toByteArray(), y.toByteArray()};
    for (int i = 0; i < 2; i++) {
      byte[] c = coordinates[i];
      int from = Math.max(0, c.length - 32);
      System.arraycopy(c, from, bytes, 32 * (i + 1) - (c.length - from), c.length - from);
    }
    return bytes;
  }

  private static BigInteger number(byte[] bytes, int offset) {
    return new BigInteger(1, bytes, offset, 32);
  }

  @Test
  void eightTimesTheEighthIsTheElement() throws EncodingException {
    List<Element> elements = new ArrayList<>(List.of(GROUP.identity(), GROUP.generator()));
    while (elements.size() < 100) {
      elements.add(element());
    }
    List<Element> eighths = elements.stream().map(e -> e.power(Eighths.inverse())).toList();
    byte[] hints = Eighths.encode(eighths);
    assertEquals(100 * Eighths.SIZE, hints.length);
    byte[] within = new byte[hints.length + 9];
    System.arraycopy(hints, 0, within, 7, hints.length);
    List<Element> found = Eighths.times8(within, 7, 100);
    assertEquals(elements, found);
    for (int i = 0; i < 100; i++) {
      assertEquals(GROUP.decode(found.get(i).encode()), elements.get(i));
      assertEquals(SmallOrder.freshText(found.get(i)), found.get(i).encode());
      assertEquals(elements.get(i), Eighths.times8(eighths.get(i)));
      assertEquals(elements.get(i).times(GROUP.generator()), found.get(i).times(GROUP.generator()));
    }
    assertEquals(List.of(), Eighths.times8(hints, hints.length, 0));
  }

  /** Eight eighths of each element: all are allowed, since all give the same member. */
  @Test
  void pointsOfSmallOrderInAnEighthVanish() throws EncodingException {
    for (int i = 0; i < 20; i++) {
      Element member = i == 0 ? GROUP.identity() : element();
      Element eighth = member.power(Eighths.inverse());
      for (int n = 0; n < 8; n++) {
        byte[] hint = Eighths.encode(List.of(SmallOrder.shifted(eighth, n)));
        assertEquals(member, Eighths.times8(hint, 0, 1).get(0));
      }
    }
  }

  /** So a text outside the subgroup equals no text of 8 X'. */
  @Test
  void everyResultIsAMember() throws EncodingException {
    for (int i = 0; i < 200; i++) {
      byte[] hint = Eighths.encode(List.of(SmallOrder.shifted(element(), i % 8)));
      String text = Eighths.times8(hint, 0, 1).get(0).encode();
      assertEquals(text, GROUP.decode(text).encode());
    }
  }

  @Test
  void badHintsAreRefusedForTheirReason() throws EncodingException {
    byte[] good = Eighths.encode(List.of(element()));
    BigInteger x = number(good, 0);
    BigInteger y = number(good, 32);
    BigInteger p = Field25519.P;
    BigInteger one = BigInteger.ONE;
    refuse(Reason.WRONG_LENGTH, Arrays.copyOf(good, 63));
    refuse(Reason.WRONG_LENGTH, new byte[0]);
    refuse(Reason.NON_CANONICAL, bytes(p, one));
    refuse(Reason.NON_CANONICAL, bytes(BigInteger.ZERO, p.add(one)));
    refuse(Reason.NON_CANONICAL, bytes(p.add(x).mod(one.shiftLeft(256)), y.setBit(255)));
    refuse(Reason.NON_CANONICAL, bytes(x.setBit(255), y));
    refuse(Reason.NON_CANONICAL, bytes(one.shiftLeft(256).subtract(one), y));
    refuse(Reason.NOT_ON_CURVE, bytes(x, y.xor(one)));
    refuse(Reason.NOT_ON_CURVE, bytes(x.add(one).mod(p), y));
    refuse(Reason.NOT_ON_CURVE, bytes(y, x));
    refuse(Reason.NOT_ON_CURVE, new byte[64]);
    assertThrows(IllegalArgumentException.class, () -> Eighths.times8(good, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> Eighths.times8(good, 0, -1));
    assertThrows(
        IllegalArgumentException.class, () -> Eighths.times8(Group.belenios2048().generator()));
  }

  private static void refuse(Reason reason, byte[] hint) {
    EncodingException refusal =
        assertThrows(EncodingException.class, () -> Eighths.times8(hint, 0, 1));
    assertEquals(reason, refusal.reason());
  }

  /** A changed byte leaves the curve, or gives another element, or changes nothing at all. */
  @Test
  void aChangedHintNeverGivesTheSameElementUnlessByAPointOfSmallOrder() {
    byte[] hint = Eighths.encode(List.of(element()));
    String text = Eighths.times8(read(hint)).encode();
    int refused = 0;
    for (int i = 0; i < 64 * 8; i++) {
      byte[] changed = hint.clone();
      changed[i / 8] ^= (byte) (1 << (i % 8));
      try {
        assertTrue(!Eighths.times8(changed, 0, 1).get(0).encode().equals(text));
      } catch (EncodingException e) {
        refused++;
      }
    }
    assertEquals(512, refused);
  }

  private static Element read(byte[] hint) {
    BigInteger x = number(hint, 0);
    BigInteger y = number(hint, 32);
    return new EdwardsPoint(
        FieldElements25519.fromBigInteger(x),
        FieldElements25519.fromBigInteger(y),
        Field25519.one(),
        FieldElements25519.fromBigInteger(x.multiply(y)));
  }
}
