package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Lists of what trustees gave, by rising number: {@code {"trustee":1,"...":...}}. */
final class ByTrustee {
  private ByTrustee() {}

  /** How the value of one trustee is read. */
  @FunctionalInterface
  interface Value<T> {
    T read(int trustee, JsonReader reader) throws RefusedException;
  }

  /** Reads a list with at most one value of each trustee. */
  static <T> SortedMap<Integer, T> read(
      JsonReader reader, int trustees, String name, Value<T> value) throws RefusedException {
    SortedMap<Integer, T> values = new TreeMap<>();
    reader.array(
        trustees,
        item ->
            item.object(
                r -> {
                  int trustee = r.field("trustee", n -> n.integer(1, trustees));
                  if (!values.isEmpty() && trustee <= values.lastKey()) {
                    throw new RefusedException(Reason.OWNER_REPEATED, "trustee");
                  }
                  values.put(trustee, r.field(name, v -> value.read(trustee, v)));
                  return trustee;
                }));
    return values;
  }

  static <T> void write(
      JsonWriter writer, String name, SortedMap<Integer, T> values, Function<T, JsonValue> json) {
    writer.array(
        values.entrySet().stream()
            .<JsonValue>map(
                entry ->
                    w ->
                        w.object(
                            () -> {
                              w.field("trustee").integer(entry.getKey());
                              json.apply(entry.getValue()).writeTo(w.field(name));
                            }))
            .toList());
  }
}
