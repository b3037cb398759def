package id.konvensirakyat.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The verifier in TypeScript and the one in Java, as programs of their own. */
final class SecondProgram {
  private static final Path ROOT = Path.of(System.getProperty("konvensi.root"));

  private SecondProgram() {}

  /**
   * What a program answered.
   *
   * @param code its exit code
   * @param text what it printed
   */
  record Answer(int code, String text) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(text);
    }
  }

  /** {@code verify.mjs}: an export's folder, and receipts. */
  static Answer typeScript(Path export, Path receipts) throws Exception {
    return run(
        List.of(
            "node",
            ROOT.resolve("src/web/target/verify.mjs").toString(),
            "--receipts",
            receipts.toString(),
            export.toString()));
  }

  /** {@code audit receipt}: the receipts of a folder, by a log's key and the witnesses of rules. */
  static Answer java(String vkey, Path rules, Path receipts) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                ROOT.resolve("audit-tools/target/audit.jar").toString(),
                "receipt",
                "--lang",
                "en",
                "--log",
                vkey,
                "--rules",
                rules.toString()));
    try (var files = Files.list(receipts)) {
      files.sorted().map(Path::toString).forEach(command::add);
    }
    return run(command);
  }

  private static Answer run(List<String> command) throws Exception {
    Path said = Files.createTempFile("said", ".txt");
    try {
      int code =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      return new Answer(code, Files.readString(said));
    } finally {
      Files.delete(said);
    }
  }
}
