package id.konvensirakyat.convention.district;

import id.konvensirakyat.convention.text.Fault;
import id.konvensirakyat.convention.text.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The dapil of one level. The bundled list is on the class path under the {@code *_RESOURCE} names
 * (UTF-8, one line per row); the caller reads the lines, because nothing here does I/O.
 */
public final class DapilCatalogue {
  /** All 84 DPR RI dapil of 2024: code, name, province, seats. */
  public static final String DPR_RESOURCE =
      "/id/konvensirakyat/convention/district/dapil_dpr_2024.csv";

  /** The 514 kabupaten/kota and the DPR RI dapil of each. */
  public static final String DPR_MEMBERS_RESOURCE =
      "/id/konvensirakyat/convention/district/dapil_dpr_2024_members.csv";

  /** Header of a list of dapil. */
  public static final String HEADER = "code,name,parent_code,parent_name,seats";

  /** Header of the areas of a list of dapil; is_split 1 means that only a part belongs to it. */
  public static final String MEMBERS_HEADER =
      "dapil_code,wilayah_code,wilayah_level,wilayah_name,is_split";

  private static final String DPR_HEADER =
      "code,name,province_code,province,seats,registered_voters_dpt,member_codes,members";
  private static final String DPR_MEMBERS_HEADER = "dapil_code,kab_code,kab_name";
  private static final String OVERSEAS = "LUAR NEGERI";

  private final Level level;
  private final SortedMap<DapilCode, Dapil> byCode;
  private final Map<AreaCode, Dapil> byArea;
  private final Optional<Dapil> overseas;

  private DapilCatalogue(
      Level level,
      SortedMap<DapilCode, Dapil> byCode,
      Map<AreaCode, Dapil> byArea,
      Optional<Dapil> overseas) {
    this.level = level;
    this.byCode = byCode;
    this.byArea = byArea;
    this.overseas = overseas;
  }

  /** Reads the DPR RI lists: both texts must name the same dapil and the same kabupaten/kota. */
  public static Parsed<DapilCatalogue> parseDpr(List<String> dapilLines, List<String> memberLines) {
    Table table = new Table();
    Reader reader = new Reader(Level.DPR_RI, "[0-9]{4}");
    for (Table.Row row : table.rows(memberLines, DPR_MEMBERS_HEADER)) {
      reader.member(row, 0, 1, false);
      if (row.cell(2).endsWith(OVERSEAS)) {
        reader.overseas = DapilCode.of(row.cell(0));
      }
    }
    for (Table.Row row : table.rows(dapilLines, DPR_HEADER)) {
      Optional<Dapil> dapil = reader.dapil(row, 0, 1, 4);
      if (dapil.isPresent()
          && !String.join("|", dapil.get().areas().stream().map(AreaCode::digits).toList())
              .equals(row.cell(6))) {
        row.complain("member_codes differ from the list of members");
      }
    }
    return reader.finish(table);
  }

  /**
   * Reads the lists of a DPRD level, in the form of {@link #HEADER} and {@link #MEMBERS_HEADER}.
   */
  public static Parsed<DapilCatalogue> parseDprd(
      Level level, List<String> dapilLines, List<String> memberLines) {
    if (level == Level.DPR_RI) {
      throw new IllegalArgumentException("DPR RI has its own form");
    }
    Table table = new Table();
    Reader reader = new Reader(level, "[0-9]{6}");
    for (Table.Row row : table.rows(memberLines, MEMBERS_HEADER)) {
      boolean split = row.cell(4).equals("1");
      if (!split && !row.cell(4).equals("0")) {
        row.complain("column 5 is not 0 or 1");
      } else {
        reader.member(row, 0, 1, split);
      }
    }
    for (Table.Row row : table.rows(dapilLines, HEADER)) {
      reader.dapil(row, 0, 1, 4);
    }
    return reader.finish(table);
  }

  /** The level. */
  public Level level() {
    return level;
  }

  /** All dapil, by ascending code. */
  public Collection<Dapil> all() {
    return byCode.values();
  }

  /** Sum of the seats. */
  public int seats() {
    return byCode.values().stream().mapToInt(Dapil::seats).sum();
  }

  /** The dapil of a code. */
  public Optional<Dapil> dapil(DapilCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The dapil that an area lies in; empty for unknown areas and those split between dapil. */
  public Optional<Dapil> dapilOf(AreaCode area) {
    return Optional.ofNullable(byArea.get(area));
  }

  /** The dapil of citizens abroad: DKI Jakarta II for DPR RI, none for the other levels. */
  public Optional<Dapil> overseas() {
    return overseas;
  }

  /** Collects rows of the two texts, members first. */
  private static final class Reader {
    private final Level level;
    private final String codeForm;
    private final Map<DapilCode, List<AreaCode>> members = new HashMap<>();
    private final Map<AreaCode, DapilCode> whole = new HashMap<>();
    private final SortedMap<DapilCode, Dapil> byCode = new TreeMap<>();
    private Optional<DapilCode> overseas = Optional.empty();

    Reader(Level level, String codeForm) {
      this.level = level;
      this.codeForm = codeForm;
    }

    void member(Table.Row row, int codeColumn, int areaColumn, boolean split) {
      Optional<DapilCode> code = row.read(codeColumn, this::code, "a dapil code of this level");
      Optional<AreaCode> area = row.read(areaColumn, AreaCode::of, "an area code");
      if (code.isEmpty() || area.isEmpty()) {
        return;
      }
      List<AreaCode> areas = members.computeIfAbsent(code.get(), key -> new ArrayList<>());
      if (areas.contains(area.get()) || (!split && whole.containsKey(area.get()))) {
        row.complain("the area is listed already");
        return;
      }
      areas.add(area.get());
      if (!split) {
        whole.put(area.get(), code.get());
      }
    }

    Optional<Dapil> dapil(Table.Row row, int codeColumn, int nameColumn, int seatsColumn) {
      Optional<DapilCode> code = row.read(codeColumn, this::code, "a dapil code of this level");
      Optional<String> name =
          row.read(nameColumn, text -> Optional.of(text).filter(Dapil::isName), "a name");
      Optional<Integer> seats = row.read(seatsColumn, Reader::seats, "a number of seats");
      if (code.isEmpty() || name.isEmpty() || seats.isEmpty()) {
        return Optional.empty();
      }
      List<AreaCode> areas = members.getOrDefault(code.get(), List.of());
      if (areas.isEmpty()) {
        row.complain("the dapil has no areas");
        return Optional.empty();
      }
      Dapil dapil =
          new Dapil(level, code.get(), name.get(), seats.get(), areas.stream().sorted().toList());
      if (byCode.putIfAbsent(code.get(), dapil) != null) {
        row.complain("the dapil is listed already");
      }
      return Optional.of(dapil);
    }

    private Optional<DapilCode> code(String text) {
      return text.matches(codeForm) ? DapilCode.of(text) : Optional.empty();
    }

    private static Optional<Integer> seats(String text) {
      return Table.wholeNumber(text).filter(n -> n >= 1 && n <= Dapil.MOST_SEATS);
    }

    Parsed<DapilCatalogue> finish(Table table) {
      List<Fault> faults = new ArrayList<>(table.faults());
      members.keySet().stream()
          .filter(code -> !byCode.containsKey(code))
          .sorted()
          .forEach(code -> faults.add(new Fault(0, "areas of an unlisted dapil: " + code)));
      if (byCode.isEmpty() && faults.isEmpty()) {
        faults.add(new Fault(0, "the list names no dapil"));
      }
      if (!faults.isEmpty()) {
        return new Parsed.Bad<>(faults);
      }
      Map<AreaCode, Dapil> byArea = new HashMap<>();
      whole.forEach(
          (area, code) ->
              Optional.ofNullable(byCode.get(code)).ifPresent(d -> byArea.put(area, d)));
      return new Parsed.Good<>(
          new DapilCatalogue(
              level,
              java.util.Collections.unmodifiableSortedMap(byCode),
              Map.copyOf(byArea),
              overseas.flatMap(code -> Optional.ofNullable(byCode.get(code)))));
    }
  }
}
