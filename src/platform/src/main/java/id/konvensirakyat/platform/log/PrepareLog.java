package id.konvensirakyat.platform.log;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Logs what began with this server's start: a new key, and the pages that it gives out. */
@ApplicationScoped
public class PrepareLog {
  private static final Set<Stage> OVER = Set.of(Stage.ARCHIVED, Stage.CANCELLED);

  @Inject private Conventions conventions;
  @Inject private Logs logs;
  @Inject private LogKeys keys;
  @Inject private Releases releases;
  @Inject private LogEntries entries;

  /** The conventions whose logs may still grow. */
  @Transactional
  List<String> growing() {
    return conventions.all().stream()
        .filter(convention -> !OVER.contains(convention.stage()))
        .map(convention -> convention.id())
        .toList();
  }

  /** Whether a convention's log grows no more. */
  @Transactional
  boolean isOver(String convention) {
    return OVER.contains(conventions.get(convention).stage());
  }

  /**
   * Appends what the log does not say yet.
   *
   * @throws Refusal {@link Problem#LOG_BEHIND}
   * @throws IllegalStateException if the log trusts none of the server's keys
   */
  @Transactional
  void prepare(String convention) {
    conventions.hold(convention);
    LogHead head =
        logs.find(convention).orElseThrow(() -> new IllegalStateException("There is no log"));
    missing(head, keys.keys(head.origin()), releases.current(), Clock.now())
        .forEach(entry -> entries.append(convention, entry));
  }

  /** What a log does not say yet of a server with these keys and pages. */
  static List<LogEntry> missing(LogHead head, List<VerifierKey> own, Hash release, Instant now) {
    if (Collections.disjoint(own, head.keys())) {
      throw new IllegalStateException(
          "The log's key is not among konvensi.log.key: nobody would believe another");
    }
    List<LogEntry> missing = new ArrayList<>();
    for (VerifierKey key : own) {
      if (!head.keys().contains(key)) {
        missing.add(new LogEntry.Key(key));
      }
    }
    if (head.released().filter(release::equals).isEmpty()) {
      missing.add(new LogEntry.Release(release, now));
    }
    return missing;
  }
}
