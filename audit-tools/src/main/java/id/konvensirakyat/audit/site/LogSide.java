package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.log.DamagedLogException;
import id.konvensirakyat.audit.log.LogCheckpoints;
import id.konvensirakyat.audit.log.LogFiles;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.log.LogTree;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.TlogProof;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The log's side of the comparison: its checkpoint, and the newest release that it names. */
final class LogSide {
  private final LogFiles log;
  private final SiteEvidence evidence;
  private final Progress progress;
  private final Consumer<SiteFinding> found;
  private LogKeys keys;
  private Optional<LogCheckpoints.Read> now = Optional.empty();
  private Optional<Named> named = Optional.empty();

  /**
   * The newest release.
   *
   * @param older those before it
   */
  record Named(LoggedRelease newest, LoggedReleases older) {}

  LogSide(
      LogFiles log,
      LogKeys keys,
      SiteEvidence evidence,
      Progress progress,
      Consumer<SiteFinding> found) {
    this.log = log;
    this.keys = keys;
    this.evidence = evidence;
    this.progress = progress;
    this.found = found;
  }

  /**
   * Reads and verifies; what is wrong is told as a finding.
   *
   * @throws IOException when the log cannot be read, which proves nothing
   */
  void read() throws IOException {
    try {
      SignedNote note =
          LogCheckpoints.fetch(log, LogCheckpoints.NEWEST)
              .orElseThrow(() -> new FileNotFoundException("There is no log."));
      keep(LogCheckpoints.NEWEST, note.toString());
      if (keys.log().isEmpty()) {
        keys = keys.with(List.of(LogCheckpoints.firstKey(log, note)));
      }
      LogPolicy policy = keys.policy().orElseThrow();
      LogCheckpoints.Read newest = new LogCheckpoints.Read(note, policy.verify(note));
      now = Optional.of(newest);
      LogTree tree = new LogTree(newest.checkpoint().head(), log);
      release(tree, note);
      if (policy.needed() > 0 && !newest.signed().isWitnessed()) {
        witnessed(tree, policy);
      }
    } catch (DamagedLogException e) {
      found(SiteFault.DAMAGED, "log", String.valueOf(e.getMessage()));
    } catch (RefusedException e) {
      found(SiteFault.UNSIGNED, "log", e.refusal().toString());
    }
  }

  private void release(LogTree tree, SignedNote note) throws IOException, DamagedLogException {
    LoggedReleases releases = new LoggedReleases(tree, progress);
    Optional<LoggedRelease> newest = releases.next();
    if (newest.isEmpty()) {
      found(SiteFault.NO_RELEASE, "log", "%d entries".formatted(tree.head().size()));
      return;
    }
    named = Optional.of(new Named(newest.get(), releases));
    long index = newest.get().index();
    byte[] entry = newest.get().entry().bytes();
    TlogProof proof = new TlogProof(Optional.of(entry), index, tree.proof(index), note);
    keep("release.tlog-proof", proof.toString());
  }

  /** The newest checkpoint has too few cosignatures; a somewhat older one may have enough. */
  private void witnessed(LogTree tree, LogPolicy policy)
      throws IOException, DamagedLogException, RefusedException {
    Optional<SignedNote> note = LogCheckpoints.fetch(log, LogCheckpoints.WITNESSED);
    if (note.isEmpty()) {
      found(SiteFault.NOT_WITNESSED, "log", "no checkpoint is cosigned");
      return;
    }
    keep(LogCheckpoints.WITNESSED, note.get().toString());
    LogPolicy.Signed signed = policy.verify(note.get());
    TreeHead head = signed.checkpoint().head();
    if (!isOneHistory(tree, head)) {
      found(SiteFault.FORK, "log", "entries %d and %d".formatted(head.size(), tree.head().size()));
    } else if (!signed.isWitnessed()
        || named.filter(n -> n.newest().index() >= head.size()).isPresent()) {
      found(
          SiteFault.NOT_WITNESSED,
          "log",
          "%d entries are cosigned by %d of the %d needed"
              .formatted(head.size(), signed.cosigned().size(), policy.needed()));
    }
  }

  private boolean isOneHistory(LogTree tree, TreeHead witnessed)
      throws IOException, DamagedLogException {
    boolean hasGrown = witnessed.size() > tree.head().size();
    LogTree larger = hasGrown ? new LogTree(witnessed, log) : tree;
    TreeHead smaller = hasGrown ? tree.head() : witnessed;
    return larger.root(smaller.size()).equals(smaller.root());
  }

  private void found(SiteFault fault, String place, String detail) {
    found.accept(new SiteFinding(fault, place, detail));
  }

  private void keep(String name, String text) throws IOException {
    evidence.beside(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whose signatures counted. */
  LogKeys keys() {
    return keys;
  }

  /** The checkpoint, if one who is believed signed it. */
  Optional<LogCheckpoints.Read> now() {
    return now;
  }

  /** The newest release, if there is one. */
  Optional<Named> named() {
    return named;
  }
}
