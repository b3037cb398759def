package id.konvensirakyat.convention.roll;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 for texts that are too long to be held as one. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
