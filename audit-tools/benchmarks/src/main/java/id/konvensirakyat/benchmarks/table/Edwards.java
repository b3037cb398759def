package id.konvensirakyat.benchmarks.table;

import id.konvensirakyat.benchmarks.table.Audit.Operations;
import id.konvensirakyat.crypto.group.Group;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ed25519, with and without hints: time, bytes, and field operations. */
final class Edwards {
  /** Field multiplications a candidate that design.md predicts. */
  private static final int PREDICTED = 9_500;

  private static final int PREDICTED_BY_HINTS = 1_000;
  private static final int USUAL = 20;

  /** What one archive took, by hints or not. */
  private record Measured(int candidates, double milliseconds, Operations operations, int ballots) {
    double operationsPerBallot() {
      return (double) operations.all() / ballots;
    }
  }

  private final Audit audit;
  private final Path directory;
  private final PrintStream out;
  private final List<Measured> computed = new ArrayList<>();
  private final List<Measured> hinted = new ArrayList<>();

  Edwards(Audit audit, Path directory, PrintStream out) {
    this.audit = audit;
    this.directory = directory;
    this.out = out;
  }

  /** Makes and verifies archives of as many ciphertexts each. */
  void measure(List<Integer> candidates, int ballotsOfTwenty) throws IOException {
    Table table =
        new Table(
            out,
            "candidates",
            "ballots",
            "hints",
            "bytes a ballot",
            "of hints",
            "seconds",
            "ballots a second",
            "ms a ballot",
            "field multiplications a ballot",
            "of them squarings",
            "predicted");
    for (int count : candidates) {
      int ballots = Math.max(1, ballotsOfTwenty * USUAL / count);
      try (Archive archive = Archive.make(directory, Group.ed25519(), ballots, count)) {
        computed.add(row(table, archive, false));
        hinted.add(row(table, archive, true));
      }
    }
    perCandidate();
  }

  private Measured row(Table table, Archive archive, boolean hints) throws IOException {
    int ballots = archive.plan().ballots();
    int candidates = archive.plan().candidates();
    int byHints = hints ? ballots : 0;
    double seconds = audit.seconds(archive.file(), byHints);
    Operations operations = audit.count(archive.file(), byHints);
    table.row(
        candidates,
        ballots,
        hints ? "yes" : "no",
        archive.bytesPerBallot(),
        hints ? archive.hintBytesPerBallot() : 0,
        seconds,
        ballots / seconds,
        1000 * seconds / ballots,
        operations.all() / ballots,
        operations.squarings() / ballots,
        candidates * (hints ? PREDICTED_BY_HINTS : PREDICTED));
    return new Measured(candidates, 1000 * seconds / ballots, operations, ballots);
  }

  /** What one more candidate costs: the slope from the fewest to the most candidates. */
  private void perCandidate() {
    if (computed.size() < 2) {
      return;
    }
    Table table = new Table(out, "one more candidate", "field multiplications", "predicted");
    table.row("without hints", slope(computed), PREDICTED);
    table.row("with hints", slope(hinted), PREDICTED_BY_HINTS);
  }

  private static double slope(List<Measured> measured) {
    Comparator<Measured> byCandidates = Comparator.comparingInt(Measured::candidates);
    Measured few = measured.stream().min(byCandidates).orElseThrow();
    Measured many = measured.stream().max(byCandidates).orElseThrow();
    return (many.operationsPerBallot() - few.operationsPerBallot())
        / (many.candidates() - few.candidates());
  }

  /** Milliseconds a ballot with 20 candidates, or NaN where that was not measured. */
  double usual(boolean hints) {
    return (hints ? hinted : computed)
        .stream()
            .filter(measured -> measured.candidates() == USUAL)
            .mapToDouble(Measured::milliseconds)
            .findFirst()
            .orElse(Double.NaN);
  }
}
