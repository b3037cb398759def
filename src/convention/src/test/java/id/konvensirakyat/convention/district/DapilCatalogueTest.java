package id.konvensirakyat.convention.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.TestData;
import id.konvensirakyat.convention.text.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DapilCatalogueTest {
  private static final List<String> DAPIL = TestData.lines(DapilCatalogue.DPR_RESOURCE);
  private static final List<String> MEMBERS = TestData.lines(DapilCatalogue.DPR_MEMBERS_RESOURCE);
  private static final List<String> AREAS = TestData.lines(AreaCatalogue.RESOURCE);

  private static AreaCode area(String digits) {
    return AreaCode.of(digits).orElseThrow();
  }

  @Test
  void theBundledListIsWhole() {
    DapilCatalogue catalogue = DapilCatalogue.parseDpr(DAPIL, MEMBERS).orThrow();
    assertEquals(84, catalogue.all().size());
    assertEquals(580, catalogue.seats());
    AreaCatalogue areas = AreaCatalogue.parse(AREAS).orThrow();
    assertEquals(514, areas.all().size());
    assertEquals(38, areas.provinceCodes().size());
    for (Area area : areas.all()) {
      Dapil dapil = catalogue.dapilOf(area.code()).orElseThrow();
      assertEquals(
          List.of(area.code()), dapil.areas().stream().filter(area.code()::equals).toList());
    }
    assertEquals(514, catalogue.all().stream().mapToInt(d -> d.areas().size()).sum());
    for (Dapil dapil : catalogue.all()) {
      assertEquals(Optional.of(dapil), catalogue.dapil(dapil.code()));
      assertEquals(true, dapil.seats() >= 3 && dapil.seats() <= 10, dapil.name());
    }
  }

  @Test
  void findsTheDapilOfAnArea() {
    DapilCatalogue catalogue = DapilCatalogue.parseDpr(DAPIL, MEMBERS).orThrow();
    assertEquals("DKI JAKARTA II", catalogue.dapilOf(area("3171")).orElseThrow().name());
    assertEquals("DKI JAKARTA II", catalogue.overseas().orElseThrow().name());
    assertEquals(Optional.empty(), catalogue.dapilOf(area("9999")));
    assertEquals(Optional.empty(), catalogue.dapil(DapilCode.of("9999").orElseThrow()));
  }

  private static List<Fault> faults(List<String> dapil, List<String> members) {
    return DapilCatalogue.parseDpr(dapil, members).faults();
  }

  private static List<String> replaced(List<String> lines, int line, String with) {
    List<String> copy = new ArrayList<>(lines);
    copy.set(line - 1, with);
    return copy;
  }

  /** One fault each in the second line of a list that is right otherwise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "110,ACEH I,11,ACEH,7,1,1101|1102,x # 2 # column 1 is not a dapil code of this level",
        "110101,ACEH I,11,ACEH,7,1,1101|1102,x # 2 # column 1 is not a dapil code of this level",
        "1101,,11,ACEH,7,1,1101|1102,x # 2 # column 2 is not a name",
        "1101,A;B,11,ACEH,7,1,1101|1102,x # 2 # column 2 is not a name",
        "1101,ACEH I,11,ACEH,0,1,1101|1102,x # 2 # column 5 is not a number of seats",
        "1101,ACEH I,11,ACEH,-7,1,1101|1102,x # 2 # column 5 is not a number of seats",
        "1101,ACEH I,11,ACEH,07,1,1101|1102,x # 2 # column 5 is not a number of seats",
        "1101,ACEH I,11,ACEH,101,1,1101|1102,x # 2 # column 5 is not a number of seats",
        "1101,ACEH I,11,ACEH,7,1,1101|1103,x # 2 # member_codes differ from the list of members",
        "1101,ACEH I,11,ACEH,7,1,1101|1102 # 2 # must have 8 columns and no quotes",
        "1101,\"ACEH I\",11,ACEH,7,1,1101|1102,x # 2 # must have 8 columns and no quotes",
        "1102,ACEH I,11,ACEH,7,1,1101|1102,x # 2 # the dapil has no areas",
      })
  void refusesABadDapilByLine(String row, int line, String reason) {
    List<String> members = List.of(MEMBERS.get(0), "1101,1101,A", "1101,1102,B");
    List<String> dapil = List.of(DAPIL.get(0), row);
    assertTrue(faults(dapil, members).contains(new Fault(line, reason)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "1101,1101,ACEH SELATAN # the area is listed already",
        "1102,1101,ACEH SELATAN # the area is listed already",
        "1101,110,X # column 2 is not an area code",
        "11-1,1102,X # column 1 is not a dapil code of this level",
        "1101 # must have 3 columns and no quotes",
      })
  void refusesABadMemberByLine(String row, String reason) {
    assertEquals(new Fault(3, reason), faults(DAPIL, replaced(MEMBERS, 3, row)).get(0));
  }

  @Test
  void refusesWholeTextsThatDoNotFit() {
    assertEquals(1, faults(List.of(), MEMBERS).get(0).line());
    assertEquals(1, faults(replaced(DAPIL, 1, "code,name"), MEMBERS).get(0).line());
    List<String> twice = new ArrayList<>(DAPIL);
    twice.add(DAPIL.get(1));
    assertEquals(List.of(new Fault(86, "the dapil is listed already")), faults(twice, MEMBERS));
    assertEquals(
        List.of(new Fault(510, "areas of an unlisted dapil: 9601")),
        faults(DAPIL.subList(0, 84), MEMBERS));
    assertEquals(
        List.of(new Fault(0, "the list names no dapil")),
        faults(DAPIL.subList(0, 1), MEMBERS.subList(0, 1)));
  }

  @Test
  void readsTheFormOfTheAssemblies() {
    List<String> dapil =
        List.of(DapilCatalogue.HEADER, "317101,X 1,3171,X,5", "317102,X 2,3171,X,4");
    List<String> members =
        List.of(
            DapilCatalogue.MEMBERS_HEADER,
            "317101,317101,Kecamatan,A,0",
            "317101,317102,Pecahan Kecamatan,B,1",
            "317102,317102,Pecahan Kecamatan,B,1",
            "317102,3171021001,Desa/Kelurahan,C,0");
    DapilCatalogue catalogue =
        DapilCatalogue.parseDprd(Level.DPRD_KABKOTA, dapil, members).orThrow();
    assertEquals(9, catalogue.seats());
    assertEquals("X 1", catalogue.dapilOf(area("317101")).orElseThrow().name());
    assertEquals(Optional.empty(), catalogue.dapilOf(area("317102")));
    assertEquals("X 2", catalogue.dapilOf(area("3171021001")).orElseThrow().name());
    assertEquals(Optional.empty(), catalogue.overseas());
    List<String> bad = replaced(members, 2, "317101,317101,Kecamatan,A,2");
    assertEquals(
        new Fault(2, "column 5 is not 0 or 1"),
        DapilCatalogue.parseDprd(Level.DPRD_KABKOTA, dapil, bad).faults().get(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> DapilCatalogue.parseDprd(Level.DPR_RI, dapil, members));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "11,Aceh,11,Aceh # a kabupaten/kota has four digits and starts with its province",
        "1101,A,12,Aceh # a kabupaten/kota has four digits and starts with its province",
        "1101,A,11,Aceh # the area is listed already",
        "x,A,11,Aceh # column 1 is not an area code",
        "1103,,11,Aceh # column 2 is not a name",
      })
  void refusesABadAreaByLine(String row, String reason) {
    List<String> lines = List.of(AREAS.get(0), AREAS.get(1), row);
    assertEquals(List.of(new Fault(3, reason)), AreaCatalogue.parse(lines).faults());
  }
}
