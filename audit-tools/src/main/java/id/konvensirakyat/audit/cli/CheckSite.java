package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.audit.report.SiteReport;
import id.konvensirakyat.audit.site.BrowsedLog;
import id.konvensirakyat.audit.site.Browser;
import id.konvensirakyat.audit.site.SiteCheck;
import id.konvensirakyat.audit.site.SiteEvidence;
import id.konvensirakyat.audit.site.SiteResult;
import id.konvensirakyat.audit.site.WebSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit site LOG}. */
@Command(
    name = "site",
    description =
        "Compares the pages and the booth that a site gives out with the release that the public log"
            + " names: every file, what the files load, and the headers that say what may run. It"
            + " shows what this device was given, once; a server can give others something else.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every file is the logged one, and nothing else is loaded",
      "1:something differs, or the log is not in order",
      "2:nothing could be fetched or read, or the command was misspelt",
      "3:nothing differs in what was compared, but not all could be"
    })
final class CheckSite implements Callable<Integer> {
  private static final Pattern OF_PLATFORM = Pattern.compile("/api/conventions/([^/]+)/log/?$");

  @Parameters(paramLabel = "LOG", description = "prefix of the convention's log")
  @SuppressWarnings("NullAway.Init")
  private URI prefix;

  @Option(
      names = "--site",
      paramLabel = "URL",
      description = "address of the pages; default: the server of the log")
  private Optional<URI> address = Optional.empty();

  @Option(
      names = "--query",
      paramLabel = "NAME=VALUE",
      description =
          "ask for each page with this behind the question mark too, as links do; may be repeated;"
              + " default: konvensi=ID of the log")
  private List<String> queries = List.of();

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description = "as which browser to ask; default: that of a common phone")
  private String userAgent = Browser.PHONE;

  @Option(
      names = "--limit",
      paramLabel = "BYTES",
      description = "take no more of a file; default: ${DEFAULT-VALUE}")
  private int limit = 32 << 20;

  @Option(
      names = "--download",
      paramLabel = "FOLDER",
      description =
          "if something differs, keep here what was served: bytes, headers, list, checkpoint, and"
              + " the proof that the log names this release")
  private Optional<Path> download = Optional.empty();

  @Mixin private final LogKeyOptions keyOptions = new LogKeyOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Browser browser = new Browser(userAgent);
      new WebSite(browser, prefix); // the same is asked of the log's address
      return check(browser, new WebSite(browser, address.orElse(prefix)));
    } catch (UnreadableException | IOException | IllegalArgumentException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private int check(Browser browser, WebSite site) throws IOException, UnreadableException {
    if (limit < 1 || limit == Integer.MAX_VALUE) {
      throw new UnreadableException("--limit takes 1 to " + (Integer.MAX_VALUE - 1) + " bytes.");
    }
    Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    SiteEvidence evidence =
        new SiteEvidence(
            download.map(folder -> folder.resolve("site-" + at.toString().replace(':', '-'))));
    BrowsedLog log = new BrowsedLog(browser, prefix);
    var manner = new SiteCheck.Manner(site.root(), asked(), limit, evidence);
    SiteResult result;
    try (var progress = new ProgressLine(spec.commandLine().getErr())) {
      result = new SiteCheck(site, log, manner, progress).run(keyOptions.keys());
    }
    SiteReport report =
        new SiteReport(result, new SiteReport.Look(log.prefix(), site.root(), userAgent, at));
    if (result.verdict() == SiteResult.Verdict.DIFFERS) {
      evidence.beside("report.json", report.json().getBytes(StandardCharsets.UTF_8));
      evidence.keepBeside();
    }
    print(report, evidence);
    return switch (result.verdict()) {
      case SAME -> 0;
      case DIFFERS -> 1;
      case OPEN -> 3;
    };
  }

  private List<String> asked() {
    Matcher platform = OF_PLATFORM.matcher(String.valueOf(prefix.getPath()));
    return queries.isEmpty() && platform.find()
        ? List.of("konvensi=" + platform.group(1))
        : queries;
  }

  private void print(SiteReport report, SiteEvidence evidence)
      throws IOException, UnreadableException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (keyOptions.keys().log().isEmpty()) {
      err.println(LogKeyOptions.ownWord(output.language()));
    }
    out.print(output.isJson() ? report.json() : report.text(output.language()));
    out.flush();
    Stream.of(evidence.folder())
        .flatMap(Optional::stream)
        .forEach(folder -> err.println(output.language().say("Kept in ", "Disimpan di ") + folder));
  }
}
