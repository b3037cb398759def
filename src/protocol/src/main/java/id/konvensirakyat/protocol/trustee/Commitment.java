package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;

/** A trustee's commitment to coefficients that it will reveal once all have committed. */
public record Commitment(Hash hash) implements JsonValue {
  /** Reads a trustee's message. */
  public static Commitment read(byte[] text) throws RefusedException {
    return JsonReader.readCanonical(
        text,
        reader -> reader.object(r -> new Commitment(r.field("commitment", JsonReader::hash))));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(() -> writer.field("commitment").hash(hash));
  }
}
