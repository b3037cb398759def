package id.konvensirakyat.convention.seats;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.convention.text.Sheet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole number for each party in each dapil: votes, or seats that somebody announced.
 *
 * @param byDapil figures by dapil and party; what is not named is zero
 */
public record PartyFigures(SortedMap<DapilCode, SortedMap<String, Long>> byDapil) {
  private static final int LONGEST_NAME = 60;

  /** Copies the maps. */
  public PartyFigures {
    var copy = new TreeMap<DapilCode, SortedMap<String, Long>>();
    byDapil.forEach(
        (dapil, of) -> copy.put(dapil, Collections.unmodifiableSortedMap(new TreeMap<>(of))));
    byDapil = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * Reads a sheet with the columns {@code dapil_code} (or {@code dapil}), {@code party} and the one
   * named; others are passed over.
   */
  public static Parsed<PartyFigures> parse(List<String> lines, String figure) {
    var sheet = new Sheet(lines);
    Optional<String> dapil = sheet.column("dapil_code", "dapil");
    Optional<String> party = sheet.column("party");
    Optional<String> column = sheet.column(figure);
    var read = new TreeMap<DapilCode, SortedMap<String, Long>>();
    if (dapil.isPresent() && party.isPresent() && column.isPresent()) {
      for (Sheet.Row row : sheet.rows()) {
        Optional<DapilCode> code = row.read(dapil.get(), DapilCode::of, "a dapil code");
        Optional<String> name = row.read(party.get(), PartyFigures::name, "a party");
        Optional<Long> number = row.read(column.get(), PartyFigures::number, "a whole number");
        if (code.isPresent() && name.isPresent() && number.isPresent()) {
          var of = read.computeIfAbsent(code.get(), key -> new TreeMap<>());
          if (of.putIfAbsent(name.get(), number.get()) != null) {
            row.complain("the party is there already in this dapil");
          }
        }
      }
      if (read.isEmpty() && sheet.faults().isEmpty()) {
        sheet.complain(0, "the sheet names no dapil");
      }
    }
    return sheet.faults().isEmpty()
        ? new Parsed.Good<>(new PartyFigures(read))
        : new Parsed.Bad<>(sheet.faults());
  }

  /** The sums of all dapil. */
  public SortedMap<String, Long> national() {
    var sums = new TreeMap<String, Long>();
    byDapil.values().forEach(of -> of.forEach((party, n) -> sums.merge(party, n, Math::addExact)));
    return sums;
  }

  /** The figures of a dapil. */
  public SortedMap<String, Long> of(DapilCode dapil) {
    return byDapil.getOrDefault(dapil, new TreeMap<>());
  }

  private static Optional<String> name(String text) {
    boolean named =
        !text.isBlank()
            && text.equals(text.strip())
            && text.length() <= LONGEST_NAME
            && text.chars().noneMatch(Character::isISOControl);
    return named ? Optional.of(text) : Optional.empty();
  }

  // Ten digits: the quotients of more could not be compared in 64 bits.
  private static Optional<Long> number(String text) {
    return text.matches("0|[1-9][0-9]{0,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
