package id.konvensirakyat.platform.candidacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code support}: one registered voter who confirmed support for one application. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "support")
public class SupportRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String application;
  private String subject;

  @Column(name = "nik_hash")
  private byte[] nikHash;

  @Column(name = "confirmed_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected SupportRow() {}

  SupportRow(String convention, String application, String subject, byte[] nikHash, Instant at) {
    this.convention = convention;
    this.application = application;
    this.subject = subject;
    this.nikHash = nikHash.clone();
    this.at = at;
  }

  String convention() {
    return convention;
  }

  String application() {
    return application;
  }

  String subject() {
    return subject;
  }

  Instant at() {
    return at;
  }
}
