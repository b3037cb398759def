package id.konvensirakyat.platform.voter;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text, ended by LF or CR LF. Of a line that is too long the beginning remains, and
 * that it is too long: it is refused when its turn comes, with its number.
 */
final class TextLines {
  /** Longest line that can be right. */
  static final int MAX = 1_000;

  private static final int BYTE_ORDER_MARK = 0xfeff;

  private final Reader text;
  private boolean begun;

  TextLines(Reader text) {
    this.text = text;
  }

  /** The next line without its end, cut behind {@link #MAX} characters; empty at the end. */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = text.read();
    if (!begun && c == BYTE_ORDER_MARK) {
      c = text.read();
    }
    begun = true;
    if (c < 0) {
      return Optional.empty();
    }
    for (; c >= 0 && c != '\n'; c = text.read()) {
      if (line.length() <= MAX) {
        line.append((char) c);
      }
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return Optional.of(line.toString());
  }
}
