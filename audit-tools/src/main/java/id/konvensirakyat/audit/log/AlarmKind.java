package id.konvensirakyat.audit.log;

/** What a watcher of a log can find (crypto-spec/log.md 7). */
public enum AlarmKind {
  FORK("the log signed two histories", "catatan menandatangani dua riwayat"),
  ROLLBACK("the log went back and on otherwise", "catatan mundur lalu berjalan lain"),
  SHRINK("the log is smaller than it was", "catatan lebih kecil daripada sebelumnya"),
  DAMAGED("served otherwise than signed", "yang disajikan bukan yang ditandatangani"),
  KEY("signed by no key of the log", "tidak ditandatangani kunci catatan"),
  ORDER("an entry stands where it must not", "butir berada di tempat yang tidak boleh"),
  BACKDATED("an entry says to be older than it is", "butir mengaku lebih lama daripada umurnya"),
  STALL("the log does not go on", "catatan tidak berjalan"),
  LATE_CHECKPOINT("too few witnesses have cosigned in time", "tanda tangan saksi terlambat"),
  WITNESSES_MISSING("a witness is missing", "ada saksi yang tidak hadir"),
  MISSING("in the log, and not in the record", "ada di catatan, tidak ada di arsip"),
  UNLOGGED("in the record, and not in the log", "ada di arsip, tidak ada di catatan"),
  TURNOUT_ABOVE_ROLL("more have voted than the roll counts", "pemberi suara melebihi daftar"),
  EXPORT("the export is not verified", "ekspor tidak terverifikasi");

  private final String english;
  private final String indonesian;

  AlarmKind(String english, String indonesian) {
    this.english = english;
    this.indonesian = indonesian;
  }

  /** What it means, in English. */
  public String english() {
    return english;
  }

  /** What it means, in Indonesian. */
  public String indonesian() {
    return indonesian;
  }

  /** Whether it is a warning, of which the watch can be right. */
  public boolean isWarning() {
    return this == WITNESSES_MISSING;
  }

  /** Whether nothing behind it can be believed: the watch ends. */
  public boolean isLast() {
    return this == FORK || this == ROLLBACK;
  }
}
