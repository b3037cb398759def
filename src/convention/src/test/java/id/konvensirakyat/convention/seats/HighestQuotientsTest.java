package id.konvensirakyat.convention.seats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.TestData;
import id.konvensirakyat.convention.district.DapilCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HighestQuotientsTest {

  private static PartyFigures votes() {
    return PartyFigures.parse(TestData.lines(Election2024.VOTES_RESOURCE), "votes").orThrow();
  }

  private static int dapilThatDiffer(int thresholdBasisPoints, Divisors divisors) {
    PartyFigures official =
        PartyFigures.parse(TestData.lines(Election2024.SEATS_RESOURCE), "seats").orThrow();
    SeatNumbers seats = SeatNumbers.parse(TestData.lines(DapilCatalogue.DPR_RESOURCE)).orThrow();
    SeatResult result = SeatResult.of(votes(), seats, thresholdBasisPoints, divisors);
    assertEquals(84, result.byDapil().size());
    assertEquals(580, result.national().values().stream().mapToInt(n -> n).sum());
    return result.differing(official).size();
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
    assertEquals(
        Set.of("PKB", "GERINDRA", "PDIP", "GOLKAR", "NASDEM", "PKS", "PAN", "DEMOKRAT"),
        HighestQuotients.reaching(votes().national(), 400));
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
