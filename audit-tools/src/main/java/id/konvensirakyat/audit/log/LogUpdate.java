package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.IOException;
import java.util.Optional;

/** One look at a log: what is new goes into the copy, if it continues it. */
public sealed interface LogUpdate {
  /** The checkpoint that was served. */
  LogCheckpoints.Read now();

  /**
   * The copy is of this checkpoint now.
   *
   * @param before of which it was
   */
  record Continued(TreeHead before, LogCheckpoints.Read now) implements LogUpdate {}

  /** An earlier state of the very log that was copied; the copy stays. */
  record Smaller(TreeHead before, LogCheckpoints.Read now) implements LogUpdate {}

  /**
   * Another history than the copy's, which stays.
   *
   * @param kept the checkpoint of the copy
   */
  record Forked(SignedNote kept, LogCheckpoints.Read now) implements LogUpdate {}

  /**
   * Looks at the log.
   *
   * @param note its newest checkpoint, as it was served
   * @throws IOException when it cannot be read, which proves nothing
   * @throws DamagedLogException when what is served is not what is signed
   * @throws RefusedException when nobody believed has signed it
   * @throws UnreadableException when the copy is damaged
   */
  static LogUpdate of(
      LogFiles served, SignedNote note, LogPolicy policy, LogCopy copy, Progress progress)
      throws IOException, DamagedLogException, RefusedException, UnreadableException {
    var now = new LogCheckpoints.Read(note, policy.verify(note));
    Optional<SignedNote> kept = copy.checkpoint();
    TreeHead before = copy.head();
    TreeHead after = now.checkpoint().head();
    if (kept.isPresent() && after.size() < before.size()) {
      boolean isEarlier = new LogTree(before, copy.files()).root(after.size()).equals(after.root());
      return isEarlier ? new Smaller(before, now) : new Forked(kept.get(), now);
    }
    if (kept.isPresent() && !continues(new LogTree(after, served), before)) {
      return new Forked(kept.get(), now);
    }
    copy.grow(before, after, served, progress);
    copy.finish(before, after, note);
    return new Continued(before, now);
  }

  /** Of one size no tile needs to be read. */
  private static boolean continues(LogTree tree, TreeHead before)
      throws IOException, DamagedLogException {
    return tree.head().size() == before.size()
        ? tree.head().root().equals(before.root())
        : tree.continues(before);
  }
}
