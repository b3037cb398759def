package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Assurance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

  @Enumerated(EnumType.STRING)
  private Assurance assurance;

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
    this.assurance = Assurance.C;
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

  Assurance assurance() {
    return assurance;
  }

  /** To this level, where it is surer than the one so far. */
  void raise(Assurance to) {
    if (!assurance.reaches(to)) {
      assurance = to;
    }
  }

  void lower() {
    assurance = Assurance.C;
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
        convention,
        area,
        dapil,
        HexFormat.of().formatHex(nikHash),
        assurance.name(),
        enrolled,
        consentAt.toString());
  }

  boolean isEnrolled() {
    return enrolled;
  }
}
