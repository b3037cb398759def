package id.konvensirakyat.convention.district;

import java.util.Optional;

/**
 * The areas of the interior ministry down to the kecamatan. Desa are not bundled: one is taken for
 * existing if its kecamatan does.
 */
public record Gazetteer(AreaCatalogue areas, KecamatanCatalogue kecamatan) {

  /** Whether there is such an area. */
  public boolean knows(AreaCode code) {
    return switch (code.digits().length()) {
      case 10 -> code.around().flatMap(kecamatan::name).isPresent();
      default -> name(code).isPresent();
    };
  }

  /** The name of a province, a kabupaten/kota or a kecamatan. */
  public Optional<String> name(AreaCode code) {
    return switch (code.digits().length()) {
      case 2 ->
          areas.all().stream()
              .filter(area -> area.province().equals(code))
              .map(Area::provinceName)
              .findFirst();
      case 4 -> areas.area(code).map(Area::name);
      case 6 -> kecamatan.name(code);
      default -> Optional.empty();
    };
  }
}
