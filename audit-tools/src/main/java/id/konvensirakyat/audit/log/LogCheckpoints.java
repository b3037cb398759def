package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checkpoints as they are served, and the keys that may have signed them. */
public final class LogCheckpoints {
  /** Where a log serves its newest checkpoint. */
  public static final String NEWEST = "checkpoint";

  /** Where it serves the largest one that enough witnesses cosigned. */
  public static final String WITNESSED = "witnessed";

  private LogCheckpoints() {}

  /**
   * A checkpoint that somebody the observer believes has signed.
   *
   * @param note as it was served
   */
  public record Read(SignedNote note, LogPolicy.Signed signed) {
    /** The tree's size and root, and whose. */
    public Checkpoint checkpoint() {
      return signed.checkpoint();
    }
  }

  /** What is served at a path; empty if there is nothing. */
  public static Optional<SignedNote> fetch(LogFiles files, String path)
      throws IOException, DamagedLogException {
    Optional<byte[]> bytes = files.read(path, SignedNote.LARGEST);
    try {
      return bytes.isPresent() ? Optional.of(SignedNote.parse(bytes.get())) : Optional.empty();
    } catch (NoteException e) {
      throw new DamagedLogException(path + ": " + e.getMessage());
    }
  }

  /**
   * The largest checkpoint that the log serves as witnessed, signed by it; empty if there is none.
   */
  public static Optional<Read> witnessed(LogFiles files, LogPolicy policy)
      throws IOException, DamagedLogException, RefusedException {
    return verified(fetch(files, WITNESSED), policy);
  }

  /** The same of one that was fetched before. */
  public static Optional<Read> verified(Optional<SignedNote> witnessed, LogPolicy policy)
      throws RefusedException {
    try {
      return witnessed.isPresent()
          ? Optional.of(new Read(witnessed.get(), policy.verify(witnessed.get())))
          : Optional.empty();
    } catch (RefusedException e) {
      throw e.within(WITNESSED);
    }
  }

  /**
   * The key that entry 0 names, for who has no other: the log's own word.
   *
   * @throws DamagedLogException if entry 0 is no key, or the checkpoint's tree has another
   */
  public static VerifierKey firstKey(LogFiles files, SignedNote note)
      throws IOException, DamagedLogException {
    try {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (checkpoint.head().size() > 0) {
        LogTree tree = new LogTree(checkpoint.head(), files);
        byte[] first = tree.entries(Tile.at(0, 0, checkpoint.head().size())).get(0);
        if (LogEntry.read(first) instanceof LogEntry.Key key
            && key.key().name().equals(checkpoint.origin())
            && tree.holds(0, TreeHash.leaf(first))) {
          return key.key();
        }
      }
    } catch (NoteException | RefusedException e) {
      // no checkpoint, or no entry: the same below
    }
    throw new DamagedLogException("entry 0 is no key of the log");
  }

  /** The keys that the entries of a tree name, in their order. */
  public static List<VerifierKey> keys(LogTree tree) throws IOException, DamagedLogException {
    List<VerifierKey> keys = new ArrayList<>();
    try {
      for (LogEntries entries = new LogEntries(tree, 0); entries.hasNext(); ) {
        byte[] entry = entries.next();
        if (LogEntries.isKey(entry) && LogEntry.read(entry) instanceof LogEntry.Key key) {
          keys.add(key.key());
        }
      }
    } catch (RefusedException e) {
      throw new DamagedLogException("an entry that should be a key is none");
    }
    return keys;
  }
}
