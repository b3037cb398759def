package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.candidacy.Assessment;
import id.konvensirakyat.convention.candidacy.Finding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Table {@code assessment}: one verifier's word in one round. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "assessment")
public class AssessmentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String application;
  private int round;
  private String verifier;

  @Column(name = "verifier_name")
  private String verifierName;

  @Enumerated(EnumType.STRING)
  private Finding verdict;

  private String reason;
  private String corrections;

  @Column(name = "assessed_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected AssessmentRow() {}

  AssessmentRow(
      String application, int round, Assessment assessment, String verifierName, Instant at) {
    this.application = application;
    this.round = round;
    this.verifier = assessment.verifier();
    this.verifierName = verifierName;
    this.verdict = assessment.finding();
    this.reason = assessment.reason();
    this.corrections =
        assessment.corrections().stream()
            .map(ApplicationPart::name)
            .collect(Collectors.joining(","));
    this.at = at;
  }

  Assessment assessment() {
    List<ApplicationPart> parts =
        Arrays.stream(corrections.split(",", -1))
            .flatMap(name -> ApplicationPart.of(name).stream())
            .toList();
    // a BMS from before anybody could name parts asked for all of the form
    return new Assessment(
        verifier,
        verdict,
        reason,
        verdict == Finding.NOT_YET_QUALIFIED && parts.isEmpty() ? ApplicationPart.FIELDS : parts);
  }

  String verifierName() {
    return verifierName;
  }
}
