package id.konvensirakyat.platform.candidacy;

import java.security.SecureRandom;
import java.util.Base64;

/** What a support link carries: 128 random bits in URL-safe Base64, which say nothing. */
final class SupportCode {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private SupportCode() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
