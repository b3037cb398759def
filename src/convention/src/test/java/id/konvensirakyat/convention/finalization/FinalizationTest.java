package id.konvensirakyat.convention.finalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.quota.QuotaReport;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.ranking.Spread;
import id.konvensirakyat.convention.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FinalizationTest {
  private static final DapilCode CODE = new DapilCode("3101");
  private static final Dapil DAPIL =
      new Dapil(Level.DPR_RI, CODE, "X", 6, List.of(new AreaCode("3175")));
  private static final Rules RULES =
      Rules.defaults(Level.DPR_RI, List.of(DAPIL), LocalDate.of(2028, 11, 3));
  private static final LotSeed SEED = new LotSeed("ab".repeat(32));
  private static final CandidateId A = new CandidateId("a");
  private static final CandidateId B = new CandidateId("b");
  private static final List<CandidateFacts> TWO =
      List.of(new CandidateFacts(A, Sex.MALE, true), new CandidateFacts(B, Sex.FEMALE, true));
  private static final Map<CandidateId, Long> VOTES = Map.of(A, 3000L, B, 200L);

  private static FinalizationInput input(
      List<CandidateFacts> candidates, Map<CandidateId, Long> votes) {
    return new FinalizationInput(RULES, CODE, candidates, votes, Map.of(), SEED.commitment(), SEED);
  }

  private static FinalList computed(FinalizationInput input) {
    return assertInstanceOf(Finalization.Outcome.Computed.class, Finalization.compute(input))
        .list();
  }

  private static void refused(Finalization.Reason reason, FinalizationInput input) {
    assertEquals(new Finalization.Outcome.Refused(reason), Finalization.compute(input));
  }

  @Test
  void refusesInputThatContradictsItself() {
    FinalizationInput good = input(TWO, VOTES);
    assertEquals(2, computed(good).places().size());
    refused(
        Finalization.Reason.UNKNOWN_DAPIL,
        new FinalizationInput(
            RULES, new DapilCode("3102"), TWO, VOTES, Map.of(), SEED.commitment(), SEED));
    refused(Finalization.Reason.CANDIDATE_TWICE, input(List.of(TWO.get(0), TWO.get(0)), VOTES));
    List<Map<CandidateId, Long>> wrongVotes =
        List.of(
            Map.of(A, 1L),
            Map.of(A, 1L, B, 1L, new CandidateId("c"), 1L),
            Map.of(A, 1L, new CandidateId("c"), 1L),
            Map.of(A, 1L, B, -1L));
    for (Map<CandidateId, Long> votes : wrongVotes) {
      refused(Finalization.Reason.VOTES_DO_NOT_MATCH_CANDIDATES, input(TWO, votes));
    }
    refused(
        Finalization.Reason.SPREADS_DO_NOT_MATCH_CANDIDATES,
        new FinalizationInput(
            RULES, CODE, TWO, VOTES, Map.of(A, Spread.NOT_COLLECTED), SEED.commitment(), SEED));
    refused(
        Finalization.Reason.SEED_DOES_NOT_OPEN_COMMITMENT,
        new FinalizationInput(
            RULES, CODE, TWO, VOTES, Map.of(), SEED.commitment(), new LotSeed("ac".repeat(32))));
  }

  /** Whatever changes in the input shows in the text, except the order in which it is given. */
  @Test
  void theTextTellsInputsApart() {
    FinalList list = computed(input(TWO, VOTES));
    List<CandidateFacts> turned = new ArrayList<>(TWO);
    Collections.reverse(turned);
    assertEquals(list, computed(input(turned, VOTES)));
    List<FinalizationInput> others =
        List.of(
            input(TWO, Map.of(A, 3001L, B, 200L)),
            input(List.of(TWO.get(0), new CandidateFacts(B, Sex.MALE, true)), VOTES),
            input(List.of(TWO.get(0), new CandidateFacts(B, Sex.FEMALE, false)), VOTES),
            new FinalizationInput(
                RULES.with(new id.konvensirakyat.convention.rules.TrusteeRules(2, 3)),
                CODE,
                TWO,
                VOTES,
                Map.of(),
                SEED.commitment(),
                SEED));
    for (FinalizationInput other : others) {
      assertNotEquals(list.hash(), computed(other).hash());
    }
  }

  @Test
  void anEmptyDapilHasAnEmptyList() {
    FinalList list = computed(input(List.of(), Map.of()));
    assertTrue(list.places().isEmpty());
    assertFalse(list.tooFewWomen());
  }

  @Test
  void anUnlawfulListCannotBeMade() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new FinalList(
                RULES.hash(),
                DAPIL,
                SEED,
                List.of(),
                List.of(),
                List.of(),
                new QuotaReport(3, 0, 1, List.of(1)),
                false));
  }

  /**
   * Withdrawals one after the other in random dapil: the list is refilled from the reserves, stays
   * lawful, and nobody who left comes back. Votes and the order among those who stay do not change.
   */
  @Test
  void refillsWhenSomebodyLeaves() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      List<CandidateFacts> candidates = new ArrayList<>();
      Map<CandidateId, Long> votes = new HashMap<>();
      for (int i = 0; i < 12; i++) {
        CandidateId id = new CandidateId("c" + i);
        Sex sex = random.nextInt(3) == 0 ? Sex.FEMALE : Sex.MALE;
        candidates.add(new CandidateFacts(id, sex, true));
        votes.put(id, (long) random.nextInt(4000));
      }
      List<CandidateId> before = order(computed(input(candidates, votes)));
      for (int left = 0; left < 12; left++) {
        CandidateFacts leaver = candidates.get(left);
        candidates.set(left, new CandidateFacts(leaver.id(), leaver.sex(), false));
        FinalList list = computed(input(candidates, votes));
        before.remove(leaver.id());
        assertEquals(before, order(list));
        assertEquals(left + 1, list.out().size());
        assertTrue(list.quota().isLawful());
        assertTrue(list.places().stream().noneMatch(p -> p.holder().id().equals(leaver.id())));
      }
    }
  }

  /** Everybody who stands, by rank, from places and reserves together. */
  private static List<CandidateId> order(FinalList list) {
    List<Scored> all = new ArrayList<>(list.places().stream().map(ListPlace::holder).toList());
    all.addAll(list.reserves());
    all.sort((one, other) -> Integer.compare(one.rank(), other.rank()));
    for (int i = 0; i < all.size(); i++) {
      assertEquals(i + 1, all.get(i).rank());
    }
    return new ArrayList<>(all.stream().map(Scored::id).toList());
  }
}
