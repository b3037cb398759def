package id.konvensirakyat.convention.quota;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.person.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ListComposerTest {

  /**
   * What the order of votes loses by a list, straight from the definitions in the spec, and then
   * the list itself, which decides between lists that lose the same.
   */
  private static long[] cost(List<Integer> list, int candidates) {
    List<Integer> waiting = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
    long departures = 0;
    long moved = 0;
    long turned = 0;
    for (int place = 0; place < list.size(); place++) {
      int holder = list.get(place);
      waiting.remove(Integer.valueOf(holder));
      long passedOver = waiting.stream().filter(other -> other < holder).count();
      departures += passedOver > 0 ? 1 : 0;
      moved += holder == place ? 0 : 1;
      turned += passedOver;
    }
    return LongStream.concat(
            LongStream.of(departures, moved, turned), list.stream().mapToLong(Integer::longValue))
        .toArray();
  }

  /** Nobody of the same sex with fewer votes stands before, or instead of, anybody. */
  private static boolean keepsOrderWithinSex(List<Integer> list, List<Sex> byVotes) {
    for (Sex sex : Sex.values()) {
      List<Integer> all =
          IntStream.range(0, byVotes.size()).filter(i -> byVotes.get(i) == sex).boxed().toList();
      List<Integer> listed = list.stream().filter(i -> byVotes.get(i) == sex).toList();
      if (!listed.equals(all.subList(0, listed.size()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean lawful(List<Integer> list, List<Sex> byVotes) {
    return WomenQuota.check(list.stream().map(byVotes::get).toList()).isLawful();
  }

  /** Every ordered choice of {@code length} of the candidates. */
  private static void choices(
      int candidates, int length, List<Integer> soFar, List<List<Integer>> all) {
    if (soFar.size() == length) {
      all.add(List.copyOf(soFar));
      return;
    }
    for (int i = 0; i < candidates; i++) {
      if (!soFar.contains(i)) {
        soFar.add(i);
        choices(candidates, length, soFar, all);
        soFar.remove(soFar.size() - 1);
      }
    }
  }

  private static List<Sex> sexes(int bits, int candidates) {
    return IntStream.range(0, candidates)
        .mapToObj(i -> (bits >> i & 1) == 1 ? Sex.FEMALE : Sex.MALE)
        .toList();
  }

  private static List<Sex> sexes(String letters) {
    return letters.chars().mapToObj(c -> Sex.of(String.valueOf((char) c)).orElseThrow()).toList();
  }

  private static List<Integer> holders(ComposedList list) {
    return list.places().stream().map(Place::index).toList();
  }

  /** Every order of sexes of up to 6 candidates, every number of seats, every possible list. */
  @Test
  void isTheBestOfAllLawfulListsOfUpToSixCandidates() {
    for (int candidates = 0; candidates <= 6; candidates++) {
      for (int length = 0; length <= candidates; length++) {
        List<List<Integer>> all = new ArrayList<>();
        choices(candidates, length, new ArrayList<>(), all);
        for (int bits = 0; bits < 1 << candidates; bits++) {
          List<Sex> byVotes = sexes(bits, candidates);
          List<List<Integer>> possible =
              all.stream()
                  .filter(list -> lawful(list, byVotes) && keepsOrderWithinSex(list, byVotes))
                  .toList();
          ComposedList composed = ListComposer.compose(byVotes, length);
          if (composed.places().size() < length) {
            assertTrue(possible.isEmpty(), () -> "a longer list was possible: " + byVotes);
            continue;
          }
          assertTrue(possible.contains(holders(composed)), () -> "not lawful: " + byVotes);
          long[] best =
              possible.stream()
                  .map(l -> cost(l, byVotes.size()))
                  .min(Arrays::compare)
                  .orElseThrow();
          assertArrayEquals(best, cost(holders(composed), candidates), byVotes::toString);
        }
      }
    }
  }

  /** Every order of sexes of up to 10 candidates against every lawful pattern of sexes. */
  @Test
  void isTheBestOfAllPatternsOfUpToTenCandidates() {
    for (int candidates = 7; candidates <= 10; candidates++) {
      for (int bits = 0; bits < 1 << candidates; bits++) {
        List<Sex> byVotes = sexes(bits, candidates);
        for (int seats = 3; seats <= candidates; seats++) {
          ComposedList composed = ListComposer.compose(byVotes, seats);
          long[] found = cost(holders(composed), candidates);
          long[] best = bestPattern(byVotes, composed.places().size());
          assertArrayEquals(best, found, byVotes::toString);
        }
      }
    }
  }

  private static long[] bestPattern(List<Sex> byVotes, int length) {
    long[] best = {Long.MAX_VALUE};
    for (int pattern = 0; pattern < 1 << length; pattern++) {
      List<Sex> sexes = sexes(pattern, length);
      if (!WomenQuota.check(sexes).isLawful()) {
        continue;
      }
      List<Integer> list = fill(sexes, byVotes);
      if (list.size() == length) {
        long[] cost = cost(list, byVotes.size());
        best = Arrays.compare(cost, best) < 0 ? cost : best;
      }
    }
    return best;
  }

  /** The best candidate left of each sex in turn; shorter if one sex runs out. */
  private static List<Integer> fill(List<Sex> pattern, List<Sex> byVotes) {
    Map<Sex, Integer> next = new EnumMap<>(Sex.class);
    List<Integer> list = new ArrayList<>();
    for (Sex sex : pattern) {
      int i = next.getOrDefault(sex, 0);
      while (i < byVotes.size() && byVotes.get(i) != sex) {
        i++;
      }
      if (i == byVotes.size()) {
        break;
      }
      list.add(i);
      next.put(sex, i + 1);
    }
    return list;
  }

  /**
   * The law, the greatest length and the reasons in all of them; in those of up to eight candidates
   * the fewest departures that a search through all lawful patterns of sexes finds.
   */
  @Test
  void aHundredThousandRandomDapilKeepTheLawAndDepartLeast() {
    Random random = new Random(20290214);
    Map<List<Sex>, long[][]> searched = new HashMap<>();
    int small = 0;
    for (int round = 0; round < 100_000; round++) {
      int seats = 1 + random.nextInt(round % 50 == 0 ? 60 : 14);
      int candidates = random.nextInt(3 * seats + 2);
      double share = random.nextDouble();
      List<Sex> byVotes =
          IntStream.range(0, candidates)
              .mapToObj(i -> random.nextDouble() < share ? Sex.FEMALE : Sex.MALE)
              .toList();
      checkRandom(byVotes, seats);
      if (candidates <= 8) {
        small++;
        departsLeast(byVotes, seats, searched);
      }
    }
    assertTrue(small > 20_000, "small dapil: " + small);
  }

  /** {@code searched} holds what the search found, by order of sexes and length. */
  private static void departsLeast(
      List<Sex> byVotes, int seats, Map<List<Sex>, long[][]> searched) {
    List<Integer> holders = holders(ListComposer.compose(byVotes, seats));
    long[][] best =
        searched.computeIfAbsent(
            byVotes,
            of ->
                IntStream.rangeClosed(0, of.size())
                    .mapToObj(length -> bestPattern(of, length))
                    .toArray(long[][]::new));
    assertArrayEquals(
        best[holders.size()], cost(holders, byVotes.size()), () -> byVotes + ", seats " + seats);
  }

  private static void checkRandom(List<Sex> byVotes, int seats) {
    ComposedList composed = ListComposer.compose(byVotes, seats);
    List<Integer> holders = holders(composed);
    assertTrue(lawful(holders, byVotes), byVotes::toString);
    assertTrue(keepsOrderWithinSex(holders, byVotes), byVotes::toString);
    int women = (int) byVotes.stream().filter(Sex::isWoman).count();
    int most = Math.min(seats, byVotes.size());
    assertEquals(longestByCounting(most, women), holders.size(), byVotes::toString);
    assertEquals(holders.size() < most, composed.tooFewWomen());
    List<Integer> everybody = new ArrayList<>(holders);
    everybody.addAll(composed.reserves());
    assertEquals(composed.reserves().stream().sorted().toList(), composed.reserves());
    assertEquals(
        IntStream.range(0, byVotes.size()).boxed().toList(), everybody.stream().sorted().toList());
    for (int place = 0; place < holders.size(); place++) {
      int holder = holders.get(place);
      List<Integer> before = holders.subList(0, place);
      assertEquals(
          IntStream.range(0, holder).boxed().filter(i -> !before.contains(i)).toList(),
          composed.places().get(place).passedOver());
    }
  }

  /** Tries every length from the top: quota and zipper as the law words them. */
  private static int longestByCounting(int most, int women) {
    for (int length = most; length > 0; length--) {
      if (10 * women >= 3 * length && women >= length / 3) {
        return length;
      }
    }
    return 0;
  }

  @Test
  void givesReasons() {
    ComposedList list = ListComposer.compose(sexes("LLLLLPP"), 6);
    assertEquals(List.of(0, 1, 5, 2, 3, 6), holders(list));
    assertEquals(List.of(4), list.reserves());
    assertEquals(
        List.of(
            Reason.VOTES, Reason.VOTES, Reason.ZIPPER, Reason.VOTES, Reason.VOTES, Reason.ZIPPER),
        list.places().stream().map(Place::reason).toList());
    assertEquals(List.of(2, 3, 4), list.places().get(2).passedOver());
    assertFalse(list.tooFewWomen());
  }

  @Test
  void aWomanWaitsWhenLaterTriplesNeedHer() {
    ComposedList list = ListComposer.compose(sexes("PPLLLL"), 6);
    assertEquals(List.of(0, 2, 3, 1, 4, 5), holders(list));
    assertEquals(Reason.WOMAN_KEPT_FOR_LATER_TRIPLE, list.places().get(1).reason());
    assertEquals(List.of(1), list.places().get(1).passedOver());
  }

  @Test
  void theQuotaNeedsAWomanInTheFreePlaces() {
    ComposedList list = ListComposer.compose(sexes("LLLLP" + "P"), 4);
    assertEquals(List.of(0, 1, 4, 5), holders(list));
    assertEquals(Reason.QUOTA, list.places().get(3).reason());
  }

  @Test
  void isShorterWhereWomenAreTooFew() {
    ComposedList list = ListComposer.compose(sexes("LLLLLLP"), 7);
    assertEquals(List.of(0, 1, 6), holders(list));
    assertTrue(list.tooFewWomen());
    assertEquals(List.of(), holders(ListComposer.compose(sexes("LLL"), 3)));
    assertFalse(ListComposer.compose(sexes("PL"), 7).tooFewWomen());
  }

  /**
   * The rules as first written fill greedily and swap one more woman in when one would be pushed
   * down. This order shows why that is not what is computed: it puts a man with fewer votes off the
   * list and departs in two places, where one is enough.
   */
  @Test
  void departsLessThanTheGreedyRule() {
    List<Sex> byVotes = sexes("PPPLLLPLLP");
    List<Integer> greedy = List.of(0, 1, 2, 3, 4, 6, 5, 7, 9);
    assertTrue(lawful(greedy, byVotes) && keepsOrderWithinSex(greedy, byVotes));
    assertArrayEquals(new long[] {2, 3, 2}, Arrays.copyOf(cost(greedy, 10), 3));
    List<Integer> composed = holders(ListComposer.compose(byVotes, 9));
    assertEquals(List.of(0, 1, 3, 2, 4, 5, 6, 7, 8), composed);
    assertArrayEquals(new long[] {1, 2, 1}, Arrays.copyOf(cost(composed, 10), 3));
  }
}
