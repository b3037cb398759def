package id.konvensirakyat.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.fault.Catalogue;
import id.konvensirakyat.audit.fault.Fault;
import id.konvensirakyat.audit.fault.Trials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in TypeScript, which shares no line with ours in Java, reads the exports that these
 * make: it accepts the correct one and refuses every fault of an export's log.
 */
class SecondProgramTest {
  private static final Path PROGRAM = Path.of("..", "web", "target", "verify.mjs");
  private static final Set<Check> OF_LOGS = Set.of(Check.C39, Check.C40, Check.C41, Check.C42);
  private static final int PATIENCE_MINUTES = 2;

  @TempDir Path folder;

  private record Answer(int code, String text) {}

  @Test
  void theCorrectExportAndItsArchivesAreAccepted() throws Exception {
    for (var correct : new Trials(folder).correct().entrySet()) {
      Answer answer = verify(correct.getValue());
      assertEquals(0, answer.code(), () -> correct.getKey() + ": " + answer.text());
    }
  }

  @Test
  void everyFaultOfAnExportsLogIsRefused() throws Exception {
    Trials trials = new Trials(folder);
    List<String> accepted = new ArrayList<>();
    int refused = 0;
    for (Fault fault : Catalogue.read()) {
      if (OF_LOGS.contains(fault.check())) {
        int code = verify(trials.plant(fault).get("export")).code();
        if (code == 1) {
          refused++;
        } else {
          accepted.add(fault.id() + " " + code);
        }
      }
    }
    assertEquals(List.of(), accepted);
    assertTrue(refused > 50, "only " + refused + " faults");
  }

  private static Answer verify(Path evidence) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder("node", PROGRAM.toString(), "--weights", evidence.toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!program.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      program.destroyForcibly();
    }
    return new Answer(program.waitFor(), text);
  }
}
