package id.konvensirakyat.protocol.tally;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * What a trustee sends to open a tally: both parts as texts, because it is their bytes that are
 * published and hashed.
 *
 * @param decryption the text of the {@link PartialDecryption}
 * @param bound the text of its {@link BoundProofs}
 */
public record DecryptionMessage(String decryption, String bound) implements JsonValue {
  private static final int LONGEST = 4_000_000;

  /** Reads the message; neither of its parts has been read yet. */
  public static DecryptionMessage read(byte[] text) throws RefusedException {
    return JsonReader.readCanonical(
        text,
        reader ->
            reader.object(
                r ->
                    new DecryptionMessage(
                        r.field("decryption", t -> t.string(LONGEST)),
                        r.field("bound", t -> t.string(LONGEST)))));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(() -> writer.field("decryption").string(decryption).field("bound").string(bound));
  }
}
