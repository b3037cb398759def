package id.konvensirakyat.audit.site;

/** What can be wrong with what a site gives out (crypto-spec/log.md 8). */
public enum SiteFault {
  UNSIGNED("the log is not signed by whom it must be", "catatan tidak ditandatangani semestinya"),
  DAMAGED("the log is served otherwise than signed", "catatan lain dari yang ditandatangani"),
  FORK("the log signed two histories", "catatan menandatangani dua riwayat"),
  NO_RELEASE("the log names no release", "catatan tidak menyebut rilis"),
  LIST("the list of the release is not what was logged", "daftar rilis bukan yang dicatat"),
  CHANGED("another file than the logged one", "berkas lain daripada yang dicatat"),
  OLDER("the file of an older release", "berkas dari rilis yang lebih lama"),
  MISSING("a logged file is not given out", "berkas yang dicatat tidak disajikan"),
  REDIRECTED("a logged file is not here but elsewhere", "berkas yang dicatat dialihkan"),
  EXTRA("loads what no release names", "memuat yang tidak ada dalam rilis"),
  HEADERS("the headers allow more than they may", "tajuk mengizinkan lebih dari semestinya"),
  NOT_WITNESSED("too few witnesses have cosigned the release yet", "rilis belum cukup disaksikan"),
  NOT_COMPARED("could not be compared", "tidak dapat dibandingkan");

  private final String english;
  private final String indonesian;

  SiteFault(String english, String indonesian) {
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

  /** Whether it leaves something open, and is no difference. */
  public boolean isOpen() {
    return this == NOT_WITNESSED || this == NOT_COMPARED;
  }
}
