package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.log.Alarm;
import id.konvensirakyat.audit.log.AlarmKind;
import id.konvensirakyat.audit.log.Alarms;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.log.LogWatch;
import id.konvensirakyat.audit.log.ReceiptCheck;
import id.konvensirakyat.audit.log.ReceiptToday;
import id.konvensirakyat.audit.log.WatchLimits;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.witness.Reply;
import id.konvensirakyat.audit.witness.Witness;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.TlogProof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A log while people vote, of seven entries: key, two acts, an election with three ballots. A
 * witness has cosigned it, a watcher has seen it, and a voter holds a receipt of the second ballot.
 */
final class LogScene implements AutoCloseable {
  static final String ORIGIN = "konvensi.example/api/conventions/uji/log";

  private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");
  private static final int RECEIPT_OF = 5;
  private static final WatchLimits LIMITS =
      new WatchLimits(Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMinutes(2));

  final LyingLog log = new LyingLog(ORIGIN, seed(1));
  private final Witness witness;
  private final LogWatch watch;
  private final LogPolicy policy;
  private final Set<AlarmKind> alarms = EnumSet.noneOf(AlarmKind.class);
  private final Uuid election;
  private TlogProof held;
  private Instant now = START;
  private LyingLog served = log;

  /** The scene, with the witness's and the watcher's folders below this one. */
  LogScene(Path folder) throws IOException, UnreadableException, RefusedException {
    Clock clock = clock();
    election = Uuid.decode("Pvtx6fwz27wUkn");
    log.append(key(), act(0, "CREATE"), act(1, "OPEN_VOTING"), event(0, EventType.SETUP, "setup"));
    log.append(ballot(1, "a"), ballot(2, "b"), ballot(3, "c"));
    witness =
        Witness.open(
            folder.resolve("witness"),
            Optional.of("witness.example/w1"),
            List.of(log.key().toString()),
            clock);
    LogKeys keys = new LogKeys(List.of(log.key()), witness.publicKeys().subList(0, 1), 1);
    policy = keys.policy().orElseThrow();
    watch =
        new LogWatch(
            (path, limit) -> served.read(path, limit),
            folder.resolve("watch"),
            keys,
            LIMITS,
            Alarms.at(folder.resolve("watch/alarms.txt"), this::raised),
            clock,
            (subject, done, unit) -> {});
    ask(log);
    held = log.receipt(RECEIPT_OF);
    seen(log);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  static byte[] seed(int filler) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) filler);
    return seed;
  }

  static byte[] bytes(SignedNote note) {
    return note.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void raised(Alarm alarm) {
    alarms.add(alarm.kind());
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  LogEntry key() {
    return new LogEntry.Key(log.key());
  }

  LogEntry act(int seq, String kind) {
    return new LogEntry.Act(seq, kind, now, Hash.of("act " + seq));
  }

  LogEntry event(int height, EventType type, String payload) {
    return new LogEntry.Event(
        election,
        height,
        type,
        Hour.of(now),
        Hash.of("event " + height + payload),
        Optional.of(Hash.of(payload)));
  }

  LogEntry ballot(int height, String of) {
    return event(height, EventType.BALLOT, of);
  }

  LogEntry tested(String of) {
    return new LogEntry.Tested(election, Hash.of(of), Hour.of(now));
  }

  /** Shows a log to the watcher. */
  void seen(LyingLog shown) {
    served = shown;
    try {
      watch.round();
    } catch (IOException | UnreadableException e) {
      throw new IllegalStateException("the watcher's folder", e);
    }
  }

  /** What the witness has answered, and kept, when it was asked to go on to what is shown. */
  String ask(LyingLog shown) {
    int size = shown.size();
    int known = (int) (long) witness.seen().get(0).size().orElse(0L);
    AddCheckpoint request = shown.request(Math.min(known, size), size);
    try {
      Reply reply = witness.add(request.toString().getBytes(StandardCharsets.UTF_8));
      if (reply.status() == 200) {
        shown.cosigned(SignedNote.signatures(reply.body()));
      }
      Witness.Seen kept = witness.seen().get(0);
      return reply.status()
          + (kept.forks() > 0 ? " fork" : "")
          + (kept.unproved() > 0 ? " unproved" : "");
    } catch (IOException | NoteException e) {
      throw new IllegalStateException("the witness's folder", e);
    }
  }

  /** Every kind of alarm that the watcher raised. */
  Set<AlarmKind> alarms() {
    return EnumSet.copyOf(alarms);
  }

  /** The voter is given the receipt of an entry, and holds no other. */
  void acknowledged(LyingLog told, int index) {
    held = told.receipt(index);
  }

  /** What the voter finds who verifies the receipt and compares it with what is shown. */
  String compare(LyingLog shown) {
    ReceiptCheck check = ReceiptCheck.of(held, policy, Optional.empty());
    try {
      return check.receipt().isEmpty()
          ? "refused"
          : (check instanceof ReceiptCheck.Unwitnessed ? "unwitnessed " : "")
              + ReceiptToday.of(check.receipt().get(), shown, policy)
                  .getClass()
                  .getSimpleName()
                  .toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "unreadable";
    }
  }

  @Override
  public void close() throws IOException {
    witness.close();
  }
}
