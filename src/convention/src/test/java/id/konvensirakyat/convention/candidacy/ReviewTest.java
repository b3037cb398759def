package id.konvensirakyat.convention.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static Assessment word(String verifier, Finding finding) {
    return new Assessment(verifier, finding, "because", parts(finding));
  }

  private static List<ApplicationPart> parts(Finding finding) {
    return finding == Finding.NOT_YET_QUALIFIED ? ApplicationPart.FIELDS : List.of();
  }

  private static Review after(Assessment... words) {
    Review review = Review.begin("budi");
    for (Assessment word : words) {
      review = assertInstanceOf(Review.Addition.Added.class, review.add(word)).review();
    }
    return review;
  }

  @Test
  void twoWhoAgreeDecide() {
    for (Finding finding : Finding.values()) {
      Assessment first = word("v1", finding);
      Assessment second = word("v2", finding);
      assertEquals(
          new Review.Standing.Decided(finding, first, second), after(first, second).standing());
    }
    assertEquals(new Review.Standing.Waiting(0), after().standing());
    assertEquals(new Review.Standing.Waiting(1), after(word("v1", Finding.QUALIFIED)).standing());
  }

  @Test
  void whileTheyDifferAThirdIsNeeded() {
    Review conflict = after(word("v1", Finding.QUALIFIED), word("v2", Finding.DISQUALIFIED));
    assertEquals(
        new Review.Standing.Conflict(List.of(Finding.QUALIFIED, Finding.DISQUALIFIED)),
        conflict.standing());
    Review settled =
        assertInstanceOf(
                Review.Addition.Added.class, conflict.add(word("v3", Finding.DISQUALIFIED)))
            .review();
    assertEquals(
        new Review.Standing.Decided(
            Finding.DISQUALIFIED,
            word("v2", Finding.DISQUALIFIED),
            word("v3", Finding.DISQUALIFIED)),
        settled.standing());
    Review three =
        assertInstanceOf(
                Review.Addition.Added.class, conflict.add(word("v3", Finding.NOT_YET_QUALIFIED)))
            .review();
    assertInstanceOf(Review.Standing.Conflict.class, three.standing());
  }

  @Test
  void refusesAWordThatMayNotCount() {
    Review one = after(word("v1", Finding.QUALIFIED));
    assertEquals(
        new Review.Addition.Refused(Review.Reason.OWN_APPLICATION),
        one.add(word("budi", Finding.QUALIFIED)));
    assertEquals(
        new Review.Addition.Refused(Review.Reason.ALREADY_ASSESSED),
        one.add(word("v1", Finding.QUALIFIED)));
    assertEquals(
        new Review.Addition.Refused(Review.Reason.ALREADY_DECIDED),
        after(word("v1", Finding.QUALIFIED), word("v2", Finding.QUALIFIED))
            .add(word("v3", Finding.QUALIFIED)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Assessment("v1", Finding.QUALIFIED, " ", List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Review(
                "budi", List.of(word("v1", Finding.QUALIFIED), word("v1", Finding.QUALIFIED))));
  }

  @Test
  void aFindingIsAnAct() {
    assertEquals(ApplicationAct.FIND_QUALIFIED, Finding.QUALIFIED.act());
    assertEquals(ApplicationAct.FIND_NOT_YET_QUALIFIED, Finding.NOT_YET_QUALIFIED.act());
    assertEquals(ApplicationAct.FIND_DISQUALIFIED, Finding.DISQUALIFIED.act());
  }
}
