package id.konvensirakyat.platform.assurance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Table {@code assurance_meeting}: the code that a voter shows to an officer. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "assurance_meeting")
public class MeetingRow {
  /** How long a code is good. */
  static final Duration GOOD = Duration.ofMinutes(15);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String subject;
  private String code;

  @Column(name = "good_until")
  private Instant goodUntil;

  @SuppressWarnings("NullAway.Init")
  protected MeetingRow() {}

  MeetingRow(String convention, String subject, String code, Instant now) {
    this.convention = convention;
    this.subject = subject;
    this.code = code;
    this.goodUntil = now.plus(GOOD);
  }

  /** Puts another code in the place of the one before, which is good no more. */
  void replaceBy(String fresh, Instant now) {
    code = fresh;
    goodUntil = now.plus(GOOD);
  }

  boolean isGood(Instant now) {
    return goodUntil.isAfter(now);
  }

  String subject() {
    return subject;
  }

  String code() {
    return code;
  }

  Instant goodUntil() {
    return goodUntil;
  }
}
