package id.konvensirakyat.protocol.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.election.Uuid;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two kinds of names in a record: hashes and identifiers. */
class NamesTest {
  @Test
  void hashesAreOrderedLikeTheirTexts() {
    Set<Integer> codes = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      Hash hash = Hash.of("a" + i);
      Hash other = Hash.of("b" + i);
      assertEquals(
          Integer.signum(hash.hex().compareTo(other.hex())), Integer.signum(hash.compareTo(other)));
      assertEquals(0, hash.compareTo(Hash.of("a" + i)));
      assertEquals(hash.hex(), hash.toString());
      codes.add(hash.hashCode());
    }
    assertTrue(codes.size() > 45, "hash codes collide");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 63, 64})
  void identifiersOfTheseLengthsAreRead(int length) throws RefusedException {
    String text = "1zA9".repeat(16).substring(0, length);
    assertEquals(text, Uuid.decode(text).toString());
    assertEquals(Uuid.decode(text), Uuid.decode(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1111111111111", // 13
        "11111111111111111111111111111111111111111111111111111111111111111", // 65
        "1111111111111O",
        "1111111111111l",
        "1111111111111 ",
        "0111111111111111"
      })
  void otherIdentifiersAreRefused(String text) {
    RefusedException refusal = assertThrows(RefusedException.class, () -> Uuid.decode(text));
    assertEquals(Reason.TEXT_INVALID, refusal.reason());
  }
}
