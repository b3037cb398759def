package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private Path note() {
    return folder.resolve("since.json");
  }

  private int verify(String archive) throws Exception {
    Path here = folder.resolve("a.bel");
    Files.copy(ELECTION.resolve(archive), here, StandardCopyOption.REPLACE_EXISTING);
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute("verify", here.toString(), "--since=" + note(), "--lang=en");
  }
}
