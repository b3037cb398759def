package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.AreaIndex;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilOfArea;
import id.konvensirakyat.convention.district.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Areas and dapil as the pages see them. */
final class DistrictJson {
  private DistrictJson() {}

  /** A kabupaten or kota with its DPR RI dapil. */
  record AreaJson(String code, String name, String dapil, String province) {}

  /** A province, with the number of its dapil by level. */
  record ProvinceJson(String code, String name, Map<String, Integer> dapil) {}

  /**
   * A dapil.
   *
   * @param parent the province, or the kabupaten/kota, whose assembly it elects
   */
  record DapilJson(
      String code,
      String name,
      String province,
      NamedJson parent,
      int seats,
      List<PartJson> areas) {
    static DapilJson of(Dapil dapil, Districts districts) {
      AreaCode first = dapil.areas().get(0);
      return new DapilJson(
          dapil.code().digits(),
          dapil.name(),
          districts.name(first.province()).orElse(""),
          NamedJson.of(parent(dapil), districts),
          dapil.seats(),
          dapil.areas().stream()
              .map(
                  code ->
                      new PartJson(
                          code.digits(),
                          districts.name(code).orElse(""),
                          dapil.areas().stream()
                              .anyMatch(a -> !a.equals(code) && code.contains(a))))
              .toList());
    }

    static AreaCode parent(Dapil dapil) {
      AreaCode first = dapil.areas().get(0);
      return dapil.level() == Level.DPRD_KABKOTA
          ? new AreaCode(first.digits().substring(0, 4))
          : first.province();
    }
  }

  /** An area of a dapil; of a split one only the parts beside it belong to the dapil. */
  record PartJson(String code, String name, boolean split) {}

  /** Anything with a code and a name. */
  record NamedJson(String code, String name) {
    static NamedJson of(AreaCode code, Districts districts) {
      return new NamedJson(code.digits(), districts.name(code).orElse(""));
    }
  }

  /**
   * An area on the way to an address.
   *
   * @param level PROVINCE, KABKOTA, KECAMATAN or DESA
   * @param within the wider areas, from the province down
   */
  record PlaceJson(String code, String name, String level, List<NamedJson> within) {
    static PlaceJson of(AreaCode code, Districts districts) {
      List<NamedJson> within = new ArrayList<>();
      for (Optional<AreaCode> wider = code.around();
          wider.isPresent();
          wider = wider.get().around()) {
        within.add(0, NamedJson.of(wider.get(), districts));
      }
      String level =
          switch (code.digits().length()) {
            case 2 -> "PROVINCE";
            case 4 -> "KABKOTA";
            case 6 -> "KECAMATAN";
            default -> "DESA";
          };
      return new PlaceJson(code.digits(), districts.name(code).orElse(""), level, within);
    }
  }

  /**
   * Whose dapil an area lies in.
   *
   * @param certain whether the area alone tells; otherwise a narrower one of {@code parts} does
   */
  record FoundJson(boolean certain, List<NamedJson> dapil) {
    static FoundJson of(AreaIndex index, AreaCode area) {
      DapilOfArea found = index.find(area);
      return new FoundJson(
          found instanceof DapilOfArea.Certain,
          found.possible().stream().map(d -> new NamedJson(d.code().digits(), d.name())).toList());
    }
  }

  /** An area, its narrower areas, and its dapil of each level. */
  record AddressJson(PlaceJson place, List<NamedJson> parts, Map<String, FoundJson> dapil) {
    static AddressJson of(AreaCode code, Districts districts) {
      Map<String, FoundJson> dapil = new TreeMap<>();
      for (Level level : Level.values()) {
        dapil.put(level.name(), FoundJson.of(districts.index(level), code));
      }
      return new AddressJson(PlaceJson.of(code, districts), narrower(code, districts), dapil);
    }
  }

  /** An area and its dapil in one convention. */
  record HomeJson(PlaceJson place, List<NamedJson> parts, FoundJson dapil) {
    static HomeJson of(AreaCode code, Districts districts, AreaIndex index) {
      return new HomeJson(
          PlaceJson.of(code, districts), narrower(code, districts), FoundJson.of(index, code));
    }
  }

  private static List<NamedJson> narrower(AreaCode code, Districts districts) {
    return districts.parts(code).stream().map(part -> NamedJson.of(part, districts)).toList();
  }
}
