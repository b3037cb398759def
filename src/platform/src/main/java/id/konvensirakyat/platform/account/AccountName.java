package id.konvensirakyat.platform.account;

import java.util.regex.Pattern;

/** How the names of accounts that hold an office are written. */
public final class AccountName {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

  private AccountName() {}

  /** Whether an account can have this name. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
