package id.konvensirakyat.platform.persistence;

import java.security.SecureRandom;

/** Fresh identifiers in Base58 as Belenios writes them (specification, basic types). */
public final class Identifiers {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Identifiers() {}

  /** An election's uuid: 17 characters, 99 bits (Belenios asks for at least 14 characters). */
  public static String electionUuid() {
    return random(17);
  }

  /** An identifier of anything else: 12 characters, 70 bits; it names, it does not authorize. */
  public static String fresh() {
    return random(12);
  }

  private static String random(int length) {
    StringBuilder id = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      id.append(BASE58.charAt(RANDOM.nextInt(BASE58.length())));
    }
    return id.toString();
  }
}
