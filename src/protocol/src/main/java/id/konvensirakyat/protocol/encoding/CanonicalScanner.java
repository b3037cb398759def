package id.konvensirakyat.protocol.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a text whose canonical serialization is known up to its strings: what stands between them
 * is compared byte by byte, and no string may hold an escape or anything but visible ASCII. It
 * takes a part of the canonical texts and no other; a text that it refuses may still be one, which
 * is for {@link JsonReader} to say.
 */
public final class CanonicalScanner {
  private final byte[] text;
  private int position;

  /** Stands at the beginning; the text is neither changed nor copied. */
  public CanonicalScanner(byte[] text) {
    this.text = text;
  }

  /** The bytes of an ASCII literal, for {@link #expect}. */
  public static byte[] literal(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  /** The index of the next byte. */
  public int position() {
    return position;
  }

  /** Goes past these bytes. */
  public void expect(byte[] literal) throws RefusedException {
    if (!startsWith(literal)) {
      throw new RefusedException(Reason.NOT_CANONICAL, "");
    }
    position += literal.length;
  }

  /** Whether these bytes come next. */
  public boolean startsWith(byte[] literal) {
    int end = position + literal.length;
    return end <= text.length && Arrays.equals(text, position, end, literal, 0, literal.length);
  }

  /** Refuses anything that is left. */
  public void expectEnd() throws RefusedException {
    if (position != text.length) {
      throw new RefusedException(Reason.NOT_CANONICAL, "");
    }
  }

  /** The characters up to the next quotation mark, which stays; at most {@code limit}. */
  public String string(int limit) throws RefusedException {
    int end = position;
    while (end < text.length && isPlain(text[end])) {
      end++;
    }
    if (end == text.length || text[end] != '"' || end - position > limit) {
      throw new RefusedException(Reason.NOT_CANONICAL, "");
    }
    String string = new String(text, position, end - position, StandardCharsets.ISO_8859_1);
    position = end;
    return string;
  }

  /** Whether the byte stands for itself in a string: not DEL, and negative beyond ASCII. */
  static boolean isPlain(byte b) {
    return b >= ' ' && b != '"' && b != '\\' && b != 0x7f;
  }

  /** Whether every byte is ASCII. */
  public static boolean isAscii(byte[] text) {
    int all = 0;
    for (byte b : text) {
      all |= b;
    }
    return all >= 0;
  }
}
