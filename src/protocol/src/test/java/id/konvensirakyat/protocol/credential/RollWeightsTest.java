package id.konvensirakyat.protocol.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights at both ends of their range, one by one and together. */
class RollWeightsTest {
  private static RollText read(List<String> weights) throws RefusedException {
    List<String> entries =
        IntStream.range(0, weights.size())
            .mapToObj(
                i -> "\"c" + i + (weights.get(i).isEmpty() ? "" : ",") + weights.get(i) + "\"")
            .toList();
    byte[] text = TestElection.utf8("[" + String.join(",", entries) + "]");
    return RollText.read(text, Hash.of(text));
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "1, 1", "9, 9", "999999, 999999", "1000000, 1000000"})
  void weightsWithinTheRangeAreRead(String text, int weight) throws RefusedException {
    RollText roll = read(List.of("", text, "3"));
    assertEquals(1, roll.find("c1"));
    assertEquals("c1", roll.credential(1));
    assertEquals(weight, roll.weight(1));
    assertEquals(4 + weight, roll.totalWeight());
    assertEquals(-1, roll.find("c3"));
  }

  @ParameterizedTest
  @CsvSource({"0", "01", "1000001", "9999999", "10000000", "-1", "+1", "' 1'", "1.0", "'1,1'", "a"})
  void otherWeightsAreRefused(String text) {
    RefusedException refusal = assertThrows(RefusedException.class, () -> read(List.of(text)));
    assertEquals(Reason.WEIGHT_INVALID, refusal.reason());
    assertEquals("[0]", refusal.refusal().place());
  }

  /** A sum of 2^31 - 1 is a count that a result can hold, and one more is none. */
  @Test
  void theSumIsBounded() throws RefusedException {
    List<String> weights = new ArrayList<>(Collections.nCopies(2147, "1000000"));
    weights.add("483647");
    assertEquals(Integer.MAX_VALUE, read(weights).totalWeight());
    weights.add("1");
    RefusedException refusal = assertThrows(RefusedException.class, () -> read(weights));
    assertEquals("total", refusal.refusal().place());
  }
}
