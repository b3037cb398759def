package id.konvensirakyat.platform.objection;

import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.web.Json;
import java.security.SecureRandom;
import java.util.List;

/**
 * What a side of an objection said. Its hash is public, the words are not; the salt keeps short
 * ones from being guessed from it.
 *
 * @param evidence SHA-256 of each file handed in with them
 * @param salt 32 hexadecimal characters, random
 */
record Words(String objection, Part part, String text, List<String> evidence, String salt) {
  /** Which words they are. */
  enum Part {
    /** What the objector says. */
    STATEMENT,
    /** What the other side says. */
    ANSWER,
    /** Why the losing side appeals. */
    APPEAL
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Copies the hashes. */
  Words {
    evidence = List.copyOf(evidence);
  }

  /** With a fresh salt. */
  static Words salted(String objection, Part part, String text, List<String> evidence) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new Words(objection, part, text, evidence, Hash.hex(salt));
  }

  static Words read(byte[] bytes) {
    return (Words) Json.read(bytes, Words.class);
  }

  /** The bytes that are kept and hashed. */
  byte[] bytes() {
    return Json.write(this);
  }

  String hash() {
    return Hash.hex(Hash.sha256(bytes()));
  }
}
