package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.fault.SmallExport;
import id.konvensirakyat.crypto.note.NoteSigner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code audit verify --since}. */
class VerifyTest {
  private static final Path ELECTION =
      Path.of(
          System.getProperty("konvensi.root"), "crypto-spec/vectors/elections/ed25519-threshold");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aVerificationGoesOnWhereTheLastOneEnded() throws Exception {
    assertEquals(0, verify("open.bel.snapshot"));
    String note = Files.readString(note());
    assertTrue(note.contains("\"name\":\"a.bel\",\"ballots\":10,"), note);
    assertEquals(0, verify("Pvtx6fwz27wUkn.bel"));
    assertTrue(out.toString().contains("VERIFIED: every check passed."), out::toString);
    assertTrue(out.toString().contains("10 NOT verified again"), out::toString);
    assertEquals(note, Files.readString(note()));
  }

  /** A record that lost what was verified before is refused, and the note is kept. */
  @Test
  void aRecordThatIsAnotherThanBeforeIsRefused() throws Exception {
    assertEquals(0, verify("open.bel.snapshot"));
    String note = Files.readString(note());
    Files.writeString(note(), note.replace("\"ballots\":10", "\"ballots\":9"));
    assertEquals(1, verify("closed.bel.snapshot"));
    assertTrue(out.toString().contains("verified-before-changed"), out::toString);
    assertTrue(Files.readString(note()).contains("\"ballots\":9"));
  }

  @Test
  void aNoteOfAnotherVersionSaysNothing() throws Exception {
    assertEquals(0, verify("open.bel.snapshot"));
    Files.writeString(note(), Files.readString(note()).replace("audit 1.0", "audit 0.9"));
    assertEquals(0, verify("closed.bel.snapshot"));
    assertTrue(Files.readString(note()).contains("audit 1.0"));
    assertFalse(out.toString().contains("NOT verified again"), out::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"format\":\"konvensi-verified/2\",\"archives\":[]}",
        "{\"format\":\"konvensi-verified/1\",\"program\":\"audit 1.0\",\"archives\":[{\"name\":\"a.bel\",\"ballots\":0}]}",
        "{\"format\":\"konvensi-verified/1\",\"program\":\"audit 1.0\",\"archives\":[]} ?"
      })
  void aFileThatIsNoNoteIsNotBelievedNorOverwritten(String text) throws Exception {
    Files.writeString(note(), text);
    assertEquals(2, verify("open.bel.snapshot"));
    assertTrue(err.toString().contains("is no note of what was verified"), err::toString);
    assertEquals(text, Files.readString(note()));
  }

  /**
   * What others wrote has no second proofs: the rest is verified, and that they are not is said.
   */
  @Test
  void anArchiveWithoutSecondProofsIsSaidToHaveNone() throws Exception {
    assertEquals(0, verify("Pvtx6fwz27wUkn.bel"));
    assertTrue(out.toString().contains("C16  not at hand      "), out::toString);
    assertTrue(out.toString().contains("there is no a.bound beside the archive"), out::toString);
    assertTrue(
        out.toString().contains("VERIFIED: every check passed. Not looked at: C16."),
        out::toString);
    assertEquals(0, verify("open.bel.snapshot"));
    assertTrue(out.toString().contains("C16  not yet"), out::toString);
  }

  @Test
  void secondProofsBesideAnArchiveOrNamedAreVerified() throws Exception {
    SmallExport export = new SmallExport();
    Path archive = Files.write(folder.resolve("b.bel"), export.archive());
    Path beside = Files.write(folder.resolve("b.bound"), export.bound());
    Path wrong = Files.writeString(folder.resolve("c.bound"), "{}\n");
    assertEquals(0, run(archive));
    assertTrue(out.toString().contains("C16  PASSED"), out::toString);
    assertFalse(out.toString().contains("Not looked at"), out::toString);
    assertEquals(1, run(archive, "--bound=" + wrong));
    assertTrue(out.toString().contains("C16  FAILED"), out::toString);
    Files.move(beside, folder.resolve("d.bound"));
    assertEquals(0, run(archive, "--bound=" + folder.resolve("d.bound")));
    assertEquals(2, run(archive, "--bound=" + beside));
    Files.write(beside, Files.readAllBytes(wrong));
    assertEquals(1, run(archive));
  }

  /** Whoever knows the log's key insists on it. */
  @Test
  void theLogOfAnExportIsSignedByTheKeyThatIsGiven() throws Exception {
    SmallExport export = new SmallExport();
    export.write(folder);
    assertEquals(0, run(folder, "--log=" + export.logKey()));
    String other = NoteSigner.ed25519("lain", new byte[32]).verifierKey().toString();
    assertEquals(1, run(folder, "--log=" + other));
    assertTrue(out.toString().contains("C39  FAILED"), out::toString);
    assertEquals(0, run(folder, "--log=" + export.logKey(), "--log=" + export.logKey()));
    assertEquals(2, run(folder, "--log=" + export.logKey().substring(1)));
  }

  private int run(Path archive, String... options) {
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(
        Stream.concat(Stream.of("verify", archive.toString(), "--lang=en"), Stream.of(options))
            .toArray(String[]::new));
  }

  private Path note() {
    return folder.resolve("since.json");
  }

  private int verify(String archive) throws Exception {
    Path here = folder.resolve("a.bel");
    Files.copy(ELECTION.resolve(archive), here, StandardCopyOption.REPLACE_EXISTING);
    return run(here, "--since=" + note());
  }
}
