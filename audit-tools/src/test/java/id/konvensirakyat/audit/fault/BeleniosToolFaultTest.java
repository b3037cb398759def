package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue's word on belenios-tool 2.0, checked where that program is installed: it verifies
 * the same records in BELENIOS-2048, and a fault that it accepts is marked as missed.
 */
class BeleniosToolFaultTest {
  private static final String GROUP = "BELENIOS-2048";

  @TempDir static Path folder;
  private static Trials trials;

  @BeforeAll
  static void programIsThere() {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "belenios-tool")));
    assumeTrue(there, "belenios-tool is not installed: what it sees was not compared");
    trials = new Trials(folder);
  }

  static List<Fault> faults() {
    return Catalogue.read().stream().filter(f -> f.base() == Fault.Base.RECORD).toList();
  }

  @Test
  void theCorrectRecordIsAccepted() throws Exception {
    assertTrue(accepts(Optional.ofNullable(trials.correct().get(GROUP)).orElseThrow()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void itDoesWhatTheCatalogueSays(Fault fault) throws Exception {
    Path archive = Optional.ofNullable(trials.plant(fault).get(GROUP)).orElseThrow();
    Fault.Tool seen = accepts(archive) ? Fault.Tool.MISSED : Fault.Tool.YES;
    assertEquals(fault.tool(), seen, fault.what());
  }

  private static boolean accepts(Path archive) throws Exception {
    Process process =
        new ProcessBuilder("belenios-tool", "election", "verify", "--dir=.")
            .directory(archive.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    String output = Files.readString(folder.resolve("output"));
    // 2.0 also ends with 0 where it found no election at all
    return process.exitValue() == 0 && output.contains("all checks passed");
  }
}
