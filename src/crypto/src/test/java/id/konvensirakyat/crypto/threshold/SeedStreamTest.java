package id.konvensirakyat.crypto.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeedStreamTest {
  static Stream<JsonNode> streams() {
    return Vectors.cases("seed-stream");
  }

  @ParameterizedTest
  @MethodSource("streams")
  void isThatOfTheVectors(JsonNode c) throws EncodingException {
    Group group = Vectors.group(c);
    Seed seed = Seed.decode(Vectors.text(c, "seed"));
    String purpose = Vectors.text(c, "purpose");
    byte[] bytes = new byte[100];
    SeedStream.of(seed, purpose).nextBytes(bytes);
    assertEquals(Vectors.text(c, "bytes"), Hash.hex(bytes));
    SecureRandom numbers = SeedStream.of(seed, purpose);
    for (JsonNode number : c.get("scalars")) {
      assertEquals(number.textValue(), SecretScalar.random(group, numbers).reveal());
    }
  }

  @Test
  void takesNoOtherSeed() throws EncodingException {
    Seed seed = Seed.decode("1".repeat(22));
    SecureRandom stream = SeedStream.of(seed, "x");
    assertThrows(UnsupportedOperationException.class, () -> stream.setSeed(new byte[32]));
    assertThrows(UnsupportedOperationException.class, () -> stream.generateSeed(8));
    byte[] first = new byte[32];
    byte[] other = new byte[32];
    stream.nextBytes(first);
    SeedStream.of(seed, "y").nextBytes(other);
    assertNotEquals(Hash.hex(first), Hash.hex(other));
  }
}
