package id.konvensirakyat.platform.finalization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board changes a list, the steering committee decides it, and whoever may not is refused. */
class ListDeskHttpTest {
  private static final String ONE = "3101";
  private static final String OTHER = "3102";

  /** Ten candidates: women have the odd numbers of application, men the even ones. */
  private RunningConvention convention;

  @BeforeEach
  void results() throws Exception {
    convention =
        RunningConvention.votingSigned(
            10, 2, "\"OVERRIDE_LIST\",\"DECIDE_LIST\",\"DECIDE\"", ONE, OTHER);
    Box box = convention.box(ONE);
    BallotMaker maker = new BallotMaker(box.election());
    box.cast(maker.make(box.voters().get(0), List.of(Selection.of(0)), new SecureRandom()).bytes())
        .expect(201);
    convention.publishResults();
    convention.act("START_FINALIZATION");
  }

  @Test
  void theBoardChangesAListInPublicAndItIsDecided() throws Exception {
    JsonNode before = list(ONE);
    assertEquals("COMPUTED", before.get("state").asText());
    List<String> order = swapped(before);
    JsonNode proposed = override(1, ONE, before, "Pembagian wilayah", order).expect(202).json();
    assertTrue(proposed.get("proposed").asBoolean());
    assertTrue(list(ONE).get("override").isNull(), "a proposal changes nothing");
    assertEquals(
        "second-person-needed", override(1, ONE, before, "Pembagian wilayah", order).problem());
    JsonNode waiting =
        convention
            .steering(2)
            .get(convention.path("/lists/" + ONE + "/override-proposals"))
            .expect(200)
            .json();
    assertEquals("Pembagian wilayah", waiting.get(0).get("reason").asText());
    override(2, ONE, before, "Pembagian wilayah", order).expect(200);
    JsonNode changed = list(ONE);
    assertEquals("DPP", changed.get("override").get("board").asText());
    assertEquals(2, changed.get("override").get("changed").size());
    JsonNode first =
        changed.get("positions").get(changed.get("override").get("changed").get(0).asInt() - 1);
    assertEquals("OVERRIDE", first.get("reasonCode").asText());
    assertFalse(first.get("computed").isNull(), "the computed place stands beside");
    byte[] text = Http.nobody().get(convention.path("/lists/" + ONE + "/override.txt")).bytes();
    assertEquals(Hash.of(text).hex(), changed.get("override").get("sha256").asText());
    assertArrayEquals(text, zip().get("lists/" + ONE + ".override.txt"));
    assertEquals(
        List.of(
            "PROPOSED " + new Proposal("LIST_OVERRIDDEN", ONE, Hash.of(text).hex()).hash(),
            "LIST_OVERRIDDEN " + Hash.of(text).hex()),
        lastActs(2));

    decide(1, ONE, Hash.of(text).hex()).expect(202);
    decide(2, ONE, Hash.of(text).hex()).expect(200);
    assertDecided(changed);
    theRestIsDecidedAtOnce();
    assertRecord();
  }

  /** Nothing of a decided dapil changes; another one goes on. */
  private void assertDecided(JsonNode changed) {
    assertEquals("DECIDED", list(ONE).get("state").asText());
    assertEquals(
        "dapil-decided", rule(override(1, ONE, changed, "Lagi", places(changed.get("positions")))));
    assertEquals("dapil-decided", rule(decide(1, ONE, "0".repeat(64))));
    String listed = changed.get("positions").get(0).get("candidateId").asText();
    assertEquals("dapil-decided", rule(withdraw(listed)));
    String elsewhere = list(OTHER).get("positions").get(0).get("candidateId").asText();
    withdraw(elsewhere).expect(200);
    assertEquals(2, list(OTHER).get("versions").size());
    assertEquals("COMPUTED", list(OTHER).get("state").asText());
  }

  private void theRestIsDecidedAtOnce() {
    String candidate = list(OTHER).get("positions").get(0).get("candidateId").asText();
    act(1, "DECIDE").expect(202);
    act(2, "DECIDE").expect(200);
    JsonNode list = list(OTHER);
    JsonNode told = convention.candidate(candidate).get("/notices").expect(200).json();
    assertEquals("LIST_DECIDED", told.get("notices").get(0).get("kind").asText());
    assertEquals("DECIDED", list.get("state").asText());
    assertEquals(list.get("canonicalHash").asText(), list.get("decided").get("sha256").asText());
    assertEquals(
        List.of("DECIDE ", "LIST_DECIDED " + list.get("canonicalHash").asText()), lastActs(2));
  }

  private void assertRecord() throws IOException {
    for (String dapil : List.of(ONE, OTHER)) {
      Http.Answer answer =
          Http.nobody().get(convention.path("/lists/" + dapil + "/record.pdf")).expect(200);
      assertEquals("application/pdf", answer.header("Content-Type"));
      assertArrayEquals(
          answer.bytes(),
          Http.nobody().get(convention.path("/lists/" + dapil + "/record.pdf")).bytes());
      try (PDDocument document = Loader.loadPDF(answer.bytes())) {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        for (JsonNode place : list(dapil).get("positions")) {
          assertTrue(text.contains(place.get("name").asText()));
        }
        assertTrue(text.contains(list(dapil).get("decided").get("actor").asText()));
        assertTrue(text.contains("LIST_DECIDED, nomor " + list(dapil).get("decided").get("seq")));
      }
    }
  }

  @Test
  void eachRuleIsNamed() {
    JsonNode list = list(ONE);
    List<String> order = places(list.get("positions"));
    assertEquals("changes-nothing", rule(override(1, ONE, list, "Alasan", order)));
    assertEquals(
        "other-length", rule(override(1, ONE, list, "Alasan", order.subList(0, order.size() - 1))));
    List<String> twice = new ArrayList<>(order);
    twice.set(0, order.get(1));
    assertEquals("not-a-candidate", rule(override(1, ONE, list, "Alasan", twice)));
    assertEquals("triple-without-woman", rule(override(1, ONE, list, "Alasan", menFirst(list, 3))));
    assertEquals("too-few-women", rule(override(1, ONE, list, "Alasan", menFirst(list, 5))));
    JsonNode other = list(OTHER);
    assertEquals("other-list", rule(override(1, ONE, other, "Alasan", swapped(list))));
    assertEquals("invalid-fields", override(1, ONE, list, " ", swapped(list)).problem());
    assertEquals("changed-meanwhile", decide(1, ONE, "0".repeat(64)).problem());
    assertEquals(
        "role-needed",
        Http.as("panitia9", "committee")
            .post(
                convention.path("/lists/" + ONE + "/decision"),
                "{\"list\":\"x\",\"reason\":\"uji\"}")
            .problem());
    assertEquals(404, Http.nobody().get(convention.path("/lists/" + ONE + "/record.pdf")).status());
  }

  @Test
  void aWithdrawalVoidsAnOverride() throws Exception {
    JsonNode list = list(ONE);
    override(1, ONE, list, "Alasan", swapped(list)).expect(202);
    override(2, ONE, list, "Alasan", swapped(list)).expect(200);
    String leaving = list.get("positions").get(2).get("candidateId").asText();
    withdraw(leaving).expect(200);
    JsonNode after = list(ONE);
    assertTrue(after.get("override").isNull());
    assertFalse(zip().containsKey("lists/" + ONE + ".override.txt"));
    assertEquals(leaving, after.get("out").get(0).get("candidateId").asText());
    JsonNode versions = after.get("versions");
    assertEquals(2, versions.size());
    assertEquals("WITHDRAWN", versions.get(1).get("cause").asText());
    assertEquals(leaving, versions.get(1).get("about").asText());
    assertEquals("START", versions.get(0).get("cause").asText());
    byte[] old = Http.nobody().get(convention.path("/lists/" + ONE + "/versions/1.txt")).bytes();
    assertEquals(versions.get(0).get("sha256").asText(), Hash.of(old).hex());
    assertEquals("other-list", rule(override(1, ONE, list, "Alasan", swapped(list))));
  }

  /** The first woman and the next woman change places: as lawful as before. */
  private static List<String> swapped(JsonNode list) {
    List<Integer> women = new ArrayList<>();
    JsonNode positions = list.get("positions");
    for (int i = 0; i < positions.size(); i++) {
      if (positions.get(i).get("sex").asText().equals("P")) {
        women.add(i);
      }
    }
    List<String> order = places(positions);
    Collections.swap(order, women.get(0), women.get(1));
    return order;
  }

  /** So many men, then women, as many as the list has places. */
  private static List<String> menFirst(JsonNode list, int men) {
    List<String> order = new ArrayList<>(of("L", list).subList(0, men));
    order.addAll(of("P", list).subList(0, list.get("positions").size() - men));
    return order;
  }

  private static List<String> of(String sex, JsonNode list) {
    List<String> ids = new ArrayList<>();
    for (String part : List.of("positions", "reserves")) {
      for (JsonNode one : list.get(part)) {
        if (one.get("sex").asText().equals(sex)) {
          ids.add(one.get("candidateId").asText());
        }
      }
    }
    return ids;
  }

  private static List<String> places(JsonNode positions) {
    List<String> ids = new ArrayList<>();
    positions.forEach(one -> ids.add(one.get("candidateId").asText()));
    return ids;
  }

  private Http.Answer override(
      int who, String dapil, JsonNode seen, String reason, List<String> places) {
    String body =
        "{\"computed\":\"%s\",\"board\":\"DPP\",\"reason\":\"%s\",\"places\":[\"%s\"]}"
            .formatted(seen.get("canonicalHash").asText(), reason, String.join("\",\"", places));
    return convention.steering(who).post(convention.path("/lists/" + dapil + "/override"), body);
  }

  private Http.Answer decide(int who, String dapil, String hash) {
    return convention
        .steering(who)
        .post(
            convention.path("/lists/" + dapil + "/decision"),
            "{\"list\":\"" + hash + "\",\"reason\":\"rapat pleno\"}");
  }

  private Http.Answer act(int who, String act) {
    return convention
        .steering(who)
        .post(convention.path("/acts"), "{\"act\":\"" + act + "\",\"reason\":\"rapat pleno\"}");
  }

  private Http.Answer withdraw(String candidate) {
    return convention
        .candidate(candidate)
        .post(convention.path("/applications/mine/withdraw"), "{\"reason\":\"pindah\"}");
  }

  private static String rule(Http.Answer answer) {
    assertEquals(422, answer.status(), answer.text());
    return answer.json().get("rule").asText();
  }

  private JsonNode list(String dapil) {
    return Http.nobody().get(convention.path("/lists?dapil=" + dapil)).expect(200).json().get(0);
  }

  private List<String> lastActs(int count) {
    List<String> acts = new ArrayList<>();
    Http.nobody()
        .get(convention.path("/acts?after=-1"))
        .expect(200)
        .json()
        .forEach(act -> acts.add(act.get("kind").asText() + " " + act.get("payload").asText()));
    return acts.subList(acts.size() - count, acts.size());
  }

  private Map<String, byte[]> zip() throws IOException {
    byte[] bytes = Http.nobody().get(convention.path("/export.zip")).expect(200).bytes();
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
