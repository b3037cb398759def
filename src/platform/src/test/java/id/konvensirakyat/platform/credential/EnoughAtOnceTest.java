package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A publication never tells of one person. */
class EnoughAtOnceTest {
  private static final List<String> TEN = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

  @Test
  void fewJoinsWait() {
    assertFalse(EnoughAtOnce.changed(List.of(), TEN.subList(0, 4), 5));
    assertTrue(EnoughAtOnce.changed(List.of(), TEN.subList(0, 5), 5));
    assertFalse(EnoughAtOnce.changed(TEN.subList(0, 9), TEN, 5));
  }

  @Test
  void fewLeavesWait() {
    assertFalse(EnoughAtOnce.changed(TEN, TEN.subList(1, 10), 5));
    assertTrue(EnoughAtOnce.changed(TEN, TEN.subList(5, 10), 5));
  }

  @Test
  void oneWhoLeavesDoesNotHideAmongThoseWhoJoin() {
    assertFalse(EnoughAtOnce.changed(TEN.subList(0, 5), TEN.subList(1, 10), 5));
  }

  @Test
  void nothingIsEnoughAndTheLastOneWaitsForNobody() {
    assertTrue(EnoughAtOnce.changed(TEN, TEN, 5));
    assertTrue(EnoughAtOnce.changed(TEN, TEN.subList(0, 9), 1));
  }
}
