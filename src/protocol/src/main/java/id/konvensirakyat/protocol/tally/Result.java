package id.konvensirakyat.protocol.tally;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.threshold.DiscreteLog;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Trustee;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of an election (spec 4.18).
 *
 * @param counts for each question the votes of each answer in order; where the question has blank,
 *     the number of blank votes comes first
 */
public record Result(List<List<Integer>> counts) implements JsonValue {
  public Result {
    counts = counts.stream().map(List::copyOf).toList();
  }

  /** Reads a result with the shape of the election. */
  public static Result read(Election election, byte[] text) throws RefusedException {
    return JsonReader.readCanonical(
        text,
        reader ->
            reader.object(
                r ->
                    new Result(
                        r.field(
                            "result",
                            a ->
                                EncryptedTally.Shape.read(
                                    election, a, n -> n.integer(0, Integer.MAX_VALUE))))));
  }

  /**
   * Algorithm ComputeResult: combines the trustees' factors and finds each count.
   *
   * @param totalWeight of the tallied ballots, which no count exceeds
   * @param decryptions verified, by owner; of a threshold set the lowest owners are used
   */
  public static Result compute(
      Election election,
      Trustees trustees,
      EncryptedTally tally,
      long totalWeight,
      Map<Integer, PartialDecryption> decryptions)
      throws RefusedException {
    List<SortedMap<Integer, PartialDecryption>> used = select(trustees, decryptions);
    DiscreteLog log = DiscreteLog.upTo(election.group(), totalWeight);
    List<List<Integer>> counts = new ArrayList<>();
    for (int i = 0; i < tally.questions().size(); i++) {
      List<Integer> row = new ArrayList<>();
      for (int j = 0; j < tally.questions().get(i).size(); j++) {
        Ciphertext c = tally.questions().get(i).get(j);
        OptionalLong count = log.of(c.beta().dividedBy(factor(trustees, used, i, j)));
        if (count.isEmpty()) {
          throw new RefusedException(Reason.RESULT_UNREADABLE, "[" + i + "][" + j + "]");
        }
        row.add(Math.toIntExact(count.getAsLong()));
      }
      counts.add(row);
    }
    return new Result(counts);
  }

  /** Whether these owners' decryptions are enough for a result. */
  public static boolean isEnough(Trustees trustees, Map<Integer, PartialDecryption> decryptions) {
    try {
      select(trustees, decryptions);
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  // For each item of the trustees, exactly a threshold of decryptions by index in that item.
  private static List<SortedMap<Integer, PartialDecryption>> select(
      Trustees trustees, Map<Integer, PartialDecryption> decryptions) throws RefusedException {
    List<SortedMap<Integer, PartialDecryption>> used = new ArrayList<>();
    int before = 0;
    for (Trustee item : trustees.items()) {
      SortedMap<Integer, PartialDecryption> chosen = new TreeMap<>();
      int persons = item.verificationKeys().size();
      for (int k = 1; k <= persons && chosen.size() < item.threshold(); k++) {
        PartialDecryption decryption = decryptions.get(before + k);
        if (decryption != null) {
          chosen.put(k, decryption);
        }
      }
      if (chosen.size() < item.threshold()) {
        throw new RefusedException(Reason.DECRYPTIONS_MISSING, "");
      }
      used.add(chosen);
      before += persons;
    }
    return used;
  }

  private static Element factor(
      Trustees trustees, List<SortedMap<Integer, PartialDecryption>> used, int i, int j) {
    List<Element> factors = new ArrayList<>();
    for (int item = 0; item < used.size(); item++) {
      SortedMap<Integer, Element> own = new TreeMap<>();
      used.get(item).forEach((k, d) -> own.put(k, d.factors().get(i).get(j)));
      factors.add(trustees.items().get(item).combine(own));
    }
    return factors.stream().reduce(Element::times).orElseThrow();
  }

  @Override
  public void writeTo(JsonWriter writer) {
    List<JsonValue> rows = new ArrayList<>();
    for (List<Integer> row : counts) {
      rows.add(w -> w.array(row.stream().<JsonValue>map(n -> x -> x.integer(n)).toList()));
    }
    writer.object(() -> writer.field("result").array(rows));
  }
}
