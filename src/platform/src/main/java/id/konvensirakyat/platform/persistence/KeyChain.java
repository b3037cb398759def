package id.konvensirakyat.platform.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the keyed hashes that stand for identity numbers, telephones and addresses, oldest
 * first. Version 1 of a hash is HMAC-SHA256 (RFC 2104) of the text under the first key; version v
 * is HMAC-SHA256 of version v-1 under key v. So a new key is put into use without any of the texts:
 * every kept hash is hashed once more. A key that came later keeps out whoever had all before it;
 * no key may ever be taken away.
 */
public final class KeyChain {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIZE = 32;
  private static final int MOST = 100;

  private final List<SecretKeySpec> keys;

  private KeyChain(List<SecretKeySpec> keys) {
    this.keys = keys;
  }

  /**
   * Reads the setting {@code konvensi.nik.key}: keys of 32 bytes in Base64, separated by commas.
   *
   * @throws IllegalStateException if it is not that; the message holds no key
   */
  public static KeyChain of(String setting) {
    List<SecretKeySpec> keys =
        Stream.of(setting.strip().split(",", -1)).map(KeyChain::decode).toList();
    if (keys.size() > MOST || keys.stream().distinct().count() < keys.size()) {
      throw new IllegalStateException("konvensi.nik.key holds a key twice, or too many");
    }
    return new KeyChain(keys);
  }

  /** The same number of keys, each the HMAC of the label under the one here: for another use. */
  public KeyChain derive(String label) {
    return new KeyChain(
        keys.stream().map(key -> new SecretKeySpec(hmac(key, bytes(label)), ALGORITHM)).toList());
  }

  /** How many keys: the version of every hash that {@link #hash} makes. */
  public int version() {
    return keys.size();
  }

  /** 32 bytes of the newest version. */
  public byte[] hash(String text) {
    return hash(text, version());
  }

  /** 32 bytes of a version from 1 to {@link #version()}. */
  public byte[] hash(String text, int version) {
    return advance(hmac(keys.get(0), bytes(text)), 1, version);
  }

  /** Hashes a kept hash on, from its version to a later one. */
  public byte[] advance(byte[] hash, int from, int to) {
    byte[] advanced = hash.clone();
    for (int version = from + 1; version <= to; version++) {
      advanced = hmac(keys.get(version - 1), advanced);
    }
    return advanced;
  }

  /** The key of a version, for a cipher. */
  public SecretKeySpec key(int version, String algorithm) {
    return new SecretKeySpec(keys.get(version - 1).getEncoded(), algorithm);
  }

  private static SecretKeySpec decode(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      if (bytes.length == SIZE) {
        return new SecretKeySpec(bytes, ALGORITHM);
      }
    } catch (IllegalArgumentException e) {
      // the cause would quote a part of the key
    }
    throw new IllegalStateException("konvensi.nik.key must be keys of 32 bytes in Base64");
  }

  private static byte[] hmac(SecretKeySpec key, byte[] input) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
