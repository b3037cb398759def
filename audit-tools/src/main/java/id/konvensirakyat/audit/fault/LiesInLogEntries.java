package id.konvensirakyat.audit.fault;

import static id.konvensirakyat.audit.fault.EntryEdits.act;
import static id.konvensirakyat.audit.fault.EntryEdits.at;
import static id.konvensirakyat.audit.fault.EntryEdits.ballot;
import static id.konvensirakyat.audit.fault.EntryEdits.change;
import static id.konvensirakyat.audit.fault.EntryEdits.changeAct;
import static id.konvensirakyat.audit.fault.EntryEdits.event;
import static id.konvensirakyat.audit.fault.EntryEdits.eventAt;
import static id.konvensirakyat.audit.fault.EntryEdits.hour;
import static id.konvensirakyat.audit.fault.EntryEdits.is;
import static id.konvensirakyat.audit.fault.EntryEdits.move;
import static id.konvensirakyat.audit.fault.EntryEdits.pays;
import static id.konvensirakyat.audit.fault.EntryEdits.renumber;
import static id.konvensirakyat.audit.fault.EntryEdits.tracker;

import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Logs that tell another history than the record, or one that cannot be; tree, checkpoint and
 * cosignatures are right for what they tell.
 */
final class LiesInLogEntries {
  private static final Hash OTHER = Hash.of("lain");

  private LiesInLogEntries() {}

  static Stream<Lie> all() {
    return Stream.of(order(), times(), acts(), events()).flatMap(List::stream);
  }

  private static List<Lie> order() {
    return List.of(
        told("F-ENTRY-01", log -> log.remove(ballot(log, 1))),
        told("F-ENTRY-02", log -> Collections.swap(log, ballot(log, 1), ballot(log, 2))),
        told("F-ENTRY-03", LiesInLogEntries::castLate),
        told(
            "F-ENTRY-04",
            log -> {
              move(log, event(log, EventType.SETUP), act(log, "OPEN_VOTING"));
              move(log, ballot(log, 1), act(log, "OPEN_VOTING"));
            }),
        told("F-ENTRY-05", log -> test(log, tracker(log, 1))),
        told("F-ENTRY-06", log -> change(log, ballot(log, 2), e -> pays(e, tracker(log, 1)))),
        told("F-ENTRY-07", log -> log.remove(act(log, "FREEZE_ROLL"))),
        told("F-ENTRY-08", log -> log.remove(event(log, EventType.SETUP))),
        told("F-ENTRY-09", LiesInLogEntries::publishTwice),
        told("F-ENTRY-10", log -> log.add(log.size(), key("konvensi.example/lain", "log 2"))),
        told("F-ENTRY-11", log -> log.add(log.size(), log.get(0))),
        told("F-ENTRY-12", LiesInLogEntries::misspell));
  }

  private static List<Lie> times() {
    return List.of(
        told(
            "F-ENTRY-13",
            log -> changeAct(log, "CLOSE_VOTING", a -> at(a, a.at().minus(Duration.ofDays(2))))),
        told(
            "F-ENTRY-14",
            log -> change(log, ballot(log, 2), e -> hour(e, e.hour().start().minusSeconds(3600)))),
        told(
            "F-ENTRY-15",
            log ->
                change(
                    log,
                    event(log, EventType.SETUP),
                    e -> hour(e, Instant.parse("2027-01-01T00:00:00Z")))));
  }

  private static List<Lie> acts() {
    return List.of(
        told(
            "F-LOGGED-01",
            log ->
                changeAct(log, "DECIDE", a -> new LogEntry.Act(a.seq(), a.kind(), a.at(), OTHER))),
        told(
            "F-LOGGED-02",
            log ->
                changeAct(
                    log, "DECIDE", a -> new LogEntry.Act(a.seq(), "ARCHIVE", a.at(), a.line()))),
        told("F-LOGGED-03", log -> changeAct(log, "DECIDE", a -> at(a, a.at().plusMillis(1)))),
        told("F-LOGGED-04", log -> log.remove(log.size() - 1)),
        told("F-LOGGED-05", LiesInLogEntries::oneActMore));
  }

  private static List<Lie> events() {
    return List.of(
        told("F-LOGGED-06", log -> log.remove(event(log, EventType.RESULT))),
        told("F-LOGGED-07", log -> change(log, ballot(log, 2), e -> pays(e, OTHER))),
        told("F-LOGGED-08", log -> change(log, ballot(log, 2), e -> is(e, e.height(), OTHER))),
        told(
            "F-LOGGED-09",
            log -> {
              int one = ballot(log, 1);
              Collections.swap(log, one, ballot(log, 2));
              renumber(log, one);
            }),
        told(
            "F-LOGGED-10",
            log -> {
              int first = ballot(log, 1);
              log.add(first, is(pays(eventAt(log, first), Hash.of("tracker")), 1, OTHER));
              renumber(log, first);
            }),
        told(
            "F-LOGGED-11",
            log -> {
              int first = ballot(log, 1);
              log.remove(first);
              renumber(log, first);
            }),
        told(
            "F-LOGGED-12",
            log ->
                log.add(
                    event(log, EventType.SETUP), of(eventAt(log, event(log, EventType.SETUP))))));
  }

  private static Lie told(String id, Consumer<List<LogEntry>> change) {
    return Lie.lie(id, c -> c.export.log.telling = change);
  }

  /** A ballot that was cast is logged as tested, too. */
  private static void test(List<LogEntry> log, Hash tracker) {
    int ballot = ballot(log, 1);
    LogEntry.Event cast = eventAt(log, ballot);
    log.add(ballot + 1, new LogEntry.Tested(cast.election(), tracker, cast.hour()));
  }

  /** The last ballot of the first election comes behind the act that closes the vote. */
  private static void castLate(List<LogEntry> log) {
    int close = act(log, "CLOSE_VOTING");
    Instant late = ((LogEntry.Act) log.get(close)).at();
    change(log, ballot(log, 4), e -> hour(e, Hour.of(late).start()));
    move(log, ballot(log, 4), close + 1);
  }

  private static void publishTwice(List<LogEntry> log) {
    int result = event(log, EventType.RESULT);
    LogEntry.Event once = eventAt(log, result);
    log.add(result + 1, is(once, once.height() + 1, OTHER));
  }

  private static void misspell(List<LogEntry> log) {
    changeAct(log, "FREEZE_ROLL", a -> new LogEntry.Act(a.seq(), "freeze_roll", a.at(), a.line()));
  }

  private static void oneActMore(List<LogEntry> log) {
    LogEntry.Act last = (LogEntry.Act) log.get(log.size() - 1);
    log.add(new LogEntry.Act(last.seq() + 1, "ARCHIVE", last.at(), OTHER));
  }

  private static LogEntry.Key key(String name, String seed) {
    return new LogEntry.Key(NoteSigner.ed25519(name, SmallLog.seed(seed)).verifierKey());
  }

  /** The same of an election that nobody knows. */
  private static LogEntry.Event of(LogEntry.Event e) {
    try {
      Uuid other = Uuid.decode("LainLainLainLain");
      return new LogEntry.Event(other, e.height(), e.type(), e.hour(), e.event(), e.payload());
    } catch (RefusedException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
