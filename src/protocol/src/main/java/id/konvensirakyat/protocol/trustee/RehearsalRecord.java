package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.SortedMap;

/**
 * The published rehearsal of a convention's trustees: crypto-spec/threshold.md 14.
 *
 * @param number that was decrypted
 * @param trustees those of every election
 * @param answers by the trustees' numbers
 */
public record RehearsalRecord(
    int number, Trustees trustees, SortedMap<Integer, RehearsalAnswer> answers)
    implements JsonValue {

  /** Reads the record; keys and signatures are checked, the answers are yet to be. */
  public static RehearsalRecord read(Group group, byte[] text) throws RefusedException {
    return JsonReader.readCanonical(
        text,
        reader ->
            reader.object(
                r ->
                    new RehearsalRecord(
                        r.field("number", n -> n.integer(1, Rehearsal.MOST)),
                        r.field("trustees", t -> Trustees.read(group, t)),
                        r.field(
                            "answers",
                            a ->
                                ByTrustee.read(
                                    a,
                                    Trustees.MOST_PERSONS,
                                    "answer",
                                    (i, v) -> RehearsalAnswer.read(group, v))))));
  }

  /**
   * Checks every answer, that there are enough, and that they decrypt the number.
   *
   * @throws RefusedException if it is no rehearsal of a ceremony's trustees
   */
  public Outcome verify(String convention, Group group) throws RefusedException {
    Rehearsal rehearsal = Rehearsal.of(convention, group, trustees);
    if (number != rehearsal.number()) {
      return Outcome.refused(Reason.RESULT_WRONG, "number");
    }
    for (var answer : answers.entrySet()) {
      Outcome outcome = rehearsal.check(answer.getKey(), answer.getValue());
      if (outcome instanceof Outcome.Refused refused) {
        String place = "answer of trustee " + answer.getKey() + ", " + refused.refusal().place();
        return Outcome.refused(refused.refusal().reason(), place);
      }
    }
    return rehearsal.check(answers);
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("number").integer(number);
          trustees.writeTo(writer.field("trustees"));
          ByTrustee.write(writer.field("answers"), "answer", answers, a -> a);
        });
  }
}
