package id.konvensirakyat.platform.trustee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.TestTrustees;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong shares, false complaints, and how a ceremony begins anew. */
class CeremonyFaultHttpTest {
  private static final AtomicInteger SUBSTITUTES = new AtomicInteger();

  private final RunningConvention convention = RunningConvention.draft("3101");
  private final TestTrustees trustees = convention.trustees();

  @BeforeEach
  void commitments() {
    convention.act("FREEZE_RULES");
    trustees.each("certificate", trustees::certificate);
    trustees.each("commitment", trustees::commitment);
  }

  private JsonNode acts() {
    return Http.nobody().get(convention.path("/acts")).expect(200).json();
  }

  private JsonNode lastAct() {
    JsonNode acts = acts();
    return acts.get(acts.size() - 1);
  }

  private Http.Answer restart(Http who, String body) {
    return who.post(convention.path("/ceremony-board/restarts"), body);
  }

  private Http committee() {
    return RunningConvention.committee();
  }

  /** The second trustee sends the first one a wrong number. */
  private void deal() {
    CheatingTrustee cheat = new CheatingTrustee(2, trustees.seed(2));
    trustees.say(1, "polynomial", trustees::dealing).expect(200);
    trustees.say(2, "polynomial", i -> cheat.wrongShareFor(1, trustees.committed())).expect(200);
    trustees.say(3, "polynomial", trustees::dealing).expect(200);
  }

  @Test
  void whoSendsAWrongShareIsNamedAndTheCeremonyStops() {
    deal();
    trustees.say(3, "voutput", trustees::check).expect(200);
    trustees.say(1, "complaint", i -> trustees.complaint(1, 2)).expect(200);
    JsonNode act = lastAct();
    assertEquals("TRUSTEE_FAULTED", act.get("kind").asText());
    assertEquals("trustee 2: SHARE_INVALID", act.get("reason").asText());
    assertEquals("TRUSTEE", act.get("role").asText());
    JsonNode view = trustees.view();
    assertEquals("FAULTED", view.get("step").asText());
    JsonNode fault = view.get("faults").get(0);
    assertEquals(2, fault.get("named").asInt());
    assertEquals(1, fault.get("complainer").asInt());
    assertEquals("not-now", trustees.say(2, "voutput", trustees::check).problem());
    assertEquals("not-now", trustees.say(1, "complaint", i -> trustees.complaint(1, 2)).problem());
    JsonNode board =
        committee().get(convention.path("/ceremony-board")).expect(200).json().get("ceremony");
    assertEquals("FAULTED", board.get("step").asText());
    assertTrue(board.get("me").isNull());
    convention.act("OPEN_CANDIDACY");
    assertTrue(convention.view().get("ceremony").get("step").asText().equals("FAULTED"));
  }

  @Test
  void whoComplainsWithoutCauseIsNamed() {
    trustees.each("polynomial", trustees::dealing);
    CheatingTrustee liar = new CheatingTrustee(3, trustees.seed(3));
    trustees
        .say(
            3,
            "complaint",
            i ->
                liar.complaintWithoutCause(
                    1, trustees.committed(), trustees.committed().readVInput(trustees.vinput(3))))
        .expect(200);
    assertEquals("trustee 3: COMPLAINT_UNFOUNDED", lastAct().get("reason").asText());
    assertEquals(3, trustees.view().get("faults").get(0).get("named").asInt());
  }

  @Test
  void whoFoundAllInOrderComplainsNoMore() {
    deal();
    trustees.say(3, "voutput", trustees::check).expect(200);
    CheatingTrustee liar = new CheatingTrustee(3, trustees.seed(3));
    Http.Answer late =
        trustees.say(
            3,
            "complaint",
            i ->
                liar.complaintWithoutCause(
                    1, trustees.committed(), trustees.committed().readVInput(trustees.vinput(3))));
    assertEquals("complaint-too-late", late.problem());
    assertEquals("CHECKS", trustees.view().get("step").asText());
  }

  @Test
  void aNewAttemptBeginsWithEverythingAnew() {
    byte[] certificate =
        trustees.view().get("certificates").get(0).asText().getBytes(StandardCharsets.UTF_8);
    deal();
    trustees.say(1, "complaint", i -> trustees.complaint(1, 2)).expect(200);
    assertEquals(
        "role-needed",
        restart(trustees.account(1), "{\"reason\":\"uji\",\"replace\":[]}").problem());
    assertEquals(
        "role-needed",
        restart(convention.steering(1), "{\"reason\":\"uji\",\"replace\":[]}").problem());
    assertEquals(
        "invalid-fields", restart(committee(), "{\"reason\":\" \",\"replace\":[]}").problem());
    JsonNode board =
        restart(committee(), "{\"reason\":\"Bagian salah\",\"replace\":[]}").expect(200).json();
    assertEquals(2, board.get("ceremony").get("attempt").asInt());
    assertEquals("CERTIFICATES", board.get("ceremony").get("step").asText());
    assertEquals(1, board.get("ceremony").get("faults").size(), "what was proven stays");
    assertEquals("RESTART_CEREMONY", lastAct().get("kind").asText());
    assertEquals("", lastAct().get("payload").asText());
    assertEquals("ceremony-repeated", trustees.send(1, "certificate", certificate).problem());
    trustees.makeKeys();
    assertEquals("DONE", trustees.view().get("step").asText());
  }

  @Test
  void aMessageOfAnEarlierAttemptIsNone() throws Exception {
    trustees.each("polynomial", trustees::dealing);
    byte[] commitment = JsonWriter.writeBytes(trustees.commitment(1));
    byte[] dealing = JsonWriter.writeBytes(trustees.dealing(1));
    restart(committee(), "{\"reason\":\"Pemegang kunci 3 kehilangan kunci\",\"replace\":[]}")
        .expect(200);
    trustees.each("certificate", trustees::certificate);
    assertEquals("ceremony-repeated", trustees.send(1, "commitment", commitment).problem());
    trustees.each("commitment", trustees::commitment);
    assertEquals("ceremony-repeated", trustees.send(1, "polynomial", dealing).problem());
  }

  @Test
  void anotherAccountTakesATrusteesPlace() {
    String substitute =
        "pengganti"
            + SUBSTITUTES.incrementAndGet()
            + "-"
            + convention.id().toLowerCase(Locale.ROOT);
    Http old = trustees.account(2);
    String one = trustees.view().get("trustees").get(0).get("name").asText();
    String body = "{\"reason\":\"Sakit\",\"replace\":[{\"index\":%d,\"username\":\"%s\"}]}";
    assertEquals("rule-broken", restart(committee(), body.formatted(2, one)).problem());
    assertEquals("rule-broken", restart(committee(), body.formatted(4, substitute)).problem());
    assertEquals("invalid-fields", restart(committee(), body.formatted(0, substitute)).problem());
    restart(committee(), body.formatted(2, substitute)).expect(202);
    assertEquals(
        "second-person-needed", restart(committee(), body.formatted(2, substitute)).problem());
    Http second = Http.as(convention.tag() + "panitia-lain", "committee");
    restart(second, body.formatted(1, substitute)).expect(202);
    assertFalse(trustees.view().toString().contains(substitute), "nobody is replaced yet");
    restart(second, body.formatted(2, substitute)).expect(200);
    assertEquals(
        Hash.of("konvensi-trustee-v1\nindex=2\naccount=" + substitute + "\n").hex(),
        lastAct().get("payload").asText());
    assertEquals("not-found", old.get(convention.path("/ceremony")).problem());
    trustees.replace(2, substitute);
    trustees.makeKeys();
    assertEquals(substitute, trustees.view().get("trustees").get(1).get("name").asText());
  }
}
