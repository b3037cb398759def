package id.konvensirakyat.audit.witness;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The last checkpoint of a log that this witness cosigned.
 *
 * @param note with the log's signatures that were verified, and this witness's cosignatures; empty
 *     while none was cosigned
 * @param head of the checkpoint; of the empty tree while there is none
 * @param time of the cosignatures, seconds since 1970; 0 while there are none
 */
record Cosigned(Optional<SignedNote> note, TreeHead head, long time) {
  private static final Cosigned NEVER = new Cosigned(Optional.empty(), TreeHead.EMPTY, 0);
  private static final String NEVER_FILE = "konvensi-witness/1 nothing cosigned yet of ";

  static Cosigned never() {
    return NEVER;
  }

  static Cosigned of(SignedNote note, TreeHead head, long time) {
    return new Cosigned(Optional.of(note), head, time);
  }

  /** What is kept of it. */
  byte[] file(String origin) {
    return note.map(SignedNote::toString)
        .orElse(NEVER_FILE + origin + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what was kept. This witness's own cosignatures tell whether it is that.
   *
   * @throws UnreadableException for anything else: a witness that guesses what it cosigned can be
   *     led to cosign a second history
   */
  static Cosigned read(byte[] file, String origin, WitnessKeys keys) throws UnreadableException {
    if (new String(file, StandardCharsets.UTF_8).equals(NEVER_FILE + origin + "\n")) {
      return NEVER;
    }
    try {
      SignedNote note = SignedNote.parse(file);
      List<SignedNote.Verified> own = note.verifiedBy(keys.publicKeys());
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (own.size() == keys.publicKeys().size() && checkpoint.origin().equals(origin)) {
        return of(note, checkpoint.head(), own.get(0).signature().time());
      }
    } catch (NoteException e) {
      // damaged, like what is of another log
    }
    throw damaged(origin);
  }

  static UnreadableException damaged(String origin) {
    return new UnreadableException(
        "What this witness cosigned of "
            + origin
            + " is damaged or missing: restore its newest copy, or begin a witness of another name"
            + " in an empty folder.");
  }
}
