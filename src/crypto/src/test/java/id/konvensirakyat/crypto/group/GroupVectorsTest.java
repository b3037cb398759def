package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupVectorsTest {
  static Stream<JsonNode> elements() {
    return Vectors.cases("group-decode");
  }

  static Stream<JsonNode> scalars() {
    return Vectors.cases("scalar-decode");
  }

  static Stream<JsonNode> powers() {
    return Vectors.cases("group-power");
  }

  @ParameterizedTest
  @MethodSource("elements")
  void decode(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    String text = Vectors.text(c, "text");
    if (c.get("reason").isNull()) {
      Element element = group.decode(text);
      // Times the identity, so that the text is computed and not remembered.
      assertEquals(text, element.times(group.identity()).encode());
    } else {
      EncodingException refusal = assertThrows(EncodingException.class, () -> group.decode(text));
      assertEquals(Vectors.text(c, "reason"), refusal.reason().name());
    }
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void decodeScalar(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    String text = Vectors.text(c, "text");
    if (c.get("reason").isNull()) {
      assertEquals(text, Scalar.decode(group, text).encode());
      assertEquals(text, SecretScalar.decode(group, text).reveal());
    } else {
      String reason = Vectors.text(c, "reason");
      assertEquals(
          reason,
          assertThrows(EncodingException.class, () -> Scalar.decode(group, text)).reason().name());
      assertEquals(
          reason,
          assertThrows(EncodingException.class, () -> SecretScalar.decode(group, text))
              .reason()
              .name());
    }
  }

  @ParameterizedTest
  @MethodSource("powers")
  void power(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    Element base = Vectors.element(c, group, "base");
    Scalar exponent = Vectors.scalar(c, group, "exponent");
    SecretScalar secret = Vectors.secret(c, group, "exponent");
    String expected = Vectors.text(c, "power");
    assertEquals(expected, base.power(exponent).encode());
    assertEquals(expected, group.power(base, secret).encode());
    assertEquals(expected, group.precompute(base).power(exponent).encode());
    assertEquals(expected, group.precompute(base).power(secret).encode());
    String ofGenerator = Vectors.text(c, "generatorPower");
    assertEquals(ofGenerator, group.generatorPower(secret).encode());
    assertEquals(ofGenerator, group.generatorTable().power(exponent).encode());
  }
}
