package id.konvensirakyat.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.platform.testserver.PlatformServer;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The server that all HTTP tests used, after them: a clock whose work fails again and again does
 * not fail any of them, as once the one that asks witnesses, minutes after the start.
 */
@Order(Integer.MAX_VALUE)
class SteadyClocksTest {
  private static final List<String> SIGNS =
      List.of("work that is done again later failed", "No invocation on invocation stack");

  @Test
  void nothingThatIsDoneAgainAndAgainHasFailed() throws Exception {
    List<String> failed =
        PlatformServer.shared()
            .log()
            .lines()
            .filter(line -> SIGNS.stream().anyMatch(line::contains))
            .limit(10)
            .toList();
    assertEquals(List.of(), failed);
  }
}
