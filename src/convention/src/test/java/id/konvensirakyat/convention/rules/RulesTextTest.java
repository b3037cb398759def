package id.konvensirakyat.convention.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.TestData;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCatalogue;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.ranking.TieRule;
import id.konvensirakyat.convention.text.Fault;
import id.konvensirakyat.convention.text.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTextTest {
  private static final LocalDate LEGAL_DATE = LocalDate.of(2028, 11, 3);

  private static List<Dapil> dapil(String... codes) {
    DapilCatalogue catalogue =
        DapilCatalogue.parseDpr(
                TestData.lines(DapilCatalogue.DPR_RESOURCE),
                TestData.lines(DapilCatalogue.DPR_MEMBERS_RESOURCE))
            .orThrow();
    return List.of(codes).stream()
        .map(code -> catalogue.dapil(DapilCode.of(code).orElseThrow()).orElseThrow())
        .toList();
  }

  private static Rules rules() {
    return Rules.defaults(Level.DPR_RI, dapil("3102", "3101"), LEGAL_DATE);
  }

  /** The whole text, written by hand: a change of it changes every published hash. */
  @Test
  void theTextOfTheDefaultsIsFixed() {
    assertEquals(
        """
        konvensi-rules-v4
        level=DPR_RI
        acts.four-eyed=FREEZE_RULES,OPEN_VOTING,CLOSE_VOTING,PUBLISH_RESULTS,DECIDE,CANCEL,EXTEND_PERIOD,OVERRIDE_LIST,DECIDE_LIST,STRIKE
        schedule.start=free
        voting.min-choices=1
        voting.max-choices=3
        voting.blank-allowed=true
        voting.revote-allowed=true
        voting.voter-age=17
        voting.assurance=B
        voting.married-may-vote=true
        trustees.threshold=3
        trustees.number=5
        candidacy.minimum-age=21
        candidacy.legal-date=2028-11-03
        candidacy.supporters=100
        candidacy.corrections=1
        candidacy.late-documents=HEALTH,DRUG_TEST,COURT,RESIGNATION
        ranking.minimum-votes=2500
        ranking.pioneer-percent=10
        ranking.ties=KABKOTA,KECAMATAN,DESA,WOMAN,LOT
        seats.threshold-basis-points=400
        seats.first-divisor-tenths=10
        seats.second-divisor-tenths=30
        seats.divisor-step-tenths=20
        days.APPLY=60
        days.VERIFY=14
        days.CORRECT=7
        days.COMMENT=10
        days.ANSWER=3
        days.CAMPAIGN=14
        days.VOTE=7
        days.OBJECT=3
        days.RULE=7
        days.APPEAL=3
        days.DECIDE=3
        log.witnesses-needed=0
        dapil=3101;6;3175;DKI JAKARTA I
        dapil=3102;7;3171,3174;DKI JAKARTA II
        """,
        rules().canonicalText());
  }

  private static String witness(String name, char last) {
    return name + "+0a1b2c3d+BA" + "x".repeat(41) + last;
  }

  @Test
  void namesTheWitnessesOfTheLog() {
    List<String> witnesses = List.of(witness("b.example/w", 'A'), witness("a.example/w", 'A'));
    Rules rules = rules().with(LogRules.majority(witnesses));
    assertTrue(
        rules
            .canonicalText()
            .contains(
                "log.witnesses-needed=2\nlog.witness="
                    + witnesses.get(1)
                    + "\nlog.witness="
                    + witnesses.get(0)
                    + "\ndapil="));
    assertEquals(rules, RulesText.parse(rules.canonicalText()).orThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "0 # a+0a1b2c3d+BA%s # log.witnesses-needed must be 1 to 1, not 0",
        "2 # a+0a1b2c3d+BA%s # log.witnesses-needed must be 1 to 1, not 2",
        "1 # a+0a1b2c3d+AA%s # log.witness is no key of a witness",
        "1 # a+0a1b2c3d+BQ%s # log.witness is no key of a witness",
        "1 # a+0A1b2c3d+BA%s # log.witness is no key of a witness",
        "1 # +0a1b2c3d+BA%s # log.witness is no key of a witness",
        "1 # a b+0a1b2c3d+BA%s # log.witness is no key of a witness",
        "1 # a+0a1b2c3d+BA%s= # log.witness is no key of a witness",
        "1 # a+0a1b2c3d+BA%1$s,a+0a1b2c3e+BA%1$s # log.witness must ascend, each name once",
        "1 # b+0a1b2c3d+BA%1$s,a+0a1b2c3e+BA%1$s # log.witness must ascend, each name once",
      })
  void refusesWitnessesThatAreNone(int needed, String keys, String reason) {
    String text = keys.formatted("x".repeat(42));
    List<String> witnesses = List.of(text.split(",", -1));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new LogRules(needed, witnesses), text);
    assertEquals(reason, refused.getMessage());
  }

  @Test
  void readsWhatItWrites() {
    Rules rules = rules();
    assertEquals(rules, RulesText.parse(rules.canonicalText()).orThrow());
    Rules others =
        rules
            .with(new VotingRules(1, 1, false, false, 18, Assurance.B, false))
            .with(new TrusteeRules(2, 3))
            .with(new CandidacyRules(25, LEGAL_DATE, 0, 0, Set.of()))
            .with(new SigningRules(Set.of()))
            .with(new ScheduleRules(Optional.of(LEGAL_DATE.minusDays(200)), Period.defaults()))
            .with(new RankingRules(0, 100, List.of(TieRule.LOT)));
    assertEquals(others, RulesText.parse(others.canonicalText()).orThrow());
    assertNotEquals(rules.hash(), others.hash());
    assertEquals(Optional.empty(), rules.dapil(DapilCode.of("1101").orElseThrow()));
  }

  @Test
  void defaultsFollowTheLevel() {
    Dapil dapil = dapil("3101").get(0);
    for (Level level : Level.values()) {
      Rules rules =
          Rules.defaults(
              level, List.of(new Dapil(level, dapil.code(), "X", 6, dapil.areas())), LEGAL_DATE);
      int[] expected =
          switch (level) {
            case DPR_RI -> new int[] {2500, 100, 400};
            case DPRD_PROVINSI -> new int[] {1500, 50, 0};
            case DPRD_KABKOTA -> new int[] {500, 25, 0};
          };
      assertEquals(expected[0], rules.ranking().minimumVotes());
      assertEquals(expected[1], rules.candidacy().supporters());
      assertEquals(expected[2], rules.seats().thresholdBasisPoints());
    }
  }

  /** A changed line, and the line and reason of its refusal. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "1 # konvensi-rules-v1 # must be konvensi-rules-v4",
        "2 # level=DPR # level has no lawful value",
        "5 # voting.max-choices=3 # must start with voting.min-choices=",
        "5 # voting.min-choices=01 # voting.min-choices has no lawful value",
        "3 # acts.four-eyed=DECIDE,DECIDED # acts.four-eyed has no lawful value",
        "4 # schedule.start=soon # schedule.start has no lawful value",
        "18 # candidacy.late-documents=HEALTH, # candidacy.late-documents has no lawful value",
        "5 # voting.min-choices=-1 # voting.min-choices has no lawful value",
        "5 # voting.min-choices=9999999999 # voting.min-choices has no lawful value",
        "7 # voting.blank-allowed=TRUE # voting.blank-allowed has no lawful value",
        "10 # voting.assurance=D # voting.assurance has no lawful value",
        "15 # candidacy.legal-date=2028-02-30 # candidacy.legal-date has no lawful value",
        "21 # ranking.ties=KABKOTA,LOTS # ranking.ties has no lawful value",
        "37 # log.witnesses-needed=1 # log.witnesses-needed must be 0 to 0, not 1",
        "37 # log.witnesses-needed=-1 # log.witnesses-needed has no lawful value",
        "38 # dapil=3101;06;3175;DKI JAKARTA I # dapil has no lawful value",
        "38 # dapil=310;6;3175;DKI JAKARTA I # dapil has no lawful value",
        "38 # dapil=3101;6;317;DKI JAKARTA I # dapil has no lawful value",
        "38 # dapil=3101;6;3175 # dapil has no lawful value",
        "38 # dapil=3101;101;3175;DKI JAKARTA I # seats must be 1 to 100",
        "38 # dapil=3101;6;3175,3171;DKI JAKARTA I # areas must be ascending, each once",
      })
  void refusesAChangedLine(int line, String with, String reason) {
    List<String> lines = new ArrayList<>(rules().canonicalText().lines().toList());
    lines.set(line - 1, with);
    assertEquals(
        List.of(new Fault(line, reason)),
        RulesText.parse(String.join("\n", lines) + "\n").faults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "voting.max-choices=3 # voting.max-choices=0 # voting.max-choices must be 1 to 100, not 0",
        "trustees.threshold=3 # trustees.threshold=0 # trustees.threshold must be 1 to 5, not 0",
        "trustees.threshold=3 # trustees.threshold=6 # trustees.threshold must be 1 to 5, not 6",
        "minimum-age=21 # minimum-age=20 # candidacy.minimum-age must be 21 to 150, not 20",
        "2028-11-03 # 1999-11-03 # candidacy.legal-date must be 2000 to 2999, not 1999",
        "DESA,WOMAN,LOT # DESA,LOT,WOMAN # ranking.ties must name each rule once, LOT last",
        "DESA,WOMAN,LOT # WOMAN,WOMAN,LOT # ranking.ties must name each rule once, LOT last",
        "pioneer-percent=10 # pioneer-percent=101 # ranking.pioneer-percent must be 0 to 100, not 101",
        "points=400 # points=10001 # seats.threshold-basis-points must be 0 to 10000, not 10001",
        "second-divisor-tenths=30 # second-divisor-tenths=10 # divisors must be positive and rise",
        "four-eyed=FREEZE_RULES,OPEN_VOTING # four-eyed=OPEN_VOTING,FREEZE_RULES # the text is not in canonical form",
        "late-documents=HEALTH,DRUG_TEST # late-documents=HEALTH,HEALTH,DRUG_TEST # the text is not in canonical form",
        "start=free # start=1999-12-31 # schedule.start must be 2000 to 2999, not 1999",
        "days.VOTE=7 # days.VOTE=0 # days.VOTE must be 1 to 1000, not 0",
        "dapil=3102 # dapil=3101 # dapil must ascend by code, each once",
      })
  void refusesContradictions(String from, String to, String reason) {
    String text = rules().canonicalText().replace(from, to);
    Parsed.Bad<?> bad = assertInstanceOf(Parsed.Bad.class, RulesText.parse(text));
    assertEquals(reason, bad.faults().get(0).reason());
  }

  @Test
  void refusesTextsThatAreCutOrGlued() {
    String text = rules().canonicalText();
    Set<String> others = new HashSet<>();
    for (int end = 0; end < text.length(); end++) {
      others.add(text.substring(0, end));
    }
    // Whole but for its last dapil line: other rules, and lawful ones.
    String withoutLast = text.substring(0, text.lastIndexOf("dapil="));
    others.remove(withoutLast);
    others.add(text + "\n");
    others.add(text + "x");
    others.add(text.replace("\n", "\r\n"));
    others.add("\ufeff" + text);
    others.add(text + "dapil=3102;7;3171,3174;DKI JAKARTA II\n");
    others.forEach(other -> assertInstanceOf(Parsed.Bad.class, RulesText.parse(other), other));
    assertNotEquals(rules(), RulesText.parse(withoutLast).orThrow());
  }

  @Test
  void refusesRulesWithoutOrWithForeignDapil() {
    assertThrows(
        IllegalArgumentException.class, () -> Rules.defaults(Level.DPR_RI, List.of(), LEGAL_DATE));
    assertThrows(
        IllegalArgumentException.class,
        () -> Rules.defaults(Level.DPRD_PROVINSI, dapil("3101"), LEGAL_DATE));
    assertThrows(
        IllegalArgumentException.class,
        () -> Rules.defaults(Level.DPR_RI, dapil("3101", "3101"), LEGAL_DATE));
  }

  @Test
  void aBallotOffersNoMoreChoicesThanCandidates() {
    assertEquals(2, rules().voting().maxChoicesOf(2));
    assertEquals(3, rules().voting().maxChoicesOf(30));
  }
}
