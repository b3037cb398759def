package id.konvensirakyat.protocol.encoding;

/** A value that has exactly one serialization in the record. */
@FunctionalInterface
public interface JsonValue {
  /** Writes the value: compact, fields in the specification's order. */
  void writeTo(JsonWriter writer);
}
