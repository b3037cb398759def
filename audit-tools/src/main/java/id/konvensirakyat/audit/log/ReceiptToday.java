package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.Receipt;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;

/** What the log of today says to a receipt (crypto-spec/log.md 3.4). */
public sealed interface ReceiptToday {
  /** The log of today goes on from the receipt's, and the entry is in it. */
  record Continues(LogCheckpoints.Read now) implements ReceiptToday {}

  /** It has fewer entries than the receipt proves that it had. */
  record Smaller(LogCheckpoints.Read now) implements ReceiptToday {}

  /** It is another history: the two checkpoints, both signed, prove it. */
  record Forked(LogCheckpoints.Read now) implements ReceiptToday {}

  /** What is served is not what the log signed. */
  record Damaged(String what) implements ReceiptToday {}

  /** Nobody who is believed signed the log of today. */
  record Unsigned(String why) implements ReceiptToday {}

  /**
   * Compares.
   *
   * @throws IOException when the log cannot be read, which proves nothing
   */
  static ReceiptToday of(Receipt receipt, LogFiles log, LogPolicy policy) throws IOException {
    try {
      LogCheckpoints.Read now = newest(log, policy);
      TreeHead then = receipt.signed().checkpoint().head();
      TreeHead head = now.checkpoint().head();
      if (head.size() < then.size()) {
        return new Smaller(now);
      }
      LogTree tree = new LogTree(head, log);
      boolean holds = tree.continues(then) && tree.holds(receipt.index(), receipt.ballot().leaf());
      return holds ? new Continues(now) : new Forked(now);
    } catch (DamagedLogException e) {
      return new Damaged(String.valueOf(e.getMessage()));
    } catch (RefusedException e) {
      return new Unsigned(e.refusal().toString());
    }
  }

  private static LogCheckpoints.Read newest(LogFiles log, LogPolicy policy)
      throws IOException, DamagedLogException, RefusedException {
    var note =
        LogCheckpoints.fetch(log, LogCheckpoints.NEWEST)
            .orElseThrow(() -> new FileNotFoundException("There is no checkpoint."));
    return new LogCheckpoints.Read(note, policy.verify(note));
  }

  /** The checkpoint of today, where there is one that can be shown to others. */
  default Optional<LogCheckpoints.Read> today() {
    if (this instanceof Continues continues) {
      return Optional.of(continues.now());
    }
    if (this instanceof Smaller smaller) {
      return Optional.of(smaller.now());
    }
    return this instanceof Forked forked ? Optional.of(forked.now()) : Optional.empty();
  }
}
