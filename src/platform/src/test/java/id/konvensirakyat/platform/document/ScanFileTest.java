package id.konvensirakyat.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.FakeClamd;
import id.konvensirakyat.platform.testserver.Papers;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files go past the virus scanner where there is one, and never past one that is silent. */
class ScanFileTest {
  private static final byte[] EICAR = HostileFiles.ascii(FakeClamd.EICAR);

  @Test
  void withoutAScannerNothingWasScanned() {
    assertFalse(new ScanFile(Optional.empty()).scan(EICAR));
    assertFalse(new ScanFile(Optional.of(" ")).scan(EICAR));
  }

  @Test
  void aCleanFilePassesAndAVirusDoesNot() throws IOException {
    try (FakeClamd clamd = new FakeClamd()) {
      ScanFile scan = new ScanFile(Optional.of(clamd.address()));
      assertTrue(scan.scan(new byte[300_000]), "in several chunks");
      assertEquals(300_000, clamd.last().length);
      Refusal refused = assertThrows(Refusal.class, () -> scan.scan(EICAR));
      assertEquals(Problem.VIRUS_FOUND, refused.problem());
    }
  }

  @Test
  void aVirusInAFileThatWouldBeTakenIsFoundBeforeItIsOpened() throws IOException {
    try (FakeClamd clamd = new FakeClamd()) {
      CheckFile check = new CheckFile(new ScanFile(Optional.of(clamd.address())));
      byte[] good = Papers.pdf("contoh");
      CheckedFile kept = check.check(DocumentKind.KTP_EL, "application/pdf", good);
      assertTrue(kept.scanned());
      byte[] carrier = HostileFiles.join(Papers.picture("jpeg", 200, 200), EICAR);
      Refusal refused =
          assertThrows(Refusal.class, () -> check.check(DocumentKind.PHOTO, "image/jpeg", carrier));
      assertEquals(Problem.VIRUS_FOUND, refused.problem());
    }
  }

  @Test
  void aScannerThatIsNotThereLetsNothingThrough() {
    // a port that was just closed may be another's by now; nobody listens on port 1
    ScanFile scan = new ScanFile(Optional.of("127.0.0.1:1"));
    Refusal refused = assertThrows(Refusal.class, () -> scan.scan(new byte[10]));
    assertEquals(Problem.SCANNER_SILENT, refused.problem());
    assertEquals(503, refused.problem().status());
  }

  @Test
  void aScannerThatAnswersNothingUsefulLetsNothingThrough() throws IOException {
    for (String reply : new String[] {"", "INSTREAM size limit exceeded. ERROR", "stream: OKAY"}) {
      try (FakeClamd clamd = new FakeClamd()) {
        clamd.answer(reply);
        ScanFile scan = new ScanFile(Optional.of(clamd.address()));
        Refusal refused = assertThrows(Refusal.class, () -> scan.scan(new byte[10]), reply);
        assertEquals(Problem.SCANNER_SILENT, refused.problem());
      }
    }
  }
}
