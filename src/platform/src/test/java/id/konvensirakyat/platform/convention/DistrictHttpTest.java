package id.konvensirakyat.platform.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.People;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The districts of three levels: read, chosen for a convention, or sent as a list of one's own. */
class DistrictHttpTest {
  private static final String LIST =
      """
      code,name,parent_code,parent_name,seats
      327301,KOTA BANDUNG 1,3273,KOTA BANDUNG,5
      327302,KOTA BANDUNG 2,3273,KOTA BANDUNG,4
      """;
  private static final String MEMBERS =
      """
      dapil_code,wilayah_code,wilayah_level,wilayah_name,is_split
      327301,327301,Kecamatan,SUKASARI,0
      327301,327302,Pecahan Kecamatan,COBLONG A,1
      327301,3273021001,Desa/Kelurahan,CIPAGANTI,0
      327302,327302,Pecahan Kecamatan,COBLONG B,1
      327302,3273021002,Desa/Kelurahan,LEBAK GEDE,0
      """;

  private static JsonNode read(String path) {
    Answer answer = Http.nobody().get(path).expect(200);
    assertEquals("public, max-age=3600", answer.header("Cache-Control"), path);
    return answer.json();
  }

  @Test
  void everyLevelIsTheOfficialList() {
    assertEquals(84, read("/dapil").size());
    JsonNode provinsi = read("/dapil?level=DPRD_PROVINSI");
    assertEquals(301, provinsi.size());
    int seats = 0;
    for (JsonNode one : provinsi) {
      seats += one.path("seats").asInt();
    }
    assertEquals(2372, seats);
    int kabkota = 0;
    int kabkotaSeats = 0;
    for (JsonNode province : read("/provinces")) {
      JsonNode in = read("/dapil?level=DPRD_KABKOTA&province=" + province.path("code").asText());
      assertEquals(province.path("dapil").path("DPRD_KABKOTA").asInt(), in.size());
      kabkota += in.size();
      for (JsonNode one : in) {
        kabkotaSeats += one.path("seats").asInt();
      }
    }
    assertEquals(2325, kabkota);
    assertEquals(17_510, kabkotaSeats);
    JsonNode one = read("/dapil?level=DPRD_KABKOTA&parent=1222").get(0);
    assertEquals("1222", one.path("parent").path("code").asText());
    assertFalse(one.path("parent").path("name").asText().isEmpty());
  }

  @Test
  void theLowestLevelIsNeverReadAsAWhole() {
    Answer refused = Http.nobody().get("/dapil?level=DPRD_KABKOTA");
    assertEquals("invalid-fields", refused.problem());
    assertEquals("province", refused.json().path("errors").get(0).path("field").asText());
  }

  @Test
  void anAddressIsFoundStepByStep() {
    JsonNode found = read("/areas/search?q=torgamba");
    assertEquals("122203", found.get(0).path("code").asText());
    assertEquals("KECAMATAN", found.get(0).path("level").asText());
    assertEquals("12", found.get(0).path("within").get(0).path("code").asText());
    JsonNode kab = read("/areas/1271");
    assertEquals(21, kab.path("parts").size());
    assertTrue(kab.path("dapil").path("DPR_RI").path("certain").asBoolean());
    assertFalse(kab.path("dapil").path("DPRD_PROVINSI").path("certain").asBoolean());
    assertEquals(2, kab.path("dapil").path("DPRD_PROVINSI").path("dapil").size());
    JsonNode split = read("/areas/122203");
    assertTrue(split.path("dapil").path("DPRD_PROVINSI").path("certain").asBoolean());
    assertFalse(split.path("dapil").path("DPRD_KABKOTA").path("certain").asBoolean());
    assertEquals(2, split.path("dapil").path("DPRD_KABKOTA").path("dapil").size());
    JsonNode desa = read("/areas/" + split.path("parts").get(0).path("code").asText());
    assertTrue(desa.path("dapil").path("DPRD_KABKOTA").path("certain").asBoolean());
    assertEquals(0, read("/areas/3171").path("dapil").path("DPRD_KABKOTA").path("dapil").size());
    assertEquals("not-found", Http.nobody().get("/areas/9999").problem());
    assertEquals("invalid-fields", Http.nobody().get("/areas/search?q=ab").problem());
  }

  private static String request(People people, String level, String dapil) {
    return """
        {"name":"Konvensi Uji","level":"%s","dapil":%s,"group":"Ed25519",\
        "trustees":{"threshold":2,"usernames":["%s","%s","%s"]},\
        "rules":{"maxChoices":2,"legalDate":"2026-06-01","fourEyed":[],"supporters":0}}"""
        .formatted(
            level,
            dapil,
            people.trustees().get(0),
            people.trustees().get(1),
            people.trustees().get(2));
  }

  private static String upload(String list, String members, int seats) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    return node.put("list", list).put("members", members).put("seats", seats).toString();
  }

  private static Answer create(People people, String level, String dapil) {
    return people.committee().post("/conventions", request(people, level, dapil));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DPR_RI|[\"3102\"]|2500|1",
        "DPRD_PROVINSI|[\"310001\",\"310002\"]|1500|2",
        "DPRD_KABKOTA|[\"110101\"]|500|1",
        "DPRD_PROVINSI|{\"all\":true}|1500|301",
      })
  void aConventionIsMadeOnEveryLevel(String level, String dapil, int minimum, int count) {
    People people = new People();
    String id = create(people, level, dapil).expect(201).json().path("id").asText();
    people
        .steering()
        .post("/conventions/" + id + "/acts", "{\"act\":\"FREEZE_RULES\",\"reason\":\"uji\"}")
        .expect(200);
    JsonNode seen = Http.nobody().get("/conventions/" + id).expect(200).json();
    assertEquals(level, seen.path("level").asText());
    assertEquals(count, seen.path("dapil").size());
    assertEquals(minimum, seen.path("rules").path("minimumVotes").asInt());
  }

  @Test
  void aListOfOnesOwnIsTakenAndVotersFindTheirDapilInIt() {
    People people = new People();
    String id =
        create(people, "DPRD_KABKOTA", upload(LIST, MEMBERS, 9))
            .expect(201)
            .json()
            .path("id")
            .asText();
    for (String[] act :
        new String[][] {{"FREEZE_RULES", "steering"}, {"OPEN_CANDIDACY", "committee"}}) {
      (act[1].equals("steering") ? people.steering() : people.committee())
          .post("/conventions/" + id + "/acts", "{\"act\":\"" + act[0] + "\",\"reason\":\"uji\"}")
          .expect(200);
    }
    JsonNode split = Http.nobody().get("/conventions/" + id + "/areas/327302").expect(200).json();
    assertFalse(split.path("dapil").path("certain").asBoolean());
    assertEquals(2, split.path("dapil").path("dapil").size());
    assertEquals("327301", enrol(people, id, "327301").expect(200).json().path("dapil").asText());
    Answer refused = enrol(people, id, "327302");
    assertEquals("invalid-fields", refused.problem());
    assertEquals("area-split", refused.json().path("errors").get(0).path("code").asText());
    assertEquals(
        "327302", enrol(people, id, "3273021002").expect(200).json().path("dapil").asText());
    Answer outside = enrol(people, id, "327303");
    assertEquals("dapil-outside-convention", outside.json().path("rule").asText());
  }

  private int voters;

  private Answer enrol(People people, String id, String area) {
    return people
        .voter(++voters)
        .put(
            "/conventions/" + id + "/voter",
            SampleConvention.registration(
                SampleConvention.freshNik(),
                SampleConvention.phoneOf(people.name("pemilih", voters)),
                area));
  }

  /** One list per reason; each is refused with the line and the field. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "327302,KOTA BANDUNG 2|3273A2,KOTA BANDUNG 2|dapil.list|3|dapil-code",
        "3273,KOTA BANDUNG,4|3273,KOTA BANDUNG,x|dapil.list|3|seats",
        "code,name|kode,name|dapil.list|1|header",
        "327302,327302,Pecahan Kecamatan|327302,327301,Kecamatan|dapil.members|5|area-twice",
        "327301,327301,Kecamatan|327301,327399,Kecamatan|dapil.members|2|area-unknown",
        "327301,327301,Kecamatan|327301,327301,Distrik|dapil.members|2|area-level",
        "327301,327301,Kecamatan|327301,320101,Kecamatan|dapil.members|2|area-outside",
      })
  void aListThatIsWrongIsRefusedByLine(
      String good, String bad, String field, int line, String code) {
    People people = new People();
    assertTrue((LIST + MEMBERS).contains(good), good);
    Answer refused =
        create(
            people, "DPRD_KABKOTA", upload(LIST.replace(good, bad), MEMBERS.replace(good, bad), 9));
    assertEquals("invalid-fields", refused.problem());
    List<String> seen = new ArrayList<>();
    for (JsonNode error : refused.json().path("errors")) {
      seen.add(
          error.path("field").asText()
              + " "
              + error.path("line").asInt()
              + " "
              + error.path("code").asText());
      assertTrue(error.path("message_id").asText().startsWith("baris "), error.toString());
    }
    assertTrue(seen.contains(field + " " + line + " " + code), seen.toString());
  }

  @Test
  void seatsThatDoNotAddUpAreRefused() {
    Answer refused = create(new People(), "DPRD_KABKOTA", upload(LIST, MEMBERS, 10));
    JsonNode error = refused.json().path("errors").get(0);
    assertEquals("seat-sum", error.path("code").asText());
    assertEquals("the seats add up to 9.", error.path("message").asText());
    assertTrue(error.path("line").isMissingNode());
  }

  @Test
  void aChoiceThatIsNoneIsRefused() {
    for (String dapil : List.of("{}", "{\"all\":false}", "[]", "[\"3102\",\"9999\"]")) {
      assertEquals("invalid-fields", create(new People(), "DPR_RI", dapil).problem(), dapil);
    }
    for (String dapil : List.of("3102", "[3102]", "{\"list\":1,\"members\":\"\",\"seats\":1}")) {
      assertEquals("malformed-json", create(new People(), "DPR_RI", dapil).problem(), dapil);
    }
  }

  @Test
  void hundredsOfFaultsAreAnsweredWithAHundred() {
    String members =
        "dapil_code,wilayah_code,wilayah_level,wilayah_name,is_split\n" + "x\n".repeat(500);
    JsonNode errors =
        create(new People(), "DPRD_KABKOTA", upload(LIST, members, 9)).json().path("errors");
    assertEquals(101, errors.size());
    assertEquals("more-faults", errors.get(100).path("code").asText());
  }
}
