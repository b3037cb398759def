package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a server could do with the log that it signs: one step from a true one. */
final class LiesInLog {
  private LiesInLog() {}

  /**
   * One of them.
   *
   * @param id of the fault
   * @param isAsked whether the server goes to the witness with it
   * @param telling from the true log to the one that everybody is shown from then on
   */
  record LogLie(String id, boolean isAsked, Telling telling) {}

  /** From the true log to the one that is shown. */
  interface Telling {
    LyingLog shown(LogScene scene);
  }

  static Stream<LogLie> all() {
    return Stream.of(histories(), orders(), times(), files(), acknowledgements(), hidden())
        .flatMap(List::stream);
  }

  private static LogLie lie(String id, Telling telling) {
    return new LogLie(id, true, telling);
  }

  private static List<LogLie> histories() {
    return List.of(
        lie("F-LOG-01", s -> s.log.fork(6).append(s.ballot(3, "x"))),
        lie("F-LOG-02", s -> s.log.fork(6).append(s.ballot(3, "x"), s.ballot(4, "d"))),
        lie("F-LOG-03", s -> s.log.fork(5)),
        lie(
            "F-LOG-04",
            s -> {
              LyingLog back = s.log.fork(5);
              s.seen(back);
              return back.append(s.ballot(2, "x"), s.ballot(3, "y"), s.ballot(4, "z"));
            }),
        lie(
            "F-LOG-05",
            s -> s.log.fork(5).append(s.ballot(2, "c"), s.ballot(3, "d"), s.ballot(4, "e"))),
        lie(
            "F-LOG-06",
            s ->
                s.log
                    .fork(4)
                    .append(s.ballot(1, "b"), s.ballot(2, "a"))
                    .append(s.ballot(3, "c"), s.ballot(4, "d"))),
        lie(
            "F-LOG-07",
            s -> {
              LyingLog other = s.log.fork(6).append(s.ballot(3, "x"));
              s.log.append(s.ballot(4, "d"));
              return s.log.serve("witnessed", LogScene.bytes(other.checkpoint()));
            }));
  }

  private static List<LogLie> orders() {
    return List.of(
        lie("F-LOG-08", s -> s.log.append(s.ballot(5, "e"), s.ballot(4, "d"))),
        lie("F-LOG-09", s -> s.log.append(s.ballot(4, "b"))),
        lie("F-LOG-10", s -> s.log.append(s.act(2, "CLOSE_VOTING"), s.ballot(4, "d"))),
        lie("F-LOG-11", s -> s.log.append(s.act(3, "SUSPEND"))),
        lie("F-LOG-12", s -> s.log.append(s.ballot(5, "e"))),
        lie("F-LOG-13", s -> s.log.append(s.tested("d"), s.ballot(4, "d"))),
        lie("F-LOG-14", s -> s.log.append(s.tested("b"))),
        lie("F-LOG-15", s -> s.log.append(new LogEntry.Key(strangersKey().verifierKey()))),
        lie(
            "F-LOG-16",
            s -> s.log.append("konvensi/1 note hello".getBytes(StandardCharsets.US_ASCII))),
        lie(
            "F-LOG-17",
            s -> s.log.append(s.event(4, EventType.RESULT, "result"), s.ballot(5, "d"))));
  }

  private static NoteSigner strangersKey() {
    return NoteSigner.ed25519("b.example/log", LogScene.seed(9));
  }

  private static List<LogLie> times() {
    return List.of(
        lie(
            "F-LOG-18",
            s -> {
              LogEntry early = s.ballot(5, "late");
              s.log.append(s.ballot(4, "d"));
              s.pass(Duration.ofMinutes(65));
              s.ask(s.log);
              s.seen(s.log);
              return s.log.append(early);
            }),
        lie(
            "F-LOG-19",
            s -> {
              LogEntry early = s.ballot(5, "late");
              s.pass(Duration.ofHours(1));
              return s.log.append(s.ballot(4, "d"), early);
            }),
        lie(
            "F-LOG-20",
            s -> {
              s.pass(Duration.ofMinutes(61));
              return s.log;
            }),
        new LogLie(
            "F-LOG-21",
            false,
            s -> {
              s.seen(s.log.append(s.ballot(4, "d")));
              s.pass(Duration.ofMinutes(6));
              return s.log;
            }));
  }

  private static List<LogLie> files() {
    return List.of(
        lie("F-LOG-22", LiesInLog::byAnotherKey),
        lie("F-LOG-23", s -> exchanged(s, "tile/entries/000.p/8")),
        lie("F-LOG-24", s -> exchanged(s, "tile/0/000.p/8")));
  }

  /** Another history that was signed and shown once, without what would connect it. */
  private static List<LogLie> hidden() {
    return List.of(
        lie("F-LOG-26", s -> shownOnce(s, s.log.fork(7).append(s.ballot(4, "d")), "checkpoint")),
        lie("F-LOG-27", s -> shownOnce(s, s.log.fork(7), "checkpoint")),
        lie("F-LOG-28", s -> shownOnce(s, s.log.fork(7), "witnessed")));
  }

  private static LyingLog shownOnce(LogScene s, LyingLog files, String as) {
    LyingLog other = s.log.fork(6).append(s.ballot(3, "x"), s.ballot(4, "d"));
    s.seen(files.serve(as, LogScene.bytes(other.checkpoint())));
    return s.log.append(s.ballot(4, "d"));
  }

  private static List<LogLie> acknowledgements() {
    return List.of(
        lie(
            "F-LOG-25",
            s -> {
              s.acknowledged(s.log.fork(7).append(s.ballot(4, "d")), 7);
              return s.log.append(s.ballot(4, "e"), s.ballot(5, "f"));
            }));
  }

  private static LyingLog byAnotherKey(LogScene s) {
    return new LyingLog(LogScene.ORIGIN, LogScene.seed(2))
        .append(s.key(), s.act(0, "CREATE"), s.act(1, "OPEN_VOTING"))
        .append(s.event(0, EventType.SETUP, "setup"))
        .append(s.ballot(1, "a"), s.ballot(2, "b"), s.ballot(3, "c"));
  }

  /** A file of another history under the signed checkpoint. */
  private static LyingLog exchanged(LogScene s, String path) {
    LyingLog other = s.log.fork(7).append(s.ballot(4, "another"));
    s.log.append(s.ballot(4, "d"));
    return s.log.serve(path, other.read(path, 1 << 20).orElseThrow());
  }
}
