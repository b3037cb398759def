package id.konvensirakyat.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A log behind a plain static server, as {@code audit-tools/static-log} tries it with a million.
 */
class StaticLogTest {
  private static final Path ROOT = Path.of(System.getProperty("konvensi.root"));
  private static final int ENTRIES = 20_000;

  @Test
  void staticFilesAreCopiedWatchedAndVerified() throws Exception {
    Path work = Path.of("target", "static-log").toAbsolutePath();
    Files.createDirectories(work);
    Path said = work.resolve("said.txt");
    int code =
        new ProcessBuilder(
                List.of(
                    "bash",
                    ROOT.resolve("audit-tools/static-log").toString(),
                    Integer.toString(ENTRIES),
                    work.toString()))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertEquals(0, code, Files.readString(said));
    JsonNode verified = new ObjectMapper().readTree(work.resolve("verify.json").toFile());
    assertTrue(verified.required("ok").asBoolean(), verified.toString());
    assertEquals(ENTRIES, verified.required("log").required("size").asInt());
  }
}
