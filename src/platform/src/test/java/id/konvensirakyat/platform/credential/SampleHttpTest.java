package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.roll.Register;
import id.konvensirakyat.convention.roll.Sample;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Samples of the register: by mandate, by a public seed, each look noted and counted. */
class SampleHttpTest {
  private static final String DAPIL = SampleConvention.DAPIL;

  private static String form(String dapil, String seed, int size) {
    return "{\"dapil\":\"%s\",\"seed\":\"%s\",\"size\":%d}".formatted(dapil, seed, size);
  }

  @Test
  void anObserverWithAMandateLooksAtWhomTheSeedDraws() throws Exception {
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    for (int voter = 1; voter <= 4; voter++) {
      walk.enrol(voter, SampleConvention.AREA, voter == 1 ? "A" : "B");
    }
    Http observer = walk.observer();
    String path = c.path("/samples");
    String mandate =
        "{\"username\":\"" + walk.observerName() + "\",\"reason\":\"Perkumpulan pemantau\"}";
    assertEquals(
        "role-needed", c.people().committee().post(c.path("/mandates"), mandate).problem());
    assertEquals("mandate-needed", observer.post(path, form(DAPIL, "dadu", 2)).problem());
    c.people().steering().post(c.path("/mandates"), mandate).expect(200);
    assertEquals(
        "not-now", c.people().steering().post(c.path("/mandates"), mandate).problem(), "twice");
    assertEquals("not-now", observer.post(path, form(DAPIL, "dadu", 2)).problem(), "not frozen");
    walk.freeze();
    for (String bad :
        List.of(form(DAPIL, " ", 2), form(DAPIL, "dadu", 0), form(DAPIL, "dadu", 1001))) {
      assertEquals("invalid-fields", observer.post(path, bad).problem(), bad);
    }
    assertEquals("rule-broken", observer.post(path, form(DAPIL, "dadu", 5)).problem());
    assertEquals(404, observer.post(path, form("3103", "dadu", 1)).status(), "an empty roll");
    JsonNode drawn = observer.post(path, form(DAPIL, "dadu 6 2 4", 2)).expect(201).json();
    Register register =
        Register.read(
                new ByteArrayInputStream(
                    Http.nobody().get(c.path("/rolls/registers/" + DAPIL)).expect(200).bytes()))
            .orThrow();
    Sample sample = new Sample(DAPIL, register.hash(), "dadu 6 2 4", 2);
    assertEquals(sample.indices(4).toString().replace(" ", ""), drawn.path("places").toString());
    JsonNode act = walk.acts("ROLL_SAMPLED").get(0);
    assertEquals(sample.hash(), act.path("payload").asText());
    assertEquals("dadu 6 2 4", act.path("reason").asText());
    assertEquals(walk.observerName(), act.path("actor").asText());

    int place = drawn.path("places").get(0).asInt();
    String entries = path + "/" + drawn.path("seq").asInt() + "/entries/";
    assertEquals(0, walk.rolls().path("samples").get(0).path("looked").asInt());
    for (int look = 0; look < 2; look++) {
      JsonNode opened = observer.get(entries + place).expect(200).json();
      String line = register.commitments().get(place);
      assertEquals(line, opened.path("commitment").asText());
      assertEquals(
          line,
          Register.commitment(
              DAPIL,
              opened.path("number").asText(),
              opened.path("salt").asText(),
              opened.path("level").asText()));
      assertEquals(SampleConvention.AREA, opened.path("area").asText());
    }
    assertEquals(1, walk.rolls().path("samples").get(0).path("looked").asInt());
    checkLooks(walk, c);
    refuseOthers(walk, c, entries, place, sample.indices(4));
  }

  private static void checkLooks(RollWalk walk, SampleConvention c) {
    long told = 0;
    for (int voter = 1; voter <= 4; voter++) {
      Answer data = c.people().voter(voter).get("/my-data").expect(200);
      told += data.text().contains("REGISTER_ENTRY") ? 1 : 0;
    }
    assertEquals(1, told, "the one whom was looked at sees it, and nobody else");
    assertTrue(walk.rolls().path("mandates").asInt() == 1);
  }

  private static void refuseOthers(
      RollWalk walk, SampleConvention c, String entries, int place, List<Integer> places) {
    int other = List.of(0, 1, 2, 3).stream().filter(i -> !places.contains(i)).findFirst().get();
    assertEquals(404, walk.observer().get(entries + other).status(), "not drawn");
    for (String bad : List.of("4", "-1", "x", "99999999999")) {
      assertEquals(404, walk.observer().get(entries + bad).status(), bad);
    }
    assertEquals(
        "mandate-needed", Http.as("pemantau-lain", "observer").get(entries + place).problem());
    assertEquals("role-needed", c.people().steering().get(entries + place).problem());
    assertEquals(404, walk.observer().get(entries + place + "/pictures/KTP_PICTURE").status());
    String second = "{\"username\":\"pemantau-dua\",\"reason\":\"uji\"}";
    c.people().steering().post(c.path("/mandates"), second).expect(200);
    assertEquals(
        404, Http.as("pemantau-dua", "observer").get(entries + place).status(), "not their sample");
  }
}
