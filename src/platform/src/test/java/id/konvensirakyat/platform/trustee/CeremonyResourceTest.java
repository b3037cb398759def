package id.konvensirakyat.platform.trustee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.TestTrustees;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Participant;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may say what, and when, in a ceremony over HTTP. */
class CeremonyResourceTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] NONSENSE = "{}".getBytes(StandardCharsets.UTF_8);

  private final RunningConvention convention = RunningConvention.draft("3101");
  private final TestTrustees trustees = convention.trustees();

  @BeforeEach
  void rules() {
    convention.act("FREEZE_RULES");
  }

  private byte[] certificate(int trustee) {
    return JsonWriter.writeBytes(trustees.certificate(trustee));
  }

  private String step() {
    return trustees.view().get("step").asText();
  }

  private JsonNode lastAct() {
    JsonNode acts = Http.nobody().get(convention.path("/acts")).expect(200).json();
    return acts.get(acts.size() - 1);
  }

  @Test
  void onlyAppointedTrusteesTakePart() {
    Http stranger = Http.as("bukan-pemegang-kunci", "trustee");
    String path = convention.path("/ceremony/certificate");
    assertEquals("not-found", stranger.get(convention.path("/ceremony")).problem());
    assertEquals("not-found", put(stranger, path, certificate(1)).problem());
    assertEquals("role-needed", put(RunningConvention.committee(), path, NONSENSE).problem());
    assertEquals("sign-in-needed", put(Http.nobody(), path, NONSENSE).problem());
    assertEquals("not-found", stranger.get("/conventions/none/ceremony").problem());
  }

  private static Http.Answer put(Http who, String path, byte[] body) {
    return who.send("PUT", path, "application/json", body);
  }

  @Test
  void eachStepWaitsForAllAndIsThenFinal() {
    assertEquals("not-now", trustees.send(1, "commitment", NONSENSE).problem());
    byte[] first = certificate(1);
    trustees.send(1, "certificate", first).expect(200);
    trustees.send(1, "certificate", certificate(1)).expect(200); // its owner may still change it
    assertEquals("ceremony-invalid", trustees.send(2, "certificate", first).problem());
    assertEquals("ceremony-invalid", trustees.send(2, "certificate", NONSENSE).problem());
    trustees.send(2, "certificate", certificate(2)).expect(200);
    assertTrue(trustees.view().get("certificates").isNull());
    trustees.send(3, "certificate", certificate(3)).expect(200);
    assertEquals(3, trustees.view().get("certificates").size());
    assertEquals("COMMITMENTS", step());
    assertEquals("not-now", trustees.send(1, "certificate", certificate(1)).problem());
    assertEquals("not-now", trustees.send(1, "polynomial", NONSENSE).problem());
    assertEquals("ceremony-invalid", trustees.send(1, "commitment", NONSENSE).problem());
    trustees.say(1, "commitment", trustees::commitment).expect(200);
    trustees.say(1, "commitment", trustees::commitment).expect(200);
    assertEquals("KEY_COMMITTED", lastAct().get("kind").asText());
    assertTrue(trustees.view().get("commitments").isNull(), "no promise is shown before all");
    byte[] other = ("{\"commitment\":\"" + "0".repeat(64) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertEquals("ceremony-repeated", trustees.send(1, "commitment", other).problem());
    trustees.say(2, "commitment", trustees::commitment).expect(200);
    trustees.say(3, "commitment", trustees::commitment).expect(200);
    assertEquals(3, trustees.view().get("commitments").size());
    assertEquals("POLYNOMIALS", convention.view().get("ceremony").get("step").asText());
  }

  @Test
  void whatIsRevealedIsWhatWasPromised() throws RefusedException {
    trustees.each("certificate", trustees::certificate);
    trustees.each("commitment", trustees::commitment);
    CheatingTrustee cheat = new CheatingTrustee(1, trustees.seed(1));
    Http.Answer refused =
        trustees.say(1, "polynomial", i -> cheat.otherThanPromised(trustees.attempt()));
    assertEquals("ceremony-invalid", refused.problem());
    assertTrue(refused.text().contains("commitment-mismatch"), refused.text());
    byte[] ofTwo = JsonWriter.writeBytes(trustees.dealing(2));
    assertEquals("ceremony-invalid", trustees.send(1, "polynomial", ofTwo).problem());
    trustees.send(2, "polynomial", ofTwo).expect(200);
    assertEquals("KEY_DEALT", lastAct().get("kind").asText());
    String vinput = convention.path("/ceremony/vinput");
    assertEquals("not-now", trustees.account(1).get(vinput).problem());
    String key = convention.path("/ceremony/private-key");
    assertEquals("not-found", trustees.account(2).get(key).problem());
    assertEquals("not-now", trustees.send(2, "complaint", NONSENSE).problem());
    assertEquals("not-now", trustees.send(2, "rehearsal", NONSENSE).problem());
  }

  @Test
  void aSeedServesOneConvention() {
    trustees.send(1, "certificate", certificate(1)).expect(200);
    RunningConvention another = RunningConvention.draft("3102");
    another.act("FREEZE_RULES");
    byte[] again =
        JsonWriter.writeBytes(
            Participant.of(Group.ed25519(), trustees.seed(1)).certificate(RANDOM));
    Http.Answer refused = another.trustees().send(1, "certificate", again);
    assertEquals("ceremony-invalid", refused.problem());
    assertTrue(refused.text().contains("certificate-duplicate"), refused.text());
  }

  @Test
  void noRollIsFrozenBeforeEnoughHaveRehearsed() {
    trustees.each("certificate", trustees::certificate);
    trustees.each("commitment", trustees::commitment);
    trustees.each("polynomial", trustees::dealing);
    trustees.each("voutput", trustees::check);
    assertEquals("DONE", step());
    assertEquals("ceremony-invalid", trustees.send(1, "rehearsal", NONSENSE).problem());
    Http.Answer others = trustees.say(2, "rehearsal", i -> trustees.rehearsal(1));
    assertEquals("ceremony-invalid", others.problem());
    for (String act :
        new String[] {"OPEN_CANDIDACY", "CLOSE_CANDIDACY", "PUBLISH_PROVISIONAL_LIST"}) {
      convention.act(act);
    }
    trustees.say(1, "rehearsal", trustees::rehearsal).expect(200);
    trustees.say(1, "rehearsal", trustees::rehearsal).expect(200); // once more changes nothing
    assertEquals("KEY_REHEARSED", lastAct().get("kind").asText());
    Http.Answer early = convention.tryAct("FREEZE_ROLL");
    assertEquals("[\"keys-not-rehearsed\"]", early.json().get("missing").toString());
    trustees.say(3, "rehearsal", trustees::rehearsal).expect(200);
    convention.act("FREEZE_ROLL");
    Http.Answer late =
        RunningConvention.committee()
            .post(
                convention.path("/ceremony-board/restarts"), "{\"reason\":\"uji\",\"replace\":[]}");
    assertEquals("not-now", late.problem());
  }

  @Test
  void withoutTheKeysTheVoteDoesNotOpen() {
    for (JsonNode act : convention.view().get("next")) {
      assertTrue(!act.get("act").asText().equals("OPEN_VOTING") || !act.get("allowed").asBoolean());
    }
    assertEquals("not-now", convention.tryAct("OPEN_VOTING").problem());
  }
}
