package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.log.Alarm;
import id.konvensirakyat.audit.log.AlarmKind;
import id.konvensirakyat.audit.log.Alarms;
import id.konvensirakyat.audit.log.DurableFile;
import id.konvensirakyat.audit.log.ExportWatch;
import id.konvensirakyat.audit.log.LogWatch;
import id.konvensirakyat.audit.log.WebLog;
import id.konvensirakyat.audit.reader.Download;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.audit.report.WatchHtml;
import id.konvensirakyat.audit.report.WatchJson;
import id.konvensirakyat.audit.report.WatchSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code audit watch} of a log: its rounds, and what is told of them. */
final class LogWatching {
  private static final int ALARMED = 1;

  private final WebLog served;
  private final LogKeyOptions keyOptions;
  private final LogWatchOptions options;
  private final ReportOptions reporting;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Language language;
  private final Clock clock;
  private final Alarms alarms;
  private final LogWatch watch;
  private final ProgressLine progress;
  private final WatchedFile export;
  private final Optional<Download> download;
  private Instant nextExport = Instant.MIN;
  private Instant lastExport;
  private boolean finished;

  LogWatching(
      URI prefix,
      Path folder,
      LogKeyOptions keyOptions,
      LogWatchOptions options,
      ReportOptions reporting,
      long limit,
      PrintWriter out,
      PrintWriter err)
      throws IOException, UnreadableException {
    this.served = new WebLog(prefix);
    this.keyOptions = keyOptions;
    this.options = options;
    this.reporting = reporting;
    this.out = out;
    this.err = err;
    this.language = reporting.language();
    this.clock = Clock.systemUTC();
    this.lastExport = clock.instant();
    this.progress = new ProgressLine(err);
    this.alarms = Alarms.at(folder.resolve("alarms.txt"), this::tell);
    this.watch =
        new LogWatch(served, folder, keyOptions.keys(), options.limits(), alarms, clock, progress);
    this.export = new WatchedFile(folder, reporting.signer());
    Optional<URI> address = options.export(served.prefix());
    this.download =
        address.isPresent() ? Optional.of(new Download(address.get(), limit)) : Optional.empty();
  }

  /** One round; the code with which the watch would end now. */
  int round() throws IOException, UnreadableException {
    Optional<String> failure = watch.round();
    progress.close();
    if (failure.isPresent()) {
      err.println(WatchedFile.now() + "  " + Printable.of(failure.get()));
    } else {
      export();
      say();
    }
    write();
    boolean alarmed = alarms.all().stream().anyMatch(alarm -> !alarm.kind().isWarning());
    if (alarmed) {
      return ALARMED;
    }
    return failure.isPresent() ? ReportOptions.UNREADABLE : 0;
  }

  /** Whether nothing is left to watch: two histories, or all is published and verified. */
  boolean hasEnded() {
    return watch.hasEnded() || finished;
  }

  private void export() throws IOException, UnreadableException {
    if (download.isEmpty() || clock.instant().isBefore(nextExport)) {
      return;
    }
    long before = watch.tree().head().size();
    Optional<WatchedFile.Fetched> fetched = export.fetch(download.get(), err);
    if (fetched.isEmpty()) {
      exportIsMissing();
      return;
    }
    lastExport = clock.instant();
    nextExport = lastExport.plus(options.exportEvery());
    Report report = fetched.get().report();
    for (Finding finding : report.findings()) {
      if (finding.outcome() instanceof Outcome.Failed failed) {
        watch.raise(
            AlarmKind.EXPORT, finding.check() + " " + finding.subject() + ": " + failed.reason());
      }
    }
    watch.round();
    if (Evidence.at(fetched.get().kept()) instanceof Evidence.Export published) {
      try (ExportFiles files = published.files()) {
        new ExportWatch(watch, progress).compare(files, before);
        watch.trust(keyOptions.keys(files));
      }
    }
    progress.close();
    out.println(WatchedFile.now() + "  " + reporting.verdict(report));
    finished = report.verdict() == Report.Verdict.VERIFIED;
  }

  // Without an export nobody sees whether the record lacks what the log holds.
  private void exportIsMissing() throws IOException {
    Instant due = lastExport.plus(options.exportEvery()).plus(options.limits().stall());
    if (due.isBefore(clock.instant())) {
      watch.raise(AlarmKind.EXPORT, "it cannot be fetched since " + lastExport);
    }
  }

  private void say() {
    long ballots = watch.history().hours().values().stream().mapToLong(h -> h.ballots()).sum();
    String witnessed =
        watch.seen().last().map(o -> o.witnessed() + " (" + o.witnesses() + ")").orElse("-");
    out.println(
        WatchedFile.now()
            + language.say("  entries ", "  butir ")
            + watch.history().size()
            + language.say(", ballots ", ", surat suara ")
            + ballots
            + language.say(", witnessed ", ", disaksikan ")
            + witnessed
            + language.say(", alarms ", ", peringatan ")
            + alarms.all().size());
    out.flush();
  }

  private void tell(Alarm alarm) {
    progress.close();
    String kind = language.say(alarm.kind().english(), alarm.kind().indonesian());
    out.println(alarm.at() + "  " + alarm.kind() + ": " + kind + ": " + alarm.detail());
    out.flush();
  }

  private void write() throws IOException {
    WatchSummary summary =
        new WatchSummary(
            served.prefix(),
            clock.instant(),
            watch.keys(),
            watch.history().size(),
            watch.history().hours(),
            watch.seen().all(),
            alarms.all());
    if (options.report().isPresent()) {
      DurableFile.write(
          options.report().get(), WatchHtml.of(summary, language).getBytes(StandardCharsets.UTF_8));
    }
    if (options.reportJson().isPresent()) {
      DurableFile.write(
          options.reportJson().get(), WatchJson.of(summary).getBytes(StandardCharsets.UTF_8));
    }
  }
}
