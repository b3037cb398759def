package id.konvensirakyat.platform.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Table {@code state_service}: whether an applicant serves the state (ASN, TNI, Polri, BUMN) and so
 * has to resign.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "state_service")
public class ServiceRow {
  @Id private String application;
  private boolean serves;

  @Column(name = "declared_at")
  private Instant declaredAt;

  @SuppressWarnings("NullAway.Init")
  protected ServiceRow() {}

  @SuppressWarnings("NullAway.Init") // declare() follows before it is kept
  ServiceRow(String application) {
    this.application = application;
  }

  void declare(boolean says, Instant now) {
    serves = says;
    declaredAt = now;
  }

  boolean serves() {
    return serves;
  }
}
