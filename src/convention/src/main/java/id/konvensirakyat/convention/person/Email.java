package id.konvensirakyat.convention.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An e-mail address in one canonical form, so that one mailbox is one person: lower case, without
 * what follows a plus sign, and at Gmail, which does not look at them, without dots. It serves to
 * compare; letters go to the address as the person wrote it.
 *
 * <p>{@link #toString} hides the address, so that it cannot slip into a log.
 */
public final class Email {
  private static final int MAX = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");
  private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

  private final String canonical;

  private Email(String canonical) {
    this.canonical = canonical;
  }

  /** The outcome of reading an address. */
  public sealed interface Reading {
    /** An address. */
    record Accepted(Email email) implements Reading {}

    /** What is none, or could be taken for another. */
    record Refused(EmailFault fault) implements Reading {}
  }

  /** Reads an address. */
  public static Reading parse(String text) {
    if (text.isEmpty() || text.length() > MAX) {
      return new Reading.Refused(EmailFault.LENGTH);
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (!plain.chars().allMatch(c -> c > ' ' && c < 127)) {
      return new Reading.Refused(EmailFault.NOT_ASCII);
    }
    if (plain.length() > MAX || !FORM.matcher(plain).matches()) {
      return new Reading.Refused(EmailFault.FORM);
    }
    int at = plain.indexOf('@');
    int tag = plain.indexOf('+');
    String name = plain.substring(0, tag >= 0 && tag < at ? tag : at);
    if (name.isEmpty()) {
      return new Reading.Refused(EmailFault.FORM);
    }
    String domain = plain.substring(at + 1);
    boolean dotless = DOTLESS.contains(domain);
    return new Reading.Accepted(
        new Email(dotless ? name.replace(".", "") + "@gmail.com" : name + "@" + domain));
  }

  /** The canonical address, for the keyed hash alone. */
  public String reveal() {
    return canonical;
  }

  /** Always the same text. */
  @Override
  public String toString() {
    return "Email[hidden]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Email email && canonical.equals(email.canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }
}
