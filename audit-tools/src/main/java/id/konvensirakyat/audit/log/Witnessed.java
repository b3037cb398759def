package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.SignedNote;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a log as many witnesses have cosigned as are needed. */
public sealed interface Witnessed {
  /**
   * The first entries of the tree.
   *
   * @param size how many; 0 if too few witnesses have cosigned any
   */
  record UpTo(long size) implements Witnessed {}

  /** What is served as witnessed is of another history: the two checkpoints prove it. */
  record Forked(SignedNote now, SignedNote witnessed) implements Witnessed {}

  /**
   * Compares.
   *
   * @param now the log's newest checkpoint, verified by the policy of the witnesses
   * @param witnessed what lies beside it as witnessed, verified by the same
   * @param tree of the newest checkpoint
   * @throws IOException when the log cannot be read, or the witnessed tree is larger than the
   *     newest, so that nothing can be said of it yet
   */
  static Witnessed of(
      LogCheckpoints.Read now, Optional<LogCheckpoints.Read> witnessed, LogTree tree)
      throws IOException, DamagedLogException {
    if (witnessed.isPresent()) {
      TreeHead head = witnessed.get().checkpoint().head();
      if (head.size() > tree.head().size()) {
        throw new IOException(
            "The tree called witnessed has %d entries and the checkpoint %d: fetch both again."
                .formatted(head.size(), tree.head().size()));
      }
      if (!head.equals(tree.head()) && !tree.root(head.size()).equals(head.root())) {
        return new Forked(now.note(), witnessed.get().note());
      }
    }
    return new UpTo(
        Stream.concat(Stream.of(now), witnessed.stream())
            .filter(read -> read.signed().isWitnessed())
            .mapToLong(read -> read.checkpoint().head().size())
            .max()
            .orElse(0));
  }
}
