package id.konvensirakyat.convention.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.person.Sex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
  private static final LotSeed SEED = new LotSeed("00".repeat(32));
  private static final List<TieRule> ALL = List.of(TieRule.values());

  private static Contender contender(String id, Sex sex, long votes) {
    return new Contender(new CandidateId(id), sex, votes, Spread.NOT_COLLECTED);
  }

  private static List<String> ids(List<Ranked> ranking) {
    return ranking.stream().map(r -> r.contender().id().text()).toList();
  }

  /** Digests computed with sha256sum over 64 zeros, and over 64 zeros and the id. */
  @Test
  void lotsAreTheHashOfSeedTextAndId() {
    assertEquals(
        "60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55", SEED.commitment());
    assertEquals(LOT_OF_A, SEED.lotOf(new CandidateId("a")));
    assertFalse(SEED.toString().contains(SEED.hex()));
  }

  private static final String LOT_OF_A =
      "798681f5061511d34f32f43ab175a3ee7007fecfdc844295e054315b0af2d23d";

  @Test
  void theWomanBeforeTheManOnlyAtEqualVotes() {
    List<Ranked> ranking =
        Ranking.rank(
            List.of(
                contender("m1", Sex.MALE, 10),
                contender("w1", Sex.FEMALE, 10),
                contender("m2", Sex.MALE, 11)),
            ALL,
            SEED);
    assertEquals(List.of("m2", "w1", "m1"), ids(ranking));
    assertEquals(Optional.empty(), ranking.get(1).tie());
    assertEquals(Optional.of(TieRule.WOMAN), ranking.get(2).tie());
    assertEquals(List.of(1, 2, 3), ranking.stream().map(Ranked::rank).toList());
  }

  @Test
  void theOrderDoesNotDependOnTheOrderOfInput() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<Contender> contenders =
          new ArrayList<>(
              IntStream.range(0, 12)
                  .mapToObj(
                      i ->
                          new Contender(
                              new CandidateId("c" + i),
                              random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                              random.nextInt(3),
                              new Spread(random.nextInt(2), random.nextInt(2), random.nextInt(2))))
                  .toList());
      List<Ranked> ranking = Ranking.rank(contenders, ALL, SEED);
      Collections.shuffle(contenders, random);
      assertEquals(ranking, Ranking.rank(contenders, ALL, SEED));
      for (int i = 1; i < ranking.size(); i++) {
        long above = ranking.get(i - 1).contender().votes();
        long below = ranking.get(i).contender().votes();
        assertTrue(above >= below);
        assertEquals(above == below, ranking.get(i).tie().isPresent());
      }
    }
  }

  @Test
  void anotherSeedDrawsAnotherOrder() {
    List<Contender> contenders =
        IntStream.range(0, 20).mapToObj(i -> contender("c" + i, Sex.MALE, 1)).toList();
    List<String> one = ids(Ranking.rank(contenders, ALL, SEED));
    List<String> other = ids(Ranking.rank(contenders, ALL, new LotSeed("01".repeat(32))));
    assertFalse(one.equals(other));
    assertEquals(one, one.stream().sorted((a, b) -> lot(a).compareTo(lot(b))).toList());
  }

  private static String lot(String id) {
    return SEED.lotOf(new CandidateId(id));
  }

  @Test
  void refusesWhatCannotBeRanked() {
    Contender one = contender("a", Sex.MALE, 1);
    assertThrows(IllegalArgumentException.class, () -> Ranking.rank(List.of(one, one), ALL, SEED));
    assertThrows(
        IllegalArgumentException.class,
        () -> Ranking.rank(List.of(one), List.of(TieRule.WOMAN), SEED));
    assertThrows(IllegalArgumentException.class, () -> contender("a", Sex.MALE, -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;b", "a,b", "a\n", "ä", "a.b", "a_b"})
  void refusesIdsThatNeedEscaping(String text) {
    assertEquals(Optional.empty(), CandidateId.of(text));
    assertEquals(Optional.empty(), LotSeed.of(text));
  }

  @Test
  void refusesLongIdsAndOtherSeeds() {
    assertTrue(CandidateId.of("a".repeat(64)).isPresent());
    assertEquals(Optional.empty(), CandidateId.of("a".repeat(65)));
    assertEquals(Optional.empty(), LotSeed.of("A0".repeat(32)));
    assertEquals(Optional.empty(), LotSeed.of("00".repeat(31)));
  }

  /** Six seats, minimum 2500, 10%. */
  @ParameterizedTest
  @CsvSource({
    "1, 2500, FRONTRUNNER",
    "6, 2500, FRONTRUNNER",
    "7, 2500, PIONEER",
    "1, 2499, PIONEER",
    "1, 250, PIONEER",
    "1, 249, NOT_ELECTED",
    "90, 250, PIONEER",
    "1, 0, NOT_ELECTED",
  })
  void labelsFollowVotesAndRank(int rank, long votes, Label label) {
    assertEquals(label, Label.of(rank, votes, 6, 2500, 10));
  }

  /** 10% of 2505 is 250.5: 250 is below it, 251 is not. */
  @Test
  void theTenthIsNotRounded() {
    assertEquals(Label.NOT_ELECTED, Label.of(1, 250, 6, 2505, 10));
    assertEquals(Label.PIONEER, Label.of(1, 251, 6, 2505, 10));
  }
}
