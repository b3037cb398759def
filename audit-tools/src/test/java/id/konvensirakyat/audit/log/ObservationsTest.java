package id.konvensirakyat.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watcher remembers between two runs, and how it bounds the age of entries. */
class ObservationsTest {
  private static final Instant T = Instant.parse("2026-11-28T10:00:00Z");

  @TempDir Path folder;

  private static Observation seen(int minute, long size, long witnessed, int cosignedMinute) {
    return new Observation(
        T.plusSeconds(60L * minute), size, witnessed, T.plusSeconds(60L * cosignedMinute), 2);
  }

  @Test
  void aTornLineIsPassedOver() throws Exception {
    Path file = folder.resolve("o");
    Observations one = Observations.at(file);
    one.add(seen(0, 5, 5, 0));
    one.add(seen(1, 9, 5, 0));
    String whole = Files.readString(file);
    for (int length = whole.length() - 1; length > whole.length() - 30; length--) {
      Files.writeString(file, whole.substring(0, length), StandardOpenOption.TRUNCATE_EXISTING);
      Observations again = Observations.at(file);
      again.add(seen(2, 12, 5, 0));
      List<Observation> all = Observations.at(file).all();
      assertEquals(seen(0, 5, 5, 0), all.get(0));
      assertEquals(seen(2, 12, 5, 0), all.get(all.size() - 1));
    }
  }

  @Test
  void noEntryIsOlderThanTheCosignaturesOfASmallerTree() throws Exception {
    Observations all = Observations.at(folder.resolve("o"));
    assertEquals(Optional.empty(), all.notBefore(5));
    all.add(seen(1, 20, 10, 1));
    all.add(seen(5, 30, 20, 5));
    all.add(seen(6, 30, 25, 4)); // a later tree with an earlier time says less
    all.add(seen(7, 30, 15, 6));
    assertEquals(Optional.empty(), all.notBefore(9));
    assertEquals(Optional.of(T.plusSeconds(60)), all.notBefore(10));
    assertEquals(Optional.of(T.plusSeconds(60)), all.notBefore(14));
    assertEquals(Optional.of(T.plusSeconds(360)), all.notBefore(15));
    assertEquals(Optional.of(T.plusSeconds(360)), all.notBefore(1000));
  }

  @Test
  void whatStaysTheSameIsNotedNowAndThen() throws Exception {
    Observations all = Observations.at(folder.resolve("o"));
    for (int minute = 0; minute <= 25; minute++) {
      all.add(seen(minute, 5, 5, 0));
    }
    assertEquals(3, all.all().size());
    assertEquals(Optional.of(T), all.standsSince());
    all.add(seen(26, 6, 5, 0));
    assertEquals(Optional.of(seen(26, 6, 5, 0)), all.firstLargerThan(5));
  }
}
