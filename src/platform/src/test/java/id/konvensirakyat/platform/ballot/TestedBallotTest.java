package id.konvensirakyat.platform.ballot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.log.ServedLog;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ballots that are tested instead of cast, over HTTP, on a real database. */
class TestedBallotTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int VOTERS = 30;
  private static final String DAPIL = "3101";
  private static final int MOST_OF_ONE = 20;

  private static RunningConvention convention;
  private static Box box;
  private static BallotMaker maker;
  private static int nextVoter;

  @BeforeAll
  static void open() {
    convention = RunningConvention.voting(3, VOTERS, DAPIL);
    box = convention.box(DAPIL);
    maker = new BallotMaker(box.election());
  }

  private static byte[] ballot(int voter, int... choices) throws RefusedException {
    return maker.make(box.voters().get(voter), List.of(Selection.of(choices)), RANDOM).bytes();
  }

  private static int freshVoter() {
    return nextVoter++;
  }

  private static String address() {
    return "/elections/" + box.uuid() + "/tested-ballots";
  }

  private static Http.Answer kept(byte[] ballot) {
    return Http.nobody().get(address() + "/" + Hash.of(ballot).base64Url());
  }

  private static JsonNode counts() {
    return Http.nobody().get(convention.path("/tests")).expect(200).json();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Refused, kept nowhere, and counted nowhere. */
  private static void assertRefused(String problem, byte[] ballot) {
    int before = counts().path("tested").asInt();
    assertEquals(problem, box.test(ballot).problem());
    assertEquals(before, counts().path("tested").asInt());
  }

  @Test
  void aTestedBallotIsForEverybodyToReadAndNeverCast() throws Exception {
    int voter = freshVoter();
    byte[] tested = ballot(voter, 1);
    JsonNode before = counts();
    assertEquals("not-found", kept(tested).problem());
    Http.Answer first = box.test(tested).expect(201);
    assertEquals(Hash.of(tested).base64(), first.json().path("tracker").asText());
    assertEquals(1, first.json().size());
    assertArrayEquals(first.bytes(), box.test(tested).expect(200).bytes());

    Http.Answer published = kept(tested).expect(200);
    assertArrayEquals(tested, published.bytes());
    assertTrue(published.header("Content-Type").startsWith("application/json"));
    assertEquals("public, max-age=31536000, immutable", published.header("Cache-Control"));

    assertEquals("ballot-was-tested", box.cast(tested).problem());
    String found = "/elections/" + box.uuid() + "/ballots/" + Hash.of(tested).base64Url();
    assertEquals(404, Http.nobody().get(found).status());
    box.cast(ballot(voter, 1)).expect(201);
    assertEquals("ballot-was-tested", box.cast(tested).problem());

    JsonNode after = counts();
    assertEquals(before.path("tested").asInt() + 1, after.path("tested").asInt());
    assertEquals(before.path("sent").asInt() + 1, after.path("sent").asInt());
    List<LogEntry.Tested> logged = ServedLog.read(convention.id()).entries(LogEntry.Tested.class);
    assertEquals(
        1, logged.stream().filter(entry -> entry.tracker().equals(Hash.of(tested))).count());
    assertEquals(after.path("tested").asInt(), logged.size());

    JsonNode dapil = after.path("elections").get(0);
    assertEquals(DAPIL, dapil.path("dapil").asText());
    assertEquals(after.path("tested"), dapil.path("tested"));
    assertEquals(box.state().path("ballots"), dapil.path("sent"));
  }

  @Test
  void hintsSpareWorkAndChangeNothing() throws Exception {
    byte[] ballot = ballot(freshVoter(), 0);
    BallotVerifier verifier = new BallotVerifier(box.election());
    byte[] hints = BallotHints.make(verifier, Ballot.read(box.election(), ballot));
    box.test(ballot, hints).expect(201);
    assertArrayEquals(ballot, kept(ballot).expect(200).bytes());
    assertEquals("ballot-malformed", box.test(bytes("{}"), hints).problem());
    byte[] other = ballot(freshVoter(), 0);
    box.test(other, hints).expect(201);
  }

  @Test
  void whatWasCastCannotBeTested() throws RefusedException {
    int voter = freshVoter();
    byte[] cast = ballot(voter, 2);
    box.cast(cast).expect(201);
    assertRefused("ballot-was-cast", cast);
    box.cast(ballot(voter, 1)).expect(201);
    assertRefused("ballot-was-cast", cast);
    assertEquals("not-found", kept(cast).problem());
  }

  @Test
  void eachBadBallotIsRefusedByName() throws RefusedException {
    int voter = freshVoter();
    String good = new String(ballot(voter, 1), StandardCharsets.UTF_8);
    assertRefused("ballot-malformed", bytes("{}"));
    assertRefused("ballot-malformed", bytes(good + " "));
    assertRefused(
        "ballot-wrong-election",
        bytes(good.replaceFirst("\"election_hash\":\"...", "\"election_hash\":\"AAA")));
    var stranger = CredentialCode.random(RANDOM).derive(box.election().group(), uuid());
    assertRefused(
        "ballot-credential-unknown",
        maker.make(stranger, List.of(Selection.of(0)), RANDOM).bytes());
    String other = new String(ballot(voter, 1), StandardCharsets.UTF_8);
    assertRefused(
        "ballot-signature-invalid",
        bytes(
            good.substring(0, good.indexOf("\"signature\""))
                + other.substring(other.indexOf("\"signature\""))));
    assertRefused(
        "ballot-proof-invalid",
        bytes(ForgedBallot.withSwappedChoices(good, box.voters().get(voter))));
  }

  private static Uuid uuid() {
    return box.election().uuid();
  }

  /** Whoever saw the opening of one would know what is in the other. */
  @Test
  void noBallotHasCiphertextsOfATestedOneNorTheOtherWayRound() throws RefusedException {
    int voter = freshVoter();
    byte[] tested = ballot(voter, 2);
    box.test(tested).expect(201);
    byte[] again = bytes(ForgedBallot.signed(text(tested), box.voters().get(voter)));
    assertEquals("ballot-duplicate-ciphertext", box.cast(again).problem());
    assertRefused("ballot-duplicate-ciphertext", again);
    byte[] cast = ballot(voter, 0);
    box.cast(cast).expect(201);
    assertRefused(
        "ballot-duplicate-ciphertext",
        bytes(ForgedBallot.signed(text(cast), box.voters().get(voter))));
  }

  private static String text(byte[] ballot) {
    return new String(ballot, StandardCharsets.UTF_8);
  }

  @Test
  void oneCredentialTestsTwentyAndStillVotes() throws RefusedException {
    int voter = freshVoter();
    byte[] first = ballot(voter, 0);
    box.test(first).expect(201);
    for (int i = 1; i < MOST_OF_ONE; i++) {
      box.test(ballot(voter, i % 3)).expect(201);
    }
    assertRefused("too-many-tests", ballot(voter, 1));
    box.test(first).expect(200);
    box.test(ballot(freshVoter(), 1)).expect(201);
    box.cast(ballot(voter, 1)).expect(201);
  }

  @Test
  void nobodyTestsWhileTheConventionIsSuspendedNorAfterTheClose() throws RefusedException {
    RunningConvention own = RunningConvention.voting(3, 2, "3102");
    Box small = own.box("3102");
    BallotMaker made = new BallotMaker(small.election());
    byte[] before = made.make(small.voters().get(0), List.of(Selection.of(1)), RANDOM).bytes();
    byte[] late = made.make(small.voters().get(1), List.of(Selection.of(1)), RANDOM).bytes();
    small.test(before).expect(201);
    own.act("SUSPEND");
    assertEquals("voting-not-open", small.test(late).problem());
    small.test(before).expect(200); // what was promised stays promised
    own.act("RESUME");
    own.act("CLOSE_VOTING");
    assertEquals("voting-closed", small.test(late).problem());
    small.test(before).expect(200);
    assertEquals("voting-closed", small.cast(before).problem());
    assertArrayEquals(
        before,
        Http.nobody()
            .get("/elections/" + small.uuid() + "/tested-ballots/" + Hash.of(before).base64Url())
            .expect(200)
            .bytes());
    JsonNode counts = Http.nobody().get(own.path("/tests")).expect(200).json();
    assertEquals(1, counts.path("tested").asInt());
    assertEquals(0, counts.path("sent").asInt());
  }

  /** The lock on the chain's head decides, whoever comes first. */
  @Test
  void ofABallotThatIsTestedAndCastAtOnceExactlyOneHappens() throws Exception {
    int rounds = 24;
    int voter = freshVoter();
    int other = freshVoter();
    int tested = 0;
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < rounds; round++) {
        // A credential tests twenty at most, so that no round may fail for that.
        byte[] ballot = ballot(round % 2 == 0 ? voter : other, round % 3);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Http.Answer>> both = new ArrayList<>();
        both.add(
            threads.submit(
                () -> {
                  together.await();
                  return box.test(ballot);
                }));
        both.add(
            threads.submit(
                () -> {
                  together.await();
                  return box.cast(ballot);
                }));
        Http.Answer test = both.get(0).get();
        Http.Answer cast = both.get(1).get();
        String outcome = test.status() + " " + cast.status() + " " + test.text() + cast.text();
        if (test.status() == 201) {
          tested++;
          assertEquals("ballot-was-tested", cast.problem(), outcome);
          kept(ballot).expect(200);
        } else {
          assertEquals("ballot-was-cast", test.problem(), outcome);
          cast.expect(201);
          assertEquals(404, kept(ballot).status());
        }
        String found = "/elections/" + box.uuid() + "/ballots/" + Hash.of(ballot).base64Url();
        assertEquals(test.status() == 201 ? 404 : 200, Http.nobody().get(found).status());
      }
    } finally {
      threads.shutdown();
    }
    System.out.printf("tested first: %d of %d%n", tested, rounds);
  }

  @Test
  void whatIsNotThereIsNotFound() throws RefusedException {
    Http nobody = Http.nobody();
    assertEquals("not-found", nobody.get("/conventions/unknown/tests").problem());
    assertEquals("not-found", nobody.get(address() + "/x").problem());
    assertEquals("not-found", nobody.get(address() + "/" + Hash.of("").base64Url()).problem());
    String unknown = "/elections/unknown/tested-ballots";
    assertEquals("not-found", nobody.get(unknown + "/x").problem());
    byte[] ballot = ballot(0, 1);
    assertEquals("not-found", nobody.send("POST", unknown, "application/json", ballot).problem());
    assertFalse(nobody.send("POST", address(), "text/plain", bytes("x")).problem().isEmpty());
  }
}
