package id.konvensirakyat.convention.district;

import id.konvensirakyat.convention.text.Parsed;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

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

  /** All 301 DPRD provinsi dapil of 2024, in the form of {@link #HEADER}. */
  public static final String PROVINSI_RESOURCE =
      "/id/konvensirakyat/convention/district/dapil_dprd_provinsi_2024.csv";

  /** Their kabupaten/kota, and the kecamatan of those that are split. */
  public static final String PROVINSI_MEMBERS_RESOURCE =
      "/id/konvensirakyat/convention/district/dapil_dprd_provinsi_2024_members.csv";

  /** All 2,325 DPRD kabupaten/kota dapil of 2024. */
  public static final String KABKOTA_RESOURCE =
      "/id/konvensirakyat/convention/district/dapil_dprd_kabkota_2024.csv";

  /** Their kecamatan, and the desa of those that are split. */
  public static final String KABKOTA_MEMBERS_RESOURCE =
      "/id/konvensirakyat/convention/district/dapil_dprd_kabkota_2024_members.csv";

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
    Table members = new Table(ListPart.MEMBERS);
    Table list = new Table(ListPart.DAPIL);
    CatalogueReader reader = new CatalogueReader(Level.DPR_RI, members, list);
    Optional<DapilCode> overseas = Optional.empty();
    for (Table.Row row : members.rows(memberLines, DPR_MEMBERS_HEADER)) {
      reader.member(row, 0, 1, false);
      if (row.cell(2).endsWith(OVERSEAS)) {
        overseas = DapilCode.of(row.cell(0));
      }
    }
    for (Table.Row row : list.rows(dapilLines, DPR_HEADER)) {
      Optional<Dapil> dapil = reader.dapil(row, 0, 1, 4);
      if (dapil.isPresent()
          && !String.join("|", dapil.get().areas().stream().map(AreaCode::digits).toList())
              .equals(row.cell(6))) {
        row.complain(ListRule.MEMBERS_DIFFER);
      }
    }
    return parsed(Level.DPR_RI, reader, overseas);
  }

  /**
   * Reads the lists of a DPRD level, in the form of {@link #HEADER} and {@link #MEMBERS_HEADER}.
   */
  public static Parsed<DapilCatalogue> parseDprd(
      Level level, List<String> dapilLines, List<String> memberLines) {
    if (level == Level.DPR_RI) {
      throw new IllegalArgumentException("DPR RI has its own form");
    }
    Table members = new Table(ListPart.MEMBERS);
    Table list = new Table(ListPart.DAPIL);
    CatalogueReader reader = new CatalogueReader(level, members, list);
    for (Table.Row row : members.rows(memberLines, MEMBERS_HEADER)) {
      split(row).ifPresent(split -> reader.member(row, 0, 1, split));
    }
    for (Table.Row row : list.rows(dapilLines, HEADER)) {
      reader.dapil(row, 0, 1, 4);
    }
    return parsed(level, reader, Optional.empty());
  }

  /** What the column is_split of a row of {@link #MEMBERS_HEADER} says. */
  static Optional<Boolean> split(Table.Row row) {
    return row.read(
        4,
        text ->
            text.equals("0") || text.equals("1") ? Optional.of(text.equals("1")) : Optional.empty(),
        ListRule.SPLIT_FLAG);
  }

  private static Parsed<DapilCatalogue> parsed(
      Level level, CatalogueReader reader, Optional<DapilCode> overseas) {
    List<ListFault> faults = reader.finish();
    if (!faults.isEmpty()) {
      return new Parsed.Bad<>(faults.stream().map(ListFault::fault).toList());
    }
    SortedMap<DapilCode, Dapil> byCode = reader.dapil();
    Map<AreaCode, Dapil> byArea = new HashMap<>();
    reader
        .whole()
        .forEach(
            (area, code) ->
                Optional.ofNullable(byCode.get(code)).ifPresent(d -> byArea.put(area, d)));
    return new Parsed.Good<>(
        new DapilCatalogue(
            level,
            Collections.unmodifiableSortedMap(byCode),
            Map.copyOf(byArea),
            overseas.flatMap(code -> Optional.ofNullable(byCode.get(code)))));
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
}
