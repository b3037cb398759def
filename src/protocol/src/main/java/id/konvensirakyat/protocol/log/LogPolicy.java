package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;

/**
 * Whose signatures somebody asks for before believing a checkpoint.
 *
 * @param origin the log
 * @param keys of the log; one must have signed
 * @param witnesses whose cosignatures count
 * @param needed how many of them
 */
public record LogPolicy(
    String origin, List<VerifierKey> keys, List<VerifierKey> witnesses, int needed) {

  /** Copies. */
  public LogPolicy {
    keys = List.copyOf(keys);
    witnesses = List.copyOf(witnesses);
  }

  /**
   * A checkpoint of the log, signed by it.
   *
   * @param cosigned the cosignatures of the policy's witnesses, each verified
   * @param isWitnessed whether they are as many as needed
   */
  public record Signed(
      Checkpoint checkpoint, List<SignedNote.Verified> cosigned, boolean isWitnessed) {
    /** Copies. */
    public Signed {
      cosigned = List.copyOf(cosigned);
    }
  }

  /**
   * Verifies the signatures of a checkpoint.
   *
   * @throws RefusedException NOTE_UNSIGNED, NOTE_SIGNATURE_INVALID, NOTE_INVALID or ORIGIN_WRONG
   */
  public Signed verify(SignedNote note) throws RefusedException {
    try {
      note.verifiedBy(keys);
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!checkpoint.origin().equals(origin)) {
        throw new RefusedException(Reason.ORIGIN_WRONG, "origin");
      }
      List<SignedNote.Verified> cosigned =
          note.signatures().stream().anyMatch(s -> witnesses.stream().anyMatch(w -> w.isNamedBy(s)))
              ? note.verifiedBy(witnesses)
              : List.of();
      long names = cosigned.stream().map(v -> v.key().name()).distinct().count();
      return new Signed(checkpoint, cosigned, names >= needed);
    } catch (NoteException e) {
      throw refused(e, "checkpoint");
    }
  }

  /** The same refusal in the words of this module. */
  public static RefusedException refused(NoteException e, String place) {
    return new RefusedException(
        switch (e.reason()) {
          case UNSIGNED -> Reason.NOTE_UNSIGNED;
          case SIGNATURE_INVALID -> Reason.NOTE_SIGNATURE_INVALID;
          case TOO_LARGE -> Reason.TOO_LARGE;
          case NOTE_MALFORMED,
              KEY_MALFORMED,
              CHECKPOINT_MALFORMED,
              PROOF_MALFORMED,
              REQUEST_MALFORMED ->
              Reason.NOTE_INVALID;
        },
        place);
  }
}
