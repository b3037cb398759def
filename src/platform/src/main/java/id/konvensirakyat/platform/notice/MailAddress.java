package id.konvensirakyat.platform.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address of the plain form (RFC 5321 dot-string, ASCII, no quotes, comments or second
 * address), so that it can neither add a recipient nor a header.
 */
final class MailAddress {
  private static final int LONGEST = 254;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]{1,64})*"
              + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

  private final String text;

  private MailAddress(String text) {
    this.text = text;
  }

  /** The address, unless it is anything else than one plain address. */
  static Optional<MailAddress> of(String text) {
    return text.length() <= LONGEST && PLAIN.matcher(text).matches()
        ? Optional.of(new MailAddress(text))
        : Optional.empty();
  }

  /** The address itself: for the sealed store and for the mail server alone. */
  String reveal() {
    return text;
  }

  /** Says nothing: an address may end in a log line or in an error by accident. */
  @Override
  public String toString() {
    return "MailAddress";
  }
}
