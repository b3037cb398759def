package id.konvensirakyat.platform.voter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;

/** Table {@code voter}: an account, the keyed hash of its NIK, and where it votes. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "voter")
public class VoterRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String subject;

  @Column(name = "nik_hash")
  private byte[] nikHash;

  private String area;
  private String dapil;

  @Column(name = "consent_at")
  private Instant consentAt;

  // Written by FREEZE_ROLL; until then the enrolment itself says it.
  private boolean enrolled;

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

  byte[] nikHash() {
    return nikHash.clone();
  }

  String convention() {
    return convention;
  }

  String subject() {
    return subject;
  }

  /** For the person's own copy. */
  VoterData.Copy copy() {
    return new VoterData.Copy(
        convention, area, dapil, HexFormat.of().formatHex(nikHash), enrolled, consentAt.toString());
  }

  boolean isEnrolled() {
    return enrolled;
  }
}
