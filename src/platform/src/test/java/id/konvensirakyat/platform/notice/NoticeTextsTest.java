package id.konvensirakyat.platform.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTest {
  private static final Map<Parameter, List<String>> GOOD =
      Map.of(
          Parameter.UNTIL, List.of("2026-12-12", "", "2026-12-12T08:40:59.123456Z"),
          Parameter.DOCUMENTS, List.of("HEALTH,COURT", "SKCK"),
          Parameter.OUTCOME, List.of("UPHELD", "DISMISSED", "LEVEL_B"),
          Parameter.CAUSE, List.of("RULING", "LATE_DOCUMENTS", "NIK_DIFFERS"),
          Parameter.STANDING, List.of("LISTED", "RESERVE", "NOT_LISTED"),
          Parameter.ACT, List.of("DECIDE", "CANDIDATE_STRUCK"),
          Parameter.WORK, List.of("APPLICATIONS", "APPEALS"),
          Parameter.PLACE, List.of("3", ""),
          Parameter.DAPIL, List.of("DKI JAKARTA II"));

  @ParameterizedTest
  @EnumSource
  void everyKindIsSaidInBothLanguagesWithAllItsParameters(NoticeKind kind) {
    for (int variant = 0; variant < 3; variant++) {
      Map<String, String> parameters = parameters(kind, variant);
      kind.check(parameters);
      String indonesian = NoticeTexts.INDONESIAN.body(kind, parameters);
      String english = NoticeTexts.ENGLISH.body(kind, parameters);
      assertNotEquals(indonesian, english);
      for (String text :
          List.of(
              indonesian,
              english,
              NoticeTexts.INDONESIAN.title(kind),
              NoticeTexts.ENGLISH.title(kind))) {
        assertFalse(text.contains("{") || text.contains("}"), text);
        assertFalse(text.contains("\n"), text);
      }
      assertFalse(indonesian.contains("_"), indonesian);
    }
  }

  @Test
  void aDayAndAPlaceAreWrittenAsPeopleReadThem() {
    String text =
        NoticeTexts.INDONESIAN.body(
            NoticeKind.LIST_DECIDED,
            Map.of("dapil", "DKI JAKARTA II", "standing", "LISTED", "place", "2"));
    assertTrue(text.contains("dapil DKI JAKARTA II"), text);
    assertTrue(text.contains("Tempat Anda: nomor urut 2."), text);
    Map<String, String> minute = Map.of("until", "2026-12-12T08:40:59Z");
    assertTrue(
        NoticeTexts.INDONESIAN
            .body(NoticeKind.COMMENT_TO_ANSWER, minute)
            .contains("Batas waktu: 12 Desember 2026 pukul 15.40 WIB."));
    Map<String, String> open = Map.of("until", "");
    assertTrue(
        NoticeTexts.INDONESIAN
            .body(NoticeKind.COMMENT_TO_ANSWER, open)
            .contains("Batas waktu: sebelum tahap ini ditutup."));
  }

  @ParameterizedTest
  @EnumSource
  void wrongParametersAreTheCallersMistake(NoticeKind kind) {
    assertThrows(
        IllegalArgumentException.class, () -> kind.check(Map.of("name", "Siti", "nik", "1")));
    for (Parameter parameter : kind.parameters()) {
      Map<String, String> bad =
          parameters(kind, 0).entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      e -> e.getKey().equals(parameter.key()) ? "x\r\nBcc: y@z" : e.getValue()));
      assertThrows(IllegalArgumentException.class, () -> kind.check(bad), parameter.key());
    }
  }

  @Test
  void bothFilesHoldTheSameKeys() {
    assertEquals(NoticeTexts.INDONESIAN.keys(), NoticeTexts.ENGLISH.keys());
  }

  private static Map<String, String> parameters(NoticeKind kind, int variant) {
    return kind.parameters().stream()
        .collect(
            Collectors.toMap(
                Parameter::key, p -> GOOD.get(p).get(Math.min(variant, GOOD.get(p).size() - 1))));
  }
}
