package id.konvensirakyat.convention.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.TestData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled lists of the assemblies, and whose dapil an address is in. */
class AssembliesTest {
  private static final AreaCatalogue AREAS =
      AreaCatalogue.parse(TestData.lines(AreaCatalogue.RESOURCE)).orThrow();
  static final Gazetteer GAZETTEER =
      new Gazetteer(
          AREAS,
          KecamatanCatalogue.parse(TestData.lines(KecamatanCatalogue.RESOURCE), AREAS).orThrow());
  private static final DapilCatalogue PROVINSI =
      DapilCatalogue.parseDprd(
              Level.DPRD_PROVINSI,
              TestData.lines(DapilCatalogue.PROVINSI_RESOURCE),
              TestData.lines(DapilCatalogue.PROVINSI_MEMBERS_RESOURCE))
          .orThrow();
  private static final DapilCatalogue KABKOTA =
      DapilCatalogue.parseDprd(
              Level.DPRD_KABKOTA,
              TestData.lines(DapilCatalogue.KABKOTA_RESOURCE),
              TestData.lines(DapilCatalogue.KABKOTA_MEMBERS_RESOURCE))
          .orThrow();

  private static AreaCode area(String digits) {
    return new AreaCode(digits);
  }

  private static List<String> codes(List<Dapil> dapil) {
    return dapil.stream().map(d -> d.code().digits()).toList();
  }

  @Test
  void theBundledListsAreWhole() {
    assertEquals(301, PROVINSI.all().size());
    assertEquals(2372, PROVINSI.seats());
    assertEquals(2325, KABKOTA.all().size());
    assertEquals(17_510, KABKOTA.seats());
    assertEquals(7285, GAZETTEER.kecamatan().all().size());
  }

  @Test
  void theOfficialListsPassAsUploads() {
    assertEquals(
        new DapilUpload.Reading.Accepted(List.copyOf(PROVINSI.all())),
        DapilUpload.read(
            Level.DPRD_PROVINSI,
            TestData.lines(DapilCatalogue.PROVINSI_RESOURCE),
            TestData.lines(DapilCatalogue.PROVINSI_MEMBERS_RESOURCE),
            2372,
            GAZETTEER));
    assertEquals(
        new DapilUpload.Reading.Accepted(List.copyOf(KABKOTA.all())),
        DapilUpload.read(
            Level.DPRD_KABKOTA,
            TestData.lines(DapilCatalogue.KABKOTA_RESOURCE),
            TestData.lines(DapilCatalogue.KABKOTA_MEMBERS_RESOURCE),
            17_510,
            GAZETTEER));
  }

  /** Each kecamatan but the new ones, and those of DKI Jakarta, has one dapil or is split. */
  @Test
  void everyAddressHasItsDapil() {
    AreaIndex provinsi = new AreaIndex(PROVINSI.all());
    AreaIndex kabkota = new AreaIndex(KABKOTA.all());
    int split = 0;
    int nowhere = 0;
    for (AreaCode kecamatan : GAZETTEER.kecamatan().all()) {
      assertTrue(provinsi.find(kecamatan) instanceof DapilOfArea.Certain, kecamatan.digits());
      DapilOfArea found = kabkota.find(kecamatan);
      if (found instanceof DapilOfArea.Nowhere) {
        nowhere++;
      } else if (found instanceof DapilOfArea.OneOf) {
        split++;
      }
    }
    assertEquals(24, split);
    assertEquals(44 + 8, nowhere);
  }

  @Test
  void aSplitAreaNamesAllThatComeIntoQuestionAndItsPartsOne() {
    AreaIndex provinsi = new AreaIndex(PROVINSI.all());
    assertEquals(List.of("120001", "120002"), codes(provinsi.find(area("1271")).possible()));
    assertTrue(provinsi.find(area("127101")) instanceof DapilOfArea.Certain);
    AreaIndex kabkota = new AreaIndex(KABKOTA.all());
    assertEquals(List.of("122203", "122204"), codes(kabkota.find(area("122203")).possible()));
    assertEquals(List.of("122203"), codes(kabkota.find(area("1222032004")).possible()));
    assertEquals(6, kabkota.find(area("1101")).possible().size());
    assertEquals(List.of(), kabkota.find(area("3171")).possible());
  }

  @Test
  void aPartOfASplitAreaIsNotCertainWhereTheOtherDapilTakesNoPart() {
    Dapil one = KABKOTA.dapil(new DapilCode("122203")).orElseThrow();
    AreaIndex alone = new AreaIndex(List.of(one));
    assertEquals(new DapilOfArea.OneOf(List.of(one)), alone.find(area("122203")));
    assertEquals(new DapilOfArea.Certain(one), alone.find(area("1222032004")));
    assertEquals(new DapilOfArea.OneOf(List.of(one)), alone.find(area("1222")));
    assertEquals(new DapilOfArea.Nowhere(), alone.find(area("122204")));
    assertEquals(new DapilOfArea.Nowhere(), alone.find(area("1223")));
  }

  private static final List<String> DAPIL =
      List.of(
          DapilCatalogue.HEADER,
          "327301,KOTA BANDUNG 1,3273,KOTA BANDUNG,5",
          "327302,KOTA BANDUNG 2,3273,KOTA BANDUNG,4");
  private static final List<String> MEMBERS =
      List.of(
          DapilCatalogue.MEMBERS_HEADER,
          "327301,327301,Kecamatan,SUKASARI,0",
          "327301,327302,Pecahan Kecamatan,COBLONG A,1",
          "327301,3273021001,Desa/Kelurahan,CIPAGANTI,0",
          "327302,327302,Pecahan Kecamatan,COBLONG B,1",
          "327302,3273021002,Desa/Kelurahan,LEBAK GEDE,0");

  private static List<String> with(List<String> lines, int line, String row) {
    return Stream.concat(
            Stream.concat(lines.stream().limit(line - 1L), Stream.of(row)),
            lines.stream().skip(line))
        .filter(l -> !l.equals("-"))
        .toList();
  }

  private static List<ListFault> faults(List<String> dapil, List<String> members, int seats) {
    return DapilUpload.read(Level.DPRD_KABKOTA, dapil, members, seats, GAZETTEER)
            instanceof DapilUpload.Reading.Refused refused
        ? refused.faults()
        : List.of();
  }

  @Test
  void aRightUploadIsTaken() {
    assertEquals(List.of(), faults(DAPIL, MEMBERS, 9));
  }

  /** One fault each; every rule of an upload is broken once. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      nullValues = "-",
      value = {
        "MEMBERS # 1 # dapil,area # HEADER",
        "MEMBERS # 2 # 327301,327301,Kecamatan # WIDTH",
        "MEMBERS # 2 # 327301,327301,Kecamatan,\"SUKASARI\",0 # WIDTH",
        "MEMBERS # 2 # 3273,327301,Kecamatan,SUKASARI,0 # DAPIL_CODE",
        "MEMBERS # 2 # 327301,32730,Kecamatan,SUKASARI,0 # AREA_CODE",
        "MEMBERS # 2 # 327301,327301,Kecamatan,SUKASARI,2 # SPLIT_FLAG",
        "MEMBERS # 2 # 327301,327399,Kecamatan,SUKASARI,0 # AREA_UNKNOWN",
        "MEMBERS # 2 # 327301,320101,Kecamatan,SUKASARI,0 # AREA_OUTSIDE",
        "MEMBERS # 2 # 327301,327301,Kelurahan,SUKASARI,0 # AREA_LEVEL",
        "MEMBERS # 2 # 327301,327301,Kabupaten/Kota,SUKASARI,0 # AREA_LEVEL",
        "MEMBERS # 4 # 327301,327301,Kecamatan,SUKASARI,0 # AREA_TWICE",
        "MEMBERS # 6 # 327302,327301,Kecamatan,SUKASARI,0 # AREA_TWICE",
        "MEMBERS # 6 # 327302,3273011001,Desa/Kelurahan,X,0 # AREA_OVERLAPS",
        "MEMBERS # 6 # 327302,327303,Pecahan Kecamatan,X,1 # SPLIT_WITHOUT_PARTS",
        "MEMBERS # 6 # 327303,327304,Kecamatan,X,0 # UNLISTED_DAPIL",
        "DAPIL # 1 # kode,nama,induk,nama induk,kursi # HEADER",
        "DAPIL # 2 # 327301,KOTA BANDUNG 1,3273,KOTA BANDUNG # WIDTH",
        "DAPIL # 2 # 32730,KOTA BANDUNG 1,3273,KOTA BANDUNG,5 # DAPIL_CODE",
        "DAPIL # 2 # 327301,,3273,KOTA BANDUNG,5 # NAME",
        "DAPIL # 2 # 327301,KOTA BANDUNG 1,3273,KOTA BANDUNG,0 # SEATS",
        "DAPIL # 2 # 327301,KOTA BANDUNG 1,3273,KOTA BANDUNG,5.5 # SEATS",
        "DAPIL # 2 # 327301,KOTA BANDUNG 1,32,JAWA BARAT,5 # PARENT",
        "DAPIL # 2 # 327301,KOTA BANDUNG 1,3299,NEGERI LAIN,5 # PARENT",
        "DAPIL # 2 # 327301,KOTA BANDUNG 1,3201,BOGOR,5 # CODE_IN_PARENT",
        "DAPIL # 3 # 327301,KOTA BANDUNG 1,3273,KOTA BANDUNG,4 # DAPIL_TWICE",
        "DAPIL # 3 # 327309,KOTA BANDUNG 9,3273,KOTA BANDUNG,4 # NO_AREAS",
      })
  void refusesAnUploadByLine(ListPart part, int line, String row, ListRule rule) {
    List<ListFault> faults =
        part == ListPart.DAPIL
            ? faults(with(DAPIL, line, row), MEMBERS, 9)
            : faults(DAPIL, with(MEMBERS, line, row), 9);
    assertTrue(
        faults.stream().anyMatch(f -> f.part() == part && f.line() == line && f.rule() == rule),
        faults.toString());
  }

  @Test
  void refusesWholeTexts() {
    assertEquals(
        List.of(new ListFault(ListPart.DAPIL, 0, ListRule.SEAT_SUM, "9")),
        faults(DAPIL, MEMBERS, 10));
    assertEquals(
        List.of(new ListFault(ListPart.DAPIL, 0, ListRule.NO_DAPIL, "")),
        faults(DAPIL.subList(0, 1), MEMBERS.subList(0, 1), 0));
    List<String> many =
        Stream.concat(
                Stream.of(DapilCatalogue.HEADER),
                Stream.generate(() -> DAPIL.get(1)).limit(DapilUpload.MOST_DAPIL + 1L))
            .toList();
    assertTrue(
        faults(many, MEMBERS, 9)
            .contains(new ListFault(ListPart.DAPIL, 0, ListRule.TOO_MANY_DAPIL, "5000")));
  }

  /** All faults of a text come at once, each with its line. */
  @Test
  void everyFaultIsReported() {
    List<String> members = with(with(MEMBERS, 2, "x,327301,Kecamatan,SUKASARI,0"), 4, "327301");
    List<ListFault> faults = faults(with(DAPIL, 2, "327301,,3273,KOTA BANDUNG,0"), members, 9);
    assertEquals(
        List.of(
            "DAPIL 2 NAME",
            "DAPIL 2 SEATS",
            "MEMBERS 2 DAPIL_CODE",
            "MEMBERS 3 SPLIT_WITHOUT_PARTS",
            "MEMBERS 4 WIDTH"),
        faults.stream().map(f -> f.part() + " " + f.line() + " " + f.rule()).toList());
  }

  @ParameterizedTest
  @CsvSource({"code;name", "3273;x", "327399", "32999901;x"})
  void refusesABadListOfKecamatan(String row) {
    assertEquals(
        false, KecamatanCatalogue.parse(List.of("code,name", row), AREAS).faults().isEmpty());
  }
}
