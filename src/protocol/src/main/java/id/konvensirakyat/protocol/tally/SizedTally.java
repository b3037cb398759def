package id.konvensirakyat.protocol.tally;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * The sized_encrypted_tally of spec 4.15.
 *
 * @param ballots how many ballots count
 * @param weight the sum of their weights
 * @param tally the hash of the encrypted tally
 */
public record SizedTally(int ballots, int weight, Hash tally) implements JsonValue {

  public static SizedTally read(byte[] text) throws RefusedException {
    return JsonReader.readCanonical(
        text,
        reader ->
            reader.object(
                r ->
                    new SizedTally(
                        r.field("num_tallied", n -> n.integer(0, Integer.MAX_VALUE)),
                        r.field("total_weight", n -> n.integer(0, Integer.MAX_VALUE)),
                        r.field("encrypted_tally", JsonReader::hash))));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () ->
            writer
                .field("num_tallied")
                .integer(ballots)
                .field("total_weight")
                .integer(weight)
                .field("encrypted_tally")
                .hash(tally));
  }
}
