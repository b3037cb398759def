package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;

/** The payload of the first event: which election, trustees and roll (spec 4.9, setup_data). */
public record SetupData(Hash election, Hash trustees, Hash credentials) implements JsonValue {

  public static SetupData read(byte[] text) throws RefusedException {
    return JsonReader.readCanonical(
        text,
        reader ->
            reader.object(
                r ->
                    new SetupData(
                        r.field("election", JsonReader::hash),
                        r.field("trustees", JsonReader::hash),
                        r.field("credentials", JsonReader::hash))));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () ->
            writer
                .field("election")
                .hash(election)
                .field("trustees")
                .hash(trustees)
                .field("credentials")
                .hash(credentials));
  }
}
