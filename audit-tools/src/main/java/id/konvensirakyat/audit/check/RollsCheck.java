package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.PublicationReader;
import id.konvensirakyat.convention.roll.RollFigure;
import id.konvensirakyat.convention.roll.RollFold;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * C35: the publications of the roll, each fixed by its act, fold to the rolls that were frozen.
 * Runs on acts that passed C28. The files are read line by line, for they may be long.
 */
final class RollsCheck {
  private static final Set<String> PUBLISHING = Set.of("PUBLISH_ROLL", "FREEZE_ROLL");

  /** A roll of fewer is left empty: the result of one voter alone would be that person's vote. */
  private static final int SMALLEST_ROLL = 2;

  private final ExportFiles files;
  private final ActsCheck acts;
  private final RollFold fold;

  RollsCheck(ExportFiles files, ActsCheck acts, List<String> dapil) {
    this.files = files;
    this.acts = acts;
    this.fold = new RollFold(dapil);
  }

  /** The files that there must be by the acts. */
  static List<String> paths(ActsCheck acts) {
    return IntStream.rangeClosed(1, publishing(acts).size()).mapToObj(RollsCheck::path).toList();
  }

  Outcome outcome() throws IOException {
    List<ActLine> publishing = publishing(acts);
    if (publishing.isEmpty()) {
      return new Outcome.NotYet("no roll was published yet");
    }
    for (int i = 0; i < publishing.size(); i++) {
      Optional<String> fault = apply(path(i + 1), publishing.get(i));
      if (fault.isPresent()) {
        return new Outcome.Failed(path(i + 1) + " " + fault.get());
      }
    }
    boolean frozen = publishing.get(publishing.size() - 1).kind().equals("FREEZE_ROLL");
    Optional<String> fault =
        fold.figures().stream()
            .filter(figure -> frozen && !isFrozen(figure))
            .map(figure -> "the roll of " + figure.dapil() + " was frozen otherwise than published")
            .findFirst();
    if (fault.isPresent()) {
      return new Outcome.Failed(fault.get());
    }
    long entries = fold.figures().stream().mapToLong(RollFigure::count).sum();
    String said = publishing.size() + " publications, " + entries + " credentials";
    return frozen ? new Outcome.Passed(said) : new Outcome.NotYet(said + ", not frozen yet");
  }

  private Optional<String> apply(String path, ActLine act) throws IOException {
    if (!files.paths().contains(path)) {
      return Optional.of("is missing");
    }
    try (InputStream in = files.open(path)) {
      PublicationReader.Result result = Publication.read(in);
      if (result instanceof PublicationReader.Result.Refused refused) {
        return Optional.of("is not in canonical form: " + refused.fault());
      }
      var read = (PublicationReader.Result.Read) result;
      return read.sha256().equals(act.payload())
          ? fold.apply(read.publication(), read.sha256())
          : Optional.of("is not what act " + act.seq() + " (" + act.kind() + ") fixed");
    }
  }

  private boolean isFrozen(RollFigure figure) {
    boolean some = figure.count() >= SMALLEST_ROLL;
    return acts.last(some ? "ROLL_FROZEN" : "ROLL_EMPTY", figure.dapil())
        .filter(act -> act.payload().equals(some ? figure.sha256() : ""))
        .isPresent();
  }

  private static List<ActLine> publishing(ActsCheck acts) {
    return acts.all().stream().filter(act -> PUBLISHING.contains(act.kind())).toList();
  }

  static String path(int number) {
    return "rolls/" + number + ".txt";
  }
}
