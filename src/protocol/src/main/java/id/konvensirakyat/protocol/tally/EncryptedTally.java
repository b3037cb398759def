package id.konvensirakyat.protocol.tally;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * The encrypted tally of spec 4.15: for each question one ciphertext for each choice.
 *
 * @param questions in the election's order; each has as many ciphertexts as its answers in a ballot
 */
public record EncryptedTally(List<List<Ciphertext>> questions) implements JsonValue {
  public EncryptedTally {
    questions = questions.stream().map(List::copyOf).toList();
  }

  /** Reads a tally with the shape of the election. */
  public static EncryptedTally read(Election election, byte[] text) throws RefusedException {
    GroupReader in = new GroupReader(election.group());
    return JsonReader.readCanonical(
        text, reader -> new EncryptedTally(Shape.read(election, reader, in::ciphertext)));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.array(questions.stream().map(GroupJson::ciphertexts).toList());
  }

  /** How a list of lists with one item for each ciphertext of the election is read. */
  static final class Shape {
    private Shape() {}

    static <T> List<List<T>> read(Election election, JsonReader reader, JsonReader.Part<T> item)
        throws RefusedException {
      List<List<T>> rows = new ArrayList<>();
      int count = election.questions().size();
      reader.array(
          count,
          r -> {
            int width = election.questions().get(rows.size()).ciphertexts();
            List<T> row = r.array(width, item);
            if (row.size() != width) {
              throw new RefusedException(Reason.TALLY_SHAPE_WRONG, "");
            }
            return rows.add(row);
          });
      if (rows.size() != count) {
        throw new RefusedException(Reason.TALLY_SHAPE_WRONG, "");
      }
      return rows;
    }
  }
}
