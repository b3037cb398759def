package id.konvensirakyat.audit.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that is checked, in the order in which it is checked. The code is stable: documents
 * and fault lists cite it.
 */
public enum Check {
  C01("Every byte of the archive is accounted for", "Setiap bita arsip sesuai bentuk bakunya"),
  C02("Events form one chain", "Peristiwa membentuk satu rantai"),
  C03("Election is well formed", "Data pemilihan benar bentuknya"),
  C04("Trustees prove their keys", "Pemegang kunci membuktikan kuncinya"),
  C05("Roll holds distinct credentials", "Daftar pemilih berisi kode hak pilih yang berbeda-beda"),
  C06(
      "Setup names election, trustees and roll",
      "Awal rantai memuat pemilihan, kunci, dan daftar pemilih"),
  C07("Ballots belong to this election", "Surat suara milik pemilihan ini"),
  C08("Ballots come from the roll", "Surat suara berasal dari daftar pemilih"),
  C09(
      "Ballots are signed by their credential",
      "Surat suara ditandatangani pemilik kode hak pilih"),
  C10("Ballots hold permitted choices", "Isi surat suara sah"),
  C11("No ballot is copied", "Tidak ada surat suara salinan"),
  C12(
      "Encrypted tally is the product of the last ballots",
      "Rekap terenkripsi adalah hasil kali surat suara terakhir"),
  C13("Partial decryptions are proved", "Dekripsi sebagian terbukti"),
  C14("Result follows from the decryptions", "Hasil sesuai dekripsi"),
  C15(
      "Nothing that was in the older archive is missing or changed",
      "Tidak ada isi arsip terdahulu yang hilang atau berubah"),
  C16("Partial decryptions are bound by a second proof", "Dekripsi sebagian terikat bukti kedua"),
  C21("Manifest is signed and lists every file", "Manifes bertanda tangan dan memuat semua berkas"),
  C22("Every file has the hash the manifest gives", "Hash setiap berkas sesuai manifes"),
  C23("Acts form one chain", "Catatan tindakan membentuk satu rantai"),
  C24("Rules are those that were frozen", "Aturan sama dengan yang dibekukan"),
  C25("Candidates are those that were frozen", "Daftar calon sama dengan yang dibekukan"),
  C26(
      "Elections are those the acts opened and closed",
      "Pemilihan sesuai tindakan pembukaan dan penutupan"),
  C27("Lists follow from results and rules", "Daftar akhir sesuai hasil dan aturan"),
  C28("Acts are permitted, each in its turn", "Setiap tindakan diperbolehkan dan sesuai urutannya"),
  C29(
      "The convention's data agree with rules and acts",
      "Data konvensi sesuai aturan dan catatan tindakan"),
  C30("Elections are held as the rules say", "Pemilihan sesuai aturan konvensi"),
  C31(
      "Nothing that was in the older export is missing or changed",
      "Tidak ada isi ekspor terdahulu yang hilang atau berubah"),
  C32(
      "No period is shorter than rules and extensions say",
      "Tidak ada masa yang lebih pendek dari aturan dan perpanjangannya"),
  C33("Objections are those that were filed", "Sanggahan sama dengan yang diajukan"),
  C34(
      "Changes by a board are lawful and shown as such",
      "Perubahan oleh dewan sah dan ditampilkan sebagai perubahan"),
  C35(
      "The frozen roll is what was published of it, join by join and leave by leave",
      "Daftar pemilih yang dibekukan sama dengan yang diumumkan, masuk demi masuk dan keluar demi"
          + " keluar"),
  C36(
      "The register has one entry for each credential, and samples of it are drawn by their seed",
      "Buku register memuat satu entri untuk tiap kode, dan contohnya diundi menurut benihnya"),
  C37(
      "Keys were committed to before they were revealed, and each fault names who is at fault",
      "Kunci diikat dengan komitmen sebelum dibuka, dan setiap kesalahan menunjuk pelakunya"),
  C38(
      "Enough trustees rehearsed a decryption before the roll was frozen",
      "Cukup pemegang kunci berlatih dekripsi sebelum daftar pemilih dibekukan"),
  C39(
      "The log is complete, and signed by a key of its own",
      "Log publik lengkap dan ditandatangani dengan kuncinya sendiri"),
  C40(
      "Every entry of the log stands in its order, and none is backdated",
      "Setiap entri log berada pada urutannya, dan tidak ada yang bertanggal mundur"),
  C41(
      "Acts and events are those of the log, one by one",
      "Tindakan dan peristiwa sama dengan isi log, satu demi satu"),
  C42(
      "As many witnesses as the rules ask for have cosigned the log",
      "Saksi sebanyak yang diminta aturan telah ikut menandatangani log"),
  C43(
      "The log continues the older one, entry by entry",
      "Log melanjutkan log terdahulu, entri demi entri");

  /** The checks that compare two pieces of evidence; the others look at one. */
  static final Set<Check> OF_GROWTH = Collections.unmodifiableSet(EnumSet.of(C15, C31, C43));

  private final String english;
  private final String indonesian;

  Check(String english, String indonesian) {
    this.english = english;
    this.indonesian = indonesian;
  }

  /** What holds when the check passes, in English. */
  public String english() {
    return english;
  }

  /** What holds when the check passes, in Indonesian. */
  public String indonesian() {
    return indonesian;
  }
}
