package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.AreaCatalogue;
import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.AreaIndex;
import id.konvensirakyat.convention.district.DapilCatalogue;
import id.konvensirakyat.convention.district.Gazetteer;
import id.konvensirakyat.convention.district.KecamatanCatalogue;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The official areas and dapil of every level, read once from the data that come with the rules.
 */
@ApplicationScoped
public class Districts {
  private static final int DESA_DIGITS = 10;

  // Read once for the class: a proxy of the bean would read it all a second time.
  private static final Gazetteer GAZETTEER = readGazetteer();
  private static final Map<Level, DapilCatalogue> CATALOGUES =
      Map.of(
          Level.DPR_RI,
          DapilCatalogue.parseDpr(
                  lines(DapilCatalogue.DPR_RESOURCE), lines(DapilCatalogue.DPR_MEMBERS_RESOURCE))
              .orThrow(),
          Level.DPRD_PROVINSI,
          DapilCatalogue.parseDprd(
                  Level.DPRD_PROVINSI,
                  lines(DapilCatalogue.PROVINSI_RESOURCE),
                  lines(DapilCatalogue.PROVINSI_MEMBERS_RESOURCE))
              .orThrow(),
          Level.DPRD_KABKOTA,
          DapilCatalogue.parseDprd(
                  Level.DPRD_KABKOTA,
                  lines(DapilCatalogue.KABKOTA_RESOURCE),
                  lines(DapilCatalogue.KABKOTA_MEMBERS_RESOURCE))
              .orThrow());
  private static final Map<Level, AreaIndex> INDEXES =
      CATALOGUES.values().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  DapilCatalogue::level, list -> new AreaIndex(list.all())));
  private static final SortedMap<AreaCode, String> DESA = readDesa();

  /** All kabupaten and kota. */
  public AreaCatalogue areas() {
    return GAZETTEER.areas();
  }

  /** All areas down to the kecamatan. */
  public Gazetteer gazetteer() {
    return GAZETTEER;
  }

  /** The dapil of DPR RI. */
  public DapilCatalogue dpr() {
    return of(Level.DPR_RI);
  }

  /** The dapil of a level. */
  public DapilCatalogue of(Level level) {
    return Objects.requireNonNull(CATALOGUES.get(level));
  }

  /** Tells the dapil of a level from an area. */
  public AreaIndex index(Level level) {
    return Objects.requireNonNull(INDEXES.get(level));
  }

  /** The name of an area; of the desa, only those of split kecamatan have one. */
  public Optional<String> name(AreaCode code) {
    return code.digits().length() == DESA_DIGITS
        ? Optional.ofNullable(DESA.get(code))
        : GAZETTEER.name(code);
  }

  /**
   * The area of a code.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} where there is none, or none that has a name here
   */
  AreaCode known(String text) {
    return AreaCode.of(text)
        .filter(code -> name(code).isPresent())
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** The next narrower areas: kabupaten/kota, kecamatan, and the desa of a split kecamatan. */
  public List<AreaCode> parts(AreaCode area) {
    return switch (area.digits().length()) {
      case 2 ->
          areas().all().stream().filter(a -> a.province().equals(area)).map(a -> a.code()).toList();
      case 4 -> GAZETTEER.kecamatan().all().stream().filter(area::contains).toList();
      case 6 -> DESA.keySet().stream().filter(area::contains).toList();
      default -> List.of();
    };
  }

  private static Gazetteer readGazetteer() {
    AreaCatalogue areas = AreaCatalogue.parse(lines(AreaCatalogue.RESOURCE)).orThrow();
    return new Gazetteer(
        areas, KecamatanCatalogue.parse(lines(KecamatanCatalogue.RESOURCE), areas).orThrow());
  }

  private static SortedMap<AreaCode, String> readDesa() {
    SortedMap<AreaCode, String> names = new TreeMap<>();
    for (String line : lines(DapilCatalogue.KABKOTA_MEMBERS_RESOURCE)) {
      List<String> cells = Arrays.asList(line.split(",", -1));
      AreaCode.of(cells.get(1))
          .filter(code -> code.digits().length() == DESA_DIGITS)
          .ifPresent(code -> names.put(code, cells.get(3)));
    }
    return Collections.unmodifiableSortedMap(names);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = AreaCatalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
