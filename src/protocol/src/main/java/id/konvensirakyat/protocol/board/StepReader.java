package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an archive event by event and checks the chain. Data that does not belong to the event that
 * follows it is refused, so that nothing can hide in a record.
 */
public final class StepReader {
  private static final int MOST_DATA = EventType.SETUP.dataFiles();

  private final ArchiveReader archive;
  private Chain chain = Chain.EMPTY;

  public StepReader(ArchiveReader archive) {
    this.archive = archive;
  }

  /** The chain after the events that were read. */
  public Chain chain() {
    return chain;
  }

  /** The next event with its data, or empty at the end of the archive. */
  public Optional<Step> next() throws IOException, RefusedException {
    List<Entry> data = new ArrayList<>();
    for (Optional<Entry> entry = archive.next(); entry.isPresent(); entry = archive.next()) {
      if (entry.get().kind() == Entry.Kind.EVENT) {
        return Optional.of(step(data, entry.get()));
      }
      data.add(entry.get());
      if (data.size() > MOST_DATA) {
        throw unreferenced();
      }
    }
    if (!data.isEmpty()) {
      throw unreferenced();
    }
    return Optional.empty();
  }

  private Step step(List<Entry> data, Entry entry) throws RefusedException {
    Event event = Event.read(entry.content());
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

  private RefusedException unreferenced() {
    return new RefusedException(Reason.DATA_UNREFERENCED, "before event " + (chain.height() + 1));
  }
}
