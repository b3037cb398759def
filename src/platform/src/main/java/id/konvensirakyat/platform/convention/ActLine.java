package id.konvensirakyat.platform.convention;

import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.web.Json;

/**
 * One line of acts.jsonl. Its hash is over the line's UTF-8 bytes without the newline, and stands
 * as {@code previous} in the next line.
 *
 * @param previous hash of the line before; 64 zeros in the first
 * @param payload SHA-256 in hexadecimal of what the act fixes, or ""
 */
record ActLine(
    long seq,
    String at,
    String actor,
    String role,
    String kind,
    String subject,
    String reason,
    String payload,
    String previous) {
  static final String FIRST = "0".repeat(64);

  byte[] bytes() {
    return Json.write(this);
  }

  String hash() {
    return Hash.hex(Hash.sha256(bytes()));
  }
}
