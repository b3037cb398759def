package id.konvensirakyat.platform.log;

import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The changes of the logs' keys as files that never change (crypto-spec/log.md 5.4): who knows the
 * old key alone comes by them to the new one.
 */
@ApplicationScoped
public class Rotations {
  @Inject private Logs logs;
  @Inject private LogFiles files;
  @Inject private Checkpoints checkpoints;

  /**
   * The proof that the log names its key of this number, in the first tree that holds the entry: as
   * it was signed then, by the old key and the new one.
   *
   * @param number from 1; the key of entry 0 has number 0
   * @return empty if the log has no such key
   */
  Optional<byte[]> file(String convention, int number) {
    return logs.find(convention)
        .map(LogHead::keys)
        .filter(keys -> number >= 1 && number < keys.size())
        .map(keys -> Subjects.of(new LogEntry.Key(keys.get(number))))
        .flatMap(subject -> files.entry(convention, subject))
        .map(entry -> proof(convention, entry));
  }

  private byte[] proof(String convention, LogFiles.Indexed entry) {
    Checkpoints.Signed signed = checkpoints.covering(convention, entry.index()).orElseThrow();
    return ProofOfEntry.of(entry, signed.note(), List.of(), files.nodes(convention, signed.size()))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** How many of the log's keys are named by its first entries. */
  int keys(String convention, long size) {
    return (int)
        logs.find(convention).map(LogHead::keys).orElse(List.of()).stream()
            .map(key -> Subjects.of(new LogEntry.Key(key)))
            .flatMap(subject -> files.entry(convention, subject).stream())
            .filter(entry -> entry.index() < size)
            .count();
  }
}
