package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import id.konvensirakyat.platform.pdf.Column;
import id.konvensirakyat.platform.pdf.DocumentFacts;
import id.konvensirakyat.platform.pdf.TaggedPdf;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The official record (berita acara) of a decided list as a PDF: who holds which place and why, who
 * decided, and where on the public record that stands. The same list gives the same bytes.
 */
final class OfficialRecord {
  private static final float CODE_SIZE = 120;

  private final DecidedList decided;
  private final ListJson list;
  private final TaggedPdf pdf;

  private OfficialRecord(DecidedList decided, TaggedPdf pdf) {
    this.decided = decided;
    this.list = decided.list();
    this.pdf = pdf;
  }

  /** The bytes of the record. */
  static byte[] write(DecidedList decided) throws IOException {
    String title = "Berita Acara Penetapan Daftar Calon, " + decided.dapil().dapilName();
    long identity = new BigInteger(decided.act().hash().substring(0, 16), 16).longValue();
    try (TaggedPdf pdf =
        new TaggedPdf(new DocumentFacts(title, "id", decided.act().at(), identity))) {
      OfficialRecord record = new OfficialRecord(decided, pdf);
      record.head();
      record.places();
      record.women();
      record.others();
      record.evidence();
      return pdf.bytes();
    }
  }

  private void head() throws IOException {
    pdf.title("Berita Acara Penetapan Daftar Calon");
    pdf.small("Official record of the decision on a list of candidates");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Konvensi · Convention", decided.convention().name()));
    rows.add(List.of("Tingkat · Level", RecordText.level(decided.convention().rules().level())));
    rows.add(
        List.of(
            "Daerah pemilihan · District",
            decided.dapil().dapilName() + " (" + decided.dapil().dapil() + ")"));
    rows.add(List.of("Kursi · Seats", RecordText.number(list.seats())));
    rows.add(List.of("Ditetapkan pada · Decided at", RecordText.time(decided.act().at())));
    rows.add(List.of("Ditetapkan oleh · Decided by", RecordText.signer(decided.act())));
    decided
        .proposed()
        .ifPresent(
            first -> rows.add(List.of("Diusulkan oleh · Proposed by", RecordText.signer(first))));
    rows.add(List.of("Alasan · Reason", decided.act().reason()));
    pdf.table(List.of(Column.text("Hal · Item", 3), Column.text("Isi · Content", 7)), rows);
  }

  private void places() throws IOException {
    pdf.heading("Daftar calon · List of candidates");
    ListJson.BoardChange change = list.override();
    if (change != null) {
      pdf.paragraph(
          "Diubah oleh %s (tindakan nomor %d, tanda * pada tempat yang diubah). Alasan: %s"
              .formatted(change.board(), change.seq(), change.reason()));
      pdf.small(
          "Changed by that board (act no. %d); * marks each changed place."
              .formatted(change.seq()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (ListJson.Position place : list.positions()) {
      boolean changed = place.reasonCode().equals("OVERRIDE");
      rows.add(
          List.of(
              RecordText.number(place.position()) + (changed ? " *" : ""),
              RecordText.named(place),
              RecordText.number(place.votes()),
              RecordText.label(place.label()),
              RecordText.reason(place)));
    }
    pdf.table(
        List.of(
            Column.text("No. urut", 8),
            Column.text("Nama · Name", 27),
            Column.number("Suara · Votes", 14),
            Column.text("Sebutan · Label", 19),
            Column.text("Alasan tempat ini · Reason", 32)),
        rows);
  }

  private void women() throws IOException {
    pdf.heading("Keterwakilan perempuan · Women's quota");
    pdf.paragraph(
        "%d perempuan dari %d nama; paling sedikit %d (30%%, dibulatkan ke atas; UU 7/2017 Pasal"
                .formatted(list.women(), list.positions().size(), list.womenNeeded())
            + " 245). Dalam setiap tiga nama ada paling sedikit satu perempuan.");
    if (list.tooFewWomen()) {
      pdf.paragraph(
          "Calon perempuan kurang, sehingga daftar lebih pendek daripada jumlah kursi dan calon.");
    }
  }

  private void others() throws IOException {
    if (!list.reserves().isEmpty()) {
      pdf.heading("Cadangan · Reserves");
      List<List<String>> rows = new ArrayList<>();
      for (ListJson.Position one : list.reserves()) {
        rows.add(
            List.of(
                RecordText.number(one.position()),
                RecordText.named(one),
                RecordText.number(one.votes()),
                RecordText.label(one.label())));
      }
      pdf.table(
          List.of(
              Column.text("No.", 8),
              Column.text("Nama · Name", 50),
              Column.number("Suara · Votes", 17),
              Column.text("Sebutan · Label", 25)),
          rows);
    }
    if (!list.out().isEmpty()) {
      pdf.heading("Tidak lagi calon · No longer candidates");
      List<List<String>> rows = new ArrayList<>();
      for (ListJson.Departed one : list.out()) {
        rows.add(
            List.of(
                "%s (nomor %d)".formatted(one.name(), one.number()),
                RecordText.left(one),
                RecordText.number(one.seq())));
      }
      pdf.table(
          List.of(
              Column.text("Nama · Name", 40),
              Column.text("Sebab · Why", 45),
              Column.text("Tindakan · Act", 15)),
          rows);
    }
  }

  private void evidence() throws IOException {
    pdf.heading("Bukti · Evidence");
    Recorded act = decided.act();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Tindakan · Act", act.kind() + ", nomor " + act.seq()));
    decided
        .from()
        .ifPresent(
            from ->
                rows.add(List.of("Akibat dari · Follows", from.kind() + ", nomor " + from.seq())));
    rows.add(List.of("Sidik tindakan · Hash of the act", act.hash()));
    rows.add(List.of("Sidik peraturan · Rules", decided.convention().rules().hash()));
    rows.add(
        List.of("Sidik daftar hitungan · Computed list", String.valueOf(list.canonicalHash())));
    ListJson.BoardChange change = list.override();
    if (change != null) {
      rows.add(List.of("Sidik perubahan · Change", change.sha256()));
    }
    rows.add(List.of("Alamat · Address", decided.address()));
    pdf.table(List.of(Column.text("Hal · Item", 3), Column.text("Isi · Content", 7)), rows);
    pdf.squares(
        "Kode QR dengan alamat tindakan ini: " + decided.address(),
        QrCode.of(decided.address()),
        CODE_SIZE);
    pdf.small(
        "Siapa pun dapat menghitung ulang daftar ini dari catatan publik (audit finalize). Anyone"
            + " can compute this list again from the public record.");
  }
}
