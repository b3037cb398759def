package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.log.BallotSearch;
import id.konvensirakyat.audit.log.DamagedLogException;
import id.konvensirakyat.audit.log.ExportLog;
import id.konvensirakyat.audit.log.FolderLog;
import id.konvensirakyat.audit.log.KeyRotations;
import id.konvensirakyat.audit.log.LogCheckpoints;
import id.konvensirakyat.audit.log.LogFiles;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.log.LogTree;
import id.konvensirakyat.audit.log.WebLog;
import id.konvensirakyat.audit.reader.Download;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a receipt's log is to be found today: on the web, in a mirror or in an export. */
final class LogOfToday {
  private static final long LARGEST_ARCHIVE = 64L << 30;

  @Option(
      names = "--url",
      paramLabel = "PREFIX",
      description = "compare with the log that is published there, and with its archives")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--mirror",
      paramLabel = "FOLDER",
      description = "compare with the copy that audit mirror made")
  private Optional<Path> mirror = Optional.empty();

  @Option(
      names = "--export",
      paramLabel = "FOLDER|ZIP",
      description =
          "take witnesses from this export's rules, and compare with its log and archives")
  private Optional<Path> export = Optional.empty();

  private static String withoutEnd(URI url) {
    return url.toString().replaceAll("/+$", "");
  }

  /** Opens what is named, and completes the keys from it. */
  Open open(LogKeyOptions options) throws IOException, UnreadableException {
    Optional<ExportFiles> opened = exportFiles();
    Optional<LogFiles> files = files(opened);
    LogKeys keys = opened.isPresent() ? options.keys(opened.get()) : options.keys();
    boolean ownWord = keys.log().isEmpty();
    if (files.isPresent()) {
      keys = completed(keys, files.get());
    }
    LogPolicy policy =
        keys.policy()
            .orElseThrow(
                () -> new UnreadableException("Whose log? Name its key with --log (or --url)."));
    return new Open(keys, policy, ownWord, files, opened, url);
  }

  private Optional<ExportFiles> exportFiles() throws UnreadableException {
    Optional<Path> path =
        export.isPresent()
            ? export
            : mirror.map(folder -> folder.resolve(MirrorLog.EXPORT)).filter(Files::exists);
    if (path.isPresent() && Evidence.at(path.get()) instanceof Evidence.Export found) {
      return Optional.of(found.files());
    }
    return Optional.empty();
  }

  private Optional<LogFiles> files(Optional<ExportFiles> opened) throws UnreadableException {
    if (url.isPresent()) {
      return Optional.of(new WebLog(url.get()));
    }
    return mirror.isPresent()
        ? mirror.map(folder -> new FolderLog(folder.resolve(MirrorLog.LOG)))
        : opened.map(ExportLog::new);
  }

  /** Keys that the log's own entries name: of a log that changed its key, or for who has none. */
  private static LogKeys completed(LogKeys keys, LogFiles files)
      throws IOException, UnreadableException {
    try {
      SignedNote note =
          LogCheckpoints.fetch(files, LogCheckpoints.NEWEST)
              .orElseThrow(() -> new FileNotFoundException("The log has no checkpoint."));
      LogKeys own =
          keys.log().isEmpty() ? keys.with(List.of(LogCheckpoints.firstKey(files, note))) : keys;
      LogKeys first = KeyRotations.follow(files, own, note).unforked();
      var signed = first.policy().orElseThrow().verify(note);
      LogTree tree = new LogTree(signed.checkpoint().head(), files);
      return files instanceof WebLog ? first : first.with(LogCheckpoints.keys(tree));
    } catch (RefusedException | DamagedLogException e) {
      return keys; // the comparison says so, if the receipt is valid at all
    }
  }

  /** What was opened. */
  record Open(
      LogKeys keys,
      LogPolicy policy,
      boolean isOwnWord,
      Optional<LogFiles> log,
      Optional<ExportFiles> export,
      Optional<URI> url)
      implements AutoCloseable {

    boolean isThere() {
      return log.isPresent();
    }

    LogFiles files() {
      return log.orElseThrow();
    }

    /** Whether the election's archive, where it is published, holds the ballot. */
    boolean archiveHolds(Uuid election, Hash tracker) throws IOException, UnreadableException {
      if (export.isPresent()) {
        return BallotSearch.isIn(export.get(), election, tracker);
      }
      String prefix =
          url.map(LogOfToday::withoutEnd)
              .orElseThrow(() -> new UnreadableException("there is no export in the mirror"));
      return isOfPlatform(prefix)
          ? fetchedArchiveHolds(prefix, election, tracker)
          : fetchedExportHolds(prefix, election, tracker);
    }

    private static boolean isOfPlatform(String prefix) {
      return prefix.matches(".*/api/conventions/[^/]+/log");
    }

    private static boolean fetchedArchiveHolds(String prefix, Uuid election, Hash tracker)
        throws IOException, UnreadableException {
      String api = prefix.replaceAll("/conventions/[^/]+/log$", "");
      Path file = fetched(api + "/elections/" + election + "/archive.bel");
      try (InputStream in = Files.newInputStream(file)) {
        return BallotSearch.isIn(in, tracker);
      } finally {
        Files.delete(file);
      }
    }

    /** A mirror has the archives in its copy of the export. */
    private static boolean fetchedExportHolds(String prefix, Uuid election, Hash tracker)
        throws IOException, UnreadableException {
      Path file = fetched(prefix.replaceAll("/log$", "") + "/" + MirrorLog.EXPORT);
      try {
        if (Evidence.at(file) instanceof Evidence.Export found) {
          try (ExportFiles files = found.files()) {
            return BallotSearch.isIn(files, election, tracker);
          }
        }
        throw new UnreadableException("what lies beside the log is no export");
      } finally {
        Files.delete(file);
      }
    }

    private static Path fetched(String address) throws IOException, UnreadableException {
      Path file = Files.createTempFile("audit", ".fetched");
      try {
        new Download(URI.create(address), LARGEST_ARCHIVE).to(file);
        return file;
      } catch (IOException | UnreadableException | RuntimeException e) {
        Files.delete(file);
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      if (export.isPresent()) {
        export.get().close();
      }
    }
  }
}
