package id.konvensirakyat.protocol.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of a question, and the two ways in which a text can say that blank is not offered. */
class QuestionTest {
  private static Question read(String blank, int min, int max) throws RefusedException {
    String text =
        "{\"answers\":[\"A\",\"B\"]%s,\"min\":%d,\"max\":%d,\"question\":\"Q\"}"
            .formatted(blank, min, max);
    return JsonReader.read(text, Question::read);
  }

  @Test
  void blankIsOfferedWhereTheTextSaysSo() throws RefusedException {
    Question without = new Question("Q", List.of("A", "B"), false, 1, 2);
    Question with = new Question("Q", List.of("A", "B"), true, 1, 2);
    assertEquals(without, read("", 1, 2));
    assertEquals(without, read(",\"blank\":false", 1, 2));
    assertEquals(with, read(",\"blank\":true", 1, 2));
    assertEquals(
        "{\"answers\":[\"A\",\"B\"],\"blank\":true,\"min\":1,\"max\":2,\"question\":\"Q\"}",
        JsonWriter.write(with));
    assertEquals(2, without.ciphertexts());
    assertEquals(3, with.ciphertexts());
    assertEquals(2, without.overallProofs());
    assertEquals(3, with.overallProofs());
    RefusedException refusal =
        assertThrows(RefusedException.class, () -> read(",\"blank\":1", 1, 2));
    assertEquals(Reason.TYPE_WRONG, refusal.reason());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, true", "0, 2, true", "2, 2, true", "2, 1, false", "0, 3, false"})
  void boundsFitTheAnswers(int min, int max, boolean fit) throws RefusedException {
    if (fit) {
      assertEquals(max, read("", min, max).max());
    } else {
      RefusedException refusal = assertThrows(RefusedException.class, () -> read("", min, max));
      assertEquals(Reason.QUESTION_INVALID, refusal.reason());
      assertThrows(
          IllegalArgumentException.class,
          () -> new Question("Q", List.of("A", "B"), false, min, max));
    }
  }

  /** What the specification knows and we do not support has a reason of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"NonHomomorphic\",\"value\":{}}|QUESTION_NOT_HOMOMORPHIC",
        "{\"type\":\"NonHomomorphic\",\"answers\":[]}|FIELD_UNEXPECTED",
        "{\"type\":\"Homomorphic\",\"value\":{}}|FIELD_UNEXPECTED",
        "{\"type\":1,\"value\":{}}|TYPE_WRONG",
      })
  void otherKindsAreNamed(String text, Reason reason) {
    RefusedException refusal =
        assertThrows(RefusedException.class, () -> JsonReader.read(text, Question::read));
    assertEquals(reason, refusal.reason());
  }

  @Test
  void theNumberOfAnswersIsBounded() throws RefusedException {
    List<String> most = Collections.nCopies(Question.MOST_ANSWERS, "A");
    assertEquals(Question.MOST_ANSWERS, new Question("Q", most, false, 0, 1).ciphertexts());
    List<String> more = Collections.nCopies(Question.MOST_ANSWERS + 1, "A");
    assertThrows(IllegalArgumentException.class, () -> new Question("Q", more, false, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Question("Q", List.of(), false, 0, 0));
  }
}
