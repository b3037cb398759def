package id.konvensirakyat.audit.log;

import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the witnesses cosign in time. */
final class CosignatureWatch {
  private final Observations seen;
  private final Duration patience;
  private final Instant begun;
  private final Map<String, Long> lastOf = new HashMap<>();

  CosignatureWatch(Observations seen, Duration patience, Instant begun) {
    this.seen = seen;
    this.patience = patience;
    this.begun = begun;
  }

  /** Notes what there is, and tells what is missing. */
  void observe(
      LogCheckpoints.Read newest,
      Optional<LogCheckpoints.Read> witnessed,
      LogPolicy policy,
      Instant now,
      LogHistory.Finding finding)
      throws IOException {
    LogCheckpoints.Read best = witnessed.filter(w -> !newest.signed().isWitnessed()).orElse(newest);
    long size = newest.checkpoint().head().size();
    boolean counts = best.signed().isWitnessed() && !best.signed().cosigned().isEmpty();
    seen.add(
        new Observation(
            now,
            size,
            counts ? best.checkpoint().head().size() : 0,
            counts ? time(best, policy, now) : Instant.EPOCH,
            best.signed().cosigned().size()));
    note(newest);
    witnessed.ifPresent(this::note);
    late(policy, counts ? best.checkpoint().head().size() : 0, now, finding);
    missing(policy, now, finding);
  }

  /** The latest time before which as many witnesses as are needed have cosigned. */
  private static Instant time(LogCheckpoints.Read read, LogPolicy policy, Instant now) {
    List<Instant> times =
        read.signed().cosigned().stream()
            .map(v -> time(v.signature(), now))
            .sorted(Comparator.reverseOrder())
            .toList();
    return times.get(Math.min(Math.max(policy.needed(), 1), times.size()) - 1);
  }

  /** No cosignature is from the future, whatever it says. */
  private static Instant time(NoteSignature signature, Instant now) {
    return Instant.ofEpochSecond(Math.min(signature.time(), now.getEpochSecond()));
  }

  private void note(LogCheckpoints.Read read) {
    long size = read.checkpoint().head().size();
    read.signed().cosigned().forEach(v -> lastOf.merge(v.key().name(), size, Math::max));
  }

  /** Entries that were seen long ago and are still in no tree that enough witnesses cosigned. */
  private void late(LogPolicy policy, long witnessed, Instant now, LogHistory.Finding finding)
      throws IOException {
    Optional<Observation> waiting = seen.firstLargerThan(witnessed);
    if (policy.needed() > 0
        && waiting.filter(o -> o.at().plus(patience).isBefore(now)).isPresent()) {
      finding.found(
          AlarmKind.LATE_CHECKPOINT,
          "%d entries were there at %s, of which %d are cosigned by %d witnesses"
              .formatted(waiting.get().size(), waiting.get().at(), witnessed, policy.needed()));
    }
  }

  /** A witness that has not cosigned for long, though there was something to cosign. */
  private void missing(LogPolicy policy, Instant now, LogHistory.Finding finding)
      throws IOException {
    for (VerifierKey witness : policy.witnesses()) {
      long last = lastOf.getOrDefault(witness.name(), 0L);
      Optional<Instant> since =
          seen.firstLargerThan(last).map(o -> o.at().isAfter(begun) ? o.at() : begun);
      if (since.filter(s -> s.plus(patience).isBefore(now)).isPresent()) {
        finding.found(
            AlarmKind.WITNESSES_MISSING,
            witness.name() + " has cosigned no tree of more than " + last + " entries");
      }
    }
  }
}
