package id.konvensirakyat.platform.finalization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The official record as another reader sees it: its text, its structure, its code. */
class OfficialRecordTest {
  private static final String ADDRESS =
      "https://konvensi.example/pemantau.html?konvensi=7xQ2mVbN4kLp&tindakan=41";
  private static final Instant AT = Instant.parse("2026-11-27T22:05:09.250Z");

  @Test
  void theTextNamesPlacesReasonsAndPeople() throws IOException {
    String text = text(OfficialRecord.write(decided(3)));
    for (String part :
        List.of(
            "Berita Acara Penetapan Daftar Calon",
            "Konvensi Uji",
            "DKI Jakarta II (3102)",
            "28 November 2026 pukul 05.05.09 WIB",
            "pengarah2 (panitia pengarah",
            "pengarah1 (panitia pengarah",
            "Siti Aminah (nomor 1, perempuan)",
            "12.345",
            "caleg unggulan",
            "Urutan suara.",
            "Diubah oleh DPP",
            "Diubah; hasil hitungan: nomor 3.",
            "Satu perempuan dalam setiap tiga nama. Dilewati: Budi (900 suara).",
            "2 perempuan dari 3 nama; paling sedikit 1",
            "Cadangan",
            "Dicoret pada",
            "ijazah tidak sah",
            "LIST_DECIDED, nomor 41")) {
      assertTrue(text.contains(part), part + " is not in\n" + text);
    }
    assertTrue(text.replaceAll("\\s", "").contains("ab".repeat(32)), "the hash of the act");
    assertTrue(text.contains("Nama \u25A1"), "a letter without a glyph is a box");
  }

  @Test
  void theSameListGivesTheSameBytes() throws IOException {
    assertArrayEquals(OfficialRecord.write(decided(3)), OfficialRecord.write(decided(3)));
  }

  @Test
  void theCodeLeadsToTheAct() throws Exception {
    try (PDDocument document = Loader.loadPDF(OfficialRecord.write(decided(3)))) {
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 144);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      BinaryBitmap seen =
          new BinaryBitmap(
              new HybridBinarizer(
                  new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
      assertEquals(ADDRESS, new QRCodeReader().decode(seen).getText());
    }
  }

  @Test
  void aScreenReaderCanFollowIt() throws IOException {
    try (PDDocument document = Loader.loadPDF(OfficialRecord.write(decided(60)))) {
      assertTrue(document.getNumberOfPages() > 2, "a long list goes on over pages");
      assertEquals("id", document.getDocumentCatalog().getLanguage());
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      assertFalse(document.getDocumentInformation().getTitle().isBlank());
      PDStructureElement body =
          (PDStructureElement)
              document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
      assertEquals("Document", body.getStructureType());
      List<String> types =
          body.getKids().stream()
              .map(kid -> ((PDStructureElement) kid).getStructureType())
              .toList();
      assertEquals("H1", types.get(0));
      assertTrue(types.containsAll(List.of("H2", "P", "Table", "Figure")), types.toString());
      for (PDPage page : document.getPages()) {
        assertEquals(595, Math.round(page.getMediaBox().getWidth()));
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName() + " is not embedded");
        }
      }
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static DecidedList decided(int length) {
    Dapil dapil =
        new Dapil(
            Level.DPR_RI,
            DapilCode.of("3102").orElseThrow(),
            "DKI Jakarta II",
            7,
            List.of(AreaCode.of("3171").orElseThrow()));
    Rules rules = Rules.defaults(Level.DPR_RI, List.of(dapil), LocalDate.of(2026, 6, 1));
    Convention convention =
        new Convention(
            "7xQ2mVbN4kLp",
            "Konvensi Uji",
            "Ed25519",
            Stage.DECIDED,
            Optional.empty(),
            rules,
            rules.canonicalText(),
            Optional.of(rules.hash()),
            List.of("k1", "k2", "k3"),
            new LotSeed("0".repeat(64)),
            true,
            true,
            true);
    return new DecidedList(
        convention,
        new DapilElection("7xQ2mVbN4kLp", "3102", "DKI Jakarta II", 7, "x".repeat(17)),
        list(length),
        act(41, "pengarah2", "LIST_DECIDED"),
        Optional.empty(),
        Optional.of(act(40, "pengarah1", "PROPOSED")),
        ADDRESS);
  }

  private static Recorded act(long seq, String actor, String kind) {
    return new Recorded(
        seq, AT, actor, "STEERING", kind, "3102", "rapat pleno", "cd".repeat(32), "ab".repeat(32));
  }

  private static ListJson list(int length) {
    List<ListJson.Position> positions = new ArrayList<>();
    positions.add(position(1, "Siti Aminah", 'P', 12345, "VOTES", List.of(), 1));
    positions.add(position(2, "Joko", 'L', 500, "OVERRIDE", List.of(), 3));
    positions.add(
        position(
            3, "Rina", 'P', 700, "ZIPPER", List.of(new ListJson.Named("b", 9, "Budi", 900)), 2));
    for (int i = 4; i <= length; i++) {
      positions.add(position(i, "Calon " + i, 'P', 1000 - i, "VOTES", List.of(), i));
    }
    return new ListJson(
        "3102",
        7,
        "DECIDED",
        positions,
        List.of(position(1, "Nama \uD83D\uDE42", 'L', 90, "VOTES", List.of(), null)),
        List.of(
            new ListJson.Departed("d", 5, "Dewi", "STRUCK", "ijazah tidak sah", AT.toString(), 30)),
        1,
        2,
        false,
        "ef".repeat(32),
        new ListJson.BoardChange(
            "DPP", "rapat 12", "01".repeat(32), List.of(2), "pengarah2", AT.toString(), 39),
        new ListJson.Decision("cd".repeat(32), "pengarah2", "STEERING", AT.toString(), 41),
        List.of());
  }

  private static ListJson.Position position(
      int position,
      String name,
      char sex,
      long votes,
      String reason,
      List<ListJson.Named> passedOver,
      @Nullable Integer computed) {
    return new ListJson.Position(
        position,
        "c" + position,
        position,
        name,
        sex,
        votes,
        position,
        null,
        "FRONTRUNNER",
        "",
        reason,
        passedOver,
        computed);
  }
}
