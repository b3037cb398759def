package id.konvensirakyat.protocol.tally;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * The owned_partial_decryption of spec 4.17.
 *
 * @param owner the trustee's number, from 1 through all items of the trustees structure
 * @param decryption the hash of the partial decryption
 */
public record OwnedDecryption(int owner, Hash decryption) implements JsonValue {

  public static OwnedDecryption read(byte[] text) throws RefusedException {
    return JsonReader.readCanonical(
        text,
        reader ->
            reader.object(
                r ->
                    new OwnedDecryption(
                        r.field("owner", n -> n.integer(1, Integer.MAX_VALUE)),
                        r.field("payload", JsonReader::hash))));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(() -> writer.field("owner").integer(owner).field("payload").hash(decryption));
  }
}
