package id.konvensirakyat.convention.roll;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The lines of an ASCII text, one after the other, and the hash of all that was read. Each line
 * ends with one line feed; a longer line than fits, another byte or a last line without its end
 * makes the text bad from there on.
 */
final class Lines {
  private static final int LONGEST = 1024;

  private final InputStream in;
  private final MessageDigest digest = Digests.sha256();
  private final byte[] line = new byte[LONGEST];
  private int number;
  private boolean bad;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(new DigestInputStream(in, digest), 1 << 16);
  }

  /** The next line; empty at the end, and where the text is bad. */
  Optional<String> next() throws IOException {
    number++;
    int length = 0;
    while (!bad) {
      int next = in.read();
      if (next == '\n') {
        return Optional.of(new String(line, 0, length, StandardCharsets.US_ASCII));
      }
      if (next < 0 && length == 0) {
        return Optional.empty();
      }
      bad = next < ' ' || next > '~' || length == LONGEST;
      if (!bad) {
        line[length++] = (byte) next;
      }
    }
    return Optional.empty();
  }

  /** Number of the line that was asked for last, from 1. */
  int number() {
    return number;
  }

  boolean isBad() {
    return bad;
  }

  /** SHA-256 of the whole text; only right at its end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
