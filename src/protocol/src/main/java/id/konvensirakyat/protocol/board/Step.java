package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.Entry;
import java.util.List;

/**
 * An event with the data that belongs to it, in the order of the archive.
 *
 * @param data as many files as the type has; the last is the payload
 * @param event the event's file
 * @param type the event's type
 * @param chain the chain after the event
 */
public record Step(List<Entry> data, Entry event, EventType type, Chain chain) {
  public Step {
    data = List.copyOf(data);
  }

  /** The data file at this position. */
  byte[] content(int index) {
    return data.get(index).content();
  }
}
