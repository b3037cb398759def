package id.konvensirakyat.crypto.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.merkle.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of C2SP's texts signed-note, tlog-checkpoint and tlog-cosignature. */
class C2spExamplesTest {
  private static final String VKEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  private static final String NOTE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
      """;
  private static final String COSIGNED =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
      """;

  @Test
  void theExampleKeyVerifiesTheExampleNote() throws NoteException {
    VerifierKey key = VerifierKey.parse(VKEY);
    SignedNote note = SignedNote.parse(NOTE);
    assertEquals(VKEY, key.toString());
    assertEquals("This is an example message.\n", note.text());
    assertEquals(key, note.verifiedBy(List.of(key)).get(0).key());
    assertEquals(NOTE, note.toString());
  }

  @Test
  void oneOtherLetterIsRefused() throws NoteException {
    VerifierKey key = VerifierKey.parse(VKEY);
    SignedNote note = SignedNote.parse(NOTE.replace("message.", "message!"));
    assertEquals(
        NoteException.Reason.SIGNATURE_INVALID,
        assertThrows(NoteException.class, () -> note.verifiedBy(List.of(key))).reason());
  }

  @Test
  void aTextMayHoldEmptyLinesAndAnyLanguage() throws NoteException {
    String note =
        """
        Ognuno sta solo sul cuor della terra

        trafitto da un raggio di sole:
        ed è subito sera.

        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
        """;
    assertEquals(note, SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).toString());
    assertEquals("quasimodo.example/salvatore", SignedNote.parse(note).signatures().get(0).name());
  }

  @Test
  void theExampleCheckpointIsReadAndWrittenByteForByte() throws NoteException {
    SignedNote note = SignedNote.parse(COSIGNED);
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertEquals("example.com/behind-the-sofa", checkpoint.origin());
    assertEquals(20852163, checkpoint.head().size());
    assertEquals(
        TreeHash.decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=").orElseThrow(),
        checkpoint.head().root());
    assertEquals(note.text(), checkpoint.text());
    assertEquals(COSIGNED, note.toString());
    // the time that the text shows beside this example
    assertEquals(1679315147, note.signatures().get(1).time());
  }

  @Test
  void theExampleMessageOfACosignature() throws NoteException {
    assertEquals(
        """
        cosignature/v1
        time 1679315147
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
        """,
        new String(
            CosignedMessage.ed25519(1679315147, SignedNote.parse(COSIGNED).text()),
            StandardCharsets.UTF_8));
  }
}
