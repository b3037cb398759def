package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.log.AlarmKind;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Has each fault of a log committed before a witness, a watcher and the holder of a receipt. */
public final class LogTrials {
  private final Path folder;

  /** Trials whose witness and watcher keep their folders below this one. */
  public LogTrials(Path folder) {
    this.folder = folder;
  }

  /** A log that only grows: nobody may find anything. */
  public Trials.Result ofTrueLog() throws IOException {
    LogFault nothing = new LogFault("true log", "", "", Set.of(), "200", "continues");
    return of(nothing, new LiesInLog.LogLie("true log", true, s -> s.log.append(s.ballot(4, "d"))));
  }

  /** Whether everybody finds just what the catalogue says. */
  public Trials.Result of(LogFault fault) throws IOException {
    return of(
        fault, LiesInLog.all().filter(l -> l.id().equals(fault.id())).findFirst().orElseThrow());
  }

  private Trials.Result of(LogFault fault, LiesInLog.LogLie lie) throws IOException {
    try (LogScene scene = new LogScene(folder.resolve(fault.id().replace(' ', '-')))) {
      LyingLog shown = lie.telling().shown(scene);
      String witness = lie.isAsked() ? scene.ask(shown) : "-";
      scene.seen(shown);
      Set<AlarmKind> alarms = scene.alarms();
      String receipt = scene.compare(shown);
      boolean asNamed =
          alarms.equals(fault.watch())
              && witness.equals(fault.witness())
              && receipt.equals(fault.receipt());
      return new Trials.Result(
          fault.id(),
          asNamed,
          "watch %s, witness %s, receipt %s".formatted(new TreeSet<>(alarms), witness, receipt));
    } catch (UnreadableException | RefusedException e) {
      throw new IllegalStateException(fault.id() + " cannot be tried", e);
    }
  }
}
