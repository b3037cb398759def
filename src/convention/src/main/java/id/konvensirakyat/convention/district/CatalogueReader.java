package id.konvensirakyat.convention.district;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the rows of a list of dapil and of its areas; the areas come first. */
final class CatalogueReader {
  private final Level level;
  private final Table members;
  private final Table list;
  private final Map<DapilCode, List<AreaCode>> areas = new HashMap<>();
  private final Map<DapilCode, Integer> firstLine = new TreeMap<>();
  private final Map<AreaCode, DapilCode> whole = new HashMap<>();
  private final Set<AreaCode> parts = new HashSet<>();
  private final Set<DapilCode> named = new HashSet<>();
  private final SortedMap<DapilCode, Dapil> byCode = new TreeMap<>();

  CatalogueReader(Level level, Table members, Table list) {
    this.level = level;
    this.members = members;
    this.list = list;
  }

  /** Reads a row of the areas; what is no area of a dapil is noted and gives nothing. */
  Optional<Member> member(Table.Row row, int codeColumn, int areaColumn, boolean split) {
    Optional<DapilCode> code = row.read(codeColumn, this::code, ListRule.DAPIL_CODE);
    Optional<AreaCode> area = row.read(areaColumn, AreaCode::of, ListRule.AREA_CODE);
    if (code.isEmpty() || area.isEmpty()) {
      return Optional.empty();
    }
    List<AreaCode> known = areas.computeIfAbsent(code.get(), key -> new ArrayList<>());
    firstLine.putIfAbsent(code.get(), row.line());
    if (known.contains(area.get())
        || whole.containsKey(area.get())
        || (!split && parts.contains(area.get()))) {
      row.complain(ListRule.AREA_TWICE);
      return Optional.empty();
    }
    known.add(area.get());
    if (split) {
      parts.add(area.get());
    } else {
      whole.put(area.get(), code.get());
    }
    return Optional.of(new Member(row, code.get(), area.get(), split));
  }

  /** An area of a dapil, with the row that says so. */
  record Member(Table.Row row, DapilCode dapil, AreaCode area, boolean split) {}

  /** Reads a row of the dapil, whose areas were read before. */
  Optional<Dapil> dapil(Table.Row row, int codeColumn, int nameColumn, int seatsColumn) {
    Optional<DapilCode> code = row.read(codeColumn, this::code, ListRule.DAPIL_CODE);
    Optional<String> name =
        row.read(nameColumn, text -> Optional.of(text).filter(Dapil::isName), ListRule.NAME);
    Optional<Integer> seats = row.read(seatsColumn, CatalogueReader::seats, ListRule.SEATS);
    boolean first = code.map(named::add).orElse(true);
    if (!first) {
      row.complain(ListRule.DAPIL_TWICE);
    }
    if (!first || code.isEmpty() || name.isEmpty() || seats.isEmpty()) {
      return Optional.empty();
    }
    List<AreaCode> own = areas.getOrDefault(code.get(), List.of());
    if (own.isEmpty()) {
      row.complain(ListRule.NO_AREAS);
      return Optional.empty();
    }
    Dapil dapil =
        new Dapil(level, code.get(), name.get(), seats.get(), own.stream().sorted().toList());
    byCode.put(code.get(), dapil);
    return Optional.of(dapil);
  }

  /** Ends the reading: every fault of both texts, the areas' first; none for a right list. */
  List<ListFault> finish() {
    if (!named.isEmpty() || list.listFaults().isEmpty()) {
      firstLine.forEach(
          (code, line) -> {
            if (!named.contains(code)) {
              members.complain(line, ListRule.UNLISTED_DAPIL, code.digits());
            }
          });
    }
    if (named.isEmpty() && list.listFaults().isEmpty() && members.listFaults().isEmpty()) {
      list.complain(0, ListRule.NO_DAPIL, "");
    }
    List<ListFault> faults = new ArrayList<>(members.listFaults());
    faults.addAll(list.listFaults());
    return faults;
  }

  SortedMap<DapilCode, Dapil> dapil() {
    return byCode;
  }

  /** The areas that lie in one dapil as a whole. */
  Map<AreaCode, DapilCode> whole() {
    return whole;
  }

  private Optional<DapilCode> code(String text) {
    return text.length() == digits(level) ? DapilCode.of(text) : Optional.empty();
  }

  /** How many digits the codes of a level have. */
  static int digits(Level level) {
    return level == Level.DPR_RI ? 4 : 6;
  }

  private static Optional<Integer> seats(String text) {
    return Table.wholeNumber(text).filter(n -> n >= 1 && n <= Dapil.MOST_SEATS);
  }
}
