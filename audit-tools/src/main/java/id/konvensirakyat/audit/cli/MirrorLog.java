package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.log.CopyCheck;
import id.konvensirakyat.audit.log.DamagedLogException;
import id.konvensirakyat.audit.log.FolderLock;
import id.konvensirakyat.audit.log.KeyRotations;
import id.konvensirakyat.audit.log.LogCheckpoints;
import id.konvensirakyat.audit.log.LogCopy;
import id.konvensirakyat.audit.log.LogFiles;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.log.LogTree;
import id.konvensirakyat.audit.log.LogUpdate;
import id.konvensirakyat.audit.log.WebLog;
import id.konvensirakyat.audit.log.Witnessed;
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
            + " files can publish. The log is verified while it is copied, and so is what witnesses"
            + " have cosigned, if you name them; the next run copies what is new. The export is"
            + " copied as it is served: audit verify tells whether it is right.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the copy is complete and right",
      "1:what is served, or the copy, is not what was signed, or another history, or cosigned by"
          + " fewer witnesses than are needed; nothing of it is taken over",
      "2:nothing could be fetched or read, another mirror runs on the folder, or the command was"
          + " misspelt",
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

  @Option(names = "--check", description = "verify each byte of the log's copy in a folder")
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
    var now = new LogCheckpoints.Read(note, policy.verify(note));
    LogTree tree = new LogTree(now.checkpoint().head(), copy.files());
    CopyCheck.of(tree, copy.files(), progress);
    Witnessed witnessed = Witnessed.of(now, LogCheckpoints.witnessed(copy.files(), policy), tree);
    if (!isWitnessed(witnessed, note, policy)) {
      return WRONG;
    }
    tell("complete and right, entries: ", "lengkap dan benar, butir: ", tree.head().size());
    return 0;
  }

  private int mirror(URI url, Path folder, ProgressLine progress)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    Files.createDirectories(folder);
    FolderLock lock = FolderLock.of(folder, "Another audit mirror");
    try {
      return mirror(new WebLog(url), folder, progress);
    } finally {
      lock.close();
    }
  }

  private int mirror(WebLog served, Path folder, ProgressLine progress)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    // in this order: what is served as witnessed is never larger than the checkpoint after it
    Optional<SignedNote> cosigned = LogCheckpoints.fetch(served, LogCheckpoints.WITNESSED);
    SignedNote note =
        LogCheckpoints.fetch(served, LogCheckpoints.NEWEST)
            .orElseThrow(
                () -> new UnreadableException("There is no log at " + served.prefix() + "."));
    LogPolicy policy = policy(served, note);
    var now = new LogCheckpoints.Read(note, policy.verify(note));
    Witnessed witnessed =
        Witnessed.of(
            now,
            LogCheckpoints.verified(cosigned, policy),
            new LogTree(now.checkpoint().head(), served));
    if (!isWitnessed(witnessed, note, policy)) {
      return WRONG;
    }
    LogCopy copy = new LogCopy(folder.resolve(LOG));
    LogUpdate update = LogUpdate.of(served, note, policy, copy, progress);
    if (!(update instanceof LogUpdate.Continued continued)) {
      return contradicted(update);
    }
    copy.put(LogCheckpoints.WITNESSED, cosigned);
    copy.putRotations(served, continued.now().checkpoint());
    long size = continued.now().checkpoint().head().size();
    tell("copied, new entries: ", "tersalin, butir baru: ", size - continued.before().size());
    return logAlone ? 0 : mirrorExport(served, folder.resolve(EXPORT));
  }

  /** Says so where what is called witnessed is of another history, or too few have cosigned. */
  private boolean isWitnessed(Witnessed witnessed, SignedNote newest, LogPolicy policy) {
    PrintWriter err = spec.commandLine().getErr();
    if (witnessed instanceof Witnessed.Forked forked) {
      err.println(
          language.say(
              "FORK: what the log calls witnessed is of another history. Both checkpoints:",
              "FORK: yang disebut disaksikan adalah riwayat lain. Kedua keadaannya:"));
      print(forked.now());
      print(forked.witnessed());
      return false;
    }
    long size = ((Witnessed.UpTo) witnessed).size();
    if (policy.needed() > 0 && size == 0) {
      err.println(
          language.say(
                  "NOT WITNESSED: no tree of the log has as many cosignatures as needed: ",
                  "BELUM DISAKSIKAN: belum ada keadaan catatan yang cukup ditandatangani saksi,"
                      + " diperlukan: ")
              + policy.needed()
              + language.say(". Its checkpoint:", ". Keadaannya:"));
      print(newest);
      return false;
    }
    if (policy.needed() > 0) {
      tell("cosigned by enough witnesses, entries: ", "cukup disaksikan, butir: ", size);
    }
    return true;
  }

  private void print(SignedNote note) {
    note.toString().lines().map(Printable::of).forEach(spec.commandLine().getErr()::println);
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
    print(update.now().note());
    return WRONG;
  }

  private void tell(String english, String indonesian, long count) {
    spec.commandLine().getOut().println(language.say(english, indonesian) + count);
    spec.commandLine().getOut().flush();
  }
}
