package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Download;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.reader.VerifiedFile;
import id.konvensirakyat.audit.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** An archive or export that is fetched again and again; the last copy that passed is kept. */
final class WatchedFile {
  private final Path folder;
  private final Optional<String> signer;

  /** In this folder, which must be there. */
  WatchedFile(Path folder, Optional<String> signer) {
    this.folder = folder;
    this.signer = signer;
  }

  /** What was fetched: what it was found to be, and where it is kept. */
  record Fetched(Report report, Path kept) {}

  /** One round; empty when the server could not be reached, which proves nothing. */
  Optional<Fetched> fetch(Download download, PrintWriter err)
      throws IOException, UnreadableException {
    Path fresh = folder.resolve("fetched");
    try {
      download.to(fresh);
    } catch (IOException | UnreadableException e) {
      err.println(now() + "  " + Printable.of(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
    Path last = folder.resolve("verified");
    try (var progress = new ProgressLine(err)) {
      VerifiedFile memory = VerifiedFile.at(folder.resolve("verified.json"));
      Manner manner = Manner.remembering(signer, memory, progress);
      Report report =
          Files.exists(last)
              ? Verification.since(last, fresh, manner)
              : Verification.of(Evidence.at(fresh), manner);
      boolean passed = isPassed(report.verdict());
      Path kept = keep(passed, fresh, last);
      if (passed) {
        memory.close(); // a fork that was refused must not be what the next round goes on from
      }
      return Optional.of(new Fetched(report, kept));
    }
  }

  private static boolean isPassed(Report.Verdict verdict) {
    return verdict == Report.Verdict.VERIFIED || verdict == Report.Verdict.VERIFIED_SO_FAR;
  }

  /** What did not pass stays beside the last copy that did: the two are the evidence. */
  private Path keep(boolean passed, Path fresh, Path last) throws IOException {
    Path kept = passed ? last : folder.resolve("refused-" + now().replace(':', '-'));
    return Files.move(
        fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
