package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * C15, C31 and C43: whether what was published later continues what an observer has from before. A
 * record only ever grows at its end, so the older archive must be the beginning of the newer one
 * (crypto-spec/archive.md, Algorithm CompareArchives).
 */
public final class Growth {
  private Growth() {}

  /**
   * Compares two copies of the same record; neither is verified here.
   *
   * @throws IOException when one cannot be read
   */
  public static List<Finding> between(Evidence older, Evidence newer) throws IOException {
    if (older instanceof Evidence.Archive before && newer instanceof Evidence.Archive after) {
      try (InputStream first = Files.newInputStream(before.file());
          InputStream second = Files.newInputStream(after.file())) {
        String name = String.valueOf(after.file().getFileName());
        return List.of(new Finding(Check.C15, name, archives(first, second)));
      }
    }
    if (older instanceof Evidence.Export before && newer instanceof Evidence.Export after) {
      try (ExportFiles first = before.files();
          ExportFiles second = after.files()) {
        return exports(first, second);
      }
    }
    var outcome = new Outcome.NotRun("one is an archive, the other an export");
    return List.of(new Finding(Check.C15, "archive", outcome));
  }

  private static List<Finding> exports(ExportFiles older, ExportFiles newer) throws IOException {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding(Check.C31, newer.name(), ExportGrowth.between(older, newer)));
    findings.add(new Finding(Check.C43, LogFolder.CHECKPOINT, LogGrowth.between(older, newer)));
    for (String path : older.paths()) {
      if (path.endsWith(".bel")) {
        findings.add(new Finding(Check.C15, path, archives(path, older, newer)));
      }
    }
    return findings;
  }

  private static Outcome archives(String path, ExportFiles older, ExportFiles newer)
      throws IOException {
    if (!newer.paths().contains(path)) {
      return new Outcome.Failed("the archive is gone");
    }
    try (InputStream first = older.open(path);
        InputStream second = newer.open(path)) {
      return archives(first, second);
    }
  }

  static Outcome archives(InputStream older, InputStream newer) throws IOException {
    Side before = new Side("older", older);
    Side after = new Side("newer", newer);
    try {
      return compare(before, after);
    } catch (Side.UnreadableException e) {
      return new Outcome.NotRun(String.valueOf(e.getMessage()));
    }
  }

  /** Algorithm CompareArchives. */
  private static Outcome compare(Side before, Side after)
      throws IOException, Side.UnreadableException {
    if (!before.header().equals(after.header())) {
      return new Outcome.Failed("the headers differ: these are not one election's archives");
    }
    int events = 0;
    for (Optional<Entry> old = before.next(); old.isPresent(); old = before.next()) {
      Optional<Entry> now = after.next();
      if (now.isEmpty()) {
        return new Outcome.Failed("event " + events + " of the older archive is missing");
      }
      if (!now.get().hash().equals(old.get().hash()) || now.get().kind() != old.get().kind()) {
        return new Outcome.Failed("event " + events + " of the older archive was changed");
      }
      events += old.get().kind() == Entry.Kind.EVENT ? 1 : 0;
    }
    int more = 0;
    for (Optional<Entry> now = after.next(); now.isPresent(); now = after.next()) {
      more += now.get().kind() == Entry.Kind.EVENT ? 1 : 0;
    }
    return new Outcome.Passed(events + " events as before, " + more + " new");
  }

  /** One of the two archives. */
  private static final class Side {
    private final String which;
    private final InputStream in;
    private Optional<ArchiveReader> reader = Optional.empty();

    Side(String which, InputStream in) {
      this.which = which;
      this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** What cannot be compared; that it is wrong is another check's to say. */
    static final class UnreadableException extends Exception {
      private static final long serialVersionUID = 1;

      UnreadableException(String which, RefusedException why) {
        super("the " + which + " archive cannot be read: " + why.refusal());
      }
    }

    Object header() throws IOException, UnreadableException {
      try {
        ArchiveReader opened = new ArchiveReader(in);
        reader = Optional.of(opened);
        return opened.header();
      } catch (RefusedException e) {
        throw new UnreadableException(which, e);
      }
    }

    Optional<Entry> next() throws IOException, UnreadableException {
      try {
        return reader.orElseThrow().next();
      } catch (RefusedException e) {
        throw new UnreadableException(which, e);
      }
    }
  }
}
