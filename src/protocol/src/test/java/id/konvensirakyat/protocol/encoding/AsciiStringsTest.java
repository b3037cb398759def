package id.konvensirakyat.protocol.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.Mutation;
import id.konvensirakyat.protocol.TestElection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long list of strings is read as the strict reader of JSON reads it, or refused as it does. */
class AsciiStringsTest {
  private static final int MOST = 4;
  private static final int LONGEST = 6;

  private static List<String> strings(byte[] text) throws RefusedException {
    AsciiStrings read = AsciiStrings.read(text, MOST, LONGEST);
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      int length = read.end(i) - read.start(i);
      strings.add(new String(text, read.start(i), length, StandardCharsets.US_ASCII));
    }
    return strings;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]",
        "[\"\"]",
        "[\"a\"]",
        "[\"a,1\",\"b\",\"\",\"cccccc\"]",
      })
  void canonicalListsAreRead(String text) throws RefusedException {
    List<String> expected = JsonReader.read(text, r -> r.array(MOST, s -> s.string(LONGEST)));
    assertEquals(expected, strings(TestElection.utf8(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[\"a\",\"b\",\"c\",\"d\",\"e\"]|TOO_LARGE|[4]",
        "[\"a\",\"1234567\"]|TOO_LARGE|[1]",
        "[\"a\", \"b\"]|NOT_CANONICAL|byte 5",
        "[ \"a\"]|NOT_CANONICAL|byte 1",
        "[\"\\u0061\"]|NOT_CANONICAL|byte 2",
        "[\"a\",1]|TYPE_WRONG|[1]",
        "{\"a\":\"b\"}|TYPE_WRONG|~~",
        "[\"a\"|JSON_MALFORMED|[0]",
        "[\"a\"]]|JSON_MALFORMED|~~",
        "[\"a\"][]|JSON_TRAILING|~~",
        "[\"a\" \"b\"]|JSON_MALFORMED|[0]",
        "[\"a\",\"\u00e9\"]|TEXT_INVALID|[1]",
        "[\"a\",\"\u007f\"]|TEXT_INVALID|[1]",
        "[\"\\u001f\"]|TEXT_INVALID|[0]",
      })
  void othersAreRefusedForTheirReason(String text, Reason reason, String place) {
    byte[] bytes = TestElection.utf8(text);
    RefusedException refusal = assertThrows(RefusedException.class, () -> strings(bytes));
    assertEquals(reason, refusal.reason());
    assertEquals(place, refusal.refusal().place());
  }

  /** The one canonical text of these strings, if they are of visible ASCII. */
  private static Optional<List<String>> strictly(byte[] text) {
    try {
      List<String> read = JsonReader.read(text, r -> r.array(MOST, s -> s.string(LONGEST)));
      boolean ascii = read.stream().allMatch(s -> s.chars().allMatch(c -> c >= ' ' && c < 0x7f));
      boolean plain = read.stream().noneMatch(s -> s.contains("\"") || s.contains("\\"));
      byte[] canonical = JsonWriter.writeBytes(writer -> writer.strings(read));
      return ascii && plain && Arrays.equals(canonical, text)
          ? Optional.of(read)
          : Optional.empty();
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  @Test
  void agreesWithTheStrictReaderOnChangedLists() {
    byte[] base = TestElection.utf8("[\"a\",\"bb,12\",\"\"]");
    Mutation mutation = new Mutation(new Random(4));
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] text = mutation.bytes(base);
      Optional<List<String>> expected = strictly(text);
      Optional<List<String>> actual;
      try {
        actual = Optional.of(strings(text));
        read++;
      } catch (RefusedException e) {
        actual = Optional.empty();
      }
      assertEquals(expected, actual, () -> new String(text, StandardCharsets.ISO_8859_1));
    }
    assertTrue(read > 500, "lists that were read: " + read);
  }
}
