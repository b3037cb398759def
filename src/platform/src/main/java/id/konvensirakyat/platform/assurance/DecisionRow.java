package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.account.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code assurance_decision}: what an officer decided of a voter. */
@Entity(name = "AssuranceDecisionRow")
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "assurance_decision")
public class DecisionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String subject;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private String cause;
  private String reason;
  private String area;
  private String officer;

  @Column(name = "officer_name")
  private String officerName;

  @Column(name = "decided_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected DecisionRow() {}

  DecisionRow(Subject about, Caller officer, Ruling ruling, Instant at) {
    this.convention = about.convention();
    this.subject = about.subject();
    this.area = about.area();
    this.verdict = ruling.verdict();
    this.cause = ruling.cause();
    this.reason = ruling.reason();
    this.officer = officer.subject();
    this.officerName = officer.username();
    this.at = at;
  }

  /** Whom it is about, and where that person is registered. */
  record Subject(String convention, String subject, String area) {}

  /** What is decided, why as a code or "", and why in words. */
  record Ruling(Verdict verdict, String cause, String reason) {}

  Verdict verdict() {
    return verdict;
  }

  String convention() {
    return convention;
  }

  String cause() {
    return cause;
  }

  String reason() {
    return reason;
  }

  /** Where the person was registered when it was decided. */
  String area() {
    return area;
  }

  /** The account name of the officer. */
  String officerName() {
    return officerName;
  }

  Instant at() {
    return at;
  }
}
