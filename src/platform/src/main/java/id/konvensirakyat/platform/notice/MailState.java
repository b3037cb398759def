package id.konvensirakyat.platform.notice;

/** Where the e-mail of a notice stands. */
enum MailState {
  WAITING,
  /** A mail server has taken it. */
  SENT,
  /** It was refused for good, or nobody took it in time; the committee's board counts these. */
  GIVEN_UP,
  /** The person no longer agrees to e-mail. */
  NOT_WANTED
}
