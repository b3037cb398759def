package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogFold;
import id.konvensirakyat.protocol.log.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the entries of a log say, one after the other, and which of them cannot be true. */
public final class LogHistory {
  private final LogFold fold = new LogFold();
  private final SortedMap<Instant, Hourly> hours = new TreeMap<>();
  private final Duration skew;
  private Instant hour = Instant.EPOCH;
  private int undated;
  private long next;
  private boolean broken;

  /**
   * What was logged in an hour.
   *
   * @param entries all of them
   * @param ballots how many were cast
   * @param tested how many were opened as tests
   */
  public record Hourly(int entries, int ballots, int tested) {
    private Hourly plus(Hourly other) {
      return new Hourly(entries + other.entries, ballots + other.ballots, tested + other.tested);
    }
  }

  /** Whoever is told what is wrong. */
  @FunctionalInterface
  public interface Finding {
    /** This was found. */
    void found(AlarmKind kind, String detail) throws IOException;
  }

  /**
   * Nothing yet.
   *
   * @param skew by how much two clocks may differ
   */
  public LogHistory(Duration skew) {
    this.skew = skew;
  }

  /** Goes on to the end of a tree. */
  public void read(LogTree tree, Observations seen, Finding finding)
      throws IOException, DamagedLogException {
    for (LogEntries entries = new LogEntries(tree, next); entries.hasNext(); ) {
      add(entries.next(), seen.notBefore(next), finding);
      next++;
    }
  }

  private void add(byte[] bytes, Optional<Instant> notBefore, Finding finding) throws IOException {
    try {
      LogEntry entry = LogEntry.read(bytes);
      count(entry);
      Optional<Instant> latest = entry.span().map(Span::latest);
      if (notBefore.isPresent()
          && latest.isPresent()
          && latest.get().plus(skew).isBefore(notBefore.get())) {
        finding.found(
            AlarmKind.BACKDATED,
            "entry %d says %s, but the tree before it was cosigned at %s"
                .formatted(next, latest.get(), notBefore.get()));
      }
      if (!broken) {
        fold.add(entry);
      }
    } catch (RefusedException e) {
      // The fold can go no further: what follows would be told of a state that is not there.
      broken = true;
      boolean isLate = e.reason() == Reason.ENTRY_BACKDATED;
      finding.found(
          isLate ? AlarmKind.BACKDATED : AlarmKind.ORDER, "entry " + next + ": " + e.refusal());
    }
  }

  private void count(LogEntry entry) {
    Optional<Instant> time = entry.span().map(Span::earliest);
    hour = time.orElse(hour).truncatedTo(ChronoUnit.HOURS);
    if (hour.equals(Instant.EPOCH)) {
      undated++; // the log's first key
      return;
    }
    boolean isBallot = entry instanceof LogEntry.Event event && event.type() == EventType.BALLOT;
    boolean isTest = entry instanceof LogEntry.Tested;
    Hourly logged = new Hourly(1 + undated, isBallot ? 1 : 0, isTest ? 1 : 0);
    undated = 0;
    hours.merge(hour, logged, Hourly::plus);
  }

  /** How many entries were read. */
  public long size() {
    return next;
  }

  /** The log's keys that they name. */
  public List<VerifierKey> keys() {
    return fold.keys();
  }

  /** Whether ballots may come next. */
  public boolean isVoting() {
    return !broken && fold.isVoting();
  }

  /** What was logged in each hour. */
  public SortedMap<Instant, Hourly> hours() {
    return new TreeMap<>(hours);
  }
}
