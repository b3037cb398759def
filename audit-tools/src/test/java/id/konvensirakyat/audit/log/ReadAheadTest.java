package id.konvensirakyat.audit.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.merkle.Tile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Files come in the order in which they are asked for, though they are read several at a time. */
class ReadAheadTest {
  private static final int SIZE = 20 * Tile.FULL + 3;

  private final List<String> begun = Collections.synchronizedList(new ArrayList<>());

  private Optional<byte[]> file(String path) {
    begun.add(path);
    return Optional.of(path.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertGives(ReadAhead ahead, String path) throws IOException {
    byte[] content = ahead.read(path, 1 << 20).orElseThrow();
    assertArrayEquals(path.getBytes(StandardCharsets.UTF_8), content, path);
  }

  @Test
  void eachFileIsReadOnceAndGivenToWhoeverAsksForIt() throws Exception {
    try (ReadAhead ahead = new ReadAhead((path, limit) -> file(path), 300, SIZE)) {
      assertGives(ahead, "tile/1/000.p/20");
      for (int index = 1; index <= 20; index++) {
        Tile tile = Tile.at(0, index, SIZE);
        assertGives(ahead, tile.path());
        assertGives(ahead, tile.entriesPath());
      }
    }
    assertEquals(41, begun.size(), begun::toString);
    assertTrue(begun.contains("tile/entries/020.p/3"), begun::toString);
  }

  /** No read ends before eight have begun, and no ninth begins meanwhile. */
  @Test
  void eightAreReadAtOnceAndNoMore() throws Exception {
    CountDownLatch together = new CountDownLatch(8);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    LogFiles slow =
        (path, limit) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          together.countDown();
          try {
            assertTrue(together.await(60, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new IOException(e);
          } finally {
            now.decrementAndGet();
          }
          return file(path);
        };
    try (ReadAhead ahead = new ReadAhead(slow, 0, SIZE)) {
      for (int index = 0; index <= 20; index++) {
        Tile tile = Tile.at(0, index, SIZE);
        assertGives(ahead, tile.path());
        assertGives(ahead, tile.entriesPath());
      }
    }
    assertEquals(8, most.get());
  }

  @Test
  void aFailureIsToldForItsFileAlone() throws Exception {
    LogFiles broken =
        (path, limit) -> {
          if (path.equals("tile/0/001")) {
            throw new IOException("status 503");
          }
          return path.equals("tile/entries/001") ? Optional.empty() : file(path);
        };
    try (ReadAhead ahead = new ReadAhead(broken, 0, SIZE)) {
      assertGives(ahead, "tile/0/000");
      assertGives(ahead, "tile/entries/000");
      IOException failure =
          assertThrows(IOException.class, () -> ahead.read("tile/0/001", 1 << 20));
      assertEquals("status 503", failure.getMessage());
      assertEquals(Optional.empty(), ahead.read("tile/entries/001", 1 << 20));
      assertGives(ahead, "tile/0/002");
    }
  }

  /** A log may sign any size; nobody reads all of it before the first file is there. */
  @Test
  void onlyAFewAreReadBeforeTheyAreAskedFor() throws Exception {
    try (ReadAhead ahead = new ReadAhead((path, limit) -> file(path), 0, 1L << 40)) {
      assertGives(ahead, "tile/0/000");
      assertTrue(begun.size() <= 10, begun::toString);
    }
  }
}
