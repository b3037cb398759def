package id.konvensirakyat.platform.convention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Table {@code trustee_appointment}: who holds which share. Changes where a ceremony is restarted
 * with another account in a trustee's place.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "trustee_appointment")
public class TrusteeAppointmentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;

  @Column(name = "trustee_index")
  private int index;

  private String username;

  @SuppressWarnings("NullAway.Init")
  protected TrusteeAppointmentRow() {}

  TrusteeAppointmentRow(String convention, int index, String username) {
    this.convention = convention;
    this.index = index;
    this.username = username;
  }
}
