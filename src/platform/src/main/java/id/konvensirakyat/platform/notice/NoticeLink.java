package id.konvensirakyat.platform.notice;

/** The page to which a notice sends its reader; the address names the convention, nobody. */
enum NoticeLink {
  HOME("/"),
  OWN_APPLICATION("/daftar-caleg.html"),
  CANDIDATES("/kandidat.html"),
  OBJECTIONS("/sanggahan.html"),
  /** Where a voter registers, and sees how sure the convention is of the registration. */
  VOTER("/pemilih.html"),
  ROLL("/daftar-pemilih.html"),
  /** Where the reader's own office works; the pages know which. */
  DESK("/pemberitahuan.html");

  /** Where a person ends e-mail. */
  static final String SETTINGS = "/pemberitahuan.html";

  private final String page;

  NoticeLink(String page) {
    this.page = page;
  }

  /** A path on this site. */
  String of(String conventionId) {
    return this == HOME ? page : page + "?konvensi=" + conventionId;
  }
}
