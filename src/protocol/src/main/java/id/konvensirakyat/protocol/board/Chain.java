package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Optional;

/**
 * The state of the hash chain between two events (spec 4.4). Immutable: whoever appends and whoever
 * replays take the same steps.
 *
 * @param phase what may follow
 * @param height of the last event, -1 before the first
 * @param head the hash of the last event
 */
public record Chain(Phase phase, int height, Optional<Hash> head) {

  /** Before the first event. */
  public static final Chain EMPTY = new Chain(Phase.EMPTY, -1, Optional.empty());

  /**
   * One step.
   *
   * @param event as it is hashed and stored
   * @param next the chain after it
   */
  public record Link(Entry event, Chain next) {}

  /** Appends an event of this type, if it may follow. */
  public Link append(EventType type, Optional<Hash> payload) throws RefusedException {
    Event event = new Event(head, height + 1, type, payload);
    Entry entry = Entry.event(JsonWriter.writeBytes(event));
    return new Link(entry, after(event, entry.hash()));
  }

  /** Checks that this event follows, and follows it. */
  public Chain replay(Event event, Hash hash) throws RefusedException {
    if (event.height() != height + 1) {
      throw new RefusedException(Reason.EVENT_HEIGHT_WRONG, place());
    }
    if (!event.parent().equals(head)) {
      throw new RefusedException(Reason.EVENT_PARENT_WRONG, place());
    }
    return after(event, hash);
  }

  private Chain after(Event event, Hash hash) throws RefusedException {
    if (event.payload().isPresent() != event.type().dataFiles() > 0) {
      throw new RefusedException(Reason.EVENT_PAYLOAD_WRONG, place());
    }
    Phase next =
        phase
            .after(event.type())
            .orElseThrow(() -> new RefusedException(Reason.EVENT_OUT_OF_ORDER, place()));
    return new Chain(next, event.height(), Optional.of(hash));
  }

  private String place() {
    return "event " + (height + 1);
  }
}
