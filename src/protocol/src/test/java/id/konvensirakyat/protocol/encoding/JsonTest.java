package id.konvensirakyat.protocol.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading is strict, and what is written reads back as itself. */
class JsonTest {

  /** Strings of every kind of character come back, and have one form. */
  @Test
  void stringsRoundTrip() throws Exception {
    Random random = new Random(51);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        int point =
            random.nextInt(
                switch (random.nextInt(3)) {
                  case 0 -> 0x80;
                  case 1 -> 0x800;
                  default -> 0x110000;
                });
        if (point < 0xd800 || point > 0xdfff) {
          text.appendCodePoint(point);
        }
      }
      JsonValue value = writer -> writer.string(text.toString());
      String written = JsonWriter.write(value);
      assertEquals(text.toString(), JsonReader.read(written, r -> r.string(100)));
      assertEquals(
          text.toString(),
          JsonReader.read(written.getBytes(StandardCharsets.UTF_8), r -> r.string(100)));
    }
  }

  @Test
  void escapesAreThoseOfBelenios() {
    assertEquals(
        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\u00e9\"",
        JsonWriter.write(w -> w.string("\"\\/\b\f\n\r\t\0\u001f\u007f\u00e9")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "+1",
        "-",
        "0x1",
        "NaN",
        "Infinity",
        "'a'",
        "a",
        "tru",
        "\"a",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\" 1}",
        "/**/1",
        "//\n1",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12\"",
        "[1]]",
        "1 2",
        "",
        " 1",
        "\uFEFF1",
        "\n1"
      })
  void isNotJson(String text) {
    Reason reason = refused(text, JsonTest::anything);
    assertTrue(
        reason == Reason.JSON_MALFORMED || reason == Reason.JSON_TRAILING, reason.toString());
  }

  /** Reads whatever comes, as deep as this test needs. */
  private static Object anything(JsonReader r) throws RefusedException {
    try {
      return r.array(9, JsonTest::anything);
    } catch (RefusedException e) {
      if (e.reason() != Reason.TYPE_WRONG || !e.refusal().place().isEmpty()) {
        throw e;
      }
    }
    try {
      return r.object(o -> o.field("a", JsonTest::anything));
    } catch (RefusedException e) {
      if (e.reason() != Reason.TYPE_WRONG || !e.refusal().place().isEmpty()) {
        throw e;
      }
    }
    try {
      return r.integer(0, 9);
    } catch (RefusedException e) {
      if (e.reason() != Reason.TYPE_WRONG) {
        throw e;
      }
    }
    return r.string(9);
  }

  @ParameterizedTest
  @CsvSource({
    "1, TYPE_WRONG",
    "true, TYPE_WRONG",
    "null, TYPE_WRONG",
    "[], TYPE_WRONG",
    "{}, TYPE_WRONG",
    "\"12345\", TOO_LARGE",
    "\"\\ud800\", TEXT_INVALID",
    "\"\\udc00\\ud800\", TEXT_INVALID",
    "\"\\ud800x\", TEXT_INVALID"
  })
  void strings(String text, Reason expected) {
    assertEquals(expected, refused(text, r -> r.string(4)));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, NUMBER_OUT_OF_RANGE",
    "-0, NUMBER_OUT_OF_RANGE",
    "11, NUMBER_OUT_OF_RANGE",
    "4294967297, NUMBER_OUT_OF_RANGE",
    "18446744073709551617, NUMBER_OUT_OF_RANGE",
    "1.0, TYPE_WRONG",
    "1e0, TYPE_WRONG",
    "\"1\", TYPE_WRONG",
    "123456789012345678901234567890, JSON_MALFORMED"
  })
  void integers(String text, Reason expected) {
    assertEquals(expected, refused(text, r -> r.integer(0, 10)));
  }

  @Test
  void boundsAreInclusive() throws Exception {
    int most = Integer.MAX_VALUE;
    assertEquals(
        List.of(0, 10, most),
        JsonReader.read("[0,10,2147483647]", r -> r.array(3, n -> n.integer(0, most))));
    assertEquals(Reason.NUMBER_OUT_OF_RANGE, refused("0", r -> r.integer(1, 10)));
    assertEquals(List.of(), JsonReader.read("[]", r -> r.array(0, i -> i.integer(0, 1))));
    assertEquals(Reason.TOO_LARGE, refused("[1]", r -> r.array(0, i -> i.integer(0, 1))));
  }

  @Test
  void placesNameFieldsAndPositions() {
    RefusedException e =
        assertThrows(
            RefusedException.class,
            () ->
                JsonReader.read(
                    "{\"a\":[1,{\"b\":-1}]}",
                    r ->
                        r.object(
                            o ->
                                o.field(
                                    "a",
                                    a ->
                                        a.array(
                                            2,
                                            i -> {
                                              try {
                                                return i.integer(0, 1);
                                              } catch (RefusedException notNumber) {
                                                return i.object(
                                                    x -> x.field("b", n -> n.integer(0, 1)));
                                              }
                                            })))));
    assertEquals("a[1].b", e.refusal().place());
    assertEquals("number-out-of-range (a[1].b): a number is outside of its range", e.getMessage());
  }

  @Test
  void hashes() throws Exception {
    Hash hash = Hash.of("");
    assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", hash.hex());
    assertEquals("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", hash.base64());
    assertEquals(hash, Hash.decodeBase64Url("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"));
    assertEquals(hash, Hash.decode(hash.hex()));
    assertEquals(hash, Hash.ofBytes(hash.bytes()));
    for (String bad :
        List.of(
            "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFV", // spare bits
            "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
            "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSu",
            "")) {
      assertThrows(RefusedException.class, () -> Hash.decodeBase64Url(bad));
    }
    for (String bad : List.of(hash.hex().toUpperCase(Locale.ROOT), hash.hex() + "00", "", "zz")) {
      assertThrows(RefusedException.class, () -> Hash.decode(bad));
    }
  }

  @Test
  void seededRandomnessRepeats() {
    assertEquals(new SeededRandom(3).nextLong(), new SeededRandom(3).nextLong());
  }

  private static Reason refused(String text, JsonReader.Part<?> part) {
    return assertThrows(RefusedException.class, () -> JsonReader.read(text, part)).reason();
  }
}
