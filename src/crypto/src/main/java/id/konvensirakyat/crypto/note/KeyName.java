package id.konvensirakyat.crypto.note;

/** Names of keys: not empty, without spaces of any kind, plus signs and control characters. */
final class KeyName {
  static final int LONGEST = 255;

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
                        || Character.isWhitespace(c)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }
}
