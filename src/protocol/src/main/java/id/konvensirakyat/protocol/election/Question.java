package id.konvensirakyat.protocol.election;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;

/**
 * A homomorphic question: choose from min to max of the answers (spec 4.8.1).
 *
 * @param question what is asked
 * @param answers what can be chosen, in order; at least one
 * @param blank whether a blank vote, which chooses nothing whatever min is, is offered
 * @param min fewest answers of a vote that is not blank
 * @param max most answers, from min to the number of answers
 */
public record Question(String question, List<String> answers, boolean blank, int min, int max)
    implements JsonValue {
  /** Most answers of a question. */
  public static final int MOST_ANSWERS = 1000;

  private static final int LONGEST_TEXT = 10_000;

  public Question {
    answers = List.copyOf(answers);
    if (!isSensible(answers.size(), min, max)) {
      throw new IllegalArgumentException("a question's bounds must fit its answers");
    }
  }

  /** How many ciphertexts an answer has: one for each answer, and a leading one for blank. */
  public int ciphertexts() {
    return answers.size() + (blank ? 1 : 0);
  }

  /** How many proofs an overall proof has. */
  public int overallProofs() {
    return max - min + 1 + (blank ? 1 : 0);
  }

  static Question read(JsonReader reader) throws RefusedException {
    return reader.object(
        r -> {
          if (r.hasField("type")) {
            throw otherKind(r);
          }
          List<String> answers =
              r.field("answers", a -> a.array(MOST_ANSWERS, t -> t.string(LONGEST_TEXT)));
          boolean blank = r.hasField("blank") && r.field("blank", JsonReader::bool);
          int min = r.field("min", n -> n.integer(0, MOST_ANSWERS));
          int max = r.field("max", n -> n.integer(0, MOST_ANSWERS));
          String question = r.field("question", t -> t.string(LONGEST_TEXT));
          if (!isSensible(answers.size(), min, max)) {
            throw new RefusedException(Reason.QUESTION_INVALID, "");
          }
          return new Question(question, answers, blank, min, max);
        });
  }

  // Spec 4.8: {"type":"NonHomomorphic","value":...}; anything else with a type is malformed.
  private static RefusedException otherKind(JsonReader r) throws RefusedException {
    String type = r.field("type", t -> t.string(LONGEST_TEXT));
    boolean known = type.equals("NonHomomorphic") && r.hasField("value");
    return new RefusedException(
        known ? Reason.QUESTION_NOT_HOMOMORPHIC : Reason.FIELD_UNEXPECTED, "");
  }

  private static boolean isSensible(int answers, int min, int max) {
    return answers >= 1 && answers <= MOST_ANSWERS && min >= 0 && min <= max && max <= answers;
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("answers").strings(answers);
          if (blank) {
            writer.field("blank").bool(true);
          }
          writer.field("min").integer(min).field("max").integer(max);
          writer.field("question").string(question);
        });
  }
}
