package id.konvensirakyat.platform.log;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
    List<VerifierKey> own = keys.keys(head.origin());
    if (Collections.disjoint(own, head.keys())) {
      throw new IllegalStateException(
          "The log's key is not among konvensi.log.key: nobody would believe another");
    }
    for (VerifierKey key : own) {
      if (!head.keys().contains(key)) {
        entries.append(convention, new LogEntry.Key(key));
      }
    }
    if (head.released().filter(releases.current()::equals).isEmpty()) {
      entries.append(convention, new LogEntry.Release(releases.current(), Clock.now()));
    }
  }
}
