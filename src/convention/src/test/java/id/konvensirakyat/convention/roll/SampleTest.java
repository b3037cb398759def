package id.konvensirakyat.convention.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples: distinct, in range, spread evenly, and found again from their hash alone. */
class SampleTest {
  private static Register register(int entries) {
    return new Register(
        IntStream.range(0, entries).mapToObj(i -> Sha256.hex("entry " + i)).sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 1000, 1001, 100_000})
  void indicesAreDistinctAndInRange(int entries) {
    int size = Math.min(entries, Sample.MOST);
    List<Integer> drawn = new Sample("3101", "00", "dadu", size).indices(entries);
    assertEquals(size, new HashSet<>(drawn).size());
    assertTrue(drawn.stream().allMatch(i -> i >= 0 && i < entries));
  }

  /** 2000 draws of one among ten: each comes about 200 times; 50 off is 3.7 deviations. */
  @Test
  void nobodyIsFavoured() {
    int[] times = new int[10];
    for (int i = 0; i < 2000; i++) {
      times[new Sample("3101", "00", "dadu " + i, 1).indices(10).get(0)]++;
    }
    for (int count : times) {
      assertEquals(200, count, 50);
    }
  }

  @Test
  void theSizeFollowsFromTheHash() {
    Register register = register(50);
    for (int size : new int[] {1, 17, 50}) {
      String hash = new Sample("3101", register.hash(), "dadu", size).hash();
      assertEquals(Optional.of(size), Sample.of("3101", register, "dadu", hash).map(Sample::size));
      assertEquals(Optional.empty(), Sample.of("3102", register, "dadu", hash));
      assertEquals(Optional.empty(), Sample.of("3101", register(51), "dadu", hash));
      assertEquals(Optional.empty(), Sample.of("3101", register, "dadu ", hash));
    }
    assertThrows(IllegalArgumentException.class, () -> new Sample("3101", "00", "", 0));
    assertThrows(IllegalArgumentException.class, () -> new Sample("3101", "00", "", 1001));
    Sample whole = new Sample("3101", "00", "", 3);
    assertThrows(IllegalArgumentException.class, () -> whole.indices(2));
  }

  @Test
  void aRegisterHasOneForm() throws IOException {
    String good = register(3).text();
    assertEquals(3, read(good).orThrow().commitments().size());
    assertEquals(0, read("").orThrow().commitments().size());
    List<String> lines = good.lines().toList();
    String turned = lines.get(1) + "\n" + lines.get(0) + "\n";
    for (String bad :
        List.of(
            turned,
            lines.get(0) + "\n" + lines.get(0) + "\n",
            good.toUpperCase(java.util.Locale.ROOT),
            good + "\n",
            good.substring(0, good.length() - 1),
            good.replace("\n", "\r\n"))) {
      assertEquals(1, read(bad).faults().size(), bad);
    }
  }

  private static id.konvensirakyat.convention.text.Parsed<Register> read(String text)
      throws IOException {
    return Register.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
