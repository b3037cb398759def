package id.konvensirakyat.platform.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a level rests on: officers of this convention, and the dapil of the home they checked. */
class LevelHttpTest {
  /** Cibinong and Citeureup, in Bogor 1, and Gunung Putri, in Bogor 2: one kabupaten. */
  private static final String CHECKED = "320101";

  private static final String SAME_DAPIL = "320103";
  private static final String OTHER_DAPIL = "320102";

  @Test
  void anotherDapilOfTheKabupatenIsAnotherHome() throws Exception {
    Checked c =
        new Checked(SampleConvention.inCandidacy("DPRD_KABKOTA", List.of(CHECKED, OTHER_DAPIL)));
    Http officer = c.officer(1, "3201");
    c.registered(1, CHECKED);
    c.meet(officer, c.meeting(1), c.nik(1)).expect(200);
    c.registered(2, CHECKED);
    c.ask(2);
    c.grant(officer, c.next(officer), c.nik(2)).expect(200);
    for (int voter = 1; voter <= 2; voter++) {
      String level = voter == 1 ? "A" : "B";
      c.convention.register(voter, c.nik(voter), SAME_DAPIL).expect(200);
      assertEquals(level, c.level(voter), "the same roll");
      c.convention.register(voter, c.nik(voter), OTHER_DAPIL).expect(200);
      assertEquals("C", c.level(voter), "was " + level);
    }
    assertEquals(0, c.count("select count(*) from document where convention = ?"));
  }

  @Test
  void aLevelIsOfTheConventionThatChecked() {
    Checked one = new Checked();
    Checked two = new Checked();
    one.registered(1);
    one.meet(one.officer(1, "31"), one.meeting(1), one.nik(1)).expect(200);
    Http voter = one.voter(1);
    register(two, voter, one, SampleConvention.OTHER_AREA);
    assertEquals("C", level(two, voter), "nobody compared this address");
    register(two, voter, one, SampleConvention.AREA);
    assertEquals("C", level(two, voter), "an observer would find no decision");
    assertEquals("A", one.level(1), "what its officer decided stands");

    String code =
        voter
            .post(two.path("/meeting"), "{}")
            .expect(200)
            .json()
            .path("meeting")
            .path("code")
            .asText();
    two.meet(two.officer(1, "31"), code, one.nik(1)).expect(200);
    assertEquals("A", level(two, voter));

    voter.delete("/my-data/consents/" + one.convention.id() + "/VOTER_ROLL").expect(200);
    one.convention.register(1, one.nik(1), SampleConvention.OTHER_AREA).expect(200);
    assertEquals("C", one.level(1), "who comes back is checked anew");
    assertEquals("A", level(two, voter));
  }

  private static void register(Checked there, Http voter, Checked known, String area) {
    String phone = SampleConvention.phoneOf(known.convention.people().name("pemilih", 1));
    voter
        .put(
            there.convention.path("/voter"),
            SampleConvention.registration(known.nik(1), phone, area))
        .expect(200);
  }

  private static String level(Checked there, Http voter) {
    return voter.get(there.path("")).expect(200).json().path("level").asText();
  }
}
