package id.konvensirakyat.platform.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Candidates by name: only public ones, over all dapil, and what is typed is no pattern. */
class CandidateSearchHttpTest {
  private static SampleConvention convention;

  @BeforeAll
  static void threeArePublicAndOneIsNot() {
    convention = SampleConvention.inCandidacy();
    convention.submit(1, "Siti Rahma Uji", "P", SampleConvention.DAPIL);
    convention.submit(2, "Rahmat Uji", "L", SampleConvention.OTHER_DAPIL);
    convention.submit(3, "Budi 50% Uji_Coba", "L", SampleConvention.DAPIL);
    convention.submit(4, "Siti Ditolak Uji", "P", SampleConvention.DAPIL);
    convention.act("CLOSE_CANDIDACY").expect(200);
    for (int i = 1; i <= 3; i++) {
      convention.decide(convention.application(i), "QUALIFIED");
    }
    convention.decide(convention.application(4), "DISQUALIFIED");
    assertEquals(List.of(), names("uji"), "nobody is found before the provisional list");
    convention.act("PUBLISH_PROVISIONAL_LIST").expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rahma | Rahmat Uji,Siti Rahma Uji",
        "'  UJI  rahma ' | Rahmat Uji,Siti Rahma Uji",
        "siti | Siti Rahma Uji",
        "50% | Budi 50% Uji_Coba",
        "uji_c | Budi 50% Uji_Coba",
        "i_i | ''",
        "%% | ''",
        "!! | ''",
        "siti budi | ''",
      })
  void findsNamesThatHoldEveryWord(String typed, String expected) {
    assertEquals(expected, String.join(",", names(typed)));
  }

  @Test
  void saysWhereEachOneStands() {
    JsonNode found = search("rahmat").expect(200).json();
    assertFalse(found.path("more").asBoolean());
    JsonNode one = found.path("candidates").get(0);
    assertEquals(SampleConvention.OTHER_DAPIL, one.path("dapil").asText());
    assertEquals(convention.application(2), one.path("id").asText());
    assertTrue(one.path("number").isNull());
    assertEquals(4, one.size(), "nothing else is told: " + one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", " a "})
  void tooShortANameIsRefused(String typed) {
    Answer refused = search(typed);
    assertEquals(422, refused.status());
    assertEquals("name", refused.json().path("errors").get(0).path("field").asText());
  }

  @Test
  void anotherConventionHasNobody() {
    assertEquals(
        "not-found",
        Http.nobody()
            .post("/conventions/tidak-ada/candidates/search", "{\"name\":\"siti\"}")
            .problem());
  }

  private static List<String> names(String typed) {
    List<String> names = new ArrayList<>();
    search(typed)
        .expect(200)
        .json()
        .path("candidates")
        .forEach(one -> names.add(one.path("name").asText()));
    return names;
  }

  private static Answer search(String typed) {
    return Http.nobody()
        .post(convention.path("/candidates/search"), "{\"name\":\"" + typed + "\"}");
  }
}
