package id.konvensirakyat.protocol.encoding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text, field by field in the specification's order (spec 4.1). A field that is
 * unknown, repeated, missing or misplaced is refused, and so is anything after the value.
 *
 * <p>The only place where JSON is parsed.
 */
public final class JsonReader {
  private final JsonParser parser;
  private @Nullable JsonToken token;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** How one type is read; the reader stands before its first token. */
  @FunctionalInterface
  public interface Part<T> {
    T read(JsonReader reader) throws RefusedException;
  }

  /** Reads the whole text as one value. */
  public static <T> T read(byte[] text, Part<T> part) throws RefusedException {
    return read(JsonText.utf8(text), part, true);
  }

  /** Reads the whole text as one value. */
  public static <T> T read(String text, Part<T> part) throws RefusedException {
    return read(text, part, true);
  }

  /**
   * Reads the whole text as one value and checks that the value's serialization is the very same
   * text: for everything that is hashed after serialization, or that must have one form only.
   */
  public static <T extends JsonValue> T readCanonical(String text, Part<T> part)
      throws RefusedException {
    T value = read(text, part);
    if (!JsonWriter.write(value).equals(text)) {
      throw new RefusedException(Reason.NOT_CANONICAL, "");
    }
    return value;
  }

  /** As above, from UTF-8. */
  public static <T extends JsonValue> T readCanonical(byte[] text, Part<T> part)
      throws RefusedException {
    return readCanonical(JsonText.utf8(text), part);
  }

  /** Reads the beginning of the text and looks no further. */
  public static <T> T readPrefix(byte[] text, Part<T> part) throws RefusedException {
    return read(JsonText.utf8(text), part, false);
  }

  private static <T> T read(String text, Part<T> part, boolean whole) throws RefusedException {
    try (JsonParser parser = JsonText.open(text)) {
      JsonReader reader = new JsonReader(parser);
      reader.advance();
      T value = part.read(reader);
      if (whole && reader.token != null) {
        throw new RefusedException(Reason.JSON_TRAILING, "");
      }
      return value;
    } catch (IOException e) {
      throw new RefusedException(Reason.JSON_MALFORMED, "");
    }
  }

  /** Reads {@code {...}}; the part reads all fields in order. */
  public <T> T object(Part<T> fields) throws RefusedException {
    expect(JsonToken.START_OBJECT);
    T value = fields.read(this);
    if (token != JsonToken.END_OBJECT) {
      throw new RefusedException(Reason.FIELD_UNEXPECTED, "");
    }
    advance();
    return value;
  }

  /** Reads the first fields of {@code {...}} and leaves the rest. */
  public <T> T objectPrefix(Part<T> fields) throws RefusedException {
    expect(JsonToken.START_OBJECT);
    return fields.read(this);
  }

  /** Reads the field of this name, which must come next. */
  public <T> T field(String name, Part<T> part) throws RefusedException {
    if (!hasField(name)) {
      throw new RefusedException(Reason.FIELD_UNEXPECTED, name);
    }
    advance();
    try {
      return part.read(this);
    } catch (RefusedException e) {
      throw e.within(name);
    }
  }

  /** Whether the field of this name comes next. */
  public boolean hasField(String name) throws RefusedException {
    try {
      return token == JsonToken.FIELD_NAME && name.equals(parser.currentName());
    } catch (IOException e) {
      throw new RefusedException(Reason.JSON_MALFORMED, "");
    }
  }

  /** Reads {@code [...]} of at most {@code limit} items. */
  public <T> List<T> array(int limit, Part<T> item) throws RefusedException {
    expect(JsonToken.START_ARRAY);
    List<T> items = new ArrayList<>();
    while (token != JsonToken.END_ARRAY) {
      String place = "[" + items.size() + "]";
      if (items.size() == limit) {
        throw new RefusedException(Reason.TOO_LARGE, place);
      }
      try {
        items.add(item.read(this));
      } catch (RefusedException e) {
        throw e.within(place);
      }
    }
    advance();
    return List.copyOf(items);
  }

  /** Reads {@code ["name",value]}, the form of a tagged union (spec 4.6); the tag is checked. */
  public <T> T tagged(Part<T> nameAndValue) throws RefusedException {
    expect(JsonToken.START_ARRAY);
    T value = nameAndValue.read(this);
    expect(JsonToken.END_ARRAY);
    return value;
  }

  /** Reads a string of Unicode characters, at most {@code limit} UTF-16 units. */
  public String string(int limit) throws RefusedException {
    if (token != JsonToken.VALUE_STRING) {
      throw new RefusedException(Reason.TYPE_WRONG, "");
    }
    try {
      String text = parser.getText();
      if (text.length() > limit) {
        throw new RefusedException(Reason.TOO_LARGE, "");
      }
      if (!JsonText.isUnicode(text)) {
        throw new RefusedException(Reason.TEXT_INVALID, "");
      }
      advance();
      return text;
    } catch (IOException e) {
      throw new RefusedException(Reason.JSON_MALFORMED, "");
    }
  }

  /** Reads a hash. */
  public Hash hash() throws RefusedException {
    return Hash.decode(string(2 * Hash.SIZE));
  }

  /** Reads an integer of the range, both ends included; it has no sign, exponent or fraction. */
  public int integer(int least, int most) throws RefusedException {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw new RefusedException(Reason.TYPE_WRONG, "");
    }
    try {
      String text = parser.getText();
      long value = text.length() > 10 || text.startsWith("-") ? -1 : Long.parseLong(text);
      if (value < least || value > most) {
        throw new RefusedException(Reason.NUMBER_OUT_OF_RANGE, "");
      }
      advance();
      return (int) value;
    } catch (IOException e) {
      throw new RefusedException(Reason.JSON_MALFORMED, "");
    }
  }

  /** Reads {@code true} or {@code false}. */
  public boolean bool() throws RefusedException {
    boolean value = token == JsonToken.VALUE_TRUE;
    if (!value && token != JsonToken.VALUE_FALSE) {
      throw new RefusedException(Reason.TYPE_WRONG, "");
    }
    advance();
    return value;
  }

  private void expect(JsonToken expected) throws RefusedException {
    if (token != expected) {
      throw new RefusedException(Reason.TYPE_WRONG, "");
    }
    advance();
  }

  private void advance() throws RefusedException {
    try {
      token = parser.nextToken();
    } catch (IOException e) {
      throw new RefusedException(Reason.JSON_MALFORMED, "");
    }
  }
}
