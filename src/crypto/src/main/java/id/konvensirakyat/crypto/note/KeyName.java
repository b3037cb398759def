package id.konvensirakyat.crypto.note;

/** Names of keys: not empty, without spaces of any kind, plus signs and control characters. */
final class KeyName {
  static final int LONGEST = 255;

  /** A space to Unicode and to those who read notes in Go, none to Java. */
  private static final int NEXT_LINE = 0x85;

  private KeyName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || c < 0x20
                        || Character.isSpaceChar(c)
                        || c == NEXT_LINE
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }
}
