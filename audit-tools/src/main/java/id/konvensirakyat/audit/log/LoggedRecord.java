package id.konvensirakyat.audit.log;

import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acts and events that a log holds, for comparing a record with them. */
final class LoggedRecord {
  private final List<Item> acts = new ArrayList<>();
  private final Map<Uuid, List<Item>> events = new HashMap<>();

  /**
   * One of them.
   *
   * @param index of the entry
   * @param hash of the line or of the event
   * @param name for people
   */
  record Item(long index, Hash hash, String name) {}

  /**
   * Those among a tree's first entries; what is no entry is passed over, which was told already.
   */
  static LoggedRecord of(LogTree tree, long most) throws IOException, DamagedLogException {
    LoggedRecord record = new LoggedRecord();
    for (LogEntries entries = new LogEntries(tree, 0);
        entries.hasNext() && entries.index() < most; ) {
      long index = entries.index();
      byte[] bytes = entries.next();
      entry(bytes).ifPresent(entry -> record.add(index, entry));
    }
    return record;
  }

  private static Optional<LogEntry> entry(byte[] bytes) {
    try {
      return Optional.of(LogEntry.read(bytes));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private void add(long index, LogEntry entry) {
    if (entry instanceof LogEntry.Act act) {
      acts.add(new Item(index, act.line(), "act " + act.seq() + " (" + act.kind() + ")"));
    } else if (entry instanceof LogEntry.Event event) {
      events
          .computeIfAbsent(event.election(), e -> new ArrayList<>())
          .add(new Item(index, event.event(), name(event)));
    }
  }

  private static String name(LogEntry.Event event) {
    return event.type() == EventType.BALLOT && event.payload().isPresent()
        ? "ballot " + event.payload().get().base64()
        : "event " + event.height() + " (" + event.type().text() + ") of " + event.election();
  }

  List<Item> acts() {
    return acts;
  }

  Map<Uuid, List<Item>> events() {
    return events;
  }
}
