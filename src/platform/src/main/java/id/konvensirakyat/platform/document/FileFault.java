package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import java.util.Locale;

/** Why a file is not taken, one sentence each. */
enum FileFault {
  KIND("A portrait is a picture: JPEG or PNG.", "Foto diri harus berupa gambar: JPEG atau PNG."),
  PICTURE_UNREADABLE(
      "The picture is damaged or cut off and cannot be opened.",
      "Gambar rusak atau terpotong sehingga tidak dapat dibuka."),
  PICTURE_DIMENSIONS(
      "The picture has too many points: at most 10,000 a side and 40 million in all.",
      "Ukuran gambar terlalu besar: paling banyak 10.000 titik per sisi dan 40 juta seluruhnya."),
  PICTURE_TOO_SMALL(
      "The picture is too small: at least 100 points a side.",
      "Gambar terlalu kecil: paling sedikit 100 titik per sisi."),
  PDF_UNREADABLE(
      "The PDF is damaged or cut off and cannot be opened.",
      "PDF rusak atau terpotong sehingga tidak dapat dibuka."),
  PDF_ENCRYPTED(
      "The PDF is locked with a password: save it without one.",
      "PDF terkunci dengan kata sandi: simpan tanpa kata sandi."),
  PDF_ACTIVE(
      "The PDF holds a script or an action that opens something: print it to a new PDF.",
      "PDF memuat skrip atau tindakan otomatis: cetak ulang menjadi PDF baru."),
  PDF_EMBEDDED(
      "The PDF holds another file inside: print it to a new PDF.",
      "PDF memuat berkas lain di dalamnya: cetak ulang menjadi PDF baru."),
  PDF_PAGES("The PDF has no page or more than 50.", "PDF tidak berhalaman atau lebih dari 50."),
  PDF_EXPANDS(
      "The PDF grows too large when it is opened: print it to a new PDF.",
      "PDF menjadi terlalu besar saat dibuka: cetak ulang menjadi PDF baru."),
  PDF_TRAILING(
      "Something follows after the end of the PDF: print it to a new PDF.",
      "Ada isi lain setelah akhir PDF: cetak ulang menjadi PDF baru."),
  PROOF_UNREADABLE(
      "The .tlog-proof file was changed or cut off: send it as it was saved.",
      "Berkas .tlog-proof berubah atau terpotong: kirimkan seperti saat disimpan.");

  private final String english;
  private final String indonesian;

  FileFault(String english, String indonesian) {
    this.english = english;
    this.indonesian = indonesian;
  }

  /** The rule's code, for instance {@code pdf-encrypted}. */
  String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Refusal refusal() {
    return Refusal.ofRule(Problem.DOCUMENT_REFUSED, rule(), english, indonesian);
  }
}
