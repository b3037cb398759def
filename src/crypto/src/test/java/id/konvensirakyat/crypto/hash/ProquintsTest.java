package id.konvensirakyat.crypto.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.group.EncodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProquintsTest {
  static Stream<JsonNode> words() {
    return Vectors.cases("proquints");
  }

  @ParameterizedTest
  @MethodSource("words")
  void areThoseOfTheProposal(JsonNode c) throws EncodingException {
    List<String> words =
        StreamSupport.stream(c.get("words").spliterator(), false).map(JsonNode::textValue).toList();
    assertEquals(words, Proquints.of(Hash.decodeHex(Vectors.text(c, "bytes"))));
  }

  @Test
  void noTwoNumbersHaveOneWord() {
    Set<String> words = new HashSet<>();
    for (int n = 0; n < 1 << 16; n++) {
      words.addAll(Proquints.of(new byte[] {(byte) (n >> 8), (byte) n}));
    }
    assertEquals(1 << 16, words.size());
    assertThrows(IllegalArgumentException.class, () -> Proquints.of(new byte[3]));
  }
}
