package id.konvensirakyat.protocol.encoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What has to be true of a text before its JSON is looked at. */
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxNumberLength(20)
                  .maxNameLength(64)
                  .maxStringLength(4_000_000)
                  .build())
          .build();

  private JsonText() {}

  /** Decodes UTF-8, or refuses. */
  static String utf8(byte[] text) throws RefusedException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(text))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(Reason.NOT_UTF8, "");
    }
  }

  /** A parser that stands before the text, whose first character begins the value. */
  static JsonParser open(String text) throws RefusedException, IOException {
    // A byte order mark or space before the value would be skipped in silence by the parser.
    if (text.isEmpty() || text.charAt(0) == '\uFEFF' || text.charAt(0) <= ' ') {
      throw new RefusedException(Reason.JSON_MALFORMED, "");
    }
    return FACTORY.createParser(text);
  }

  /** False for half of a surrogate pair, which no UTF-8 can express. */
  static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
