package id.konvensirakyat.crypto.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The hash of a tree or of a part of one: 32 bytes. Equal if the bytes are. */
public final class TreeHash {
  /** The length of a hash in bytes. */
  public static final int BYTES = 32;

  private static final int BASE64_LENGTH = 44;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  // Finding a provider for each hash would cost as much as the hash. Its type is the platform's, so
  // that no thread of a server holds a class of ours.
  private static final ThreadLocal<MessageDigest> SHA256 =
      ThreadLocal.withInitial(TreeHash::newDigest);

  /** The root of the tree without leaves: the SHA-256 of nothing. */
  public static final TreeHash EMPTY = new TreeHash(SHA256.get().digest());

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of a leaf: SHA-256 of the byte 0 and the data. */
  public static TreeHash leaf(byte[] data) {
    MessageDigest digest = fresh();
    digest.update(LEAF);
    return new TreeHash(digest.digest(data));
  }

  /** The hash of a node: SHA-256 of the byte 1 and the hashes of its two children. */
  public static TreeHash node(TreeHash left, TreeHash right) {
    MessageDigest digest = fresh();
    digest.update(NODE);
    digest.update(left.bytes);
    return new TreeHash(digest.digest(right.bytes));
  }

  /**
   * The hash of these bytes.
   *
   * @throws IllegalArgumentException unless there are 32
   */
  public static TreeHash of(byte[] bytes) {
    return at(bytes, 0, bytes.length);
  }

  /** The hash at this place of a sequence of hashes, counted in hashes. */
  static TreeHash at(byte[] hashes, int place) {
    return at(hashes, place * BYTES, BYTES);
  }

  private static TreeHash at(byte[] bytes, int from, int length) {
    if (length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
    }
    return new TreeHash(Arrays.copyOfRange(bytes, from, from + BYTES));
  }

  /**
   * The hash in standard Base64 with padding (RFC 4648, section 4), or nothing if the text is not
   * the one that {@link #base64()} writes for some hash.
   */
  public static Optional<TreeHash> decode(String text) {
    if (text.length() != BASE64_LENGTH) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    // The decoder takes any last bits, and less padding.
    if (bytes.length != BYTES || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
      return Optional.empty();
    }
    return Optional.of(new TreeHash(bytes));
  }

  /** The 32 bytes, as a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes in standard Base64 with padding: 44 characters. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The SHA-256 of the byte 1 and two neighbours of a sequence of hashes, into its place. */
  static void nodeInto(byte[] hashes, int leftPlace, int place) {
    MessageDigest digest = fresh();
    digest.update(NODE);
    digest.update(hashes, leftPlace * BYTES, 2 * BYTES);
    try {
      digest.digest(hashes, place * BYTES, BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-256 has 32 bytes", e);
    }
  }

  /** This thread's digest, without what a call that failed half-way may have left in it. */
  private static MessageDigest fresh() {
    MessageDigest digest = SHA256.get();
    digest.reset();
    return digest;
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeHash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The Base64 text. */
  @Override
  public String toString() {
    return base64();
  }
}
