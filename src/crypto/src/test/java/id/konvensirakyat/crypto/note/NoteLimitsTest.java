package id.konvensirakyat.crypto.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths, and what only code of ours could ask for. */
class NoteLimitsTest {
  private static final TreeHead HEAD = new TreeHead(7, TreeHash.leaf(new byte[] {7}));
  private static final NoteSigner LOG = NoteSigner.ed25519("o", new byte[32]);
  private static final NoteSigner QUANTUM = NoteSigner.mlDsa44Cosigner("w", new byte[32]);
  private static final String LINE = new Checkpoint("o", HEAD).signedBy(LOG).toString();
  private static final String SIGNATURE = LINE.substring(LINE.indexOf("—"));

  private static NoteException.Reason refused(String note) {
    return assertThrows(NoteException.class, () -> SignedNote.parse(note)).reason();
  }

  private static String textOf(int length) {
    return "x".repeat(length - 2 - SIGNATURE.length()) + "\n\n" + SIGNATURE;
  }

  @Test
  void aNoteHasItsLargestSizeInBytes() throws NoteException {
    int other = SIGNATURE.getBytes(StandardCharsets.UTF_8).length - SIGNATURE.length();
    byte[] largest = textOf(SignedNote.LARGEST - other).getBytes(StandardCharsets.UTF_8);
    assertEquals(SignedNote.LARGEST, largest.length);
    assertEquals(1, SignedNote.parse(largest).signatures().size());
    assertEquals(1, SignedNote.parse(textOf(SignedNote.LARGEST)).signatures().size());
    assertEquals(NoteException.Reason.TOO_LARGE, refused(textOf(SignedNote.LARGEST + 1)));
    byte[] wide = ("é".repeat(SignedNote.LARGEST / 2) + LINE).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        NoteException.Reason.TOO_LARGE,
        assertThrows(NoteException.class, () -> SignedNote.parse(wide)).reason());
  }

  @Test
  void aNoteHasAtMostSoManySignatures() throws NoteException {
    String most = "a\n\n" + SIGNATURE.repeat(SignedNote.MOST_SIGNATURES);
    assertEquals(SignedNote.MOST_SIGNATURES, SignedNote.parse(most).signatures().size());
    assertEquals(NoteException.Reason.NOTE_MALFORMED, refused(most + SIGNATURE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n\n— AAAAAAA=\n",
        "a\n\n—  AAAAAAA=\n",
        "a\ud800b\n\n— n AAAAAAA=\n",
        "a\udfffb\n\n— n AAAAAAA=\n",
      })
  void refusesLinesWithoutANameAndHalvesOfCharacters(String note) {
    assertEquals(NoteException.Reason.NOTE_MALFORMED, refused(note));
  }

  @Test
  void aNameMayHoldWhatIsBesideTheHalvesOfCharacters() throws NoteException {
    assertEquals(1, SignedNote.parse("\ud7ff\ue000 \n\n— n AAAAAAA=\n").signatures().size());
    assertTrue(KeyName.isValid("\ud7ff\ue000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a+b", "a b", "a\tb", "a\u001fb", "a\u0085b", "a\u2028b", "\ud800", "\udfff"})
  void whatIsNoName(String name) {
    assertFalse(KeyName.isValid(name));
    assertThrows(
        IllegalArgumentException.class,
        () -> new VerifierKey(name, KeyType.ED25519, new byte[KeyType.ED25519.keyBytes()]));
  }

  @Test
  void aNameHasItsLength() {
    assertTrue(KeyName.isValid("n".repeat(KeyName.LONGEST)));
    assertFalse(KeyName.isValid("n".repeat(KeyName.LONGEST + 1)));
  }

  @Test
  void aKeyHasTheLengthOfItsType() {
    for (KeyType type : KeyType.values()) {
      byte[] longer = new byte[type.keyBytes() + 1];
      assertThrows(IllegalArgumentException.class, () -> new VerifierKey("n", type, longer));
    }
  }

  @Test
  void aSeedHas32Bytes() {
    // the length of an expanded ML-DSA-44 key, which Bouncy Castle would take as one
    for (int length : List.of(0, 31, 33, 2560)) {
      byte[] seed = new byte[length];
      assertEquals(
          "a seed has 32 bytes",
          assertThrows(IllegalArgumentException.class, () -> NoteSigner.mlDsa44Cosigner("n", seed))
              .getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\tb"})
  void whatIsNoLineOfACheckpoint(String line) {
    assertThrows(IllegalArgumentException.class, () -> new Checkpoint(line, HEAD));
    assertThrows(IllegalArgumentException.class, () -> new Checkpoint("o", HEAD, List.of(line)));
  }

  @Test
  void aCheckpointEndsWithALineFeedAndHoldsNoControlCharacters() {
    String text = new Checkpoint("o", HEAD, List.of("extension")).text();
    for (String wrong : List.of(text.substring(0, text.length() - 1), text.replace("ext", "\t"))) {
      assertEquals(
          NoteException.Reason.CHECKPOINT_MALFORMED,
          assertThrows(NoteException.class, () -> Checkpoint.parse(wrong)).reason());
    }
    assertEquals("a b", new Checkpoint("a b", HEAD).origin());
  }

  @Test
  void aNoteIsTextWithASignature() {
    List<NoteSignature> signed = new Checkpoint("o", HEAD).signedBy(LOG).signatures();
    for (String text : List.of("", "no line feed", "a\rb\n", "\ud800\n")) {
      assertThrows(IllegalArgumentException.class, () -> new SignedNote(text, signed));
    }
    assertThrows(IllegalArgumentException.class, () -> new SignedNote("a\n", List.of()));
  }

  /** Its message writes lengths in one byte: whatever is longer was never signed. */
  @Test
  void mlDsaSignsNoLongerOriginThanItsMessageHolds() throws NoteException {
    Checkpoint longest = new Checkpoint("o".repeat(255), HEAD);
    NoteSignature signature = QUANTUM.cosign(longest, 1);
    SignedNote note = new SignedNote(longest.text(), List.of(signature));
    assertEquals(1, note.verifiedBy(List.of(QUANTUM.verifierKey())).size());
    Checkpoint longer = new Checkpoint("o".repeat(256), HEAD);
    assertThrows(IllegalArgumentException.class, () -> QUANTUM.cosign(longer, 1));
    SignedNote claimed = new SignedNote(longer.text(), List.of(signature));
    assertEquals(
        NoteException.Reason.SIGNATURE_INVALID,
        assertThrows(NoteException.class, () -> claimed.verifiedBy(List.of(QUANTUM.verifierKey())))
            .reason());
    NoteSigner wide = NoteSigner.mlDsa44Cosigner("é".repeat(200), new byte[32]);
    NoteSignature named =
        new NoteSignature(wide.verifierKey().name(), wide.verifierKey().id(), signature.bytes());
    assertThrows(
        NoteException.class,
        () ->
            new SignedNote(longest.text(), List.of(named)).verifiedBy(List.of(wide.verifierKey())));
  }

  @Test
  void signaturesAreTheSameIfTheirLinesAre() {
    Checkpoint checkpoint = new Checkpoint("o", HEAD);
    NoteSignature one = LOG.sign(checkpoint);
    assertEquals(one, LOG.sign(checkpoint));
    for (NoteSignature other :
        List.of(
            new NoteSignature("p", one.keyId(), one.bytes()),
            new NoteSignature("o", one.keyId() + 1, one.bytes()),
            new NoteSignature("o", one.keyId(), new byte[64]))) {
      assertNotEquals(one, other);
      assertNotEquals(one.line(), other.line());
    }
    assertEquals(-1, new NoteSignature("o", 1, new byte[7]).time());
    assertEquals(0, new NoteSignature("o", 1, new byte[8]).time());
  }

  @Test
  void keysAreTheSameIfNameTypeAndBytesAre() {
    byte[] bytes = new byte[KeyType.ED25519.keyBytes()];
    VerifierKey key = new VerifierKey("n", KeyType.ED25519, bytes);
    assertEquals(key, new VerifierKey("n", KeyType.ED25519, bytes));
    assertNotEquals(key, new VerifierKey("m", KeyType.ED25519, bytes));
    assertNotEquals(key, new VerifierKey("n", KeyType.COSIGNATURE_ED25519, bytes));
    bytes[31] = 1;
    assertNotEquals(key, new VerifierKey("n", KeyType.ED25519, bytes));
  }

  @Test
  void aSignatureHasTheLengthOfItsType() {
    Checkpoint checkpoint = new Checkpoint("o", HEAD);
    NoteSigner witness = NoteSigner.cosigner("w", new byte[32]);
    for (NoteSigner signer : List.of(LOG, witness, QUANTUM)) {
      VerifierKey key = signer.verifierKey();
      for (int length : List.of(1, key.type().signatureBytes() + 1)) {
        SignedNote note =
            new SignedNote(
                checkpoint.text(),
                List.of(new NoteSignature(key.name(), key.id(), new byte[length])));
        assertEquals(
            NoteException.Reason.SIGNATURE_INVALID,
            assertThrows(NoteException.class, () -> note.verifiedBy(List.of(key))).reason());
      }
    }
  }

  /** Four bytes of a hash are found again by whoever looks for them. */
  @Test
  void aKeyIsNamedByNameAndId() {
    NoteSignature signature = LOG.sign(new Checkpoint("o", HEAD));
    assertTrue(LOG.verifierKey().isNamedBy(signature));
    assertFalse(
        LOG.verifierKey().isNamedBy(new NoteSignature("p", signature.keyId(), signature.bytes())));
  }

  @Test
  void theFirstSecondIsATimeAndNoneBeforeIt() throws NoteException {
    Checkpoint checkpoint = new Checkpoint("o", HEAD);
    for (NoteSigner cosigner : List.of(NoteSigner.cosigner("w", new byte[32]), QUANTUM)) {
      List<VerifierKey> keys = List.of(cosigner.verifierKey());
      assertEquals(1, cosigned(checkpoint, cosigner, 0).verifiedBy(keys).size());
      SignedNote before = cosigned(checkpoint, cosigner, -1);
      assertThrows(NoteException.class, () -> before.verifiedBy(keys));
    }
  }

  private static SignedNote cosigned(Checkpoint checkpoint, NoteSigner cosigner, long time) {
    return new SignedNote(checkpoint.text(), List.of(cosigner.cosign(checkpoint, time)));
  }
}
