package id.konvensirakyat.protocol.encoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash: the name of a piece of the record (spec 4.2, type H). */
public final class Hash implements Comparable<Hash> {
  /** Number of bytes. */
  public static final int SIZE = 32;

  private static final HexFormat HEX = HexFormat.of();

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of the bytes. */
  public static Hash of(byte[] content) {
    try {
      return new Hash(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of the text's UTF-8 bytes. */
  public static Hash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Wraps 32 bytes that were stored as a hash. */
  public static Hash ofBytes(byte[] hash) {
    if (hash.length != SIZE) {
      throw new IllegalArgumentException("a hash has 32 bytes");
    }
    return new Hash(hash.clone());
  }

  /** Reads 64 lower-case hexadecimal digits. */
  public static Hash decode(String hex) throws RefusedException {
    if (hex.length() != 2 * SIZE) {
      throw new RefusedException(Reason.TEXT_INVALID, "hash");
    }
    for (int i = 0; i < hex.length(); i++) {
      char c = hex.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
        throw new RefusedException(Reason.TEXT_INVALID, "hash");
      }
    }
    return new Hash(HEX.parseHex(hex));
  }

  /** Reads the 43 characters of {@link #base64Url()}; the two unused bits must be zero. */
  public static Hash decodeBase64Url(String text) throws RefusedException {
    try {
      Hash hash = ofBytes(Base64.getUrlDecoder().decode(text));
      if (hash.base64Url().equals(text)) {
        return hash;
      }
    } catch (IllegalArgumentException e) {
      // not Base64, or of another length: refused below like any other
    }
    throw new RefusedException(Reason.TEXT_INVALID, "hash");
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    return HEX.formatHex(bytes);
  }

  /** Compact Base64, without padding: how fingerprints and trackers are written (spec 4.10). */
  public String base64() {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The same in the URL alphabet, for addresses. */
  public String base64Url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public int compareTo(Hash other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
