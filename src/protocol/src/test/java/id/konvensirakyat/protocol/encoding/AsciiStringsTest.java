package id.konvensirakyat.protocol.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class AsciiStringsTest {
  private static final int MOST = 3;
  private static final int LONGEST = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "'' ; JSON_MALFORMED",
        "{} ; TYPE_WRONG",
        "[ ; JSON_MALFORMED",
        "[\" ; JSON_MALFORMED",
        "[\"a ; JSON_MALFORMED",
        "[\"a\" ; JSON_MALFORMED",
        "[\"a\", ; JSON_MALFORMED",
        "[1] ; TYPE_WRONG",
        "[\"a\",2] ; TYPE_WRONG",
        "[\"a\"]] ; JSON_MALFORMED",
        "[\"a\"][] ; JSON_TRAILING",
        "[\"a\",] ; JSON_MALFORMED",
        "[\"a\" ,\"b\"] ; NOT_CANONICAL",
        "[\"a\"] [] ; JSON_TRAILING",
        "[\"\\u0061\"] ; NOT_CANONICAL",
        "[\"a\\\"\"] ; NOT_CANONICAL",
        "[\"é\"] ; TEXT_INVALID",
        "[\"\\u007f\"] ; TEXT_INVALID",
        "[\"a\",\"b\",\"c\",\"d\"] ; TOO_LARGE",
        "[\"abcdef\"] ; TOO_LARGE"
      })
  void otherTexts(String text, String reason) {
    RefusedException e =
        assertThrows(
            RefusedException.class,
            () -> AsciiStrings.read(TestElection.utf8(text), MOST, LONGEST));
    assertEquals(reason, e.reason().name());
  }

  /** What no strict reader has to explain, because it is too large for it. */
  @Test
  void largeTexts() {
    byte[] text = new byte[(4 << 20) + 1];
    RefusedException e =
        assertThrows(RefusedException.class, () -> AsciiStrings.read(text, MOST, LONGEST));
    assertEquals(new Refusal(Reason.NOT_CANONICAL, "byte 0"), e.refusal());
  }

  @Test
  void readsWhatTheWriterWrites() throws Exception {
    assertEquals(List.of(), strings(List.of()));
    assertEquals(List.of(""), strings(List.of("")));
    assertEquals(List.of("", "abcde", ","), strings(List.of("", "abcde", ",")));
  }

  private static List<String> strings(List<String> written) throws RefusedException {
    return strings(JsonWriter.writeBytes(writer -> writer.strings(written)));
  }

  private static List<String> strings(byte[] text) throws RefusedException {
    AsciiStrings read = AsciiStrings.read(text, MOST, LONGEST);
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      int start = read.start(i);
      int length = read.end(i) - start;
      strings.add(new String(text, start, length, StandardCharsets.US_ASCII));
    }
    return strings;
  }

  /** On texts of few characters that are likely to go wrong, the strict reader agrees. */
  @Test
  void agreesWithTheStrictReader() {
    Random random = new Random(31);
    int read = 0;
    for (int i = 0; i < 30_000; i++) {
      byte[] text = new byte[random.nextInt(12)];
      for (int j = 0; j < text.length; j++) {
        text[j] = (byte) "[]\",a \\n".charAt(random.nextInt(8));
      }
      if (text.length > 3 && i % 2 == 0) {
        text[0] = '[';
        text[1] = '"';
        text[text.length - 1] = ']';
      }
      Optional<List<String>> strictly = strictly(text);
      assertEquals(strictly, scanned(text), () -> new String(text, StandardCharsets.US_ASCII));
      read += strictly.isPresent() ? 1 : 0;
    }
    assertTrue(read > 20, "read " + read);
  }

  private static Optional<List<String>> strictly(byte[] text) {
    try {
      List<String> strings = JsonReader.read(text, r -> r.array(MOST, s -> s.string(LONGEST)));
      byte[] canonical = JsonWriter.writeBytes(writer -> writer.strings(strings));
      boolean escaped = new String(text, StandardCharsets.US_ASCII).indexOf('\\') >= 0;
      return Arrays.equals(canonical, text) && !escaped ? Optional.of(strings) : Optional.empty();
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> scanned(byte[] text) {
    try {
      return Optional.of(strings(text));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }
}
