package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.regex.Pattern;

/**
 * The BELENIOS file, first of an archive (spec 4.4).
 *
 * @param timestamp when the election began, seconds since 1970, below 8^11 as tar's times are
 */
public record ArchiveHeader(long timestamp) implements JsonValue {
  private static final long LATEST = (1L << 33) - 1;
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,9}");

  public ArchiveHeader {
    if (timestamp < 0 || timestamp > LATEST) {
      throw new IllegalArgumentException("timestamp out of a tar header's range");
    }
  }

  /** Reads the file's content. */
  public static ArchiveHeader read(byte[] content) throws RefusedException {
    try {
      return JsonReader.readCanonical(
          content,
          reader ->
              reader.object(
                  r -> {
                    r.field("version", v -> v.integer(1, 1));
                    return r.field("timestamp", ArchiveHeader::timestamp);
                  }));
    } catch (RefusedException e) {
      throw new RefusedException(Reason.HEADER_INVALID, e.refusal().place());
    }
  }

  // The specification says number; belenios-tool 2.0 and 2.5 write a string.
  private static ArchiveHeader timestamp(JsonReader reader) throws RefusedException {
    String text = reader.string(10);
    if (!DECIMAL.matcher(text).matches() || Long.parseLong(text) > LATEST) {
      throw new RefusedException(Reason.NUMBER_OUT_OF_RANGE, "");
    }
    return new ArchiveHeader(Long.parseLong(text));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () ->
            writer.field("version").integer(1).field("timestamp").string(Long.toString(timestamp)));
  }
}
