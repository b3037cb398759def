package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.SignedNote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogKeysTest {
  private static final String OLD = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String NEW = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String ORIGIN = "example.com/log";

  @Test
  void whileAKeyIsRotatedBothSign() throws Exception {
    LogKeys both = LogKeys.parse(OLD + "," + NEW);
    Checkpoint checkpoint = new Checkpoint(ORIGIN, TreeHead.EMPTY);
    SignedNote note = both.sign(checkpoint);
    for (String one : List.of(OLD, NEW)) {
      assertEquals(1, note.verifiedBy(LogKeys.parse(one).keys(ORIGIN)).size());
    }
    assertEquals(2, both.keys(ORIGIN).size());
    assertEquals(LogKeys.parse(OLD).keys(ORIGIN).get(0), both.keys(ORIGIN).get(0));
    assertEquals(
        LogKeys.parse(NEW).mlDsa44(ORIGIN).verifierKey(), both.mlDsa44(ORIGIN).verifierKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", OLD + ",", OLD + "," + OLD, OLD + "," + NEW + "," + OLD, "AAAA", "?"})
  void whatIsNoKeyStopsTheServer(String seeds) {
    assertThrows(IllegalArgumentException.class, () -> LogKeys.parse(seeds));
  }
}
