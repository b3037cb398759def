package id.konvensirakyat.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedTest {
  @TempDir Path directory;

  private Process marked(String mark, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(Marked.VARIABLE, mark);
    return builder.start();
  }

  @Test
  void onlyProcessesWithExactlyThisMarkAreEnded() throws Exception {
    String mine = Marked.mark(Component.MARIADB, directory);
    String longer = Marked.mark(Component.MARIADB, directory.resolve("other"));
    Process orphan = marked(mine, "sleep", "300");
    Process stranger = marked(longer, "sleep", "300");
    try {
      assertEquals(1, Marked.living(mine).size());
      Marked.end(mine, Duration.ofSeconds(10));
      assertEquals(List.of(), Marked.living(mine));
      assertFalse(orphan.isAlive());
      assertTrue(stranger.isAlive());
    } finally {
      orphan.destroyForcibly();
      stranger.destroyForcibly();
    }
  }

  @Test
  void aProcessThatIgnoresTheRequestIsKilledWithItsChildren() throws Exception {
    String mark = Marked.mark(Component.KEYCLOAK, directory);
    Process deaf = marked(mark, "bash", "-c", "trap '' TERM; sleep 300 & echo ready; wait; wait");
    try {
      assertEquals("ready", deaf.inputReader().readLine());
      Marked.end(mark, Duration.ofMillis(300));
      assertEquals(List.of(), Marked.living(mark));
    } finally {
      deaf.destroyForcibly();
    }
  }
}
