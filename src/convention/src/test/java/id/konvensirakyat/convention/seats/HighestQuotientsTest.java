package id.konvensirakyat.convention.seats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.TestData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighestQuotientsTest {

  private static Map<String, Map<String, Long>> votes() {
    Map<String, Map<String, Long>> votes = new TreeMap<>();
    for (String[] row : TestData.rows("votes_dpr_2024.csv")) {
      votes.computeIfAbsent(row[0], k -> new HashMap<>()).put(row[2], Long.valueOf(row[3]));
    }
    return votes;
  }

  private static Map<String, Map<String, Integer>> official() {
    Map<String, Map<String, Integer>> seats = new TreeMap<>();
    for (String[] row : TestData.rows("seats_dpr_2024_official.csv")) {
      if (Integer.parseInt(row[3]) > 0) {
        seats.computeIfAbsent(row[0], k -> new TreeMap<>()).put(row[2], Integer.valueOf(row[3]));
      }
    }
    return seats;
  }

  private static int dapilThatDiffer(int thresholdBasisPoints, Divisors divisors) {
    Map<String, Map<String, Long>> votes = votes();
    Map<String, Map<String, Integer>> official = official();
    assertEquals(84, votes.size());
    Map<String, Long> national = new HashMap<>();
    votes.values().forEach(dapil -> dapil.forEach((p, v) -> national.merge(p, v, Long::sum)));
    Set<String> reached = HighestQuotients.reaching(national, thresholdBasisPoints);
    int differ = 0;
    for (Map.Entry<String, Map<String, Long>> dapil : votes.entrySet()) {
      Map<String, Integer> expected = official.get(dapil.getKey());
      int seats = expected.values().stream().mapToInt(Integer::intValue).sum();
      Map<String, Long> taking =
          dapil.getValue().entrySet().stream()
              .filter(e -> reached.contains(e.getKey()))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      Allocation<String> allocation = HighestQuotients.allocate(taking, seats, divisors);
      Map<String, Integer> got = new TreeMap<>(((Allocation.Decided<String>) allocation).seats());
      got.values().removeIf(n -> n == 0);
      differ += got.equals(expected) ? 0 : 1;
    }
    return differ;
  }

  @Test
  void givesTheOfficialSeatsOf2024InEveryDapil() {
    assertEquals(0, dapilThatDiffer(400, Divisors.SAINTE_LAGUE));
  }

  @Test
  void theWrongVariantsDiffer() {
    assertEquals(17, dapilThatDiffer(0, Divisors.SAINTE_LAGUE));
    assertEquals(43, dapilThatDiffer(400, Divisors.MODIFIED_SAINTE_LAGUE));
    assertEquals(59, dapilThatDiffer(400, Divisors.D_HONDT));
  }

  @Test
  void eightPartiesReachedTheThresholdOf2024() {
    Map<String, Long> national = new HashMap<>();
    votes().values().forEach(dapil -> dapil.forEach((p, v) -> national.merge(p, v, Long::sum)));
    assertEquals(
        Set.of("PKB", "GERINDRA", "PDIP", "GOLKAR", "NASDEM", "PKS", "PAN", "DEMOKRAT"),
        HighestQuotients.reaching(national, 400));
  }

  @Test
  void thresholdIsReachedExactlyAtTheFigure() {
    Map<String, Long> national = Map.of("A", 9_600L, "B", 400L);
    assertEquals(Set.of("A", "B"), HighestQuotients.reaching(national, 400));
    assertEquals(Set.of("A"), HighestQuotients.reaching(Map.of("A", 9_601L, "B", 399L), 400));
  }

  @Test
  void asksAPersonWhereTheLastSeatIsEqual() {
    // 300/1 first, then 300/3 = 100/1: one seat, two claims.
    Allocation<String> allocation =
        HighestQuotients.allocate(Map.of("A", 300L, "B", 100L), 2, Divisors.SAINTE_LAGUE);
    assertEquals(
        new Allocation.AskAPerson<>(Map.of("A", 1, "B", 0), 1, List.of("A", "B")), allocation);
    assertEquals(
        new Allocation.Decided<>(new TreeMap<>(Map.of("A", 2, "B", 1))),
        HighestQuotients.allocate(Map.of("A", 300L, "B", 100L), 3, Divisors.SAINTE_LAGUE));
  }

  @Test
  void asksAPersonWhereNobodyHasAVote() {
    Allocation<String> allocation =
        HighestQuotients.allocate(Map.of("A", 0L), 1, Divisors.SAINTE_LAGUE);
    assertEquals(new Allocation.AskAPerson<>(Map.of("A", 0), 1, List.of()), allocation);
  }

  @Test
  void comparesLargeQuotientsExactly() {
    // 3 * (2^40 + 1) against 3 * 2^40 + 2 at the divisors 3 and 1: rounding would see them equal.
    long big = 1L << 40;
    Allocation<String> allocation =
        HighestQuotients.allocate(Map.of("A", 3 * (big + 1), "B", big), 2, Divisors.SAINTE_LAGUE);
    assertEquals(new Allocation.Decided<>(new TreeMap<>(Map.of("A", 2, "B", 0))), allocation);
  }

  @Test
  void refusesNonsense() {
    assertThrows(
        IllegalArgumentException.class,
        () -> HighestQuotients.allocate(Map.of("A", -1L), 1, Divisors.SAINTE_LAGUE));
    assertThrows(IllegalArgumentException.class, () -> new Divisors(10, 10, 20));
    assertTrue(Divisors.valid(14, 30, 20));
  }
}
