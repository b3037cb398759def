package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Inclusion;
import id.konvensirakyat.crypto.merkle.NodeSource;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.log.TlogProof;
import java.util.List;
import java.util.Optional;

/** Makes the proof that an entry is in a log (crypto-spec/log.md 3). */
final class ProofOfEntry {
  private ProofOfEntry() {}

  /**
   * The proof.
   *
   * @param note a checkpoint that covers the entry, as the log signed it
   * @param cosignatures of the witnesses of the rules
   * @param nodes of the checkpoint's tree
   * @throws IllegalStateException if what is stored does not fit together
   */
  static TlogProof of(
      LogFiles.Indexed entry, String note, List<String> cosignatures, NodeSource nodes) {
    try {
      SignedNote signed = SignedNote.parse(note);
      TreeHead head = Checkpoint.parse(signed.text()).head();
      List<TreeHash> path = Inclusion.prove(head.size(), entry.index(), nodes);
      TreeHash leaf = TreeHash.leaf(entry.entry());
      if (!Inclusion.check(path, head.size(), head.root(), entry.index(), leaf).holds()) {
        throw new IllegalStateException("The log's tiles are not those of its checkpoint");
      }
      SignedNote cosigned = signed;
      for (String line : cosignatures) {
        for (NoteSignature signature : SignedNote.signatures(line + "\n")) {
          cosigned = cosigned.with(signature);
        }
      }
      return new TlogProof(Optional.of(entry.entry()), entry.index(), path, cosigned);
    } catch (NoteException e) {
      throw new IllegalStateException("A stored checkpoint cannot be read", e);
    }
  }
}
