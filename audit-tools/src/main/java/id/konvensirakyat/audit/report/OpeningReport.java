package id.konvensirakyat.audit.report;

import id.konvensirakyat.audit.check.OpeningCheck;
import id.konvensirakyat.protocol.ballot.OpenedBallot;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Refusal;

/** What tested ballots hold, in the voter's language. */
public final class OpeningReport {
  private static final int SHORT = 8;

  private final Language language;
  private final StringBuilder text = new StringBuilder();

  public OpeningReport(Language language) {
    this.language = language;
  }

  /** Says in which election the ballots are. */
  public void add(Election election) {
    line(
        say("Election ", "Pemilihan ")
            + election.uuid()
            + ", "
            + say("fingerprint ", "sidik ")
            + election.fingerprint());
  }

  /** Says what was found of an opening. */
  public void add(String name, OpeningCheck check) {
    line("");
    line(name);
    check.tracker().ifPresent(this::tracker);
    check.opened().ifPresent(opened -> opened.chosen().forEach(this::chosen));
    check.opened().ifPresent(opened -> holds());
    check.refusal().ifPresent(this::fails);
  }

  private void tracker(Hash tracker) {
    String whole = tracker.base64();
    String start = whole.substring(0, SHORT / 2) + " " + whole.substring(SHORT / 2, SHORT);
    line("  " + say("Tracker: ", "Pelacak: ") + start + "  (" + whole + ")");
  }

  private void chosen(OpenedBallot.Chosen chosen) {
    line("  " + chosen.question());
    if (chosen.isBlank()) {
      line("    - " + say("Blank vote", "Kotak kosong"));
    } else if (chosen.names().isEmpty()) {
      line("    - " + say("Nobody", "Tidak seorang pun"));
    }
    chosen.names().forEach(name -> line("    - " + name));
  }

  private void holds() {
    line(
        "  "
            + say(
                "HOLDS: the ballot holds exactly this. Compare the tracker with the one that you"
                    + " noted before the test, and the names with those that you chose.",
                "COCOK: surat suara ini berisi persis yang di atas. Bandingkan pelacaknya dengan"
                    + " yang Anda catat sebelum menguji, dan nama-namanya dengan pilihan Anda."));
  }

  private void fails(Refusal refusal) {
    line("  " + say("DOES NOT HOLD: ", "TIDAK COCOK: ") + refusal);
    line(
        "  "
            + say(
                "Do not vote with the device that made it. Keep the opening, and tell an observer.",
                "Jangan memberi suara dengan perangkat yang membuatnya. Simpan berkas pembuka ini,"
                    + " dan beri tahu pemantau."));
  }

  /** Says that so many cast ballots were looked through. */
  public void lookedThrough(int ballots) {
    line("");
    line(
        say(
                "Cast ballots with the same random numbers: none of ",
                "Surat suara terkirim dengan angka acak yang sama: tidak ada dari ")
            + ballots);
  }

  /** Says that a cast ballot, or the archive, is not in order. */
  public void archiveFails(Refusal refusal) {
    line("");
    line(say("ARCHIVE: ", "ARSIP: ") + refusal);
  }

  /** What was said so far. */
  public String text() {
    return text.toString();
  }

  private String say(String english, String indonesian) {
    return language.say(english, indonesian);
  }

  private void line(String words) {
    text.append(Printable.of(words)).append(System.lineSeparator());
  }
}
