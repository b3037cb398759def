package id.konvensirakyat.convention.candidacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One round of review of one application: two different verifiers who agree decide. While they
 * differ the application stays IN_REVIEW, with the conflict noted, until one more agrees with one
 * of them.
 *
 * @param applicant account of the applicant, who never decides
 * @param assessments words so far, in the order given; no verifier twice
 */
public record Review(String applicant, List<Assessment> assessments) {
  /** Copies the list; anything that {@link #add} would have refused is a bug. */
  public Review {
    assessments = List.copyOf(assessments);
    List<String> verifiers = assessments.stream().map(Assessment::verifier).toList();
    if (verifiers.stream().distinct().count() != verifiers.size()
        || verifiers.contains(applicant)) {
      throw new IllegalArgumentException("verifiers must differ, and differ from the applicant");
    }
  }

  /** What an attempt to add a word leads to. */
  public sealed interface Addition {
    /** The word counts. */
    record Added(Review review) implements Addition {}

    /** The word does not count. */
    record Refused(Reason reason) implements Addition {}
  }

  /** Why a word does not count; the first that applies, in this order. */
  public enum Reason {
    /** Nobody decides on the own application. */
    OWN_APPLICATION,
    /** The verifier has given a word in this round. */
    ALREADY_ASSESSED,
    /** The round is decided. */
    ALREADY_DECIDED
  }

  /** Where the round stands. */
  public sealed interface Standing {
    /** Fewer than two words. */
    record Waiting(int words) implements Standing {}

    /** Two or more words, no two alike: one more verifier is needed. */
    record Conflict(List<Finding> findings) implements Standing {
      /** Copies the list. */
      public Conflict {
        findings = List.copyOf(findings);
      }
    }

    /** Two verifiers agree; both names go with the decision. */
    record Decided(Finding finding, Assessment first, Assessment second) implements Standing {
      /** What either of the two asks to correct, ascending; empty unless NOT_YET_QUALIFIED. */
      public List<ApplicationPart> corrections() {
        return Stream.concat(first.corrections().stream(), second.corrections().stream())
            .distinct()
            .sorted()
            .toList();
      }
    }
  }

  /** A round without a word. */
  public static Review begin(String applicant) {
    return new Review(applicant, List.of());
  }

  /** Adds a word, or says why not. */
  public Addition add(Assessment assessment) {
    if (assessment.verifier().equals(applicant)) {
      return new Addition.Refused(Reason.OWN_APPLICATION);
    }
    if (assessments.stream().anyMatch(a -> a.verifier().equals(assessment.verifier()))) {
      return new Addition.Refused(Reason.ALREADY_ASSESSED);
    }
    if (standing() instanceof Standing.Decided) {
      return new Addition.Refused(Reason.ALREADY_DECIDED);
    }
    List<Assessment> more = new ArrayList<>(assessments);
    more.add(assessment);
    return new Addition.Added(new Review(applicant, more));
  }

  /** Where the round stands after the words so far. */
  public Standing standing() {
    for (Finding finding : Finding.values()) {
      List<Assessment> alike = assessments.stream().filter(a -> a.finding() == finding).toList();
      if (alike.size() >= 2) {
        return new Standing.Decided(finding, alike.get(0), alike.get(1));
      }
    }
    return assessments.size() < 2
        ? new Standing.Waiting(assessments.size())
        : new Standing.Conflict(assessments.stream().map(Assessment::finding).toList());
  }
}
