package id.konvensirakyat.convention.district;

import id.konvensirakyat.convention.text.Parsed;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All kabupaten and kota with their names. */
public final class AreaCatalogue {
  /** The bundled list (514 areas, 38 provinces); UTF-8, one line per row. */
  public static final String RESOURCE = "/id/konvensirakyat/convention/district/kabkota_2025.csv";

  private static final String HEADER = "code,name,province_code,province_name";

  private final SortedMap<AreaCode, Area> byCode;

  private AreaCatalogue(SortedMap<AreaCode, Area> byCode) {
    this.byCode = Collections.unmodifiableSortedMap(byCode);
  }

  /** Reads a list strictly; all faults by line. */
  public static Parsed<AreaCatalogue> parse(List<String> lines) {
    Table table = new Table(ListPart.AREAS);
    SortedMap<AreaCode, Area> byCode = new TreeMap<>();
    for (Table.Row row : table.rows(lines, HEADER)) {
      Optional<AreaCode> code = row.read(0, AreaCode::of, ListRule.AREA_CODE);
      Optional<String> name = row.read(1, AreaCatalogue::name, ListRule.NAME);
      Optional<AreaCode> province = row.read(2, AreaCode::of, ListRule.AREA_CODE);
      Optional<String> provinceName = row.read(3, AreaCatalogue::name, ListRule.NAME);
      if (code.isEmpty() || name.isEmpty() || province.isEmpty() || provinceName.isEmpty()) {
        continue;
      }
      if (code.get().digits().length() != 4 || !code.get().province().equals(province.get())) {
        row.complain(ListRule.KABKOTA_IN_PROVINCE);
        continue;
      }
      Area area = new Area(code.get(), name.get(), province.get(), provinceName.get());
      if (byCode.putIfAbsent(code.get(), area) != null) {
        row.complain(ListRule.AREA_TWICE);
      }
    }
    return table.faults().isEmpty()
        ? new Parsed.Good<>(new AreaCatalogue(byCode))
        : new Parsed.Bad<>(table.faults());
  }

  /** All areas, by ascending code. */
  public Collection<Area> all() {
    return byCode.values();
  }

  /** The area of a code. */
  public Optional<Area> area(AreaCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Two-digit codes of all provinces, for the warnings of a NIK. */
  public Set<String> provinceCodes() {
    return byCode.values().stream()
        .map(area -> area.province().digits())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> name(String text) {
    return Optional.of(text).filter(Dapil::isName);
  }
}
