package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A watcher of one log. Its folder holds a copy of the log, the alarms, what was seen and the
 * evidence, so that it goes on wherever it was killed.
 */
public final class LogWatch {
  /** So long every look may take, however soon a log that stands still gives an alarm. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final LogFiles served;
  private final Path folder;
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
      var followed = KeyRotations.follow(log, keys.with(history.keys()), newest);
      LogPolicy policy = followed.keys().policy().orElseThrow();
      if (followed.fork().isPresent()) {
        var now = new LogCheckpoints.Read(newest, policy.verify(newest));
        forked(new LogUpdate.Forked(followed.fork().get(), now));
        return;
      }
      LogUpdate update = LogUpdate.of(log, newest, policy, copy, progress);
      if (update instanceof LogUpdate.Continued continued) {
        continued(continued, policy, log);
      } else if (update instanceof LogUpdate.Smaller smaller) {
        smaller(smaller);
      } else {
        forked((LogUpdate.Forked) update);
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

  private void continued(LogUpdate.Continued update, LogPolicy policy, LogFiles log)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    readCopy();
    Optional<LogCheckpoints.Read> witnessed = cosignatures.witnessed(log, policy);
    if (witnessed.isPresent() && !isOfCopy(witnessed.get().checkpoint().head())) {
      forked(new LogUpdate.Forked(update.now().note(), witnessed.get()));
      return;
    }
    copy.put(LogCheckpoints.WITNESSED, witnessed.map(LogCheckpoints.Read::note));
    cosignatures.observe(update.now(), witnessed, policy, clock.instant(), this::raise);
  }

  /** A larger one was made since; the next round will see it. */
  private boolean isOfCopy(TreeHead head)
      throws IOException, UnreadableException, DamagedLogException {
    LogTree copied = tree();
    return head.size() > copied.head().size() || copied.root(head.size()).equals(head.root());
  }

  private void smaller(LogUpdate.Smaller update) throws IOException {
    long now = update.now().checkpoint().head().size();
    keep("shrink", update.now().note().toString());
    raise(
        AlarmKind.SHRINK, "%d entries where there were %d".formatted(now, update.before().size()));
  }

  private void forked(LogUpdate.Forked update) throws IOException {
    boolean wentBack = alarms.has(AlarmKind.SHRINK);
    TreeHead now = update.now().checkpoint().head();
    keep("fork", update.kept() + "\n--- and\n\n" + update.now().note());
    raise(
        wentBack ? AlarmKind.ROLLBACK : AlarmKind.FORK,
        "the tree of %d entries with root %s does not go together with the copy's"
            .formatted(now.size(), now.root()));
  }

  private void keep(String name, String text) throws IOException {
    Path evidence = folder.resolve("evidence");
    Files.createDirectories(evidence);
    for (int i = 1; i < 1000; i++) {
      Path file = evidence.resolve(name + "-" + i + ".txt");
      if (!Files.exists(file)) {
        DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      if (Files.readString(file).equals(text)) {
        return;
      }
    }
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
