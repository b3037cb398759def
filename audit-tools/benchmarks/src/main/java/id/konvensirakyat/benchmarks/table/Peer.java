package id.konvensirakyat.benchmarks.table;

import id.konvensirakyat.benchmarks.table.Program.Ran;
import id.konvensirakyat.crypto.group.Group;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * BELENIOS-2048 beside belenios-tool, which none of us wrote: the same archive, by turns, in one
 * run. Version 2.0 (Debian 12) knows no Ed25519.
 */
final class Peer {
  static final String NAME = "belenios-tool";

  private static final int CANDIDATES = 20;

  private final Audit audit;
  private final Path directory;
  private final PrintStream out;

  Peer(Audit audit, Path directory, PrintStream out) {
    this.audit = audit;
    this.directory = directory;
    this.out = out;
  }

  /**
   * Verifies one archive with both.
   *
   * @return how many times faster audit is, or NaN where the other is not installed
   */
  double measure(int ballots) throws IOException {
    try (Archive archive = Archive.make(directory, Group.belenios2048(), ballots, CANDIDATES)) {
      Table table =
          new Table(
              out,
              "BELENIOS-2048, " + CANDIDATES + " candidates",
              "ballots",
              "bytes a ballot",
              "seconds",
              "ballots a second",
              "ms a ballot");
      double[] ours = new double[audit.runs()];
      double[] theirs = new double[audit.runs()];
      boolean installed = Program.isInstalled(NAME);
      for (int i = 0; i < audit.runs(); i++) {
        ours[i] = audit.verify(archive.file(), 0, "").seconds();
        theirs[i] = installed ? verify(archive).seconds() : Double.NaN;
      }
      row(table, "audit", archive, Audit.median(ours));
      if (installed) {
        row(table, version(), archive, Audit.median(theirs));
      }
      return Audit.median(theirs) / Audit.median(ours);
    }
  }

  private static void row(Table table, String name, Archive archive, double seconds)
      throws IOException {
    int ballots = archive.plan().ballots();
    table.row(
        name,
        ballots,
        archive.bytesPerBallot(),
        seconds,
        ballots / seconds,
        1000 * seconds / ballots);
  }

  private static Ran verify(Archive archive) {
    Ran ran =
        new Program(List.of(NAME, "election", "verify", "--dir=."), archive.folder(), Map.of())
            .run()
            .accepted();
    if (!ran.output().contains("all checks passed")) {
      throw new IllegalStateException(NAME + " says: " + ran.output());
    }
    return ran;
  }

  private String version() {
    Program program = new Program(List.of(NAME, "--version"), directory, Map.of());
    return NAME + " " + program.run().accepted().output().strip();
  }
}
