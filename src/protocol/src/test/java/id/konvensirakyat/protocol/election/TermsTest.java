package id.konvensirakyat.protocol.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published of an election is what is read of it. */
class TermsTest {
  private static final Group GROUP = Group.ed25519();
  private static final Question QUESTION = new Question("Q", List.of("A", "B"), false, 0, 1);

  private static Terms terms(int questions, Element key, String administrator, String authority)
      throws RefusedException {
    return new Terms(
        "description",
        "name",
        GROUP,
        key,
        Collections.nCopies(questions, QUESTION),
        Uuid.decode("11111111111111"),
        Optional.ofNullable(administrator),
        Optional.ofNullable(authority));
  }

  private static Element key() {
    return GROUP.generator().power(Scalar.of(GROUP, 5));
  }

  @ParameterizedTest
  @CsvSource({"1,,", "2,Panitia,", "3,,Pembuat kunci", "64,Panitia,Pembuat kunci"})
  void everyFieldIsRead(int questions, String administrator, String authority)
      throws RefusedException {
    Terms terms = terms(questions, key(), administrator, authority);
    Election election = Election.read(JsonWriter.writeBytes(terms));
    assertEquals(terms, election.terms());
    assertEquals(Election.of(terms).hash(), election.hash());
    assertEquals(terms.uuid(), election.uuid());
    assertEquals(terms.publicKey(), election.publicKey());
    assertEquals(terms.questions(), election.questions());
    assertEquals(election.hash().base64(), election.fingerprint());
  }

  @Test
  void anElectionHasQuestionsAndAKey() {
    assertThrows(IllegalArgumentException.class, () -> terms(0, key(), null, null));
    assertThrows(IllegalArgumentException.class, () -> terms(65, key(), null, null));
    assertThrows(IllegalArgumentException.class, () -> terms(1, GROUP.identity(), null, null));
  }
}
