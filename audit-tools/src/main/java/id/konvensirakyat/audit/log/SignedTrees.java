package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Every tree of which a watcher saw a signature of the log, held against the copy and against the
 * others: whatever does not go together is told, and kept as evidence.
 */
final class SignedTrees {
  private static final String COPY = "the copy's";

  private final Path folder;
  private final LogCopy copy;
  private final Clock clock;
  private final Alarms alarms;
  private final LogHistory.Finding finding;
  private final Unconnected unconnected;
  private final WatchEvidence evidence;

  private SignedTrees(
      Path folder,
      LogCopy copy,
      Clock clock,
      Alarms alarms,
      LogHistory.Finding finding,
      Unconnected unconnected) {
    this.folder = folder;
    this.copy = copy;
    this.clock = clock;
    this.alarms = alarms;
    this.finding = finding;
    this.unconnected = unconnected;
    this.evidence = new WatchEvidence(folder.resolve("evidence"));
  }

  /**
   * Those of a watcher's folder.
   *
   * @param finding is told what is wrong
   * @throws UnreadableException if the folder is damaged
   */
  static SignedTrees in(
      Path folder, LogCopy copy, Clock clock, Alarms alarms, LogHistory.Finding finding)
      throws IOException, UnreadableException {
    return new SignedTrees(folder, copy, clock, alarms, finding, Unconnected.in(folder));
  }

  /**
   * A checkpoint was shown that this policy verifies. It is kept until the copy holds its tree: it
   * may never be shown again.
   *
   * @return whether it can be of the copy's history
   */
  boolean shown(LogCheckpoints.Read shown, LogPolicy policy)
      throws IOException, UnreadableException {
    TreeHead head = shown.checkpoint().head();
    Optional<SignedNote> copied = copy.checkpoint();
    if (copied.isPresent() && head.size() <= copy.head().size()) {
      boolean isOfCopy = isOfCopy(head);
      if (!isOfCopy) {
        forked(copied.get(), shown);
      }
      return isOfCopy;
    }
    Optional<SignedNote> other = unconnected.contradicting(head);
    if (other.isPresent()) {
      forked(other.get(), shown.note(), head, "another one of that size");
    } else if (!unconnected.keep(shown, policy, clock.instant())) {
      finding.found(AlarmKind.DAMAGED, "so many signed trees lead nowhere that no more are kept");
    }
    return other.isEmpty();
  }

  private boolean isOfCopy(TreeHead head) throws IOException, UnreadableException {
    TreeHead copied = copy.head();
    try {
      return head.equals(copied)
          || new LogTree(copied, copy.files()).root(head.size()).equals(head.root());
    } catch (DamagedLogException | FileNotFoundException e) {
      throw new UnreadableException("The copy in " + folder + " is damaged: " + e.getMessage());
    }
  }

  /** Compares with the copy what it has come up with. */
  void settle() throws IOException, UnreadableException {
    for (Unconnected.Kept one : unconnected.upTo(copy.head().size())) {
      if (isOfCopy(one.head())) {
        unconnected.drop(one);
      } else {
        forked(copy.checkpoint().orElse(one.note()), one.note(), one.head(), COPY);
        return;
      }
    }
  }

  /**
   * The log was read: does it lack a tree that it signed so long ago?
   *
   * @param patience with servers of one log that do not show the same at once
   */
  void leftBehind(Duration patience) throws IOException, UnreadableException {
    Optional<Unconnected.Kept> largest = unconnected.largest();
    Instant oldest = clock.instant().minus(patience);
    if (largest.filter(one -> one.since().isBefore(oldest)).isPresent()
        && largest.get().head().size() > copy.head().size()) {
      evidence.keep("shrink", largest.get().note().toString());
      finding.found(
          AlarmKind.SHRINK,
          "a tree of %d entries was signed, and shown at %s, and the log does not lead to it"
              .formatted(largest.get().head().size(), largest.get().since()));
    }
  }

  /** The log shows an earlier tree than the copy's. */
  void smaller(LogUpdate.Smaller update) throws IOException {
    long now = update.now().checkpoint().head().size();
    evidence.keep("shrink", update.now().note().toString());
    finding.found(
        AlarmKind.SHRINK, "%d entries where there were %d".formatted(now, update.before().size()));
  }

  /** The log shows another history than that of a checkpoint that is kept. */
  void forked(SignedNote kept, LogCheckpoints.Read now) throws IOException {
    forked(kept, now.note(), now.checkpoint().head(), COPY);
  }

  private void forked(SignedNote kept, SignedNote now, TreeHead head, String with)
      throws IOException {
    boolean wentBack = alarms.has(AlarmKind.SHRINK);
    evidence.keep("fork", kept + "\n--- and\n\n" + now);
    finding.found(
        wentBack ? AlarmKind.ROLLBACK : AlarmKind.FORK,
        "the tree of %d entries with root %s does not go together with %s"
            .formatted(head.size(), head.root(), with));
  }
}
