package id.konvensirakyat.platform.voter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/** Table {@code voter}: an account, the keyed hash of its NIK, and where it votes. */
@Entity
@Table(name = "voter")
@IdClass(VoterRow.Key.class)
@SuppressWarnings("UnusedVariable") // the key is read by JPA alone
public class VoterRow {
  /** The row's key. */
  public record Key(String convention, String subject) implements Serializable {}

  @Id private String convention;
  @Id private String subject;

  @Column(name = "nik_hash")
  private byte[] nikHash;

  private String area;
  private String dapil;

  @Column(name = "consent_at")
  private Instant consentAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected VoterRow() {}

  VoterRow(String convention, String subject, byte[] nikHash, Home home, Instant consentAt) {
    this.convention = convention;
    this.subject = subject;
    this.consentAt = consentAt;
    register(nikHash, home);
  }

  final void register(byte[] hash, Home home) {
    nikHash = hash.clone();
    area = home.area();
    dapil = home.dapil();
  }

  Home home() {
    return new Home(area, dapil);
  }
}
