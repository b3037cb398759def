package id.konvensirakyat.platform.document;

import static id.konvensirakyat.platform.document.HostileFiles.ascii;
import static id.konvensirakyat.platform.document.HostileFiles.join;
import static id.konvensirakyat.platform.document.HostileFiles.pdfWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Papers;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent is opened; each bad file is refused by the one rule that it breaks. */
class CheckFileTest {
  private static final String PDF = "application/pdf";
  private static final String JPEG = "image/jpeg";
  private static final String PNG = "image/png";
  private static final String PROOF = "text/plain;charset=utf-8";
  private static final CheckFile CHECK = new CheckFile(new ScanFile(Optional.empty()));

  static Stream<Arguments> bad() throws IOException {
    byte[] pdf = Papers.pdf("contoh");
    byte[] jpeg = Papers.picture("jpeg", 400, 300);
    byte[] png = Papers.picture("png", 400, 300);
    byte[] html = ascii("<html><script>alert(1)</script></html>");
    return Stream.of(
        of("wrong magic", PDF, html, "document-type"),
        of("another type than declared", PNG, jpeg, "document-type"),
        of("nothing at all", PDF, new byte[0], "document-type"),
        of("only the magic of a JPEG", JPEG, Arrays.copyOf(jpeg, 4), "picture-unreadable"),
        of("a JPEG cut off", JPEG, Arrays.copyOf(jpeg, jpeg.length / 2), "picture-unreadable"),
        of("a PNG cut off", PNG, Arrays.copyOf(png, png.length / 2), "picture-unreadable"),
        of("a web page behind a JPEG's first bytes", JPEG, join(head(jpeg), html), UNREADABLE),
        of("a bomb: 60,000 x 60,000", PNG, HostileFiles.pngOf(60_000, 60_000), DIMENSIONS),
        of("a bomb: 9,000 x 9,000", PNG, HostileFiles.pngOf(9_000, 9_000), DIMENSIONS),
        of("too few pixels for its size", PNG, HostileFiles.pngOf(900, 900), UNREADABLE),
        of("a dot", PNG, Papers.picture("png", 20, 20), "picture-too-small"),
        of("a PDF cut off", PDF, Arrays.copyOf(pdf, pdf.length - 60), "pdf-unreadable"),
        of("no PDF inside", PDF, join(ascii("%PDF-1.7\n"), html, ascii("%%EOF")), PDF_UNREADABLE),
        of("a web page behind the end", PDF, join(pdf, html), "pdf-trailing"),
        of("a password", PDF, HostileFiles.encryptedPdf("rahasia"), "pdf-encrypted"),
        of("an owner's password", PDF, HostileFiles.encryptedPdf(""), "pdf-encrypted"),
        of("no page", PDF, HostileFiles.pdfOfPages(0), "pdf-pages"),
        of("51 pages", PDF, HostileFiles.pdfOfPages(51), "pdf-pages"),
        of(
            "JavaScript when opened",
            PDF,
            pdfWith("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
            "pdf-active"),
        of("JavaScript by its escaped name", PDF, pdfWith("/AA << /O 4 0 R >>", JS), "pdf-active"),
        of("JavaScript nobody refers to", PDF, pdfWith("", JS), "pdf-active"),
        of("a program to start", PDF, pdfWith("/OpenAction 4 0 R", LAUNCH), "pdf-active"),
        of("a form that sends", PDF, pdfWith("", "<< /S /SubmitForm /F (x) >>"), "pdf-active"),
        of("a form in XFA", PDF, pdfWith("/AcroForm << /XFA [] /Fields [] >>"), "pdf-active"),
        of(
            "a file inside",
            PDF,
            pdfWith("/Names << /EmbeddedFiles << /Names [] >> >>"),
            "pdf-embedded"),
        of(
            "a file attached to a page",
            PDF,
            pdfWith("", "<< /Type /Annot /Subtype /FileAttachment >>"),
            "pdf-embedded"),
        of("64 MB of zeros", PDF, pdfWith("", HostileFiles.zeros("", 64)), "pdf-expands"),
        of(
            "64 MB of zeros that pretend to be a picture",
            PDF,
            pdfWith("", HostileFiles.zeros("/Type /ObjStm /N 1 /First 4 /Subtype /Image", 64)),
            "pdf-expands"),
        of(
            "zeros whose dictionary a comment hides",
            PDF,
            pdfWith("", HostileFiles.zeros("/First 4 %endobj\n /Subtype /Image", 64)),
            "pdf-expands"),
        of(
            "filters one after the other",
            PDF,
            pdfWith("", "<< /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream"),
            "pdf-expands"),
        of("more than 2 MB", PDF, Arrays.copyOf(pdf, CheckFile.LIMIT + 1), "too-large"));
  }

  private static final String UNREADABLE = "picture-unreadable";
  private static final String PDF_UNREADABLE = "pdf-unreadable";
  private static final String DIMENSIONS = "picture-dimensions";
  private static final String JS = "<< /S /Java#53cript /J#53 (x) >>";
  private static final String LAUNCH = "<< /S /Launch /F (calc.exe) >>";

  private static Arguments of(String why, String type, byte[] content, String expected) {
    return Arguments.of(why, type, content, expected);
  }

  private static byte[] head(byte[] jpeg) {
    return Arrays.copyOf(jpeg, 20);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isRefusedByItsRule(String why, String type, byte[] content, String expected) {
    Refusal refused =
        assertThrows(Refusal.class, () -> CHECK.check(DocumentKind.DIPLOMA, type, content), why);
    if (refused.problem() == Problem.DOCUMENT_REFUSED) {
      assertEquals(expected, refused.details().rule().orElseThrow());
      assertFalse(refused.details().english().isEmpty());
      assertFalse(refused.details().indonesian().isEmpty());
    } else {
      assertEquals(expected, refused.problem().code());
    }
  }

  @Test
  void aPortraitIsNoPdf() {
    byte[] pdf = Papers.pdf("contoh");
    Refusal refused = assertThrows(Refusal.class, () -> CHECK.check(DocumentKind.PHOTO, PDF, pdf));
    assertEquals("kind", refused.details().rule().orElseThrow());
  }

  @Test
  void aReceiptOfTheLogIsEvidenceAndStaysAsItCame() {
    byte[] proof = Papers.proof();
    CheckedFile kept = CHECK.check(DocumentKind.EVIDENCE, PROOF, proof);
    assertArrayEquals(proof, kept.content());
    assertEquals(DocumentType.PROOF, kept.type());
    assertTrue(kept.small().isEmpty());
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind != DocumentKind.EVIDENCE) {
        assertSame(Problem.DOCUMENT_TYPE, refused(kind, proof).problem(), kind.name());
      }
    }
  }

  @Test
  void aReceiptThatWasTouchedIsNone() {
    byte[] proof = Papers.proof();
    byte[] html = ascii("<script>alert(1)</script>\n");
    for (byte[] bad :
        List.of(
            Arrays.copyOf(proof, proof.length - 1),
            Arrays.copyOf(proof, 30),
            join(proof, html),
            join(ascii("c2sp.org/tlog-proof@v1\n"), html))) {
      Refusal refused = refused(DocumentKind.EVIDENCE, bad);
      assertEquals("proof-unreadable", refused.details().rule().orElseThrow());
    }
    byte[] text = ascii("hanya teks");
    assertSame(Problem.DOCUMENT_TYPE, refused(DocumentKind.EVIDENCE, text).problem());
    assertSame(Problem.DOCUMENT_TYPE, refused(DocumentKind.EVIDENCE, html).problem());
  }

  private static Refusal refused(DocumentKind kind, byte[] text) {
    return assertThrows(Refusal.class, () -> CHECK.check(kind, PROOF, text));
  }

  @Test
  void aGoodPdfStaysAsItCame() throws IOException {
    byte[] line = Papers.pdf("contoh");
    CheckedFile kept = CHECK.check(DocumentKind.DIPLOMA, PDF, line);
    assertArrayEquals(line, kept.content());
    assertTrue(kept.small().isEmpty());
    assertFalse(kept.scanned());
    byte[] fifty = HostileFiles.pdfOfPages(50);
    assertArrayEquals(fifty, CHECK.check(DocumentKind.KTP_EL, PDF, fifty).content());
    // a scan: one large picture, which the parser does not open
    byte[] scan = pdfWith("", HostileFiles.zeros("/Type /XObject /Subtype /Image /Width 8000", 40));
    assertArrayEquals(scan, CHECK.check(DocumentKind.KTP_EL, PDF, scan).content());
  }

  @Test
  void whereAndWithWhatAPictureWasTakenIsGone() {
    byte[] sent = HostileFiles.jpegWithExif(1, "Kamera Rahasia");
    String before = new String(sent, StandardCharsets.ISO_8859_1);
    assertTrue(before.contains("Exif") && before.contains("Kamera Rahasia"));
    CheckedFile kept = CHECK.check(DocumentKind.PHOTO, JPEG, sent);
    for (byte[] bytes : new byte[][] {kept.content(), kept.small().orElseThrow()}) {
      String after = new String(bytes, StandardCharsets.ISO_8859_1);
      assertFalse(after.contains("Exif"));
      assertFalse(after.contains("Kamera Rahasia"));
    }
  }

  @Test
  void whatIsHiddenInAPictureEndsWithIt() {
    byte[] html = ascii("<script>alert(1)</script>");
    for (String format : new String[] {"jpeg", "png"}) {
      byte[] both = join(Papers.picture(format, 300, 200), html);
      CheckedFile kept = CHECK.check(DocumentKind.KTP_EL, "image/" + format, both);
      assertFalse(new String(kept.content(), StandardCharsets.ISO_8859_1).contains("<script>"));
    }
  }

  /** The left half is red as the camera held it: where is it when the picture is upright? */
  @ParameterizedTest(name = "orientation {0}: {1} x {2}, red at {3},{4}")
  @CsvSource({
    "1,300,200,20,100",
    "2,300,200,280,100",
    "3,300,200,280,100",
    "4,300,200,20,100",
    "5,200,300,100,20",
    "6,200,300,100,20",
    "7,200,300,100,280",
    "8,200,300,100,280",
    "9,300,200,20,100"
  })
  void aPictureIsTurnedAsItWasSeen(int orientation, int width, int height, int x, int y) {
    byte[] sent = HostileFiles.jpegWithExif(orientation, "x");
    CheckedFile kept = CHECK.check(DocumentKind.PHOTO, JPEG, sent);
    Picture seen = Picture.read(DocumentType.JPEG, kept.content());
    assertEquals(width, seen.width());
    assertEquals(height, seen.height());
    assertTrue((seen.point(x, y) >> 16) > 200, "red");
    assertTrue((seen.point(width - 1 - x, height - 1 - y) & 0xFF) > 200, "blue");
  }

  @Test
  void aPortraitHasTwoSizesAndAPaperCanBeRead() {
    byte[] large = Papers.picture("png", 3000, 2000);
    CheckedFile portrait = CHECK.check(DocumentKind.PHOTO, PNG, large);
    assertEquals(DocumentType.JPEG, portrait.type());
    assertEquals(960, Picture.read(DocumentType.JPEG, portrait.content()).width());
    assertEquals(240, Picture.read(DocumentType.JPEG, portrait.small().orElseThrow()).width());
    CheckedFile paper = CHECK.check(DocumentKind.KTP_EL, PNG, large);
    assertEquals(DocumentType.PNG, paper.type());
    assertEquals(2400, Picture.read(DocumentType.PNG, paper.content()).width());
  }
}
