package id.konvensirakyat.protocol.board;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Where the value of a pointer stands in a JSON text, told by a parser's positions. */
record JsonSpot(int start, int end) {

  static JsonSpot of(String json, String pointer) {
    if (pointer.isEmpty()) {
      return new JsonSpot(0, json.length());
    }
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean value = token != JsonToken.FIELD_NAME && !token.isStructEnd();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (value && path(parser, token).equals(pointer)) {
          parser.skipChildren();
          parser.finishToken();
          return new JsonSpot(start, (int) parser.currentLocation().getCharOffset());
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
    throw new IllegalArgumentException(pointer);
  }

  // A value that has begun a list or object is the context itself.
  private static String path(JsonParser parser, JsonToken token) {
    var context = parser.getParsingContext();
    return (token.isStructStart() ? context.getParent() : context).pathAsPointer().toString();
  }

  String replaced(String json, String value) {
    return json.substring(0, start) + value + json.substring(end);
  }

  /** Without the value, its name and one comma. */
  String dropped(String json) {
    String before = json.substring(0, start).replaceFirst("\"[^\"]*\":$", "");
    String after = json.substring(end);
    return after.startsWith(",")
        ? before + after.substring(1)
        : before.replaceFirst(",$", "") + after;
  }
}
