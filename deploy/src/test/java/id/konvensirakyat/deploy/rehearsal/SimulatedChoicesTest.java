package id.konvensirakyat.deploy.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.election.Question;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimulatedChoicesTest {
  @Test
  void everyChoiceIsAllowedAndEveryKindOccurs() {
    Question question = new Question("?", List.of("1", "2", "3", "4", "5"), true, 1, 3);
    SplittableRandom random = new SplittableRandom(1);
    int[] sizes = new int[4];
    for (int i = 0; i < 20_000; i++) {
      SimulatedChoices.Choice choice = SimulatedChoices.next(question, random);
      int size = choice.answers().size();
      assertEquals(size, new HashSet<>(choice.answers()).size());
      assertTrue(choice.answers().stream().allMatch(a -> a >= 0 && a < 5));
      assertEquals(choice.blank(), size == 0);
      assertTrue(size <= 3);
      sizes[size]++;
    }
    assertTrue(Arrays.stream(sizes).allMatch(n -> n > 100), Arrays.toString(sizes));
  }

  @Test
  void countsHaveTheFormOfAResult() {
    Question withBlank = new Question("?", List.of("1", "2", "3"), true, 1, 2);
    long[] counts = new long[4];
    new SimulatedChoices.Choice(true, List.of()).countInto(counts, withBlank);
    new SimulatedChoices.Choice(false, List.of(0, 2)).countInto(counts, withBlank);
    assertEquals("[1, 1, 0, 1]", Arrays.toString(counts));
    Question withoutBlank = new Question("?", List.of("1", "2", "3"), false, 0, 2);
    long[] plain = new long[3];
    new SimulatedChoices.Choice(false, List.of(1)).countInto(plain, withoutBlank);
    assertEquals("[0, 1, 0]", Arrays.toString(plain));
  }
}
