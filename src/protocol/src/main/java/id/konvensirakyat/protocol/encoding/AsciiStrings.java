package id.konvensirakyat.protocol.encoding;

import java.util.List;

/**
 * The canonical text of a list of strings of visible ASCII, in memory for little more than the text
 * itself: for the one list of the record that can be long, the roll.
 */
public final class AsciiStrings {
  // Up to here a text that is not of the form is read by the strict reader, for the exact reason.
  private static final int EXPLAINED = 4 << 20;

  private final byte[] text;
  private final int[] starts;

  private AsciiStrings(byte[] text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /**
   * Reads {@code ["...","..."]} without any space or escape.
   *
   * @param text not copied, not to be changed
   * @param most how many strings there may be
   * @param longest how many characters a string may have
   */
  public static AsciiStrings read(byte[] text, int most, int longest) throws RefusedException {
    try {
      return new AsciiStrings(text, starts(text, most, longest));
    } catch (RefusedException e) {
      if (text.length <= EXPLAINED) {
        explain(text, most, longest);
      }
      throw e;
    }
  }

  /** How many there are. */
  public int size() {
    return starts.length;
  }

  /** Where in the text the string's first character is. */
  public int start(int index) {
    return starts[index];
  }

  /** Where in the text the quotation mark after the string is. */
  public int end(int index) {
    return index + 1 < starts.length ? starts[index + 1] - 3 : text.length - 2;
  }

  private static int[] starts(byte[] text, int most, int longest) throws RefusedException {
    int[] starts = new int[count(text, most)];
    int at = expect(text, 0, '[');
    for (int i = 0; i < starts.length; i++) {
      at = expect(text, i == 0 ? at : expect(text, at, ','), '"');
      starts[i] = at;
      while (at < text.length && CanonicalScanner.isPlain(text[at])) {
        at++;
      }
      if (at - starts[i] > longest) {
        throw new RefusedException(Reason.TOO_LARGE, "[" + i + "]");
      }
      at = expect(text, at, '"');
    }
    if (expect(text, at, ']') != text.length) {
      throw notCanonical(at);
    }
    return starts;
  }

  private static int count(byte[] text, int most) throws RefusedException {
    int marks = 0;
    for (byte b : text) {
      marks += b == '"' ? 1 : 0;
    }
    if (marks / 2 > most) {
      throw new RefusedException(Reason.TOO_LARGE, "[" + most + "]");
    }
    return marks / 2;
  }

  private static int expect(byte[] text, int at, char c) throws RefusedException {
    if (at >= text.length || text[at] != c) {
      throw notCanonical(at);
    }
    return at + 1;
  }

  private static RefusedException notCanonical(int at) {
    return new RefusedException(Reason.NOT_CANONICAL, "byte " + at);
  }

  private static void explain(byte[] text, int most, int longest) throws RefusedException {
    List<String> strings = JsonReader.read(text, r -> r.array(most, s -> s.string(longest)));
    for (int i = 0; i < strings.size(); i++) {
      if (!strings.get(i).chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
        throw new RefusedException(Reason.TEXT_INVALID, "[" + i + "]");
      }
    }
  }
}
