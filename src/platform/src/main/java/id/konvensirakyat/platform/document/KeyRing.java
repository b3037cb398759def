package id.konvensirakyat.platform.document;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the vault by id; the first one seals, the others still open what they sealed. Keys
 * are rotated by putting a new one in front, and an old one is taken away once nothing is sealed
 * under it.
 */
final class KeyRing {
  private static final int SIZE = 32;
  private static final String FIRST_ID = "1";

  private final Map<String, SecretKey> keys;
  private final String current;

  private KeyRing(Map<String, SecretKey> keys, String current) {
    this.keys = keys;
    this.current = current;
  }

  /**
   * Reads the setting {@code konvensi.document.key}: keys of 32 bytes in Base64 as {@code
   * id:key,id:key}, or one key alone, whose id is 1.
   */
  static KeyRing of(String setting) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (String entry : setting.strip().split(",", -1)) {
      int colon = entry.indexOf(':');
      String id = colon < 0 ? FIRST_ID : entry.substring(0, colon).strip();
      if (!id.matches("[0-9A-Za-z]{1,16}") || keys.put(id, key(entry, colon)) != null) {
        throw new IllegalStateException("konvensi.document.key has a bad or repeated key id");
      }
    }
    return new KeyRing(keys, keys.keySet().iterator().next());
  }

  String current() {
    return current;
  }

  SecretKey key(String id) {
    SecretKey key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("a stored document needs a key that is not configured");
    }
    return key;
  }

  private static SecretKey key(String entry, int colon) {
    byte[] bytes = Base64.getDecoder().decode(entry.substring(colon + 1).strip());
    if (bytes.length != SIZE) {
      throw new IllegalStateException("konvensi.document.key must be 32 bytes in base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }
}
