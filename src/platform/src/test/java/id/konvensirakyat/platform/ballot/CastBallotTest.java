package id.konvensirakyat.platform.ballot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.board.StepReader;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ballot box over HTTP, on a real database. */
class CastBallotTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int VOTERS = 38;
  private static final String DAPIL = "3101";

  private static RunningConvention convention;
  private static Box box;
  private static BallotMaker maker;
  private static BallotVerifier verifier;
  private static byte[] someHints;
  private static int nextVoter;

  @BeforeAll
  static void open() throws RefusedException {
    convention = RunningConvention.voting(3, VOTERS, DAPIL);
    box = convention.box(DAPIL);
    maker = new BallotMaker(box.election());
    verifier = new BallotVerifier(box.election());
    someHints = hints(ballot(0, 1));
  }

  private static byte[] ballot(int voter, int... choices) throws RefusedException {
    return maker.make(box.voters().get(voter), List.of(Selection.of(choices)), RANDOM).bytes();
  }

  private static int freshVoter() {
    return nextVoter++;
  }

  /** Refused, with and without hints; these are those of a good ballot. */
  private static void assertRefused(String problem, byte[] ballot) {
    int before = box.state().get("ballots").asInt();
    Http.Answer answer = box.cast(ballot);
    assertEquals(problem, answer.problem());
    assertArrayEquals(answer.bytes(), box.cast(ballot, someHints).bytes());
    assertEquals(before, box.state().get("ballots").asInt());
  }

  private static byte[] hints(byte[] ballot) throws RefusedException {
    return BallotHints.make(verifier, Ballot.read(box.election(), ballot));
  }

  /** The hints that the server has kept. */
  private static byte[] kept(byte[] ballot) throws SQLException {
    String sql =
        "select h.bytes from record_hints h join record_ballot b on b.election = h.election"
            + " and b.height = h.height where b.election = ? and b.tracker = ?";
    try (Connection connection = PlatformServer.shared().database().connect();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, box.uuid());
      query.setString(2, Hash.of(ballot).base64());
      ResultSet rows = query.executeQuery();
      assertTrue(rows.next());
      return rows.getBytes(1);
    }
  }

  @Test
  void hintsAreKeptRightWhateverWasSent() throws Exception {
    byte[] right = ballot(freshVoter(), 0, 1);
    byte[] wrong = ballot(freshVoter(), 0, 1);
    byte[] none = ballot(freshVoter(), 0, 1);
    byte[] rightHints = hints(right);
    box.cast(right, rightHints).expect(201);
    assertArrayEquals(rightHints, kept(right));
    box.cast(wrong, rightHints).expect(201);
    assertArrayEquals(hints(wrong), kept(wrong));
    box.cast(none).expect(201);
    assertArrayEquals(hints(none), kept(none));
    byte[] moved = ballot(freshVoter(), 0, 1);
    byte[] movedHints = SmallOrder.plusOrder4(hints(moved));
    box.cast(moved, movedHints).expect(201);
    assertArrayEquals(movedHints, kept(moved));
    // The same ballot again is known by itself, whatever comes beside it.
    assertArrayEquals(box.cast(none).bytes(), box.cast(none, new byte[] {1}).expect(200).bytes());
  }

  @Test
  void hintsThatAreNoHintsAreNoHints() throws Exception {
    for (String base64 :
        List.of("", "!", "=", "AAA=A", "AA==AA==", "\u00e9\u0000", "A".repeat(70_000))) {
      byte[] ballot = ballot(freshVoter(), 1);
      box.castWithHints(Box.withHints(ballot, base64)).expect(201);
      assertArrayEquals(hints(ballot), kept(ballot));
    }
  }

  @Test
  void eachBadBodyWithHintsIsRefused() throws RefusedException {
    byte[] good = ballot(freshVoter(), 1);
    String whole = Box.withHints(good, "AA==");
    String ballot = whole.substring(1, whole.indexOf(",\"hints\""));
    List<String> malformed =
        List.of(
            "",
            "{",
            "null",
            "[" + whole + "]",
            new String(good, StandardCharsets.UTF_8),
            whole + " {}",
            whole.substring(0, whole.length() - 1),
            "\uFEFF" + whole,
            "{}",
            "{" + ballot + "}",
            "{\"hints\":\"AA==\"}",
            "{\"hints\":\"AA==\"," + ballot + "}",
            "{" + ballot + "," + ballot + ",\"hints\":\"AA==\"}",
            "{" + ballot + ",\"hints\":\"AA==\",\"hints\":\"AA==\"}",
            "{" + ballot + ",\"hints\":\"AA==\",\"more\":1}",
            "{" + ballot + ",\"hints\":null}",
            "{" + ballot + ",\"hints\":[\"AA==\"]}",
            "{\"ballot\":" + new String(good, StandardCharsets.UTF_8) + ",\"hints\":\"AA==\"}",
            "{\"ballot\":\"\\ud800\",\"hints\":\"AA==\"}",
            "{\"ballot\":\"\u0000\",\"hints\":\"AA==\"}",
            "{\"ballot\":\"\",\"hints\":\"AA==\"}",
            Box.withHints(new byte[] {'x'}, "AA=="));
    for (String body : malformed) {
      assertEquals("ballot-malformed", box.castWithHints(body).problem(), body);
    }
    byte[] latin = whole.replace("AA==", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("ballot-malformed", sent(SentBallot.WITH_HINTS, latin).problem());
    assertEquals("ballot-malformed", sent("application/json", bytes(whole)).problem());
    for (String type : List.of("multipart/form-data; boundary=x", "multipart/mixed", "text/json")) {
      assertEquals("unsupported-media-type", sent(type, bytes(whole)).problem());
    }
    box.castWithHints(whole).expect(201);
  }

  @Test
  void largeBodiesWithHintsAreRefusedAndForgotten() throws RefusedException {
    byte[] good = ballot(freshVoter(), 1);
    String whole = Box.withHints(good, "AA==");
    String open = whole.substring(0, whole.length() - 1);
    List<String> malformed =
        List.of(
            "{" + "\"a\":1,".repeat(200_000) + "\"a\":1}",
            open + ",\"a\":1".repeat(200_000) + "}",
            open + ",\"\":\"\"".repeat(200_000) + "}",
            "[".repeat(2_000_000),
            "{\"ballot\":".repeat(200_000),
            "{\"ballot\":\"\",\"hints\":" + "[".repeat(2_000_000),
            "{\"ballot\":" + "1".repeat(2_000_000) + ",\"hints\":\"\"}",
            "{\"" + "a".repeat(2_000_000) + "\":1}",
            Box.withHints(bytes("[".repeat(Ballot.LARGEST)), "AA=="),
            Box.withHints(bytes("\"".repeat(Ballot.LARGEST)), "AA=="),
            Box.withHints(bytes("{\"a\":1}".repeat(100_000)), "A".repeat(Ballot.LARGEST)));
    // More of them than fit into the line at once, were what they leave behind kept.
    for (int round = 0; round < 5; round++) {
      for (String body : malformed) {
        assertEquals("ballot-malformed", box.castWithHints(body).problem());
      }
    }
    List<String> large =
        List.of(
            Box.withHints(new byte[0], "A".repeat(SentBallot.LARGEST)),
            Box.withHints(bytes("x".repeat(Ballot.LARGEST + 1)), "AA=="),
            Box.withHints(bytes("\u00e9".repeat(Ballot.LARGEST / 2 + 1)), "AA=="));
    for (String body : large) {
      Http.Answer answer = box.castWithHints(body);
      assertEquals("too-large", answer.problem());
      assertEquals(413, answer.status());
    }
    box.castWithHints(whole).expect(201);
  }

  private static Http.Answer sent(String type, byte[] body) {
    return Http.nobody().send("POST", "/elections/" + box.uuid() + "/ballots", type, body);
  }

  @Test
  void aBallotIsAcknowledgedWithAReceiptAndFoundAgain() throws RefusedException {
    byte[] bytes = ballot(freshVoter(), 0, 2);
    Hash tracker = Hash.of(bytes);
    JsonNode answer = box.cast(bytes).expect(201).json();
    assertEquals(tracker.base64(), answer.get("tracker").asText());
    String[] receipt = answer.get("receipt").asText().split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(receipt[1]), StandardCharsets.UTF_8);
    assertTrue(claims.contains("\"height\":" + answer.get("height").asInt() + ","));
    assertTrue(claims.contains("\"event\":\"" + answer.get("event").asText() + "\""));
    JsonNode found =
        Http.nobody()
            .get("/elections/" + box.uuid() + "/ballots/" + tracker.base64Url())
            .expect(200)
            .json();
    assertEquals(answer.get("height"), found.get("height"));
    assertTrue(found.get("current").asBoolean());
  }

  @Test
  void theSameBytesAgainGetTheSameAnswer() throws RefusedException {
    byte[] bytes = ballot(freshVoter(), 1);
    Http.Answer first = box.cast(bytes).expect(201);
    int ballots = box.state().get("ballots").asInt();
    Http.Answer again = box.cast(bytes).expect(200);
    assertArrayEquals(first.bytes(), again.bytes());
    assertEquals(ballots, box.state().get("ballots").asInt());
  }

  @Test
  void aLaterBallotCountsAndTheOldOneStaysOutOfIt() throws RefusedException {
    int voter = freshVoter();
    byte[] old = ballot(voter, 0);
    box.cast(old).expect(201);
    JsonNode before = box.state();
    byte[] later = ballot(voter, 1);
    box.cast(later).expect(201);
    JsonNode after = box.state();
    assertEquals(before.get("voted"), after.get("voted"));
    assertEquals(before.get("ballots").asInt() + 1, after.get("ballots").asInt());
    assertRefused("ballot-replayed", old);
    String address = "/elections/" + box.uuid() + "/ballots/";
    assertEquals(
        false,
        Http.nobody().get(address + Hash.of(old).base64Url()).json().get("current").asBoolean());
    assertTrue(
        Http.nobody().get(address + Hash.of(later).base64Url()).json().get("current").asBoolean());
  }

  @Test
  void theSameCiphertextsUnderAFreshSignatureAreNoNewBallot() throws RefusedException {
    int voter = freshVoter();
    byte[] first = ballot(voter, 2);
    box.cast(first).expect(201);
    String again =
        ForgedBallot.signed(new String(first, StandardCharsets.UTF_8), box.voters().get(voter));
    assertRefused("ballot-duplicate-ciphertext", bytes(again));
  }

  @Test
  void nobodyVotesWhileTheConventionIsSuspended() throws RefusedException {
    int voter = freshVoter();
    byte[] before = ballot(voter, 2);
    box.cast(before).expect(201);
    convention.act("SUSPEND");
    assertRefused("voting-not-open", ballot(voter, 1));
    box.cast(before).expect(200); // what was promised stays promised
    convention.act("RESUME");
    box.cast(ballot(voter, 1)).expect(201);
  }

  @Test
  void eachBadBallotIsRefusedByName() throws RefusedException {
    String good = new String(ballot(freshVoter(), 1), StandardCharsets.UTF_8);
    assertRefused("ballot-malformed", bytes("{}"));
    assertRefused("ballot-malformed", bytes(good + " "));
    assertRefused("ballot-malformed", bytes(good.replaceFirst("\"alpha\":\"..", "\"alpha\":\"zz")));
    assertRefused(
        "ballot-wrong-election",
        bytes(good.replaceFirst("\"election_hash\":\"...", "\"election_hash\":\"AAA")));
    assertRefused(
        "ballot-credential-unknown",
        maker
            .make(
                CredentialCode.random(RANDOM).derive(box.election().group(), box.election().uuid()),
                List.of(Selection.of(0)),
                RANDOM)
            .bytes());
    String other = new String(ballot(freshVoter(), 1), StandardCharsets.UTF_8);
    assertRefused(
        "ballot-signature-invalid",
        bytes(
            good.substring(0, good.indexOf("\"signature\""))
                + other.substring(other.indexOf("\"signature\""))));
    int cheat = freshVoter();
    assertRefused(
        "ballot-proof-invalid",
        bytes(
            ForgedBallot.withSwappedChoices(
                new String(ballot(cheat, 1), StandardCharsets.UTF_8), box.voters().get(cheat))));
  }

  @Test
  void whatIsNotThereIsNotFound() throws RefusedException {
    Http nobody = Http.nobody();
    assertEquals("not-found", nobody.get("/elections/unknown/ballots").problem());
    assertEquals(
        "not-found",
        nobody
            .send("POST", "/elections/unknown/ballots", "application/json", ballot(0, 1))
            .problem());
    String address = "/elections/" + box.uuid() + "/ballots/";
    assertEquals("not-found", nobody.get(address + Hash.of("none").base64Url()).problem());
    assertEquals("not-found", nobody.get(address + "x").problem());
    assertEquals(
        "unsupported-media-type",
        nobody
            .send("POST", "/elections/" + box.uuid() + "/ballots", "text/plain", bytes("x"))
            .problem());
  }

  @Test
  void manyAtOnceAllFindTheirPlaceInTheChain() throws Exception {
    int voters = 8;
    int first = nextVoter;
    nextVoter += voters;
    List<byte[]> ballots = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      for (int voter = first; voter < first + voters; voter++) {
        ballots.add(ballot(voter, round % 2));
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(12);
    List<Future<Http.Answer>> answers = new ArrayList<>();
    for (byte[] ballot : ballots) {
      answers.add(threads.submit(() -> box.cast(ballot)));
    }
    Map<Integer, String> acknowledged = new HashMap<>();
    for (Future<Http.Answer> answer : answers) {
      JsonNode json = answer.get().expect(201).json();
      acknowledged.put(json.get("height").asInt(), json.get("tracker").asText());
    }
    threads.shutdown();
    assertEquals(ballots.size(), acknowledged.size(), "no two ballots share a height");
    Map<Integer, String> chain = chain();
    acknowledged.forEach((height, tracker) -> assertEquals(tracker, chain.get(height)));
    assertListed(chain);
  }

  /** The ballots of the published archive, whose chain is checked link by link. */
  private static Map<Integer, String> chain() throws IOException, RefusedException {
    byte[] archive =
        Http.nobody().get("/elections/" + box.uuid() + "/archive.bel").expect(200).bytes();
    StepReader reader = new StepReader(new ArchiveReader(new ByteArrayInputStream(archive)));
    Map<Integer, String> ballots = new HashMap<>();
    for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
      if (step.get().type() == EventType.BALLOT) {
        ballots.put(step.get().chain().height(), step.get().data().get(0).hash().base64());
      }
    }
    return ballots;
  }

  private static void assertListed(Map<Integer, String> chain) {
    Map<Integer, String> listed = new HashMap<>();
    int after = 0;
    while (true) {
      JsonNode page =
          Http.nobody()
              .get("/elections/" + box.uuid() + "/ballots?limit=7&after=" + after)
              .expect(200)
              .json();
      page.get("ballots")
          .forEach(b -> listed.put(b.get("height").asInt(), b.get("tracker").asText()));
      if (page.get("next").isNull()) {
        break;
      }
      after = page.get("next").asInt();
    }
    assertEquals(chain, listed);
  }

  @Test
  void anotherServersLeaseKeepsThisOneAway() throws Exception {
    byte[] bytes = ballot(freshVoter(), 1);
    update(
        "update election_record set lease_holder = 'another', lease_until = "
            + "timestampadd(hour, 1, utc_timestamp(6)) where election = '"
            + box.uuid()
            + "'");
    Http.Answer busy = box.cast(bytes);
    assertEquals("try-again", busy.problem());
    assertEquals(503, busy.status());
    assertEquals(false, busy.header("Retry-After").isEmpty());
    update(
        "update election_record set lease_until = timestampadd(second, -1, utc_timestamp(6))"
            + " where election = '"
            + box.uuid()
            + "'");
    box.cast(bytes).expect(201);
  }

  @Test
  void whatCannotBeStoredIsNotAcknowledged() throws Exception {
    byte[] bytes = ballot(freshVoter(), 1);
    String trigger = "refuse_" + box.uuid();
    // The database fails at the last statement of the batch: everything before it must be undone.
    update(
        "create trigger "
            + trigger
            + " before insert on record_ciphertext for each row"
            + " begin if new.election = '"
            + box.uuid()
            + "' then"
            + " signal sqlstate '45000' set message_text = 'no'; end if; end");
    Http.Answer failed = box.cast(bytes);
    update("drop trigger " + trigger);
    assertEquals("try-again", failed.problem());
    assertEquals(
        404,
        Http.nobody()
            .get("/elections/" + box.uuid() + "/ballots/" + Hash.of(bytes).base64Url())
            .status());
    box.cast(bytes).expect(201);
    assertEquals(chain().size(), box.state().get("ballots").asInt());
  }

  private static void update(String sql) throws SQLException {
    try (Connection connection = PlatformServer.shared().database().connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
