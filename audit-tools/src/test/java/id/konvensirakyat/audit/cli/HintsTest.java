package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code audit hints}, and where {@code audit verify} looks for what it wrote. */
class HintsTest {
  private static final Path ELECTIONS =
      Path.of(System.getProperty("konvensi.root"), "crypto-spec", "vectors", "elections");
  private static final String ALL = "hints: 5 ballots verified by them, 0 whose";
  private static final String ALONE =
      "hints: 0 ballots verified by them, 0 whose hints did not fit";

  @TempDir private Path folder;
  private Path archive;
  private String printed = "";

  @BeforeEach
  void copy() throws IOException {
    archive = folder.resolve("a.bel");
    Files.copy(vector("ed25519-basic"), archive);
  }

  private static Path vector(String election) throws IOException {
    try (Stream<Path> files = Files.list(ELECTIONS.resolve(election))) {
      return files.filter(file -> file.toString().endsWith(".bel")).findFirst().orElseThrow();
    }
  }

  private int run(Object... arguments) {
    StringWriter out = new StringWriter();
    CommandLine audit = Audit.commandLine();
    audit.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    int code = audit.execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    printed = out.toString();
    return code;
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void hintsAreFoundBesideTheArchive() throws Exception {
    assertEquals(0, run("verify", "--lang", "en", archive));
    assertFalse(printed.contains("hints"), printed);
    assertEquals(0, run("hints", archive));
    assertTrue(printed.contains("a.hints: hints of 5 ballots"), printed);
    assertEquals(2, files());

    assertEquals(0, run("verify", "--lang", "en", archive));
    assertTrue(printed.contains(ALL), printed);
    assertEquals(0, run("verify", "--lang", "id", archive));
    assertTrue(printed.contains("petunjuk: 5 surat suara"), printed);
    assertEquals(0, run("verify", "--lang", "en", "--no-hints", archive));
    assertFalse(printed.contains("hints:"), printed);
    assertEquals(0, run("verify", "--json", archive));
    assertTrue(printed.contains("\"helped\":5,\"in_vain\":0,\"none\":0"), printed);
  }

  @Test
  void hintsOfAnyName() throws Exception {
    Path other = folder.resolve("other");
    assertEquals(0, run("hints", archive, "-o", other));
    assertEquals(0, run("verify", "--lang", "en", "--hints", other, archive));
    assertTrue(printed.contains(ALL), printed);
    // A file that is not there is a mistake; one of something else changes nothing but the time.
    assertEquals(2, run("verify", "--lang", "en", "--hints", folder.resolve("absent"), archive));
    assertEquals(0, run("verify", "--lang", "en", "--hints", archive, archive));
    assertTrue(printed.contains(ALONE), printed);
  }

  @Test
  void nothingIsWrittenOfAnArchiveThatIsNotRight() throws Exception {
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length - 1]++;
    Files.write(archive, bytes);
    assertEquals(1, run("hints", archive));
    assertTrue(printed.contains("tar-padding-invalid"), printed);
    assertEquals(1, files());

    Files.copy(vector("belenios2048-threshold"), folder.resolve("b.bel"));
    assertEquals(2, run("hints", folder.resolve("b.bel")));
    assertEquals(2, run("hints", folder.resolve("absent.bel")));
    assertEquals(2, run("hints", archive, "-o", archive));
    assertEquals(2, files());
  }
}
