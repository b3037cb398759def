package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.archive.ArchiveHeader;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotBatch;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.DecryptionBox;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.SetupData;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.OwnedDecryption;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.SizedTally;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Changed single files: ballots, their hints, and every other file of a record. */
class FileFuzzTest {
  private static final Group GROUP = Group.ed25519();

  private final FuzzRun run = new FuzzRun();

  private static TestElection election(boolean blank, int threshold, int members) throws Exception {
    List<String> answers = blank ? List.of("A") : List.of("A", "B");
    Question question = new Question("Pilih", answers, blank, blank ? 1 : 0, 1);
    TestElection election =
        new TestElection(GROUP, 77 + members, threshold, members, List.of(question), 2);
    election.cast(0, Selection.of(0));
    election.cast(1, blank ? Selection.blankVote() : Selection.of());
    return election;
  }

  @Test
  void changedBallotsAreRefused() throws Exception {
    for (boolean blank : new boolean[] {false, true}) {
      TestElection election = election(blank, 0, 0);
      VoterKey voter = election.voters.get(0);
      byte[] base = election.steps().get(1).data().get(0).content();
      BallotVerifier verifier = new BallotVerifier(election.election());
      byte[] hints = BallotHints.make(verifier, Ballot.read(election.election(), base));
      Random weights = new Random(5);
      FuzzRun.Reader reader = bytes -> verified(verifier, election.setup.roll(), bytes);
      FuzzRun.Reader batch = bytes -> batched(verifier, bytes, hints, weights);
      assertTrue(reader.accepts(base) && batch.accepts(base));
      String name = blank ? "ballot with blank: " : "ballot: ";
      run.share(name + "bytes", 10, base, (m, r) -> m.bytes(base), reader);
      run.share(name + "JSON", 5, base, (m, r) -> m.json(base, true), reader);
      run.share(name + "signed again", 3, base, (m, r) -> resigned(base, voter, m, r), reader);
      run.share(name + "read by hints", 3, base, (m, r) -> m.bytes(base), batch);
      run.share(
          name + "changed hints",
          1,
          hints,
          (m, r) -> m.bytes(hints),
          changed -> batched(verifier, base, changed, weights));
    }
    run.report();
  }

  private static boolean verified(BallotVerifier verifier, Roll roll, byte[] bytes) {
    try {
      Ballot ballot = Ballot.read(verifier.election(), bytes);
      return verifier.verify(ballot, roll).isAccepted();
    } catch (RefusedException e) {
      return false;
    }
  }

  private static boolean batched(
      BallotVerifier verifier, byte[] bytes, byte[] hints, Random weights) {
    BallotBatch batch = new BallotBatch(verifier, new SeededRandom(weights.nextLong()));
    return batch.add(bytes, Hash.of(bytes), hints).isPresent() && batch.holds();
  }

  /** The ballot without its signature, changed and signed again: its proofs are looked at. */
  private static byte[] resigned(byte[] base, VoterKey voter, Mutation mutation, Random random) {
    ObjectNode unsigned = (ObjectNode) Mutation.tree(base);
    unsigned.remove("signature");
    byte[] text = Mutation.text(unsigned);
    byte[] changed = mutation.json(text, true);
    if (Arrays.equals(changed, text)) {
      return base;
    }
    ObjectNode ballot = (ObjectNode) Mutation.tree(changed);
    String hash = Hash.of(Mutation.text(ballot)).base64();
    Element credential = voter.publicCredential();
    Proof proof =
        BallotSignature.sign(credential, voter.secret(), hash, new SeededRandom(random.nextLong()));
    ObjectNode signature = ballot.putObject("signature").put("hash", hash);
    signature
        .putObject("proof")
        .put("challenge", proof.challenge().encode())
        .put("response", proof.response().encode());
    return Mutation.text(ballot);
  }

  /**
   * A file that is read as the value that it had is accepted, and one that is no longer read so.
   */
  private void file(String name, int percent, byte[] base, FuzzRun.Reader reader) throws Exception {
    FuzzRun.Reader quiet =
        bytes -> {
          try {
            return reader.accepts(bytes);
          } catch (RefusedException e) {
            return false;
          }
        };
    assertTrue(quiet.accepts(base), name);
    run.share(name + ": bytes", percent, base, (m, r) -> m.bytes(base), quiet);
    run.share(name + ": JSON", percent, base, (m, r) -> m.json(base, true), quiet);
  }

  @Test
  void changedFilesAreRefused() throws Exception {
    TestElection base = election(false, 2, 3);
    DecryptionBox box = base.finish(1, 2, 4);
    Election election = base.election();
    Step setup = base.steps().get(0);
    byte[] terms = setup.data().get(0).content();
    byte[] roll = setup.data().get(2).content();
    byte[] threshold =
        JsonWriter.writeBytes(new Trustees(base.setup.trustees().items().subList(1, 2)));
    Trustees trustees = Trustees.read(GROUP, threshold);
    // Other words, or another order of the roll, are another election: its hash says so.
    file("election", 1, terms, bytes -> Election.read(bytes).hash().equals(election.hash()));
    file("roll", 1, roll, bytes -> Roll.read(GROUP, bytes).hash().equals(base.setup.roll().hash()));
    file(
        "threshold trustees",
        1,
        threshold,
        bytes -> Trustees.read(GROUP, bytes).publicKey().equals(trustees.publicKey()));
    file(
        "setup data",
        1,
        setup.data().get(3).content(),
        same(SetupData::read, setup.data().get(3).content()));
    byte[] event = base.steps().get(2).event().content();
    file("event", 2, event, same(Event::read, event));
    byte[] header = JsonWriter.writeBytes(new ArchiveHeader(TestElection.TIMESTAMP));
    file("BELENIOS", 1, header, same(ArchiveHeader::read, header));
    List<Step> last = base.steps().subList(4, 9);
    byte[] tally = last.get(0).data().get(0).content();
    file("tally", 1, tally, same(b -> EncryptedTally.read(election, b), tally));
    byte[] sized = last.get(0).data().get(1).content();
    file("tally's size", 1, sized, same(SizedTally::read, sized));
    byte[] decryption = last.get(1).data().get(0).content();
    EncryptedTally encrypted = EncryptedTally.read(election, tally);
    SizedTally size = SizedTally.read(sized);
    file(
        "partial decryption",
        2,
        decryption,
        bytes -> {
          DecryptionBox own = new DecryptionBox(base.setup, encrypted, size);
          return own.admit(1, PartialDecryption.read(election, bytes)).isAccepted();
        });
    byte[] owned = last.get(1).data().get(1).content();
    file("owner", 1, owned, same(OwnedDecryption::read, owned));
    byte[] result = last.get(4).data().get(0).content();
    file("result", 1, result, bytes -> Result.read(election, bytes).equals(box.result()));
    run.report();
  }

  private interface Parser {
    JsonValue read(byte[] bytes) throws RefusedException;
  }

  private static FuzzRun.Reader same(Parser parser, byte[] base) {
    return bytes ->
        JsonWriter.write(parser.read(bytes)).equals(JsonWriter.write(parser.read(base)));
  }
}
