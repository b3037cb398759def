package id.konvensirakyat.convention.roll;

import id.konvensirakyat.convention.text.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code rolls/N.txt}; a text that is not in canonical form is refused at its first fault.
 */
public final class PublicationReader {
  private static final Pattern NUMBER = Pattern.compile("number=([1-9][0-9]{0,5})");
  private static final Pattern PREVIOUS = Pattern.compile("previous=([0-9a-f]{64})");
  private static final Pattern CHANGE =
      Pattern.compile("(leave|join)=([0-9]{1,10});([0-9A-Za-z]{1,640})");

  private final Lines lines;
  private final List<RollFigure> rolls = new ArrayList<>();
  private final SortedMap<String, List<String>> leaves = new TreeMap<>();
  private final SortedMap<String, List<String>> joins = new TreeMap<>();

  /** What reading a text comes to. */
  public sealed interface Result {
    /**
     * It is a publication.
     *
     * @param sha256 of the text
     */
    record Read(Publication publication, String sha256) implements Result {}

    /** It is none, from this line on. */
    record Refused(Fault fault) implements Result {}
  }

  PublicationReader(InputStream in) {
    this.lines = new Lines(in);
  }

  Result read() throws IOException {
    Optional<String> header = lines.next().filter(Publication.HEADER::equals);
    if (header.isEmpty()) {
      return refused("must be " + Publication.HEADER);
    }
    Optional<String> number = next(NUMBER);
    if (number.isEmpty()) {
      return refused("must give the number");
    }
    Optional<String> previous = next(PREVIOUS);
    if (previous.isEmpty()) {
      return refused("must give the hash of the text before");
    }
    Optional<String> line = rolls();
    if (rolls.isEmpty()) {
      return refused("must give a roll");
    }
    Optional<Result> refused = changes(line);
    if (refused.isPresent()) {
      return refused.get();
    }
    Publication read =
        new Publication(Integer.parseInt(number.get()), previous.get(), rolls, leaves, joins);
    return new Result.Read(read, lines.sha256());
  }

  /** The figures; the line behind them, if there is one. */
  private Optional<String> rolls() throws IOException {
    Optional<String> line = lines.next();
    Optional<RollFigure> figure = line.flatMap(RollFigure::read);
    while (figure.isPresent()) {
      rolls.add(figure.get());
      line = lines.next();
      figure = line.flatMap(RollFigure::read);
    }
    return line;
  }

  private Optional<Result> changes(Optional<String> first) throws IOException {
    String last = "";
    boolean joining = false;
    Optional<String> line = first;
    while (line.isPresent()) {
      Matcher change = CHANGE.matcher(line.get());
      if (!change.matches()) {
        return Optional.of(refused("is neither a roll nor a leave nor a join in its place"));
      }
      boolean join = change.group(1).equals("join");
      if (joining && !join) {
        return Optional.of(refused("is a leave behind a join"));
      }
      String entry = change.group(2) + ';' + change.group(3);
      if (joining == join && entry.compareTo(last) <= 0) {
        return Optional.of(refused("is not in ascending order, or comes twice"));
      }
      joining = join;
      last = entry;
      (join ? joins : leaves)
          .computeIfAbsent(change.group(2), dapil -> new ArrayList<>())
          .add(change.group(3));
      line = lines.next();
    }
    return lines.isBad()
        ? Optional.of(refused("is too long, has no end or holds another character"))
        : Optional.empty();
  }

  private Optional<String> next(Pattern form) throws IOException {
    return lines.next().map(form::matcher).filter(Matcher::matches).map(m -> m.group(1));
  }

  private Result refused(String reason) {
    return new Result.Refused(new Fault(lines.number(), reason));
  }
}
