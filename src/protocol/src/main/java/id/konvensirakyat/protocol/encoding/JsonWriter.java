package id.konvensirakyat.protocol.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Writes compact JSON: no spaces, fields in the order of the calls, all characters but quotation
 * mark, reverse solidus, DEL and controls as themselves (spec 4.1; the escapes are those of
 * belenios-tool, seen in its output).
 */
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  private JsonWriter() {}

  /** The value's serialization. */
  public static String write(JsonValue value) {
    JsonWriter writer = new JsonWriter();
    value.writeTo(writer);
    return writer.out.toString();
  }

  /** The value's serialization in UTF-8. */
  public static byte[] writeBytes(JsonValue value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Writes {@code {...}} around the fields. */
  public JsonWriter object(Runnable fields) {
    return enclose('{', fields, '}');
  }

  /** Writes a field's name; its value is to follow. */
  public JsonWriter field(String name) {
    string(name);
    out.append(':');
    first = true;
    return this;
  }

  /** Writes {@code [...]}. */
  public JsonWriter array(Collection<? extends JsonValue> items) {
    return enclose('[', () -> items.forEach(item -> item.writeTo(this)), ']');
  }

  /** Writes {@code ["..."]}. */
  public JsonWriter strings(Collection<String> items) {
    return enclose('[', () -> items.forEach(this::string), ']');
  }

  /** Writes {@code ["tag",value]}. */
  public JsonWriter tagged(String tag, JsonValue value) {
    return enclose(
        '[',
        () -> {
          string(tag);
          value.writeTo(this);
        },
        ']');
  }

  /** Writes an integer. */
  public JsonWriter integer(long value) {
    separate();
    out.append(value);
    return this;
  }

  /** Writes {@code true} or {@code false}. */
  public JsonWriter bool(boolean value) {
    separate();
    out.append(value);
    return this;
  }

  /** Writes a string. */
  public JsonWriter string(String value) {
    separate();
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      escape(value.charAt(i));
    }
    out.append('"');
    return this;
  }

  /** Writes a hash in hexadecimal. */
  public JsonWriter hash(Hash value) {
    return string(value.hex());
  }

  private JsonWriter enclose(char open, Runnable content, char close) {
    separate();
    out.append(open);
    first = true;
    content.run();
    out.append(close);
    first = false;
    return this;
  }

  private void separate() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || c == 0x7f) {
          out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
