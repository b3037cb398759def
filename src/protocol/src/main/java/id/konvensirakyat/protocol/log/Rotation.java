package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.merkle.Inclusion;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.KeyType;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Collection;
import java.util.List;

/**
 * A log's change of its key (crypto-spec/log.md 5.4): the entry that names the key is in a tree
 * that the key has signed. It is worth what an older key says of it: see {@link #isSignedBy}.
 *
 * @param key the new one
 * @param index the place of the entry that names it
 * @param head the tree that holds the entry
 * @param note its checkpoint
 */
public record Rotation(VerifierKey key, long index, TreeHead head, SignedNote note) {
  /** Bytes of the largest file that is read. */
  public static final int LARGEST = TlogProof.LARGEST;

  /** No log has more; who says so must not keep a reader busy for ever. */
  public static final int MOST = 1000;

  /** Where the rotation to a log's key lies below its prefix; the key of entry 0 is number 0. */
  public static String path(int number) {
    return "rotation/" + number;
  }

  /**
   * Reads a rotation of a log.
   *
   * @param file a tlog-proof of the entry, which is its extra data
   * @throws RefusedException ENTRY_INVALID for the proof of another entry, ORIGIN_WRONG,
   *     NOTE_UNSIGNED where the new key has not signed, NOTE_SIGNATURE_INVALID, INCLUSION_INVALID
   *     or what {@link TlogProof#parse} says
   */
  public static Rotation read(byte[] file, String origin) throws RefusedException {
    TlogProof proof;
    try {
      proof = TlogProof.parse(file);
    } catch (NoteException e) {
      throw LogPolicy.refused(e, "proof");
    }
    byte[] entry =
        proof.extra().orElseThrow(() -> new RefusedException(Reason.ENTRY_INVALID, "extra"));
    if (!(LogEntry.read(entry) instanceof LogEntry.Key named)
        || named.key().type() != KeyType.ED25519) {
      throw new RefusedException(Reason.ENTRY_INVALID, "extra");
    }
    if (!named.key().name().equals(origin)) {
      throw new RefusedException(Reason.ORIGIN_WRONG, "extra");
    }
    TreeHead head =
        policy(origin, List.of(named.key())).verify(proof.checkpoint()).checkpoint().head();
    TreeHash leaf = TreeHash.leaf(entry);
    if (!Inclusion.check(proof.hashes(), head.size(), head.root(), proof.index(), leaf).holds()) {
      throw new RefusedException(Reason.INCLUSION_INVALID, "index");
    }
    return new Rotation(named.key(), proof.index(), head, proof.checkpoint());
  }

  private static LogPolicy policy(String origin, List<VerifierKey> keys) {
    return new LogPolicy(origin, keys, List.of(), 0);
  }

  /**
   * Whether one of these keys has signed it.
   *
   * @throws RefusedException NOTE_SIGNATURE_INVALID where a signature in the name of one is wrong
   */
  public boolean isSignedBy(Collection<VerifierKey> keys) throws RefusedException {
    return isSignedBy(note, keys);
  }

  static boolean isSignedBy(SignedNote note, Collection<VerifierKey> keys) throws RefusedException {
    try {
      note.verifiedBy(keys);
      return true;
    } catch (NoteException e) {
      if (e.reason() == NoteException.Reason.UNSIGNED) {
        return false;
      }
      throw LogPolicy.refused(e, "checkpoint");
    }
  }
}
