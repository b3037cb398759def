package id.konvensirakyat.platform.notice;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An e-mail that this server alone may send now.
 *
 * @param claim proves it when the outcome is written
 * @param publicId the notice's name, which the Message-ID repeats in each attempt
 */
record ClaimedMail(
    long notice,
    String claim,
    String publicId,
    String conventionId,
    String conventionName,
    NoticeKind kind,
    Map<String, String> parameters,
    Instant created,
    MailAddress to) {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  /** What people wrote is one line from here on: in a header as in the text. */
  ClaimedMail {
    parameters = Map.copyOf(parameters);
    conventionName = BREAKS.matcher(conventionName).replaceAll(" ").strip();
  }

  @Override
  public String toString() {
    return "ClaimedMail " + notice;
  }
}
