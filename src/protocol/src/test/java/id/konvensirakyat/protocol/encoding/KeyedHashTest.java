package id.konvensirakyat.protocol.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.SeededRandom;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  private static final BigInteger P = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

  /** The polynomial as its definition has it, over numbers of any size. */
  private static long slowly(BigInteger key, byte[] text) {
    BigInteger hash = BigInteger.valueOf(text.length);
    for (int at = 0; at <= text.length / 4 * 4; at += 4) {
      BigInteger word = BigInteger.ZERO;
      for (int i = Math.min(text.length, at + 4) - 1; i >= at; i--) {
        word = word.shiftLeft(8).or(BigInteger.valueOf(text[i] & 0xff));
      }
      hash = hash.multiply(key).add(word).mod(P);
    }
    return hash.multiply(key).mod(P).longValueExact();
  }

  @Test
  void isThePolynomial() {
    Random random = new Random(5);
    for (int seed = 0; seed < 200; seed++) {
      BigInteger key = BigInteger.valueOf(new SeededRandom(seed).nextLong() >>> 3);
      KeyedHash hash = KeyedHash.random(new SeededRandom(seed));
      byte[] text = new byte[random.nextInt(70)];
      random.nextBytes(text);
      if (seed % 3 == 0) {
        Arrays.fill(text, (byte) 0xff);
      }
      assertEquals(slowly(key, text), hash.of(text, 0, text.length));
    }
  }

  @Test
  void partsLengthsAndKeysMatter() {
    SecureRandom random = new SeededRandom(6);
    KeyedHash hash = KeyedHash.random(random);
    byte[] text = "xabcabcx".getBytes(StandardCharsets.US_ASCII);
    assertEquals(hash.of(text, 1, 4), hash.of(text, 4, 7));
    assertNotEquals(hash.of(text, 1, 4), hash.of(text, 1, 5));
    assertNotEquals(hash.of(new byte[4], 0, 4), hash.of(new byte[5], 0, 5));
    assertNotEquals(hash.of(text, 0, 8), KeyedHash.random(random).of(text, 0, 8));
  }

  /** Texts that differ in their last character do not crowd in one part of a table. */
  @Test
  void placesAreSpread() {
    KeyedHash hash = KeyedHash.random(new SeededRandom(7));
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      byte[] text = ("credential " + i).getBytes(StandardCharsets.US_ASCII);
      int place = KeyedHash.place(hash.of(text, 0, text.length), 1000);
      assertTrue(place >= 0 && place < 1000);
      places.add(place);
    }
    // 1000 (1 - 1/e) is 632
    assertTrue(places.size() > 550 && places.size() < 720, "places " + places.size());
    Random random = new Random(8);
    for (int size : new int[] {1, 7, Integer.MAX_VALUE}) {
      for (int i = 0; i < 100; i++) {
        int place = KeyedHash.place(random.nextLong() >>> 3, size);
        assertTrue(place >= 0 && place < size, "place " + place);
      }
    }
  }
}
