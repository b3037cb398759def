package id.konvensirakyat.audit.fault;

import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Finds and changes entries of a log that was not written yet. */
final class EntryEdits {
  private EntryEdits() {}

  /** Where the ballot of this height of the first election is. */
  static int ballot(List<LogEntry> log, int height) {
    int setup = event(log, EventType.SETUP);
    Uuid first = eventAt(log, setup).election();
    return IntStream.range(setup, log.size())
        .filter(
            i ->
                log.get(i) instanceof LogEntry.Event e
                    && e.election().equals(first)
                    && e.type() == EventType.BALLOT
                    && e.height() == height)
        .findFirst()
        .orElseThrow();
  }

  static Hash tracker(List<LogEntry> log, int height) {
    return eventAt(log, ballot(log, height)).payload().orElseThrow();
  }

  /** Where the first event of this type is. */
  static int event(List<LogEntry> log, EventType type) {
    return IntStream.range(0, log.size())
        .filter(i -> log.get(i) instanceof LogEntry.Event e && e.type() == type)
        .findFirst()
        .orElseThrow();
  }

  static LogEntry.Event eventAt(List<LogEntry> log, int index) {
    return (LogEntry.Event) log.get(index);
  }

  /** Where the first act of this kind is. */
  static int act(List<LogEntry> log, String kind) {
    return IntStream.range(0, log.size())
        .filter(i -> log.get(i) instanceof LogEntry.Act a && a.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  static void change(List<LogEntry> log, int index, UnaryOperator<LogEntry.Event> change) {
    log.set(index, change.apply(eventAt(log, index)));
  }

  static void changeAct(List<LogEntry> log, String kind, UnaryOperator<LogEntry.Act> change) {
    int index = act(log, kind);
    log.set(index, change.apply((LogEntry.Act) log.get(index)));
  }

  static void move(List<LogEntry> log, int from, int to) {
    LogEntry entry = log.remove(from);
    log.add(to > from ? to - 1 : to, entry);
  }

  /** Gives the events of the election at this place heights in their order again. */
  static void renumber(List<LogEntry> log, int from) {
    Uuid election = eventAt(log, from).election();
    int height = 0;
    for (int i = 0; i < log.size(); i++) {
      if (log.get(i) instanceof LogEntry.Event e && e.election().equals(election)) {
        log.set(i, is(e, height++, e.event()));
      }
    }
  }

  static LogEntry.Act at(LogEntry.Act a, Instant time) {
    return new LogEntry.Act(a.seq(), a.kind(), time, a.line());
  }

  static LogEntry.Event hour(LogEntry.Event e, Instant start) {
    return new LogEntry.Event(
        e.election(), e.height(), e.type(), new Hour(start), e.event(), e.payload());
  }

  static LogEntry.Event is(LogEntry.Event e, int height, Hash event) {
    return new LogEntry.Event(e.election(), height, e.type(), e.hour(), event, e.payload());
  }

  static LogEntry.Event pays(LogEntry.Event e, Hash payload) {
    return new LogEntry.Event(
        e.election(), e.height(), e.type(), e.hour(), e.event(), Optional.of(payload));
  }
}
