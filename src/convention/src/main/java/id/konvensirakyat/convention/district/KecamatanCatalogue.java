package id.konvensirakyat.convention.district;

import id.konvensirakyat.convention.text.Parsed;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All kecamatan with their names. */
public final class KecamatanCatalogue {
  /** The bundled list (7,285 kecamatan); UTF-8, one line per row. */
  public static final String RESOURCE = "/id/konvensirakyat/convention/district/kecamatan_2025.csv";

  private static final String HEADER = "code,name";

  private final SortedMap<AreaCode, String> names;

  private KecamatanCatalogue(SortedMap<AreaCode, String> names) {
    this.names = Collections.unmodifiableSortedMap(names);
  }

  /** Reads a list strictly; all faults by line. */
  public static Parsed<KecamatanCatalogue> parse(List<String> lines, AreaCatalogue areas) {
    Table table = new Table(ListPart.AREAS);
    SortedMap<AreaCode, String> names = new TreeMap<>();
    for (Table.Row row : table.rows(lines, HEADER)) {
      Optional<AreaCode> code = row.read(0, AreaCode::of, ListRule.AREA_CODE);
      Optional<String> name =
          row.read(1, text -> Optional.of(text).filter(Dapil::isName), ListRule.NAME);
      if (code.isEmpty() || name.isEmpty()) {
        continue;
      }
      if (code.get().digits().length() != 6 || code.get().around().flatMap(areas::area).isEmpty()) {
        row.complain(ListRule.KECAMATAN_IN_KABKOTA);
      } else if (names.putIfAbsent(code.get(), name.get()) != null) {
        row.complain(ListRule.AREA_TWICE);
      }
    }
    return table.faults().isEmpty()
        ? new Parsed.Good<>(new KecamatanCatalogue(names))
        : new Parsed.Bad<>(table.faults());
  }

  /** The codes of all kecamatan, ascending. */
  public Collection<AreaCode> all() {
    return names.keySet();
  }

  /** The name of a kecamatan. */
  public Optional<String> name(AreaCode code) {
    return Optional.ofNullable(names.get(code));
  }
}
