package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A watcher of one log. Its folder holds a copy of the log, the alarms, what was seen, the evidence
 * and what may become evidence, so that it goes on wherever it was killed.
 */
public final class LogWatch {
  /** So long every look may take, however soon a log that stands still gives an alarm. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final LogFiles served;
  private final Path folder;
  private final SignedTrees trees;
  private final WatchLimits limits;
  private final Clock clock;
  private final Progress progress;
  private final LogCopy copy;
  private final Alarms alarms;
  private final Observations seen;
  private final LogHistory history;
  private final CosignatureWatch cosignatures;
  private final Instant begun;
  private LogKeys keys;
  private Optional<Instant> unreached = Optional.empty();
  private boolean ended;

  /**
   * Goes on in a folder.
   *
   * @param keys whose signatures count; the log's may be missing, then entry 0's is taken
   * @throws UnreadableException if the folder is damaged
   */
  public LogWatch(
      LogFiles served,
      Path folder,
      LogKeys keys,
      WatchLimits limits,
      Alarms alarms,
      Clock clock,
      Progress progress)
      throws IOException, UnreadableException {
    this.served = served;
    this.folder = folder;
    this.keys = keys;
    this.limits = limits;
    this.alarms = alarms;
    this.clock = clock;
    this.progress = progress;
    this.begun = clock.instant();
    this.copy = new LogCopy(folder.resolve("log"));
    this.trees = SignedTrees.in(folder, copy, clock, alarms, this::raise);
    this.seen = Observations.at(folder.resolve("observations.txt"));
    this.history = new LogHistory(limits.skew());
    this.cosignatures = new CosignatureWatch(seen, limits.cosigning(), begun);
    readCopy();
    this.ended = alarms.all().stream().anyMatch(alarm -> alarm.kind().isLast());
  }

  private void readCopy() throws IOException, UnreadableException {
    try {
      history.read(tree(), seen, this::raise);
    } catch (DamagedLogException | FileNotFoundException e) {
      throw new UnreadableException("The copy in " + folder + " is damaged: " + e.getMessage());
    }
  }

  /**
   * Looks at the log once.
   *
   * @return why it could not be reached, if it could not
   * @throws UnreadableException if the folder is damaged
   * @throws IOException if the folder cannot be written
   */
  public Optional<String> round() throws IOException, UnreadableException {
    Optional<String> failure = Optional.empty();
    Instant asked = clock.instant();
    try {
      look();
      unreached = Optional.empty();
    } catch (UnservedException e) {
      failure = Optional.of(String.valueOf(e.getMessage()));
      unreached = Optional.of(unreached.orElse(asked));
    }
    trees.settle();
    stalls();
    return failure;
  }

  private void look() throws IOException, UnreadableException, UnservedException {
    Duration most = limits.stall().compareTo(SHORTEST) < 0 ? SHORTEST : limits.stall();
    LogFiles log = new GuardedFiles(served, clock, clock.instant().plus(most));
    try {
      SignedNote newest = newest(log);
      // once there is a copy its key counts: another history signed by another key is no fork
      if (keys.log().isEmpty() && history.keys().isEmpty()) {
        keys = keys.with(List.of(LogCheckpoints.firstKey(log, newest)));
      }
      var followed = KeyRotations.follow(log, keys.with(history.keys()), newest, trees::shown);
      LogPolicy policy = followed.keys().policy().orElseThrow();
      var now = new LogCheckpoints.Read(newest, policy.verify(newest));
      if (followed.fork().isPresent()) {
        trees.forked(followed.fork().get(), now);
      } else if (trees.shown(now, policy)) {
        update(LogUpdate.of(log, newest, policy, copy, progress), policy, log);
      }
    } catch (DamagedLogException e) {
      raise(AlarmKind.DAMAGED, String.valueOf(e.getMessage()));
    } catch (RefusedException e) {
      raise(AlarmKind.KEY, e.refusal().toString());
    } catch (GuardedFiles.FailedException | FileNotFoundException e) {
      throw new UnservedException(e);
    }
  }

  private static SignedNote newest(LogFiles log) throws IOException, DamagedLogException {
    return LogCheckpoints.fetch(log, LogCheckpoints.NEWEST)
        .orElseThrow(
            () -> new GuardedFiles.FailedException(new FileNotFoundException("no checkpoint")));
  }

  private void update(LogUpdate update, LogPolicy policy, LogFiles log)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    if (update instanceof LogUpdate.Continued continued) {
      continued(continued, policy, log);
    } else if (update instanceof LogUpdate.Smaller smaller) {
      trees.smaller(smaller);
    } else if (update instanceof LogUpdate.Forked forked) {
      trees.forked(forked.kept(), forked.now());
    }
  }

  private void continued(LogUpdate.Continued update, LogPolicy policy, LogFiles log)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    readCopy();
    Optional<LogCheckpoints.Read> witnessed = LogCheckpoints.witnessed(log, policy);
    if (witnessed.isPresent() && !trees.shown(witnessed.get(), policy)) {
      return;
    }
    copy.put(LogCheckpoints.WITNESSED, witnessed.map(LogCheckpoints.Read::note));
    cosignatures.observe(update.now(), witnessed, policy, clock.instant(), this::raise);
    trees.leftBehind(limits.stall());
  }

  private void stalls() throws IOException {
    Instant now = clock.instant();
    Instant oldest = now.minus(limits.stall());
    Optional<Instant> since = seen.standsSince();
    if (unreached.filter(oldest::isAfter).isPresent()) {
      raise(AlarmKind.STALL, "the log cannot be reached since " + unreached.get());
    } else if (unreached.isEmpty()
        && history.isVoting()
        && since.filter(oldest::isAfter).isPresent()) {
      raise(AlarmKind.STALL, "people vote, and no entry came since " + since.get());
    }
  }

  /** Raises an alarm, unless it was. */
  public void raise(AlarmKind kind, String detail) throws IOException {
    ended |= kind.isLast();
    alarms.raise(kind, clock.instant(), detail);
  }

  /** The tree of the copy. */
  public LogTree tree() throws IOException, UnreadableException {
    return new LogTree(copy.head(), copy.files());
  }

  /** Whether there is no use in going on: the log has two histories. */
  public boolean hasEnded() {
    return ended;
  }

  /** From now on these witnesses count. */
  public void trust(LogKeys other) {
    keys = new LogKeys(keys.log(), other.witnesses(), other.needed());
  }

  /** Whose signatures count. */
  public LogKeys keys() {
    return keys.with(history.keys());
  }

  /** What the entries say. */
  public LogHistory history() {
    return history;
  }

  /** What was seen. */
  public Observations seen() {
    return seen;
  }

  /** The log could not be read. */
  private static final class UnservedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnservedException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
