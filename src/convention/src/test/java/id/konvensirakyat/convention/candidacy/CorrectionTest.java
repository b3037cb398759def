package id.konvensirakyat.convention.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final ApplicationPart NAME = new ApplicationPart("fullName");
  private static final ApplicationPart NIK = new ApplicationPart("nik");
  private static final ApplicationPart KTP = ApplicationPart.document("KTP_EL");
  private static final Instant SENT_BACK = Instant.parse("2028-03-01T02:00:00Z");

  private static Assessment sendsBack(String verifier, ApplicationPart... parts) {
    return new Assessment(verifier, Finding.NOT_YET_QUALIFIED, "kurang", List.of(parts));
  }

  @Test
  void whatEitherNamedMayChangeForSoManyDays() {
    Review both =
        new Review("siti", List.of(sendsBack("v1", NIK, KTP), sendsBack("v2", NAME, KTP)));
    Review.Standing.Decided decided =
        assertInstanceOf(Review.Standing.Decided.class, both.standing());
    Correction correction = Correction.after(decided, SENT_BACK, 7);
    assertEquals(List.of(KTP, NAME, NIK), correction.parts());
    Instant end = Instant.parse("2028-03-08T02:00:00Z");
    assertFalse(correction.isOver(end.minusNanos(1)));
    assertTrue(correction.isOver(end));
    assertEquals(List.of(), correction.uninvited(List.of(KTP, NIK)));
    ApplicationPart vision = new ApplicationPart("vision");
    assertEquals(List.of(vision), correction.uninvited(List.of(vision, KTP, vision)));
  }

  @Test
  void aBmsSaysWhatToCorrectAndNothingElseDoes() {
    for (Finding finding : Finding.values()) {
      boolean sendsBack = finding == Finding.NOT_YET_QUALIFIED;
      List<ApplicationPart> wrong = sendsBack ? List.of() : List.of(KTP);
      assertThrows(
          IllegalArgumentException.class, () -> new Assessment("v1", finding, "kurang", wrong));
    }
    assertThrows(IllegalArgumentException.class, () -> new Correction(List.of(), SENT_BACK));
    assertEquals(List.of(KTP, NAME), sendsBack("v1", NAME, KTP, NAME).corrections());
  }

  @Test
  void partsAreFieldsAndDocuments() {
    assertEquals(8, ApplicationPart.FIELDS.size());
    ApplicationPart.FIELDS.forEach(
        part -> assertEquals(Optional.of(part), ApplicationPart.of(part.name())));
    assertEquals(Optional.of(KTP), ApplicationPart.of("documents.KTP_EL"));
    assertEquals(Optional.of("KTP_EL"), KTP.documentKind());
    assertEquals(Optional.empty(), NAME.documentKind());
    for (String wrong : List.of("", "status", "dapil", "documents.", "documents.ktp", "a b")) {
      assertEquals(Optional.empty(), ApplicationPart.of(wrong), wrong);
    }
    assertThrows(IllegalArgumentException.class, () -> new ApplicationPart("documents.x"));
    assertThrows(IllegalArgumentException.class, () -> new ApplicationPart("a,b"));
  }
}
