package id.konvensirakyat.protocol.encoding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.Vectors;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason is published with its meaning. */
class ReasonTest {
  @ParameterizedTest
  @EnumSource
  void isInTheSpecification(Reason reason) throws Exception {
    String page = Files.readString(Vectors.directory().resolveSibling("protocol.md"));
    assertTrue(page.contains("| `" + reason.code() + "` | " + reason.meaning() + " |"));
  }
}
