package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.log.CopyCheck;
import id.konvensirakyat.audit.log.DamagedLogException;
import id.konvensirakyat.audit.log.KeyRotations;
import id.konvensirakyat.audit.log.LogCheckpoints;
import id.konvensirakyat.audit.log.LogCopy;
import id.konvensirakyat.audit.log.LogFiles;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.log.LogTree;
import id.konvensirakyat.audit.log.LogUpdate;
import id.konvensirakyat.audit.log.WebLog;
import id.konvensirakyat.audit.reader.Download;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit mirror URL FOLDER}. */
@Command(
    name = "mirror",
    description =
        "Copies a whole log and its convention's export into a folder that any server of static"
            + " files can publish. What is copied is verified; the next run copies what is new.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the copy is complete and right",
      "1:what is served, or the copy, is not what was signed, or another history; nothing of it is"
          + " taken over",
      "2:nothing could be fetched or read, or the command was misspelt",
      "3:the log is copied, but the export could not be fetched"
    })
final class MirrorLog implements Callable<Integer> {
  static final String LOG = "log";
  static final String EXPORT = "export.zip";

  private static final int WRONG = 1;
  private static final int NO_EXPORT = 3;
  private static final long LARGEST_EXPORT = 64L << 30;

  @Parameters(
      arity = "1..2",
      paramLabel = "URL FOLDER",
      description = "the log's prefix and the folder; with --check the folder alone")
  private List<String> places = List.of();

  @Option(names = "--check", description = "verify each byte of the copy in a folder")
  private boolean check;

  @Option(
      names = "--export",
      paramLabel = "URL",
      description = "where the export is; default: the prefix with export.zip in the place of log")
  private Optional<URI> export = Optional.empty();

  @Option(names = "--no-export", description = "copy the log alone")
  private boolean logAlone;

  @Mixin private final LogKeyOptions keyOptions = new LogKeyOptions();

  @Option(names = "--lang", paramLabel = "id|en", description = "language of the answer")
  private Language language = Language.ofSystem();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (var progress = new ProgressLine(err)) {
      if (places.size() != (check ? 1 : 2)) {
        throw new UnreadableException("Usage: audit mirror URL FOLDER, or --check FOLDER.");
      }
      Path folder = Path.of(places.get(places.size() - 1));
      return check ? check(folder, progress) : mirror(URI.create(places.get(0)), folder, progress);
    } catch (DamagedLogException e) {
      err.println("DAMAGED: " + Printable.of(String.valueOf(e.getMessage())));
      return WRONG;
    } catch (RefusedException e) {
      err.println(Printable.of(e.refusal().toString()));
      return WRONG;
    } catch (UnreadableException | IOException | IllegalArgumentException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private int check(Path folder, ProgressLine progress)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    LogCopy copy = new LogCopy(folder.resolve(LOG));
    SignedNote note =
        copy.checkpoint()
            .orElseThrow(() -> new UnreadableException("There is no copy in " + folder + "."));
    LogPolicy policy = policy(copy.files(), note);
    var head = policy.verify(note).checkpoint().head();
    CopyCheck.of(new LogTree(head, copy.files()), copy.files(), progress);
    tell("complete and right, entries: ", "lengkap dan benar, butir: ", head.size());
    return 0;
  }

  private int mirror(URI url, Path folder, ProgressLine progress)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    WebLog served = new WebLog(url);
    LogCopy copy = new LogCopy(folder.resolve(LOG));
    SignedNote note =
        LogCheckpoints.fetch(served, LogCheckpoints.NEWEST)
            .orElseThrow(() -> new UnreadableException("There is no log at " + url + "."));
    LogUpdate update = LogUpdate.of(served, note, policy(served, note), copy, progress);
    if (!(update instanceof LogUpdate.Continued continued)) {
      return contradicted(update);
    }
    copy.put(LogCheckpoints.WITNESSED, LogCheckpoints.fetch(served, LogCheckpoints.WITNESSED));
    copy.putRotations(served, continued.now().checkpoint());
    long size = continued.now().checkpoint().head().size();
    tell("copied, new entries: ", "tersalin, butir baru: ", size - continued.before().size());
    return logAlone ? 0 : mirrorExport(served, folder.resolve(EXPORT));
  }

  private int mirrorExport(WebLog served, Path file) {
    try {
      fetchExport(served, file);
      return 0;
    } catch (IOException | UnreadableException e) {
      String why = Printable.of(String.valueOf(e.getMessage()));
      spec.commandLine()
          .getErr()
          .println(language.say("No export yet: ", "Belum ada ekspor: ") + why);
      return NO_EXPORT;
    }
  }

  private void fetchExport(WebLog served, Path file) throws IOException, UnreadableException {
    URI address =
        export.orElseGet(() -> URI.create(served.prefix().replaceAll("/log$", "") + "/" + EXPORT));
    Path fresh = file.resolveSibling(EXPORT + ".new");
    new Download(address, LARGEST_EXPORT).to(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The keys that are named; else that of entry 0, which is the log's own word. */
  private LogKeys keys(LogFiles files, SignedNote note)
      throws IOException, UnreadableException, DamagedLogException {
    LogKeys keys = keyOptions.keys();
    if (keys.log().isEmpty()) {
      keys = keys.with(List.of(LogCheckpoints.firstKey(files, note)));
      spec.commandLine().getErr().println("key: " + keys.log().get(0));
    }
    return keys;
  }

  /** With those that the log went over to. */
  private LogPolicy policy(LogFiles files, SignedNote note)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    return KeyRotations.follow(files, keys(files, note), note).unforked().policy().orElseThrow();
  }

  private int contradicted(LogUpdate update) {
    PrintWriter err = spec.commandLine().getErr();
    boolean forked = update instanceof LogUpdate.Forked;
    err.println(
        forked
            ? language.say(
                "FORK: the log serves another history than the copied one. Its checkpoint:",
                "FORK: catatan menyajikan riwayat lain daripada yang tersalin. Keadaannya:")
            : language.say(
                "SHRINK: the log serves less than was copied. Its checkpoint:",
                "SHRINK: catatan menyajikan kurang dari yang tersalin. Keadaannya:"));
    update.now().note().toString().lines().map(Printable::of).forEach(err::println);
    return WRONG;
  }

  private void tell(String english, String indonesian, long count) {
    spec.commandLine().getOut().println(language.say(english, indonesian) + count);
    spec.commandLine().getOut().flush();
  }
}
