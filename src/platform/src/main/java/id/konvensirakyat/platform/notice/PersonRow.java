package id.konvensirakyat.platform.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code notice_person}: who holds an office, and who agreed to e-mail at which address. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "notice_person")
public class PersonRow {
  @Id private String subject;

  private @Nullable String role;

  @Column(name = "consent_at")
  private @Nullable Instant consentAt;

  private byte @Nullable [] sealed;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected PersonRow() {}

  Optional<String> role() {
    return Optional.ofNullable(role);
  }

  Optional<Instant> consentAt() {
    return Optional.ofNullable(consentAt);
  }

  /** The address; there only while the person agrees. */
  Optional<byte[]> sealed() {
    return Optional.ofNullable(sealed).map(byte[]::clone);
  }
}
