package id.konvensirakyat.convention.roll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rolls after some publications (crypto-spec/convention.md, Algorithm 15). Each one must follow
 * the one before, take off only who is on a roll, put on only who is not, and then say of every
 * roll what is true.
 */
public final class RollFold {
  private final List<String> dapil;
  private final Map<String, List<String>> rolls = new HashMap<>();
  private Optional<Publication> last = Optional.empty();
  private String hash = Publication.NONE;

  /** Nothing was published; these are the dapil of the rules, in their order. */
  public RollFold(List<String> dapil) {
    this.dapil = List.copyOf(dapil);
  }

  /**
   * Applies the next publication, or tells what is wrong with it and changes nothing.
   *
   * @param sha256 of its text
   */
  public Optional<String> apply(Publication next, String sha256) {
    if (next.number() != number() + 1) {
      return Optional.of("has number " + next.number() + " instead of " + (number() + 1));
    }
    if (!next.previous().equals(hash)) {
      return Optional.of("does not follow the publication before it");
    }
    if (!next.rolls().stream().map(RollFigure::dapil).toList().equals(dapil)) {
      return Optional.of("does not name the dapil of the rules in their order");
    }
    Map<String, List<String>> now = new HashMap<>();
    for (RollFigure figure : next.rolls()) {
      Optional<String> fault = apply(figure, next, now);
      if (fault.isPresent()) {
        return fault;
      }
    }
    if (!dapil.containsAll(next.leaves().keySet()) || !dapil.containsAll(next.joins().keySet())) {
      return Optional.of("changes the roll of another dapil");
    }
    rolls.putAll(now);
    last = Optional.of(next);
    hash = sha256;
    return Optional.empty();
  }

  private Optional<String> apply(
      RollFigure figure, Publication next, Map<String, List<String>> now) {
    String code = figure.dapil();
    List<String> leaves = next.leaves().getOrDefault(code, List.of());
    List<String> joins = next.joins().getOrDefault(code, List.of());
    List<String> before = roll(code);
    if (!Ascending.is(leaves) || !Ascending.is(joins)) {
      return Optional.of("is not in ascending order in dapil " + code);
    }
    if (!Ascending.minus(leaves, before).isEmpty()) {
      return Optional.of("takes off the roll of " + code + " who is not on it");
    }
    List<String> stayed = Ascending.minus(before, leaves);
    if (Ascending.minus(joins, before).size() < joins.size()) {
      return Optional.of("puts onto the roll of " + code + " who is on it");
    }
    List<String> after = Ascending.plus(stayed, joins);
    RollFigure counted = RollFigure.of(code, after);
    if (counted.count() != figure.count()) {
      return Optional.of(
          "counts " + figure.count() + " in " + code + " where there are " + counted.count());
    }
    if (!counted.sha256().equals(figure.sha256())) {
      return Optional.of("gives another hash of the roll of " + code + " than it has");
    }
    now.put(code, after);
    return Optional.empty();
  }

  /** Ascending credentials of a dapil. */
  public List<String> roll(String code) {
    return rolls.getOrDefault(code, List.of());
  }

  /** Number of the last publication, 0 before the first. */
  public int number() {
    return last.map(Publication::number).orElse(0);
  }

  /** SHA-256 of the last publication's text. */
  public String hash() {
    return hash;
  }

  /** The figures of the last publication; none before the first. */
  public List<RollFigure> figures() {
    return last.map(Publication::rolls).orElse(List.of());
  }
}
