package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The entries of a vote that never ends: a key, two acts, one election, and its ballots. */
final class LoggedVote {
  private static final Instant BEGIN = Instant.parse("2026-11-28T00:00:00Z");
  private static final int BALLOTS_AN_HOUR = 100_000;

  private final VerifierKey key;
  private final long seed;
  private final Uuid election;

  LoggedVote(VerifierKey key, long seed) {
    this.key = key;
    this.seed = seed;
    try {
      this.election = Uuid.decode(LargeArchive.UUID);
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without an end. */
  Stream<byte[]> entries() {
    return LongStream.iterate(0, i -> i + 1).mapToObj(i -> entry(i).bytes());
  }

  private LogEntry entry(long index) {
    return switch ((int) Math.min(index, 4)) {
      case 0 -> new LogEntry.Key(key);
      case 1 -> new LogEntry.Act(0, "CREATE", BEGIN, hash("act", 0));
      case 2 -> event(0, EventType.SETUP);
      case 3 -> new LogEntry.Act(1, "OPEN_VOTING", BEGIN, hash("act", 1));
      default -> event((int) (index - 3), EventType.BALLOT);
    };
  }

  private LogEntry event(int height, EventType type) {
    return new LogEntry.Event(
        election,
        height,
        type,
        Hour.of(BEGIN.plusSeconds(height / BALLOTS_AN_HOUR * 3600L)),
        hash("event", height),
        Optional.of(hash("payload", height)));
  }

  private Hash hash(String what, long number) {
    return Hash.of(seed + " " + what + " " + number);
  }
}
