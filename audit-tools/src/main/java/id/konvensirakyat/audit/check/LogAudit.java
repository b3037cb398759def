package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.Manifest;
import id.konvensirakyat.convention.rules.Rules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** C39 to C42: the log of an export, and what binds it to the record. */
final class LogAudit {
  private static final String LOG = "log";

  private final ExportFiles files;
  private final LogFolder folder;
  private final Manner manner;
  private final List<Finding> findings;

  LogAudit(ExportFiles files, Manner manner, List<Finding> findings) {
    this.files = files;
    this.folder = new LogFolder(files);
    this.manner = manner;
    this.findings = findings;
  }

  /** C39, which needs nothing but the log's own files; the log if it passed. */
  Optional<LogCheck.Log> folder(Manifest manifest) throws IOException {
    var check = new LogCheck(folder, manifest.convention(), manner.log(), manner.progress());
    add(Check.C39, LogFolder.CHECKPOINT, check.outcome());
    return check.log();
  }

  /**
   * All four.
   *
   * @param areSound whether every archive passed; rules and acts did
   */
  void run(Decoded of, Rules rules, boolean areSound) throws IOException {
    Optional<LogCheck.Log> log = folder(of.manifest());
    if (log.isEmpty()) {
      notRun("the log did not pass", Check.C40, Check.C41, Check.C42);
      return;
    }
    record(of, log.get().size(), areSound);
    boolean isOver = of.convention().stage().isOver();
    add(Check.C42, LogFolder.CHECKPOINT, WitnessCheck.of(rules.log(), log.get().note(), isOver));
  }

  /** C40 and C41: of a record that did not pass, the log is no better. */
  private void record(Decoded of, long size, boolean areSound) throws IOException {
    if (!areSound) {
      notRun("an archive did not pass", Check.C40, Check.C41);
      return;
    }
    Outcome order = LogOrderCheck.of(folder, size, manner.progress());
    add(Check.C40, LOG, order);
    if (order instanceof Outcome.Failed) {
      notRun("the log's order did not pass", Check.C41);
    } else {
      add(
          Check.C41,
          LOG,
          LogRecordCheck.of(files, of.convention(), of.acts(), size, manner.progress()));
    }
  }

  private void notRun(String why, Check... checks) {
    for (Check check : checks) {
      add(check, LOG, new Outcome.NotRun(why));
    }
  }

  private void add(Check check, String subject, Outcome outcome) {
    findings.add(new Finding(check, subject, outcome));
  }
}
