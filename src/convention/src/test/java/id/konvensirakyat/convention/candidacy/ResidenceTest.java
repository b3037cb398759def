package id.konvensirakyat.convention.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.Rules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidenceTest {
  private static Dapil dapil(Level level, String code, String... areas) {
    return new Dapil(
        level,
        new DapilCode(code),
        "Dapil " + code,
        6,
        Arrays.stream(areas).map(AreaCode::new).toList());
  }

  private static List<String> possible(Level level, String area, Dapil... dapil) {
    Rules rules = Rules.defaults(level, List.of(dapil), LocalDate.of(2028, 1, 1));
    return Residence.of(new AreaCode(area), rules).possible().stream()
        .map(d -> d.code().digits())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"3171,3102", "317101,3102", "3171011001,3102", "3172,3103", "3201,''", "31,''"})
  void theDapilFollowsFromTheArea(String area, String expected) {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        possible(
            Level.DPR_RI,
            area,
            dapil(Level.DPR_RI, "3102", "3171", "3174"),
            dapil(Level.DPR_RI, "3103", "3172")));
  }

  @Test
  void whereAnAreaIsSplitThePersonPicks() {
    Dapil west = dapil(Level.DPRD_PROVINSI, "310001", "317101", "317102");
    Dapil east = dapil(Level.DPRD_PROVINSI, "310002", "317103", "3172");
    Dapil both = dapil(Level.DPRD_PROVINSI, "310003", "3175");
    Dapil half = dapil(Level.DPRD_PROVINSI, "310004", "3175");
    assertEquals(
        List.of("310001", "310002"), possible(Level.DPRD_PROVINSI, "3171", west, east, both));
    assertEquals(
        List.of("310002"), possible(Level.DPRD_PROVINSI, "317103", west, east), "narrower tells");
    assertEquals(List.of("310003", "310004"), possible(Level.DPRD_PROVINSI, "317501", both, half));
  }

  @Test
  void forKabupatenTheKecamatanIsNeeded() {
    Dapil one = dapil(Level.DPRD_KABKOTA, "110101", "110106", "1101082001");
    Dapil two = dapil(Level.DPRD_KABKOTA, "110102", "1101082002");
    assertEquals(List.of(), possible(Level.DPRD_KABKOTA, "1101", one, two));
    assertEquals(List.of("110101"), possible(Level.DPRD_KABKOTA, "110106", one, two));
    assertEquals(List.of("110101", "110102"), possible(Level.DPRD_KABKOTA, "110108", one, two));
    assertEquals(List.of("110102"), possible(Level.DPRD_KABKOTA, "1101082002", one, two));
  }
}
