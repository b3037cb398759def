package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eighths against the third implementation: points of small order in them, and every refusal. */
class EighthVectorsTest {
  static Stream<JsonNode> eighths() {
    return Vectors.cases("eighths");
  }

  @ParameterizedTest
  @MethodSource("eighths")
  void times8(JsonNode c) throws EncodingException {
    byte[] eighth = HexFormat.of().parseHex(Vectors.text(c, "eighth"));
    if (!c.get("reason").isNull()) {
      EncodingException e =
          assertThrows(EncodingException.class, () -> Eighths.times8(eighth, 0, 1));
      assertEquals(Vectors.text(c, "reason"), e.reason().name());
      return;
    }
    Element member = Eighths.times8(eighth, 0, 1).get(0);
    assertEquals(Vectors.text(c, "text"), member.encode());
    Element own = member.power(Eighths.inverse());
    assertEquals(member, Eighths.times8(own));
    byte[] written = Eighths.encode(List.of(own));
    assertEquals(member, Eighths.times8(written, 0, 1).get(0));
    if (Vectors.text(c, "note").startsWith("of ")) {
      assertArrayEquals(eighth, written);
    }
  }
}
