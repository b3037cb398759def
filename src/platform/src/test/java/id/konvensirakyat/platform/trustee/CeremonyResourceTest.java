package id.konvensirakyat.platform.trustee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Ceremony;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may say what, and when, in a ceremony over HTTP. */
class CeremonyResourceTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RunningConvention convention = RunningConvention.draft("3101");

  @BeforeEach
  void rules() {
    convention.act("FREEZE_RULES");
  }

  private Http.Answer put(int trustee, String message, byte[] body) {
    return put(convention.trustee(trustee), message, body);
  }

  private Http.Answer put(Http who, String message, byte[] body) {
    return who.send("PUT", convention.path("/ceremony/" + message), "application/json", body);
  }

  private byte[] certificate(int trustee) {
    return JsonWriter.writeBytes(convention.secrets(trustee).certificate(RANDOM));
  }

  private JsonNode view() {
    return convention.trustee(2).get(convention.path("/ceremony")).expect(200).json();
  }

  @Test
  void onlyAppointedTrusteesTakePart() {
    Http stranger = Http.as("bukan-pemegang-kunci", "trustee");
    assertEquals("not-found", stranger.get(convention.path("/ceremony")).problem());
    assertEquals("not-found", put(stranger, "certificate", certificate(1)).problem());
    assertEquals(
        "role-needed", put(RunningConvention.committee(), "certificate", certificate(1)).problem());
    assertEquals("sign-in-needed", put(Http.nobody(), "certificate", certificate(1)).problem());
    assertEquals("not-found", stranger.get("/conventions/none/ceremony").problem());
  }

  @Test
  void eachStepWaitsForAllAndIsThenFinal() throws RefusedException {
    assertEquals("not-now", put(1, "polynomial", "{}".getBytes(StandardCharsets.UTF_8)).problem());
    byte[] first = certificate(1);
    put(1, "certificate", first).expect(200);
    put(1, "certificate", certificate(1)).expect(200); // its owner may still change it
    assertEquals("ceremony-invalid", put(2, "certificate", first).problem());
    assertEquals(
        "ceremony-invalid", put(2, "certificate", "{}".getBytes(StandardCharsets.UTF_8)).problem());
    put(2, "certificate", certificate(2)).expect(200);
    assertTrue(view().get("certificates").isNull());
    assertEquals(
        "not-now", convention.trustee(1).get(convention.path("/ceremony/vinput")).problem());
    put(3, "certificate", certificate(3)).expect(200);
    JsonNode view = view();
    assertEquals("POLYNOMIALS", view.get("step").asText());
    assertEquals(3, view.get("certificates").size());
    assertEquals(2, view.get("me").get("index").asInt());
    assertEquals("not-now", put(1, "certificate", certificate(1)).problem());

    Ceremony ceremony = convention.ceremony();
    byte[] ofTwo = JsonWriter.writeBytes(convention.secrets(2).polynomial(ceremony, RANDOM));
    assertEquals("ceremony-invalid", put(1, "polynomial", ofTwo).problem());
    put(2, "polynomial", ofTwo).expect(200);
    assertEquals(
        "not-found", convention.trustee(2).get(convention.path("/ceremony/private-key")).problem());
    assertEquals("POLYNOMIALS", convention.view().get("ceremony").get("step").asText());
  }

  @Test
  void withoutTheKeysTheVoteDoesNotOpen() {
    JsonNode next = convention.view().get("next");
    next.forEach(
        act ->
            assertTrue(
                !act.get("act").asText().equals("OPEN_VOTING") || !act.get("allowed").asBoolean()));
    assertEquals("not-now", convention.tryAct("OPEN_VOTING").problem());
  }
}
