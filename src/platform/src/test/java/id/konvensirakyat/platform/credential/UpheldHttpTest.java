package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.SampleConvention;
import org.junit.jupiter.api.Test;

/** After UPHOLD the person is on no roll of this convention, whichever account comes back. */
class UpheldHttpTest {
  @Test
  void whoErasesEverythingComesBackToTheSameRuling() throws Exception {
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    walk.enrol(1, SampleConvention.AREA, "B");
    walk.enrol(2, SampleConvention.AREA, "C");
    String nik = walk.niks.getOrDefault(2, "");
    String form =
        "{\"nik\":\"%s\",\"ground\":\"NOT_RESIDENT\",\"reason\":\"Sudah pindah\",\"as\":\"VOTER\"}"
            .formatted(nik);
    String id =
        c.people()
            .voter(1)
            .post(c.path("/challenges"), form)
            .expect(201)
            .json()
            .path("id")
            .asText();
    Http voter = c.people().voter(2);
    assertEquals("nik-checked", c.register(2, SampleConvention.freshNik(), "3171").problem());
    voter.post("/my-data/erasure", "{}").expect(200);
    assertEquals("identity-used", c.register(3, nik, "3171").problem(), "while it is open");
    c.register(2, nik, "3171").expect(200);
    for (int registrar = 1; registrar <= 2; registrar++) {
      walk.registrar(registrar)
          .post(
              c.path("/challenges/" + id + "/decision"),
              "{\"uphold\":true,\"reason\":\"Alamat diperiksa\"}")
          .expect(registrar == 1 ? 202 : 200);
    }
    voter.post("/my-data/erasure", "{}").expect(200);
    assertEquals("identity-used", c.register(3, nik, "3171").problem(), "as another account");
    walk.replace(2, c.register(2, nik, "3171").expect(200).json().path("electionUuid").asText());
    walk.raise(2, "B");
    assertEquals("[\"CHALLENGE\"]", walk.standing(2).path("reasons").toString());
  }
}
