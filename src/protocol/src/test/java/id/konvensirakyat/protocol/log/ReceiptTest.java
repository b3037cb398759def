package id.konvensirakyat.protocol.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.merkle.Inclusion;
import id.konvensirakyat.crypto.merkle.Tree;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptTest {
  private static final String ORIGIN = "konvensi.example/api/conventions/k1/log";
  private static final NoteSigner LOG = NoteSigner.ed25519(ORIGIN, seed(1));
  private static final List<NoteSigner> WITNESSES =
      Stream.of(1, 2, 3)
          .map(i -> NoteSigner.cosigner("saksi" + i + ".example/w", seed(10 + i)))
          .toList();
  private static final Hash TRACKER = Hash.of("the ballot");
  private static final int INDEX = 5;
  private static final LogPolicy POLICY = policy(2);

  private static byte[] seed(int fill) {
    byte[] seed = new byte[32];
    seed[0] = (byte) fill;
    return seed;
  }

  private static LogPolicy policy(int needed) {
    List<VerifierKey> witnesses = WITNESSES.stream().map(NoteSigner::verifierKey).toList();
    return new LogPolicy(ORIGIN, List.of(LOG.verifierKey()), witnesses, needed);
  }

  private static String ballot(Hash tracker) {
    return "konvensi/1 event AbCdEfGhJkLmNp 3 Ballot 2026-11-28T21Z "
        + Hash.of("event").hex()
        + " "
        + tracker.hex();
  }

  private static TreeHash node(int level, long index) {
    return level > 0
        ? TreeHash.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1))
        : TreeHash.leaf(bytes(index == INDEX ? ballot(TRACKER) : "entry " + index));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SignedNote checkpoint(long size, NoteSigner log, int cosigners) {
    TreeHead head = new TreeHead(size, Tree.root(size, ReceiptTest::node));
    Checkpoint checkpoint = new Checkpoint(log.verifierKey().name(), head);
    SignedNote note = checkpoint.signedBy(log);
    for (NoteSigner witness : WITNESSES.subList(0, cosigners)) {
      note = note.with(witness.cosign(checkpoint, 1_764_000_000));
    }
    return note;
  }

  private static TlogProof proof(long size, int cosigners) {
    return new TlogProof(
        Optional.of(bytes(ballot(TRACKER))),
        INDEX,
        Inclusion.prove(size, INDEX, ReceiptTest::node),
        checkpoint(size, LOG, cosigners));
  }

  private static Reason refused(TlogProof proof, LogPolicy policy, Optional<Hash> tracker) {
    return assertThrows(RefusedException.class, () -> Receipt.verify(proof, policy, tracker))
        .reason();
  }

  @Test
  void aReceiptIsVerifiedWithoutAskingAnybody() throws Exception {
    for (long size : List.of(6L, 7L, 8L, 13L, 300L)) {
      TlogProof read = TlogProof.parse(bytes(proof(size, 2).toString()));
      Receipt receipt = Receipt.verify(read, POLICY, Optional.of(TRACKER));
      assertEquals(TRACKER, receipt.tracker());
      assertEquals(INDEX, receipt.index());
      assertEquals(size, receipt.signed().checkpoint().head().size());
      assertEquals(2, receipt.signed().cosigned().size());
    }
  }

  @Test
  void refusesAReceiptOfAnotherBallot() {
    assertEquals(
        Reason.ENTRY_OTHER_BALLOT,
        refused(proof(7, 2), POLICY, Optional.of(Hash.of("another ballot"))));
  }

  @Test
  void refusesTooFewWitnesses() {
    assertEquals(Reason.COSIGNATURES_MISSING, refused(proof(7, 1), POLICY, Optional.empty()));
    assertEquals(Reason.COSIGNATURES_MISSING, refused(proof(7, 0), POLICY, Optional.empty()));
  }

  /** The log's word is its word, and evidence, whoever else has signed. */
  @Test
  void whatTheLogAloneSignedIsReadAsThat() throws Exception {
    for (int cosigners : List.of(0, 1)) {
      Receipt few = Receipt.signedByLog(proof(7, cosigners), POLICY, Optional.of(TRACKER));
      assertFalse(few.signed().isWitnessed());
      assertEquals(cosigners, few.signed().cosigned().size());
      assertEquals(new TreeHead(7, Tree.root(7, ReceiptTest::node)), headOf(few));
    }
    assertTrue(Receipt.signedByLog(proof(7, 2), POLICY, Optional.empty()).signed().isWitnessed());
    TlogProof good = proof(7, 2);
    NoteSigner otherKey = NoteSigner.ed25519(ORIGIN, seed(99));
    TlogProof unsigned =
        new TlogProof(good.extra(), INDEX, good.hashes(), checkpoint(7, otherKey, 2));
    TlogProof elsewhere = new TlogProof(good.extra(), INDEX - 1, good.hashes(), good.checkpoint());
    assertEquals(Reason.NOTE_UNSIGNED, refusedOfLog(unsigned, TRACKER));
    assertEquals(Reason.INCLUSION_INVALID, refusedOfLog(elsewhere, TRACKER));
    assertEquals(Reason.ENTRY_OTHER_BALLOT, refusedOfLog(good, Hash.of("another ballot")));
  }

  private static TreeHead headOf(Receipt receipt) {
    return receipt.signed().checkpoint().head();
  }

  private static Reason refusedOfLog(TlogProof proof, Hash tracker) {
    return assertThrows(
            RefusedException.class, () -> Receipt.signedByLog(proof, POLICY, Optional.of(tracker)))
        .reason();
  }

  @Test
  void oneWitnessSigningTwiceIsOneWitness() {
    TlogProof once = proof(7, 1);
    SignedNote twice = once.checkpoint().with(once.checkpoint().signatures().get(1));
    assertEquals(
        Reason.COSIGNATURES_MISSING,
        refused(
            new TlogProof(once.extra(), INDEX, once.hashes(), twice), POLICY, Optional.empty()));
  }

  @Test
  void refusesAnotherLogAndAnotherKey() {
    TlogProof good = proof(7, 2);
    NoteSigner otherKey = NoteSigner.ed25519(ORIGIN, seed(99));
    NoteSigner otherLog = NoteSigner.ed25519("other.example/log", seed(1));
    assertEquals(
        Reason.NOTE_UNSIGNED,
        refused(
            new TlogProof(good.extra(), INDEX, good.hashes(), checkpoint(7, otherKey, 2)),
            POLICY,
            Optional.empty()));
    LogPolicy trusting =
        new LogPolicy(ORIGIN, List.of(otherLog.verifierKey()), POLICY.witnesses(), 2);
    assertEquals(
        Reason.ORIGIN_WRONG,
        refused(
            new TlogProof(good.extra(), INDEX, good.hashes(), checkpoint(7, otherLog, 2)),
            trusting,
            Optional.empty()));
  }

  @Test
  void refusesAnyOtherEntryIndexHashOrSize() {
    TlogProof good = proof(7, 2);
    List<TreeHash> swapped = new ArrayList<>(good.hashes());
    java.util.Collections.swap(swapped, 0, 1);
    List<TreeHash> longer = new ArrayList<>(good.hashes());
    longer.add(TreeHash.EMPTY);
    List<TreeHash> shorter = good.hashes().subList(0, good.hashes().size() - 1);
    Optional<byte[]> other = Optional.of(bytes(ballot(Hash.of("another ballot"))));
    for (TlogProof wrong :
        List.of(
            new TlogProof(other, INDEX, good.hashes(), good.checkpoint()),
            new TlogProof(good.extra(), INDEX - 1, good.hashes(), good.checkpoint()),
            new TlogProof(good.extra(), 7, good.hashes(), good.checkpoint()),
            new TlogProof(good.extra(), INDEX, swapped, good.checkpoint()),
            new TlogProof(good.extra(), INDEX, longer, good.checkpoint()),
            new TlogProof(good.extra(), INDEX, shorter, good.checkpoint()),
            new TlogProof(good.extra(), INDEX, good.hashes(), checkpoint(13, LOG, 2)))) {
      assertEquals(Reason.INCLUSION_INVALID, refused(wrong, POLICY, Optional.empty()));
    }
  }

  @Test
  void aReceiptIsOfABallot() {
    TlogProof good = proof(7, 2);
    for (Optional<byte[]> extra :
        List.of(
            Optional.<byte[]>empty(),
            Optional.of(bytes("entry 5")),
            Optional.of(bytes("konvensi/1 act 0 CREATE 2026-11-28T21:07:05Z " + TRACKER.hex())),
            Optional.of(bytes(ballot(TRACKER).replace(TRACKER.hex(), "-"))),
            Optional.of(bytes(ballot(TRACKER).replace("Ballot", "Setup"))))) {
      assertEquals(
          Reason.ENTRY_INVALID,
          refused(
              new TlogProof(extra, INDEX, good.hashes(), good.checkpoint()),
              POLICY,
              Optional.empty()));
    }
  }

  @Test
  void fitsIntoFourKilobytesWithSixteenWitnessesAndAMillionEntries() {
    List<TreeHash> hashes = java.util.Collections.nCopies(20, TreeHash.EMPTY);
    Checkpoint checkpoint = new Checkpoint(ORIGIN, new TreeHead(1_000_000, TreeHash.EMPTY));
    SignedNote note = checkpoint.signedBy(LOG);
    for (int i = 0; i < 16; i++) {
      NoteSigner witness = NoteSigner.cosigner("saksi" + i + ".universitas.example/w", seed(i));
      note = note.with(witness.cosign(checkpoint, 1_764_000_000));
    }
    String text =
        new TlogProof(Optional.of(bytes(ballot(TRACKER))), 999_999, hashes, note).toString();
    assertTrue(bytes(text).length <= 4096, "" + bytes(text).length);
  }

  static Stream<String> malformedProofs() {
    String good = proof(7, 2).toString();
    String hash = proof(7, 2).hashes().get(0).base64();
    return Stream.of(
        "",
        good.replace("@v1", "@v2"),
        good.replace("index 5", "index 05"),
        good.replace("index 5", "index -5"),
        good.replace("index 5\n", ""),
        good.replace("index 5", "i"),
        good.replaceFirst("extra [^\n]*\nindex 5\n", "index\n"),
        "c2sp.org/tlog-proof@v1\n\n" + proof(7, 2).checkpoint(),
        "c2sp.org/tlog-proof@v1\nextra AAAA\n\n" + proof(7, 2).checkpoint(),
        good.replace("index 5", "index 5 "),
        good.replace("extra ", "extra  "),
        good.replaceFirst("extra [^\n]*", "extra AAAAAAB"),
        good.replaceFirst("extra [^\n]*", "extra AAAAAAF="),
        good.replaceFirst("(extra [^\n]*)\n", "$1\n$1\n"),
        good.replace(hash, hash.substring(4)),
        good.replace(hash, hash.replace("=", "")),
        good.replaceFirst("\n\n", "\n" + (hash + "\n").repeat(61) + "\n"),
        good.replaceFirst("\n\n", "\n"),
        good.replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @MethodSource("malformedProofs")
  void refusesWhatIsNoProof(String text) {
    assertThrows(NoteException.class, () -> TlogProof.parse(bytes(text)));
  }

  @Test
  void aProofHasNoEntryOfOursUnlessItSaysSo() throws NoteException {
    TlogProof good = proof(7, 2);
    String text =
        new TlogProof(Optional.empty(), INDEX, good.hashes(), good.checkpoint()).toString();
    TlogProof read = TlogProof.parse(bytes(text));
    assertTrue(read.extra().isEmpty());
    assertEquals(text, read.toString());
  }

  /** Reads what is as large as can be; nothing with a byte more. */
  @Test
  void proofsAndRequestsHaveTheirLargestSize() throws NoteException {
    TlogProof good = proof(7, 2);
    int more = TlogProof.LARGEST - bytes(good.toString()).length;
    String largest = good.toString().replaceFirst("\n\n", "\n\n" + "x".repeat(more - 1) + "\n");
    assertEquals(INDEX, TlogProof.parse(bytes(largest)).index());
    tooLarge(() -> TlogProof.parse(bytes(largest.replace("\nx", "\nxx"))));
    String request = new AddCheckpoint(6, good.hashes(), checkpoint(7, LOG, 0)).toString();
    int free = AddCheckpoint.LARGEST - bytes(request).length;
    String asked = request.replaceFirst("\n\n", "\n\n" + "x".repeat(free - 1) + "\n");
    assertEquals(6, AddCheckpoint.parse(bytes(asked)).oldSize());
    tooLarge(() -> AddCheckpoint.parse(bytes(asked.replace("\nx", "\nxx"))));
  }

  private static void tooLarge(Executable reading) {
    assertEquals(
        NoteException.Reason.TOO_LARGE, assertThrows(NoteException.class, reading).reason());
  }

  @Test
  void aProofHasAsManyHashesAsTheLargestTreeNeeds() throws NoteException {
    List<TreeHash> most = java.util.Collections.nCopies(63, TreeHash.EMPTY);
    String request = new AddCheckpoint(6, most, checkpoint(7, LOG, 0)).toString();
    assertEquals(63, AddCheckpoint.parse(bytes(request)).proof().size());
  }

  @Test
  void aRequestToAWitnessIsReadAsItIsWritten() throws NoteException {
    AddCheckpoint request = new AddCheckpoint(6, proof(7, 0).hashes(), checkpoint(7, LOG, 0));
    String text = request.toString();
    assertEquals(request, AddCheckpoint.parse(bytes(text)));
    assertEquals(text, AddCheckpoint.parse(bytes(text)).toString());
    String first = new AddCheckpoint(0, List.of(), checkpoint(7, LOG, 0)).toString();
    assertEquals(0, AddCheckpoint.parse(bytes(first)).oldSize());
    for (String wrong :
        List.of(
            "",
            text.substring(1),
            text.replace("old 6", "old 06"),
            text.replace("old 6", "old"),
            text.replace("old 6", "old -6"),
            text.replace("\n\n", "\n"),
            text.replaceFirst("=\n", "\n"),
            text.replaceFirst("\n\n", "\n" + (TreeHash.EMPTY.base64() + "\n").repeat(64) + "\n"))) {
      assertThrows(NoteException.class, () -> AddCheckpoint.parse(bytes(wrong)), wrong);
    }
  }
}
