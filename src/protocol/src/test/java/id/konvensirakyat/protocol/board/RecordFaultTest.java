package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fault catalogue of one record: a correct archive, one fault planted with names and chain made
 * to fit, and exactly one check that fails, for the reason expected.
 */
class RecordFaultTest {
  private static final TestElection ELECTION = election();
  private static final byte[] NOTHING = {};

  private static TestElection election() {
    try {
      List<Question> questions =
          List.of(new Question("Pilih", List.of("A", "B", "C"), false, 0, 2));
      TestElection election = new TestElection(Group.ed25519(), 21, 2, 3, questions, 4);
      election.cast(0, Selection.of(0, 1));
      election.cast(1, Selection.of());
      election.cast(2, Selection.of(2));
      election.cast(0, Selection.of(1)); // votes again
      election.finish(1, 2, 4);
      return election;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A step as it is planted: any data, any type. */
  private record Draft(EventType type, List<byte[]> data) {
    Draft with(int index, byte[] content) {
      List<byte[]> changed = new ArrayList<>(data);
      changed.set(index, content);
      return new Draft(type, changed);
    }
  }

  private record Fault(String name, Check check, Reason reason, UnaryOperator<List<Draft>> plant) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String KEY = "\\{\"pok\":\\{[^}]*},\"public_key\":\"[^\"]*\"}";
  private static final int SETUP = 0;
  private static final int BALLOT = 1;
  private static final int END = 5;
  private static final int TALLY = 6;
  private static final int DECRYPTION = 7;
  private static final int RESULT = 10;

  static Stream<Fault> faults() throws Exception {
    List<Fault> faults = new ArrayList<>();
    ofOrder(faults);
    ofSetup(faults);
    ofBallots(faults);
    ofTally(faults);
    ofDecryptions(faults);
    return faults.stream();
  }

  private static void ofOrder(List<Fault> faults) {
    Reason order = Reason.EVENT_OUT_OF_ORDER;
    add(faults, "no setup", Check.CHAIN, order, d -> d.remove(SETUP));
    add(faults, "two setups", Check.CHAIN, order, d -> d.add(1, d.get(SETUP)));
    add(faults, "ballot after close", Check.CHAIN, order, d -> Collections.swap(d, 4, END));
    add(faults, "closed twice", Check.CHAIN, order, d -> d.add(END, d.get(END)));
    add(faults, "never closed", Check.CHAIN, order, d -> d.remove(END));
    add(faults, "no tally", Check.CHAIN, order, d -> d.remove(TALLY));
    add(faults, "two tallies", Check.CHAIN, order, d -> d.add(TALLY, d.get(TALLY)));
    add(faults, "after the result", Check.CHAIN, order, d -> d.add(d.get(DECRYPTION)));
    add(faults, "two results", Check.CHAIN, order, d -> d.add(d.get(RESULT)));
    add(
        faults,
        "payload of EndBallots",
        Check.CHAIN,
        Reason.EVENT_PAYLOAD_WRONG,
        d -> d.set(END, new Draft(EventType.END_BALLOTS, List.of(utf8("{}")))));
    add(
        faults,
        "ballot without payload",
        Check.CHAIN,
        Reason.EVENT_PAYLOAD_WRONG,
        d -> d.set(BALLOT, new Draft(EventType.BALLOT, List.of())));
    add(
        faults,
        "data of no event",
        Check.CHAIN,
        Reason.DATA_UNREFERENCED,
        d ->
            d.set(
                BALLOT,
                new Draft(EventType.BALLOT, List.of(utf8("{}"), d.get(BALLOT).data().get(0)))));
    add(
        faults,
        "tally without its ciphertexts",
        Check.CHAIN,
        Reason.EVENT_PAYLOAD_WRONG,
        d -> d.set(TALLY, new Draft(EventType.ENCRYPTED_TALLY, d.get(TALLY).data().subList(1, 2))));
  }

  private static void ofSetup(List<Fault> faults) {
    text(faults, "version 2", Check.ELECTION, Reason.VERSION_UNSUPPORTED, 0, "n\":1", "n\":2");
    text(faults, "unknown group", Check.ELECTION, Reason.GROUP_UNKNOWN, 0, "25519", "448");
    text(faults, "max below min", Check.ELECTION, Reason.QUESTION_INVALID, 0, "n\":0", "n\":3");
    text(faults, "max above answers", Check.ELECTION, Reason.QUESTION_INVALID, 0, "x\":2", "x\":4");
    text(
        faults,
        "not homomorphic",
        Check.ELECTION,
        Reason.FIELD_UNEXPECTED,
        0,
        "\\{\"answers\"",
        "{\"type\":\"NonHomomorphic\",\"answers\"");
    text(
        faults,
        "neutral key",
        Check.ELECTION,
        Reason.PUBLIC_KEY_INVALID,
        0,
        "\"public_key\":\"[0-9a-f]*\"",
        "\"public_key\":\"" + "0".repeat(63) + "1\"");
    text(faults, "bad uuid", Check.ELECTION, Reason.TEXT_INVALID, 0, "uuid\":\".", "uuid\":\"0");
    text(
        faults,
        "another key",
        Check.TRUSTEES,
        Reason.PUBLIC_KEY_MISMATCH,
        0,
        "\"public_key\":\"[0-9a-f]*\"",
        "\"public_key\":\"" + ELECTION.voters.get(0).publicCredential().encode() + "\"");
    text(faults, "no trustees", Check.TRUSTEES, Reason.TRUSTEES_EMPTY, 1, "^.*$", "[]");
    text(faults, "unknown kind", Check.TRUSTEES, Reason.TEXT_INVALID, 1, "Single", "Double");
    text(faults, "threshold 4 of 3", Check.TRUSTEES, Reason.THRESHOLD_INVALID, 1, "d\":2", "d\":4");
    text(
        faults,
        "threshold 3 for 2 coefficients",
        Check.TRUSTEES,
        Reason.COEFFICIENTS_INVALID,
        1,
        "d\":2",
        "d\":3");
    text(faults, "threshold 1", Check.TRUSTEES, Reason.TOO_LARGE, 1, "d\":2", "d\":1");
    text(
        faults,
        "trustee's proof",
        Check.TRUSTEES,
        Reason.KEY_PROOF_INVALID,
        1,
        "\"response\":\"[0-9]*\"",
        "\"response\":\"1\"");
    text(
        faults,
        "certificate's signature",
        Check.TRUSTEES,
        Reason.CERTIFICATE_INVALID,
        1,
        "(certs.*?)\"response\":\"[0-9]*\"",
        "$1\"response\":\"1\"");
    text(
        faults,
        "commitment's signature",
        Check.TRUSTEES,
        Reason.COEFFICIENTS_INVALID,
        1,
        "(\"coefexps\":.*?)\"response\":\"[0-9]*\"",
        "$1\"response\":\"1\"");
    text(
        faults,
        "certificate twice",
        Check.TRUSTEES,
        Reason.CERTIFICATE_DUPLICATE,
        1,
        "\"certs\":\\[(\\{.*?}}),",
        "\"certs\":[$1,$1,");
    text(
        faults,
        "verification keys swapped",
        Check.TRUSTEES,
        Reason.VERIFICATION_KEY_INVALID,
        1,
        "\"verification_keys\":\\[(" + KEY + "),(" + KEY + "),",
        "\"verification_keys\":[$2,$1,");
    text(
        faults,
        "verification key missing",
        Check.TRUSTEES,
        Reason.THRESHOLD_INVALID,
        1,
        "\"verification_keys\":\\[(" + KEY + "),",
        "\"verification_keys\":[");
    text(faults, "roll with space", Check.ROLL, Reason.NOT_CANONICAL, 2, "\",\"", "\", \"");
    text(faults, "no member", Check.ROLL, Reason.ELEMENT_INVALID, 2, "\\[\"", "[\"00\",\"");
    text(
        faults,
        "neutral credential",
        Check.ROLL,
        Reason.ELEMENT_INVALID,
        2,
        "\\[\"",
        "[\"" + "0".repeat(63) + "1\",\"");
    text(
        faults,
        "credential twice",
        Check.ROLL,
        Reason.CREDENTIAL_DUPLICATE,
        2,
        "\\[(\"[0-9a-f]*\"),",
        "[$1,$1,");
    text(faults, "weight 0", Check.ROLL, Reason.WEIGHT_INVALID, 2, "\",", ",0\",");
    text(faults, "weight 01", Check.ROLL, Reason.WEIGHT_INVALID, 2, "\",", ",01\",");
    text(faults, "weight with name", Check.ROLL, Reason.WEIGHT_INVALID, 2, "\",", ",,3\",");
    text(
        faults,
        "other roll",
        Check.SETUP,
        Reason.SETUP_MISMATCH,
        3,
        "\"credentials\":\"[0-9a-f]*\"",
        "\"credentials\":\"" + "0".repeat(64) + "\"");
    text(
        faults,
        "capital hash",
        Check.SETUP,
        Reason.TEXT_INVALID,
        3,
        "\"credentials\":\"[0-9a-f]*\"",
        "\"credentials\":\"" + "A".repeat(64) + "\"");
  }

  private static void ofBallots(List<Fault> faults) throws Exception {
    VoterKey stranger =
        CredentialCode.random(ELECTION.random).derive(Group.ed25519(), ELECTION.election().uuid());
    Ballot strange =
        new BallotMaker(ELECTION.election())
            .make(stranger, List.of(Selection.of(1)), ELECTION.random);
    ballot(
        faults,
        "not on the roll",
        Check.BALLOT_CREDENTIAL,
        Reason.CREDENTIAL_UNKNOWN,
        strange.bytes());
    String text = new String(data(BALLOT).data().get(0), StandardCharsets.UTF_8);
    ballot(faults, "not JSON", Check.BALLOT_FORM, Reason.JSON_MALFORMED, utf8("x"));
    ballot(faults, "empty object", Check.BALLOT_FORM, Reason.FIELD_UNEXPECTED, utf8("{}"));
    ballot(faults, "spaces", Check.BALLOT_FORM, Reason.NOT_CANONICAL, utf8(text + " "));
    ballot(
        faults,
        "other election",
        Check.BALLOT_FORM,
        Reason.BALLOT_WRONG_ELECTION,
        utf8(text.replaceFirst("_uuid\":\".", "_uuid\":\"")));
    ballot(
        faults,
        "signature",
        Check.BALLOT_SIGNATURE,
        Reason.SIGNATURE_INVALID,
        utf8(text.replaceFirst("\"response\":\"[0-9]*\"}}}$", "\"response\":\"1\"}}}")));
    ballot(
        faults,
        "changed after signing",
        Check.BALLOT_SIGNATURE,
        Reason.SIGNATURE_HASH_WRONG,
        utf8(text.replaceFirst("\"response\":\"[0-9]*\"", "\"response\":\"1\"")));
    add(
        faults,
        "ballot twice",
        Check.BALLOT_UNIQUE,
        Reason.BALLOT_REPLAYED,
        d -> d.add(END, d.get(BALLOT)));
    add(
        faults,
        "replayed at once",
        Check.BALLOT_UNIQUE,
        Reason.BALLOT_REPLAYED,
        d -> d.add(BALLOT, d.get(BALLOT)));
    Ballot first = Ballot.read(ELECTION.election(), data(BALLOT).data().get(0));
    VoterKey voter = ELECTION.voters.get(0);
    Proof proof =
        BallotSignature.sign(
            voter.publicCredential(), voter.secret(), first.signature().hash(), ELECTION.random);
    ballot(
        faults,
        "same ciphertexts signed again",
        Check.BALLOT_UNIQUE,
        Reason.CIPHERTEXT_DUPLICATE,
        utf8(
            text.replaceFirst(
                "\"proof\":\\{.*$",
                "\"proof\":" + JsonWriter.write(GroupJson.proof(proof)) + "}}")));
  }

  private static void ofTally(List<Fault> faults) throws Exception {
    add(faults, "ballot dropped", Check.TALLY, Reason.TALLY_COUNT_WRONG, d -> d.remove(2));
    add(
        faults,
        "first ballot counted, not the last",
        Check.TALLY,
        Reason.TALLY_WRONG,
        d -> Collections.swap(d, BALLOT, 4));
    byte[] ballot = ELECTION.make(3, Selection.of(0)).bytes();
    add(
        faults,
        "ballot added",
        Check.TALLY,
        Reason.TALLY_COUNT_WRONG,
        d -> d.add(END, new Draft(EventType.BALLOT, List.of(ballot))));
    byte[] again = ELECTION.make(1, Selection.of(0)).bytes();
    add(
        faults,
        "revote not counted",
        Check.TALLY,
        Reason.TALLY_WRONG,
        d -> d.add(END, new Draft(EventType.BALLOT, List.of(again))));
    sized(faults, "number", Reason.TALLY_COUNT_WRONG, "tallied\":3", "tallied\":4");
    sized(faults, "weight", Reason.TALLY_COUNT_WRONG, "weight\":3", "weight\":4");
    sized(faults, "negative", Reason.NUMBER_OUT_OF_RANGE, "weight\":3", "weight\":-3");
    sized(faults, "fraction", Reason.TYPE_WRONG, "weight\":3", "weight\":3.0");
    sized(faults, "exponent", Reason.TYPE_WRONG, "weight\":3", "weight\":3e0");
    sized(
        faults,
        "other tally",
        Reason.TALLY_REFERENCE_WRONG,
        "tally\":\"[0-9a-f]*\"",
        "tally\":\"" + "0".repeat(64) + "\"");
    add(
        faults,
        "tally's ciphertexts swapped",
        Check.TALLY,
        Reason.TALLY_WRONG,
        d -> {
          String tally = new String(d.get(TALLY).data().get(0), StandardCharsets.UTF_8);
          byte[] swapped = utf8(tally.replaceFirst("^\\[\\[(\\{.*?}),(\\{.*?}),", "[[$2,$1,"));
          byte[] sized =
              utf8(
                  new String(d.get(TALLY).data().get(1), StandardCharsets.UTF_8)
                      .replaceFirst("[0-9a-f]{64}", Hash.of(swapped).hex()));
          d.set(TALLY, new Draft(EventType.ENCRYPTED_TALLY, List.of(swapped, sized)));
        });
    add(
        faults,
        "tally too short",
        Check.TALLY,
        Reason.TALLY_SHAPE_WRONG,
        d -> d.set(TALLY, d.get(TALLY).with(0, utf8("[]"))));
  }

  private static void ofDecryptions(List<Fault> faults) throws Exception {
    owned(faults, "owner 0", Reason.NUMBER_OUT_OF_RANGE, "owner\":1", "owner\":0");
    owned(faults, "owner 5 of 4", Reason.OWNER_UNKNOWN, "owner\":1", "owner\":5");
    owned(faults, "another's name", Reason.DECRYPTION_INVALID, "owner\":1", "owner\":3");
    owned(
        faults,
        "other payload",
        Reason.TALLY_REFERENCE_WRONG,
        "payload\":\"[0-9a-f]*\"",
        "payload\":\"" + "0".repeat(64) + "\"");
    add(
        faults,
        "same owner twice",
        Check.DECRYPTION,
        Reason.OWNER_REPEATED,
        d -> d.add(RESULT, d.get(DECRYPTION)));
    add(faults, "too few", Check.RESULT, Reason.DECRYPTIONS_MISSING, d -> d.remove(DECRYPTION + 1));
    add(
        faults,
        "the single trustee's is missing",
        Check.RESULT,
        Reason.DECRYPTIONS_MISSING,
        d -> d.remove(DECRYPTION));
    PartialDecryption foreign =
        PartialDecryption.make(
            ELECTION.election(),
            ELECTION.tally().tally(),
            SecretScalar.random(Group.ed25519(), ELECTION.random),
            ELECTION.random);
    byte[] bytes = JsonWriter.writeBytes(foreign);
    add(
        faults,
        "made with another key",
        Check.DECRYPTION,
        Reason.DECRYPTION_INVALID,
        d -> d.set(DECRYPTION, decryption(d.get(DECRYPTION), bytes)));
    byte[] factors = data(DECRYPTION).data().get(0);
    byte[] swapped =
        utf8(
            new String(factors, StandardCharsets.UTF_8)
                .replaceFirst("\\[\\[(\"[^\"]*\"),(\"[^\"]*\")", "[[$2,$1"));
    add(
        faults,
        "factors swapped",
        Check.DECRYPTION,
        Reason.DECRYPTION_INVALID,
        d -> d.set(DECRYPTION, decryption(d.get(DECRYPTION), swapped)));
    result(faults, "a vote more", Reason.RESULT_WRONG, "[[0,2,1]]");
    result(faults, "votes moved", Reason.RESULT_WRONG, "[[1,0,1]]");
    result(faults, "an answer more", Reason.TOO_LARGE, "[[0,1,1,0]]");
    result(faults, "an answer less", Reason.TALLY_SHAPE_WRONG, "[[0,1]]");
    result(faults, "negative votes", Reason.NUMBER_OUT_OF_RANGE, "[[0,-1,1]]");
    result(faults, "leading zero", Reason.JSON_MALFORMED, "[[0,01,1]]");
    result(faults, "2^31 votes", Reason.NUMBER_OUT_OF_RANGE, "[[0,2147483648,1]]");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void exactlyOneCheckFails(Fault fault) throws Exception {
    RecordReport report = VectorRecordTest.verify(archive(fault.plant.apply(drafts())));

    List<Finding> failed =
        report.findings().stream().filter(f -> f.status() == Finding.Status.FAILED).toList();
    assertEquals(1, failed.size(), () -> report.findings().toString());
    assertEquals(
        fault.check + " " + fault.reason,
        failed.get(0).check() + " " + failed.get(0).refusal().orElseThrow().reason());
    assertTrue(report.facts().isEmpty());
  }

  @Test
  void theCorrectRecordPasses() throws Exception {
    byte[] replanted = archive(drafts());
    assertTrue(Arrays.equals(TestElection.archive(ELECTION.steps()), replanted));
    RecordReport report = VectorRecordTest.verify(replanted);
    assertTrue(report.isAccepted(), () -> report.findings().toString());
    assertEquals(
        List.of(List.of(0, 1, 1)), report.facts().orElseThrow().result().orElseThrow().counts());
  }

  /** Data at the end that no event follows, or data beyond what any event has. */
  @Test
  void dataWithoutEvent() throws Exception {
    for (int files : new int[] {1, 5}) {
      List<Entry> data = new ArrayList<>();
      for (int i = 0; i < files; i++) {
        data.add(Entry.data(utf8("[" + i + "]")));
      }
      Entry last = data.remove(data.size() - 1);
      List<Step> steps = new ArrayList<>(ELECTION.steps());
      // The archive writer does not know what an event is: the last file stands in its place.
      steps.add(new Step(data, last, EventType.BALLOT, Chain.EMPTY));
      Finding failure =
          VectorRecordTest.verify(TestElection.archive(steps)).failure().orElseThrow();
      assertEquals(Check.CHAIN, failure.check());
      assertEquals(Reason.DATA_UNREFERENCED, failure.refusal().orElseThrow().reason());
    }
  }

  /** A file that is exchanged between the two readings. */
  @Test
  void recordThatChanges() throws Exception {
    byte[] whole = TestElection.archive(ELECTION.steps());
    byte[] shorter = TestElection.archive(ELECTION.steps().subList(0, END));
    Iterator<byte[]> readings = List.of(whole, shorter).iterator();
    RecordReport report =
        RecordVerifier.verify(() -> new ByteArrayInputStream(readings.next()), (done, all) -> {});
    Finding failure = report.failure().orElseThrow();
    assertEquals(Check.ARCHIVE, failure.check());
    assertEquals(Reason.RECORD_CHANGED, failure.refusal().orElseThrow().reason());
  }

  /** A count above the total weight is said to be wrong, not searched for ever. */
  @Test
  void countAboveTheWeight() throws Exception {
    TallyBuilder tally = ELECTION.tally();
    Map<Integer, PartialDecryption> decryptions = new HashMap<>();
    for (int owner : new int[] {1, 2, 3}) {
      decryptions.put(
          owner,
          PartialDecryption.make(
              ELECTION.election(), tally.tally(), ELECTION.keys.get(owner), ELECTION.random));
    }
    RefusedException e =
        assertThrows(
            RefusedException.class,
            () ->
                Result.compute(
                    ELECTION.election(), ELECTION.setup.trustees(), tally.tally(), 0, decryptions));
    assertEquals(Reason.RESULT_UNREADABLE, e.reason());
  }

  /** Every set of enough trustees finds the same counts. */
  @Test
  void everyThresholdGivesTheSame() throws Exception {
    TallyBuilder tally = ELECTION.tally();
    for (int[] owners : new int[][] {{1, 2, 3}, {1, 2, 4}, {1, 3, 4}, {1, 2, 3, 4}}) {
      DecryptionBox box = new DecryptionBox(ELECTION.setup, tally.tally(), tally.sized());
      for (int owner : owners) {
        assertTrue(!box.isEnough() || owner == 4);
        box.admit(
                owner,
                PartialDecryption.make(
                    ELECTION.election(), tally.tally(), ELECTION.keys.get(owner), ELECTION.random))
            .orThrow();
      }
      assertTrue(box.isEnough());
      assertEquals(List.of(List.of(0, 1, 1)), box.result().counts());
    }
  }

  /** Faults of the chain itself, which no relinking may mend. */
  @Test
  void eventsThatDoNotFollow() throws Exception {
    Chain chain = ELECTION.steps().get(SETUP).chain();
    Event good = new Event(chain.head(), 1, EventType.END_BALLOTS, Optional.empty());
    assertEquals("", chainReason(good));
    assertEquals(
        "EVENT_HEIGHT_WRONG",
        chainReason(new Event(chain.head(), 2, good.type(), Optional.empty())));
    assertEquals(
        "EVENT_PARENT_WRONG",
        chainReason(new Event(Optional.empty(), 1, good.type(), Optional.empty())));
    assertEquals(
        "EVENT_PARENT_WRONG",
        chainReason(new Event(Optional.of(Hash.of("x")), 1, good.type(), Optional.empty())));
    assertEquals("EVENT_MALFORMED", eventReason("{\"height\":0,\"type\":\"Other\"}"));
    assertEquals("EVENT_UNSUPPORTED", eventReason("{\"height\":0,\"type\":\"Shuffle\"}"));
    assertEquals("EVENT_MALFORMED", eventReason("{\"type\":\"Setup\",\"height\":0}"));
    assertEquals("EVENT_MALFORMED", eventReason("{\"height\":0,\"type\":\"EndBallots\"} "));
    assertEquals("EVENT_MALFORMED", eventReason("{\"height\":-1,\"type\":\"EndBallots\"}"));
  }

  private static String chainReason(Event event) throws Exception {
    try {
      ELECTION.steps().get(SETUP).chain().replay(event, Hash.of("event"));
      return "";
    } catch (RefusedException e) {
      return e.reason().name();
    }
  }

  private static String eventReason(String text) throws Exception {
    try {
      Event.read(utf8(text));
      return "";
    } catch (RefusedException e) {
      return e.reason().name();
    }
  }

  private interface Plant {
    void into(List<Draft> drafts);
  }

  private static void add(
      List<Fault> faults, String name, Check check, Reason reason, Plant plant) {
    faults.add(
        new Fault(
            name,
            check,
            reason,
            drafts -> {
              plant.into(drafts);
              return drafts;
            }));
  }

  /** A change of one of the setup's texts; the setup data follows it. */
  private static void text(
      List<Fault> faults,
      String name,
      Check check,
      Reason reason,
      int file,
      String pattern,
      String replacement) {
    String before = new String(data(SETUP).data().get(file), StandardCharsets.UTF_8);
    String after = before.replaceFirst(pattern, replacement);
    assertTrue(!after.equals(before), name);
    add(
        faults,
        name,
        check,
        reason,
        d -> {
          Draft changed = d.get(SETUP).with(file, utf8(after));
          if (file < 3) {
            SetupData data =
                new SetupData(
                    Hash.of(changed.data().get(0)),
                    Hash.of(changed.data().get(1)),
                    Hash.of(changed.data().get(2)));
            changed = changed.with(3, JsonWriter.writeBytes(data));
          }
          d.set(SETUP, changed);
        });
  }

  private static void ballot(
      List<Fault> faults, String name, Check check, Reason reason, byte[] bytes) {
    add(
        faults,
        "ballot: " + name,
        check,
        reason,
        d -> d.add(END, new Draft(EventType.BALLOT, List.of(bytes))));
  }

  private static void sized(
      List<Fault> faults, String name, Reason reason, String pattern, String replacement) {
    payload(faults, "tally: " + name, Check.TALLY, reason, TALLY, 1, pattern, replacement);
  }

  private static void owned(
      List<Fault> faults, String name, Reason reason, String pattern, String replacement) {
    payload(
        faults,
        "decryption: " + name,
        Check.DECRYPTION,
        reason,
        DECRYPTION,
        1,
        pattern,
        replacement);
  }

  private static void result(List<Fault> faults, String name, Reason reason, String counts) {
    payload(faults, "result: " + name, Check.RESULT, reason, RESULT, 0, "\\[\\[.*]]", counts);
  }

  private static void payload(
      List<Fault> faults,
      String name,
      Check check,
      Reason reason,
      int step,
      int file,
      String pattern,
      String replacement) {
    String before = new String(data(step).data().get(file), StandardCharsets.UTF_8);
    String after = before.replaceFirst(pattern, replacement);
    assertTrue(!after.equals(before), name);
    add(faults, name, check, reason, d -> d.set(step, d.get(step).with(file, utf8(after))));
  }

  private static Draft decryption(Draft draft, byte[] bytes) {
    byte[] owned =
        utf8(
            new String(draft.data().get(1), StandardCharsets.UTF_8)
                .replaceFirst("[0-9a-f]{64}", Hash.of(bytes).hex()));
    return new Draft(draft.type(), List.of(bytes, owned));
  }

  private static Draft data(int step) {
    return drafts().get(step);
  }

  private static List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    for (Step step : ELECTION.steps()) {
      drafts.add(new Draft(step.type(), step.data().stream().map(Entry::content).toList()));
    }
    return drafts;
  }

  /** Writes the drafts with hashes, heights and parents that fit, whatever they hold. */
  private static byte[] archive(List<Draft> drafts) {
    List<Step> steps = new ArrayList<>();
    Optional<Hash> head = Optional.empty();
    for (Draft draft : drafts) {
      Map<Hash, Entry> data = new LinkedHashMap<>();
      draft.data().stream().map(Entry::data).forEach(e -> data.put(e.hash(), e));
      List<Entry> entries = List.copyOf(data.values());
      Optional<Hash> payload =
          entries.isEmpty()
              ? Optional.empty()
              : Optional.of(entries.get(entries.size() - 1).hash());
      Event event = new Event(head, steps.size(), draft.type(), payload);
      Entry entry = Entry.event(JsonWriter.writeBytes(event));
      head = Optional.of(entry.hash());
      steps.add(new Step(entries, entry, draft.type(), Chain.EMPTY));
    }
    return TestElection.archive(steps);
  }

  private static byte[] utf8(String text) {
    return text.isEmpty() ? NOTHING : TestElection.utf8(text);
  }
}
