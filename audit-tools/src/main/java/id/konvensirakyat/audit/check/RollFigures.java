package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.PublicationReader;
import id.konvensirakyat.convention.roll.RollFigure;
import id.konvensirakyat.convention.roll.RollFold;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * What the publications of an export fold to, by themselves: without acts and rules, which {@link
 * RollsCheck} has.
 *
 * @param rolls of the last publication, worked out; none where nothing was published
 * @param fault the first one, if there is any
 */
public record RollFigures(List<RollFigure> rolls, Optional<String> fault) {
  public RollFigures {
    rolls = List.copyOf(rolls);
  }

  /** Reads {@code rolls/1.txt} and those behind it. */
  public static RollFigures of(ExportFiles files) throws IOException {
    Optional<RollFold> fold = Optional.empty();
    int number = 1;
    while (files.paths().contains(RollsCheck.path(number))) {
      String path = RollsCheck.path(number++);
      try (InputStream in = files.open(path)) {
        PublicationReader.Result result = Publication.read(in);
        if (result instanceof PublicationReader.Result.Refused refused) {
          return wrong(path + " is not in canonical form: " + refused.fault());
        }
        var read = (PublicationReader.Result.Read) result;
        RollFold rolls =
            fold.orElseGet(
                () ->
                    new RollFold(
                        read.publication().rolls().stream().map(RollFigure::dapil).toList()));
        Optional<String> fault = rolls.apply(read.publication(), read.sha256());
        if (fault.isPresent()) {
          return wrong(path + " " + fault.get());
        }
        fold = Optional.of(rolls);
      }
    }
    return new RollFigures(fold.map(RollFold::figures).orElse(List.of()), Optional.empty());
  }

  private static RollFigures wrong(String fault) {
    return new RollFigures(List.of(), Optional.of(fault));
  }
}
