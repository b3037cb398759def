package id.konvensirakyat.crypto.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
  private static final String ORIGIN = "konvensi.example/api/conventions/k1/log";
  private static final NoteSigner LOG = NoteSigner.ed25519(ORIGIN, seed(1));
  private static final NoteSigner WITNESS = NoteSigner.cosigner("saksi.example/w1", seed(2));
  private static final NoteSigner QUANTUM = NoteSigner.mlDsa44Cosigner("saksi.example/w1", seed(3));
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(ORIGIN, new TreeHead(7, TreeHash.leaf(new byte[] {7})));
  private static final long TIME = 1_764_000_000;

  private static byte[] seed(int fill) {
    byte[] seed = new byte[NoteSigner.SEED_BYTES];
    Arrays.fill(seed, (byte) fill);
    return seed;
  }

  private static SignedNote cosigned() {
    return CHECKPOINT
        .signedBy(LOG)
        .with(WITNESS.cosign(CHECKPOINT, TIME))
        .with(QUANTUM.cosign(CHECKPOINT, TIME));
  }

  private static List<VerifierKey> keys() {
    return List.of(LOG.verifierKey(), WITNESS.verifierKey(), QUANTUM.verifierKey());
  }

  private static NoteException.Reason refused(SignedNote note, VerifierKey... keys) {
    return assertThrows(NoteException.class, () -> note.verifiedBy(List.of(keys))).reason();
  }

  @Test
  void everyKindOfSignatureIsVerified() throws NoteException {
    SignedNote read = SignedNote.parse(cosigned().toString());
    assertEquals(cosigned().text(), read.text());
    assertEquals(keys(), read.verifiedBy(keys()).stream().map(SignedNote.Verified::key).toList());
    assertEquals(TIME, read.signatures().get(1).time());
    assertEquals(TIME, read.signatures().get(2).time());
  }

  @Test
  void everyKindOfKeyIsReadAsItIsWritten() throws NoteException {
    for (VerifierKey key : keys()) {
      assertEquals(key, VerifierKey.parse(key.toString()));
    }
  }

  @Test
  void othersSignaturesAreIgnored() throws NoteException {
    VerifierKey stranger = NoteSigner.ed25519(ORIGIN, seed(9)).verifierKey();
    assertEquals(1, cosigned().verifiedBy(List.of(stranger, LOG.verifierKey())).size());
    assertEquals(NoteException.Reason.UNSIGNED, refused(cosigned(), stranger));
  }

  @Test
  void aSignatureIsOfItsNoteAlone() {
    Checkpoint other = new Checkpoint(ORIGIN, new TreeHead(8, CHECKPOINT.head().root()));
    for (NoteSignature signature : cosigned().signatures()) {
      SignedNote moved = new SignedNote(other.text(), List.of(signature));
      VerifierKey key =
          keys().stream().filter(k -> k.isNamedBy(signature)).findFirst().orElseThrow();
      assertEquals(NoteException.Reason.SIGNATURE_INVALID, refused(moved, key), key.name());
    }
  }

  @Test
  void aCosignatureIsOfItsTimeAlone() {
    for (NoteSigner cosigner : List.of(WITNESS, QUANTUM)) {
      byte[] bytes = cosigner.cosign(CHECKPOINT, TIME).bytes();
      ByteBuffer.wrap(bytes).putLong(TIME + 1);
      NoteSignature later =
          new NoteSignature(cosigner.verifierKey().name(), cosigner.verifierKey().id(), bytes);
      assertEquals(
          NoteException.Reason.SIGNATURE_INVALID,
          refused(new SignedNote(CHECKPOINT.text(), List.of(later)), cosigner.verifierKey()));
    }
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    NoteSignature never = WITNESS.cosign(CHECKPOINT, -1);
    assertEquals(
        NoteException.Reason.SIGNATURE_INVALID,
        refused(new SignedNote(CHECKPOINT.text(), List.of(never)), WITNESS.verifierKey()));
  }

  @Test
  void oneKeySignsOneKindOfStatement() {
    assertThrows(IllegalStateException.class, () -> LOG.cosign(CHECKPOINT, TIME));
    assertThrows(IllegalStateException.class, () -> WITNESS.sign(CHECKPOINT));
    // the same seed as a witness's: another key id, and another message
    NoteSigner twin = NoteSigner.ed25519(WITNESS.verifierKey().name(), seed(2));
    assertFalse(twin.verifierKey().id() == WITNESS.verifierKey().id());
  }

  @Test
  void mlDsaSignsTheCosignersName() {
    NoteSignature signature = QUANTUM.cosign(CHECKPOINT, TIME);
    NoteSigner other = NoteSigner.mlDsa44Cosigner("saksi.example/w2", seed(3));
    NoteSignature renamed =
        new NoteSignature(other.verifierKey().name(), other.verifierKey().id(), signature.bytes());
    assertEquals(
        NoteException.Reason.SIGNATURE_INVALID,
        refused(new SignedNote(CHECKPOINT.text(), List.of(renamed)), other.verifierKey()));
  }

  @Test
  void mlDsaSignsCheckpointsAlone() {
    SignedNote letter = new SignedNote("hello\n", List.of(QUANTUM.cosign(CHECKPOINT, TIME)));
    assertEquals(NoteException.Reason.SIGNATURE_INVALID, refused(letter, QUANTUM.verifierKey()));
  }

  /** The structure of tlog-cosignature, put together by hand. */
  @Test
  void theMessageOfMlDsa() {
    byte[] message = CosignedMessage.mlDsa44("w", 5, new Checkpoint("o", CHECKPOINT.head()));
    ByteBuffer expected = ByteBuffer.allocate(message.length);
    expected.put("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
    expected.put((byte) 1).put((byte) 'w').putLong(5).put((byte) 1).put((byte) 'o');
    expected.putLong(0).putLong(7).put(CHECKPOINT.head().root().bytes());
    assertArrayEquals(expected.array(), message);
  }

  static Stream<Arguments> malformedNotes() {
    String good = cosigned().toString();
    String line = CHECKPOINT.signedBy(LOG).signatures().get(0).line();
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("no signature", CHECKPOINT.text() + "\n"),
        Arguments.of("no blank line", CHECKPOINT.text() + line + "\n"),
        Arguments.of("no last line feed", good.substring(0, good.length() - 1)),
        Arguments.of("a tab", "a\tb\n\n" + line + "\n"),
        Arguments.of("a carriage return", good.replace("\n", "\r\n")),
        Arguments.of("no text", "\n" + line + "\n"),
        Arguments.of("a hyphen for the dash", good.replace("—", "-")),
        Arguments.of("two spaces", good.replace("— ", "—  ")),
        Arguments.of("a name with a plus", good.replace("— saksi", "— sak+si")),
        Arguments.of("a name with a no-break space", good.replace("— saksi", "— sak\u00a0si")),
        Arguments.of("no signature behind the name", "a\n\n— name \n"),
        Arguments.of("only a key id", "a\n\n— name AAAAAA==\n"),
        Arguments.of("Base64 of another form", "a\n\n— name AAAAAAB\n"),
        Arguments.of("bits left over", "a\n\n— name AAAAAAF=\n"),
        Arguments.of("a line behind", good + "more\n"),
        Arguments.of("too many signatures", "a\n\n" + (line + "\n").repeat(65)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformedNotes")
  void refusesWhatIsNoNote(String what, String note) {
    assertEquals(
        NoteException.Reason.NOTE_MALFORMED,
        assertThrows(NoteException.class, () -> SignedNote.parse(note), what).reason());
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] bytes = cosigned().toString().getBytes(StandardCharsets.UTF_8);
    bytes[3] = (byte) 0xff;
    assertEquals(
        NoteException.Reason.NOTE_MALFORMED,
        assertThrows(NoteException.class, () -> SignedNote.parse(bytes)).reason());
    assertEquals(
        NoteException.Reason.TOO_LARGE,
        assertThrows(NoteException.class, () -> SignedNote.parse(new byte[SignedNote.LARGEST + 1]))
            .reason());
  }

  static Stream<String> malformedKeys() {
    String good = WITNESS.verifierKey().toString();
    int plus = good.indexOf('+');
    return Stream.of(
        "",
        good.substring(0, plus),
        good.substring(plus),
        "other" + good,
        good.substring(0, plus + 1) + "00000000" + good.substring(plus + 9),
        good.toUpperCase(java.util.Locale.ROOT),
        good + "=",
        good.substring(0, good.length() - 4),
        " " + good,
        good.substring(0, plus + 10) + "A" + good.substring(plus + 11));
  }

  @ParameterizedTest
  @MethodSource("malformedKeys")
  void refusesWhatIsNoKey(String key) {
    assertEquals(
        NoteException.Reason.KEY_MALFORMED,
        assertThrows(NoteException.class, () -> VerifierKey.parse(key)).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o\n7\n",
        "\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n07\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "o\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n",
        "o\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nextension\n",
        "o\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
      })
  void refusesWhatIsNoCheckpoint(String text) {
    assertEquals(
        NoteException.Reason.CHECKPOINT_MALFORMED,
        assertThrows(NoteException.class, () -> Checkpoint.parse(text)).reason());
  }

  @Test
  void keepsLinesThatItDoesNotKnow() throws NoteException {
    String text = CHECKPOINT.text() + "extension\n";
    assertEquals(List.of("extension"), Checkpoint.parse(text).extensions());
    assertEquals(text, Checkpoint.parse(text).text());
  }
}
