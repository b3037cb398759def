package id.konvensirakyat.convention.seats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.TestData;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.text.Fault;
import id.konvensirakyat.convention.text.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatResultTest {
  private static final DapilCode ONE = new DapilCode("3101");
  private static final SeatNumbers TWO_SEATS =
      SeatNumbers.parse(List.of("code,seats", "3101,2")).orThrow();

  private static PartyFigures figures(String figure, String... rows) {
    var lines = new java.util.ArrayList<>(List.of("dapil,party," + figure));
    lines.addAll(List.of(rows));
    return PartyFigures.parse(lines, figure).orThrow();
  }

  @Test
  void sumsAreOfWhatIsCertain() {
    PartyFigures votes = figures("votes", "3101,A,300", "3101,B,100", "3101,C,0");
    SeatResult result = SeatResult.of(votes, TWO_SEATS, 0, Divisors.SAINTE_LAGUE);
    assertEquals(Map.of("A", 1), result.national());
    assertEquals(Set.of(ONE), result.open().keySet());
  }

  @Test
  void announcedSeatsOfADrawAreRightIfOneOfTheEqualsHasThem() {
    PartyFigures votes = figures("votes", "3101,A,300", "3101,B,100", "3101,C,5");
    SeatResult result = SeatResult.of(votes, TWO_SEATS, 0, Divisors.SAINTE_LAGUE);
    assertTrue(result.differing(figures("seats", "3101,A,1", "3101,B,1")).isEmpty());
    assertTrue(result.differing(figures("seats", "3101,A,2")).isEmpty());
    assertEquals(Set.of(ONE), result.differing(figures("seats", "3101,A,1", "3101,C,1")));
    assertEquals(Set.of(ONE), result.differing(figures("seats", "3101,A,1")));
    assertEquals(Set.of(ONE), result.differing(figures("seats", "3101,B,2")));
  }

  @Test
  void aDapilThatOnlyOneSideKnowsDiffers() {
    PartyFigures votes = figures("votes", "3101,A,300");
    SeatResult result = SeatResult.of(votes, TWO_SEATS, 0, Divisors.SAINTE_LAGUE);
    PartyFigures official = figures("seats", "3101,A,2", "3102,A,1");
    assertEquals(Set.of(new DapilCode("3102")), result.differing(official));
  }

  @Test
  void everyFaultOfASheetIsToldWithItsLine() {
    Parsed<PartyFigures> parsed =
        PartyFigures.parse(
            List.of(
                "party,dapil,votes",
                "A,3101,1",
                "A,3101,2",
                " ,3101,2",
                "B,31,2",
                "B,3101,-2",
                "B,3101",
                "\"B\",3101,2",
                "B,3101,01"),
            "votes");
    assertEquals(List.of(3, 4, 5, 6, 7, 8, 9), parsed.faults().stream().map(Fault::line).toList());
    assertEquals("line 6: column votes is not a whole number", parsed.faults().get(3).toString());
  }

  @Test
  void columnsThatAreMissingOrTwiceAreTold() {
    assertEquals(
        List.of(
            new Fault(1, "there must be a column party"),
            new Fault(1, "there must be a column votes")),
        PartyFigures.parse(List.of("dapil,x"), "votes").faults());
    assertEquals(
        List.of(new Fault(1, "two columns have one name")),
        PartyFigures.parse(List.of("dapil,party,votes,votes", "3101,A,1,2"), "votes").faults());
    assertEquals(1, PartyFigures.parse(List.of(), "votes").faults().get(0).line());
    assertEquals(
        List.of(new Fault(0, "the sheet names no dapil")),
        SeatNumbers.parse(List.of("code,seats")).faults());
    assertEquals(
        List.of(2, 3, 5),
        SeatNumbers.parse(List.of("code,seats", "3101,0", "3102,101", "3103,3", "3103,3"))
            .faults()
            .stream()
            .map(Fault::line)
            .toList());
  }

  @Test
  void theMarkOfASpreadsheetBeforeTheFirstNameIsPassedOver() {
    List<String> lines = List.of("\ufeffdapil,party,votes", "3101,A,1");
    assertEquals(Map.of("A", 1L), PartyFigures.parse(lines, "votes").orThrow().national());
  }

  /** The two cells that are known to differ from the national totals of KPU, and no others. */
  @Test
  void theVotesOf2024AreThoseThatSourcesSay() {
    PartyFigures votes =
        PartyFigures.parse(TestData.lines(Election2024.VOTES_RESOURCE), "votes").orThrow();
    for (String[] row : TestData.rows("seats/partai_2024.csv")) {
      if (row[3].equals("national")) {
        long wrong = row[1].equals("GOLKAR") ? 4_000 : row[1].equals("UMMAT") ? -1 : 0;
        assertEquals(Long.valueOf(row[4]) + wrong, votes.national().get(row[1]), row[1]);
      }
    }
  }
}
