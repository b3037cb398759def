package id.konvensirakyat.audit.report;

import id.konvensirakyat.audit.log.LogCheckpoints;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.log.ReceiptCheck;
import id.konvensirakyat.audit.log.ReceiptToday;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.Receipt;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a receipt proves, and what not, in the voter's language. */
public final class ReceiptReport {
  private final Language language;
  private final LogKeys keys;
  private final StringBuilder text = new StringBuilder();

  /** In this language, for who asks for these signatures. */
  public ReceiptReport(Language language, LogKeys keys) {
    this.language = language;
    this.keys = keys;
  }

  /** What was said so far. */
  public String text() {
    return text.toString();
  }

  /** Says what a receipt was found to be. */
  public void add(Path file, ReceiptCheck check, boolean isTrackerKnown) {
    String name = Printable.of(String.valueOf(file.getFileName())) + ": ";
    if (check instanceof ReceiptCheck.Valid valid) {
      line(name + say("VALID", "SAH"));
      facts(valid.signed());
      proved();
    } else if (check instanceof ReceiptCheck.Unwitnessed few) {
      line(name + say("TOO FEW WITNESSES", "SAKSI KURANG"));
      facts(few.signed());
      unwitnessed();
    } else if (check instanceof ReceiptCheck.Refused refused) {
      line(name + say("NOT VALID", "TIDAK SAH"));
      line("  " + why(refused.why()));
      return;
    }
    if (!isTrackerKnown) {
      line(
          "  "
              + say(
                  "Whether it is yours: compare the tracker with the one your device showed.",
                  "Apakah ini milik Anda: cocokkan pelacaknya dengan yang tampil di gawai Anda."));
    }
  }

  private void proved() {
    line(
        "  "
            + say(
                "Proved: this ballot was in the public log; from then on the log cannot be without"
                    + " it and still agree with what was signed here.",
                "Terbukti: surat suara ini ada dalam catatan publik; sejak itu catatan tidak dapat"
                    + " kehilangannya dan tetap cocok dengan yang ditandatangani di sini."));
    line(
        "  "
            + say(
                "Not proved: for whom it is (nothing here tells); that it counts (a later ballot of"
                    + " yours replaces it); that the record holds it (--url, --mirror, audit verify).",
                "Tidak terbukti: pilihan Anda (tidak ada di sini); bahwa ia dihitung (surat suara"
                    + " Anda yang kemudian menggantikannya); bahwa arsip memuatnya (--url, --mirror,"
                    + " audit verify)."));
  }

  private void unwitnessed() {
    line(
        "  "
            + say(
                "Not proved: that others are shown this log; so far the log's key alone says so.",
                "Tidak terbukti: bahwa orang lain melihat catatan ini; sejauh ini hanya kunci"
                    + " catatan yang menyatakannya."));
    line(
        "  "
            + say(
                "Keep this file and get it again in some minutes. Compare it with the log of today"
                    + " (--url): if that is another history, this file is the evidence.",
                "Simpan berkas ini, lalu ambil lagi beberapa menit kemudian. Bandingkan dengan"
                    + " catatan kini (--url): jika itu riwayat lain, berkas ini buktinya."));
  }

  private void facts(Receipt receipt) {
    var checkpoint = receipt.signed().checkpoint();
    fact("Tracker", "Pelacak", receipt.tracker().base64() + " (" + receipt.tracker().hex() + ")");
    fact(
        "Election",
        "Pemilihan",
        receipt.ballot().election()
            + ", "
            + say("event ", "peristiwa ")
            + receipt.ballot().height()
            + ", "
            + receipt.ballot().hour());
    fact(
        "Log",
        "Catatan",
        checkpoint.origin()
            + ", "
            + say("entry ", "butir ")
            + receipt.index()
            + say(" of ", " dari ")
            + checkpoint.head().size());
    fact("Witnesses", "Saksi", witnesses(receipt.signed()));
  }

  private String witnesses(LogPolicy.Signed signed) {
    List<SignedNote.Verified> cosigned = signed.cosigned();
    String counted =
        cosigned.size()
            + say(" of ", " dari ")
            + keys.witnesses().size()
            + say(", needed ", ", dibutuhkan ")
            + keys.needed();
    return cosigned.isEmpty()
        ? counted + say(" (only the log itself has signed)", " (hanya catatan yang menandatangani)")
        : counted
            + ": "
            + cosigned.stream()
                .map(v -> v.key().name() + " " + Instant.ofEpochSecond(v.signature().time()))
                .collect(Collectors.joining(", "));
  }

  private String why(Reason reason) {
    return switch (reason) {
      case ENTRY_OTHER_BALLOT ->
          say("It is of another ballot than the tracker.", "Surat suaranya bukan yang dilacak.");
      case ENTRY_INVALID ->
          say("What it proves is no ballot.", "Yang dibuktikannya bukan surat suara.");
      case INCLUSION_INVALID ->
          say("The ballot is not in the signed log.", "Surat suara tidak ada dalam catatan itu.");
      case NOTE_UNSIGNED ->
          say("The log's key has not signed it.", "Tidak ditandatangani kunci catatan.");
      case NOTE_SIGNATURE_INVALID ->
          say("A signature in it is wrong.", "Ada tanda tangan yang salah.");
      case ORIGIN_WRONG -> say("It is of another log.", "Ini dari catatan lain.");
      default -> say("It is no receipt: ", "Ini bukan resi: ") + reason.meaning();
    };
  }

  /** Says what the log of today is to the receipt. */
  public void add(ReceiptToday today) {
    line("  " + say("Today: ", "Kini: ") + sentence(today));
    if (keys.needed() > 0) {
      today
          .today()
          .ifPresent(
              now ->
                  line(
                      "  "
                          + say("Witnesses of that: ", "Saksi atas itu: ")
                          + Printable.of(witnesses(now.signed()))));
    }
    if (!(today instanceof ReceiptToday.Continues) && today.today().isPresent()) {
      evidence(today.today().get());
    }
  }

  private String sentence(ReceiptToday today) {
    if (today instanceof ReceiptToday.Continues continues) {
      return say(
              "the log goes on from the receipt's and holds the entry; entries now: ",
              "catatan melanjutkan yang di resi dan memuat butirnya; butir kini: ")
          + continues.now().checkpoint().head().size();
    }
    if (today instanceof ReceiptToday.Smaller) {
      return say(
          "SHRINK: the log shown today is smaller than the receipt proves. It went back, or hides"
              + " entries.",
          "SHRINK: catatan kini lebih kecil daripada yang dibuktikan resi. Ia mundur, atau"
              + " menyembunyikan butir.");
    }
    if (today instanceof ReceiptToday.Forked) {
      return say(
          "FORK: the log shown today is another history than the receipt's. Its key signed both:"
              + " that proves the deceit.",
          "FORK: catatan kini adalah riwayat lain daripada di resi. Kuncinya menandatangani"
              + " keduanya: itu membuktikan kecurangan.");
    }
    if (today instanceof ReceiptToday.Damaged damaged) {
      return say(
              "DAMAGED: served otherwise than signed: ", "DAMAGED: lain dari yang ditandatangani: ")
          + Printable.of(damaged.what());
    }
    return say("KEY: not signed by the log: ", "KEY: tidak ditandatangani catatan: ")
        + Printable.of(((ReceiptToday.Unsigned) today).why());
  }

  private void evidence(LogCheckpoints.Read now) {
    line("  " + say("Keep this beside the receipt:", "Simpan ini di samping resi:"));
    now.note().toString().lines().forEach(l -> line("    " + Printable.of(l)));
  }

  /** Says whether the published archive has the ballot. */
  public void archived(boolean holds) {
    line(
        "  "
            + (holds
                ? say("The archive holds the ballot.", "Arsip memuat surat suara itu.")
                : say(
                    "MISSING: the archive lacks the ballot, which the log holds: it was dropped, and"
                        + " this receipt proves it.",
                    "MISSING: arsip tidak memuat surat suara yang ada di catatan: ia dihilangkan,"
                        + " dan resi ini membuktikannya.")));
  }

  /** Says that something could not be compared. */
  public void notCompared(String why) {
    line("  " + say("Not compared: ", "Tidak dibandingkan: ") + Printable.of(why));
  }

  private void fact(String english, String indonesian, String value) {
    line("  %-10s %s".formatted(say(english, indonesian), Printable.of(value)));
  }

  private String say(String english, String indonesian) {
    return language.say(english, indonesian);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
