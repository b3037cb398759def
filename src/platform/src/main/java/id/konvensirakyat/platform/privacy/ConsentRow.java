package id.konvensirakyat.platform.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code consent}: one yes, and its end. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "consent")
public class ConsentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String subject;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "text_version")
  private String textVersion;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @SuppressWarnings("NullAway.Init")
  protected ConsentRow() {}

  ConsentRow(String convention, String subject, Purpose purpose, Instant now) {
    this.convention = convention;
    this.subject = subject;
    this.purpose = purpose;
    this.textVersion = purpose.version();
    this.givenAt = now;
  }

  void withdraw(Instant now) {
    withdrawnAt = now;
  }

  String convention() {
    return convention;
  }

  Purpose purpose() {
    return purpose;
  }

  String textVersion() {
    return textVersion;
  }

  Instant givenAt() {
    return givenAt;
  }

  Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }
}
