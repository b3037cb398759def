package id.konvensirakyat.crypto.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a cosigner signs (tlog-cosignature, "signed message"). */
final class CosignedMessage {
  private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = 255;

  private CosignedMessage() {}

  /** Two lines, then the note's text. */
  static byte[] ed25519(long time, String text) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a name or an origin fits into the structure, which writes its length in a byte. */
  static boolean fits(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /**
   * The structure {@code cosigned_message} for the whole tree, from leaf 0 to its size.
   *
   * @throws IllegalArgumentException for a name or an origin that does not fit
   */
  static byte[] mlDsa44(String cosigner, long time, Checkpoint checkpoint) {
    byte[] name = cosigner.getBytes(StandardCharsets.UTF_8);
    byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
    byte[] root = checkpoint.head().root().bytes();
    int length =
        SUBTREE.length + 1 + name.length + 1 + origin.length + 3 * Long.BYTES + root.length;
    return ByteBuffer.allocate(length)
        .put(SUBTREE)
        .put(length(name))
        .put(name)
        .putLong(time)
        .put(length(origin))
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.head().size())
        .put(root)
        .array();
  }

  private static byte length(byte[] text) {
    if (text.length > LONGEST) {
      throw new IllegalArgumentException("a name of at most 255 bytes");
    }
    return (byte) text.length;
  }
}
