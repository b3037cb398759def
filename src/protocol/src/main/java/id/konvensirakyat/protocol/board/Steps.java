package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.Entry.Kind;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts the files of an archive together into steps, one file after the other, and checks the chain.
 * Data that does not belong to the event that follows it is refused, so that nothing can hide in a
 * record.
 */
final class Steps {
  private static final int MOST_DATA = EventType.SETUP.dataFiles();

  private final List<Entry> data = new ArrayList<>();
  private Chain chain;

  /** Goes on after this chain. */
  Steps(Chain chain) {
    this.chain = chain;
  }

  /** The chain after the events that were taken. */
  Chain chain() {
    return chain;
  }

  /** Takes the next file; an event completes a step. */
  Optional<Step> take(Entry entry) throws RefusedException {
    if (entry.kind() == Kind.EVENT) {
      Step step = step(entry);
      data.clear();
      return Optional.of(step);
    }
    data.add(entry);
    if (data.size() > MOST_DATA) {
      throw unreferenced();
    }
    return Optional.empty();
  }

  /** Says that there are no more files. */
  void end() throws RefusedException {
    if (!data.isEmpty()) {
      throw unreferenced();
    }
  }

  private Step step(Entry entry) throws RefusedException {
    Event event = event(entry);
    Chain next = chain.replay(event, entry.hash());
    if (data.size() > event.type().dataFiles()) {
      throw unreferenced();
    }
    boolean complete = data.size() == event.type().dataFiles();
    boolean named =
        event.payload().isEmpty()
            || (complete && data.get(data.size() - 1).hash().equals(event.payload().get()));
    if (!complete || !named) {
      throw new RefusedException(Reason.EVENT_PAYLOAD_WRONG, "event " + event.height());
    }
    chain = next;
    return new Step(data, entry, event.type(), next);
  }

  // Nearly all events are of ballots, and what such an event must be is known before it is read.
  private Event event(Entry entry) throws RefusedException {
    if (data.size() == 1) {
      Optional<Hash> payload = Optional.of(data.get(0).hash());
      Event expected = new Event(chain.head(), chain.height() + 1, EventType.BALLOT, payload);
      if (Arrays.equals(JsonWriter.writeBytes(expected), entry.content())) {
        return expected;
      }
    }
    return Event.read(entry.content());
  }

  private RefusedException unreferenced() {
    return new RefusedException(Reason.DATA_UNREFERENCED, "before event " + (chain.height() + 1));
  }
}
