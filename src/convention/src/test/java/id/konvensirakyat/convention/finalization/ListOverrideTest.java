package id.konvensirakyat.convention.finalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.text.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListOverrideTest {
  private static final LotSeed SEED = new LotSeed("ab".repeat(32));
  private static final FinalList LIST = list("LPLLPLPL", 6);

  /** Candidates c1, c2, ... by falling votes, of the sexes of a text. */
  private static FinalList list(String sexes, int seats) {
    Dapil dapil =
        new Dapil(Level.DPR_RI, new DapilCode("3101"), "X", seats, List.of(new AreaCode("3175")));
    List<CandidateFacts> facts = new ArrayList<>();
    Map<CandidateId, Long> votes = new HashMap<>();
    for (int i = 0; i < sexes.length(); i++) {
      CandidateId id = new CandidateId("c" + (i + 1));
      facts.add(new CandidateFacts(id, Sex.of(sexes.substring(i, i + 1)).orElseThrow(), true));
      votes.put(id, 1000L - i);
    }
    Rules rules = Rules.defaults(Level.DPR_RI, List.of(dapil), LocalDate.of(2028, 11, 3));
    FinalizationInput input =
        new FinalizationInput(rules, dapil.code(), facts, votes, Map.of(), SEED.commitment(), SEED);
    return ((Finalization.Outcome.Computed) Finalization.compute(input)).list();
  }

  private static ListOverride override(String... ids) {
    return new ListOverride(
        LIST.dapil().code(),
        LIST.hash(),
        "DPP",
        "Penugasan",
        Stream.of(ids).map(CandidateId::new).toList());
  }

  @Test
  void theComputedListIsAsExpected() {
    assertEquals(
        List.of("c1", "c2", "c3", "c4", "c5", "c6"),
        LIST.places().stream().map(place -> place.holder().id().text()).toList());
  }

  @Test
  void aLawfulOneTakesThePlaceAndShowsWhatItChanged() {
    ListOverride swapped = override("c1", "c2", "c4", "c3", "c5", "c8");
    assertEquals(Optional.empty(), swapped.against(LIST));
    assertEquals(List.of(3, 4, 6), swapped.changed(LIST));
    assertEquals(
        List.of("c6", "c7"), swapped.reserves(LIST).stream().map(r -> r.id().text()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c1 c2 c3 c4 c5 | OTHER_LENGTH",
        "c1 c2 c3 c4 c5 c6 c7 | OTHER_LENGTH",
        "c1 c2 c3 c4 c5 c9 | NOT_A_CANDIDATE",
        "c1 c2 c3 c4 c5 c5 | NOT_A_CANDIDATE",
        "c1 c2 c3 c4 c6 c8 | TOO_FEW_WOMEN",
        "c1 c3 c4 c2 c5 c6 | TRIPLE_WITHOUT_WOMAN",
        "c1 c2 c3 c4 c5 c6 | CHANGES_NOTHING",
      })
  void refusesEachForItsReason(String ids, ListOverride.Reason reason) {
    assertEquals(Optional.of(reason), override(ids.trim().split(" ")).against(LIST));
  }

  @Test
  void refusesWhatIsAboutAnotherList() {
    FinalList other = list("LPLLPLP", 6);
    assertEquals(
        Optional.of(ListOverride.Reason.OTHER_LIST),
        override("c1", "c2", "c4", "c3", "c5", "c6").against(other));
  }

  @Test
  void needsABoardAndAReason() {
    for (String wrong : List.of("", " ", "a\nb", " a", "a\u0007")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new ListOverride(LIST.dapil().code(), LIST.hash(), "DPP", wrong, List.of()));
      assertThrows(
          IllegalArgumentException.class,
          () -> new ListOverride(LIST.dapil().code(), LIST.hash(), wrong, "x", List.of()));
    }
  }

  @Test
  void readsWhatItWritesAndNothingElse() {
    ListOverride override = override("c1", "c2", "c4", "c3", "c5", "c6");
    String text = override.canonicalText();
    assertEquals(override, ListOverride.parse(text).orThrow());
    for (int end = 0; end < text.length(); end++) {
      String cut = text.substring(0, end);
      if (!(ListOverride.parse(cut) instanceof Parsed.Bad)) {
        // whole but for its last places: another override, of another length
        assertEquals(cut, ListOverride.parse(cut).orThrow().canonicalText());
      }
    }
    for (String other :
        List.of(
            text + "\n",
            text + "x",
            text.replace("\n", "\r\n"),
            text.replace("place=2", "place=3"),
            text.replace("-v1", "-v2"),
            text.replace("dapil=3101", "dapil=31"),
            text.replace("reason=Penugasan", "reason="),
            text.replace("place=1;c1", "place=1;c 1"))) {
      assertInstanceOf(Parsed.Bad.class, ListOverride.parse(other), other);
    }
  }
}
