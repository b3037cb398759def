package id.konvensirakyat.platform.credential;

import id.konvensirakyat.protocol.credential.Roll;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code roll}: the frozen public credentials of one election, as published. */
@Entity
@Table(name = "roll")
@SuppressWarnings("UnusedVariable") // all but the bytes is read by queries alone
public class RollRow {
  @Id private String election;
  private String convention;
  private int size;
  private String sha256;
  private byte[] bytes;

  @Column(name = "frozen_at")
  private Instant frozenAt;

  @SuppressWarnings("NullAway.Init")
  protected RollRow() {}

  RollRow(String convention, String election, Roll roll, Instant frozenAt) {
    this.convention = convention;
    this.election = election;
    this.size = roll.size();
    this.sha256 = roll.hash().hex();
    this.bytes = roll.bytes();
    this.frozenAt = frozenAt;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
